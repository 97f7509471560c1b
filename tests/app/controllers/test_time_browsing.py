# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.app.views.timeline_page import TimelinePage


def test_days_are_asked_for_and_given_up(qtbot: QtBot, opened: Program) -> None:
    archive = opened.archive
    assert archive is not None
    library = archive.library
    opened.window.actions_by_id["timeline"].trigger()
    page = library.pages.currentWidget()
    assert isinstance(page, TimelinePage)
    qtbot.waitUntil(lambda: page.bars.shape.scale is not None and library.is_settled)
    assert page.undated.text().strip() == "1 undated"
    assert page.grid.model() is library.photos

    qtbot.keyClick(page.bars, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: library.current_id() == 3)
    qtbot.keyClick(page.bars, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: library.current_id() == 1)
    qtbot.keyClick(page.bars, Qt.Key.Key_Return)
    assert opened.window.search.query().startswith("date:1993")
    qtbot.waitUntil(lambda: page.bars.shape.asked is not None and library.is_settled)
    assert sum(one.possible for one in page.bars.shape.bars()) >= 3
    qtbot.keyClick(page.bars, Qt.Key.Key_Escape)
    assert opened.window.search.query() == ""
    qtbot.waitUntil(lambda: page.bars.shape.asked is None and library.is_settled)
    page.undated.click()
    assert opened.window.search.query() == "date:none"
    qtbot.waitUntil(lambda: library.is_settled and library.photos.rowCount() == 1)
    opened.window.actions_by_id["larger"].trigger()
    opened.window.actions_by_id["fit"].trigger()
