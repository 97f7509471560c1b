# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.archive_desk import ArchiveDesk
from photo_archive.app.controllers.program import Program


@pytest.fixture
def archive(opened: Program) -> ArchiveDesk:
    assert opened.archive is not None
    return opened.archive


def trigger(program: Program, action: str) -> None:
    assert program.desk is not None
    assert program.desk.actions[action].isEnabled(), action
    program.desk.actions[action].trigger()


def test_panels_are_reached_in_turn(qtbot: QtBot, opened: Program, archive: ArchiveDesk) -> None:
    opened.window.activateWindow()
    qtbot.waitUntil(lambda: opened.window.isActiveWindow())
    qtbot.waitUntil(lambda: archive.cataloguing.panel.photo is not None)
    reached = []
    archive.library.focus_photos()
    for _ in range(4):
        trigger(opened, "next_panel")
        reached.append(opened.window.focusWidget())
    assert reached == [
        archive.cataloguing.panel.editor,
        opened.window.search.edit,
        archive.library.browse,
        archive.library.grid,
    ]
    trigger(opened, "search")
    assert opened.window.focusWidget() is opened.window.search.edit


def test_views_and_sizes(opened: Program, archive: ArchiveDesk) -> None:
    trigger(opened, "table")
    assert archive.library.view == "table"
    trigger(opened, "grid")
    before = archive.library.bar.size.value()
    trigger(opened, "larger")
    assert archive.library.bar.size.value() > before
    trigger(opened, "select_all")
    assert len(archive.library.selected_ids()) == 4
    trigger(opened, "clear_selection")
    assert len(archive.library.selected_ids()) == 1


def test_references_are_copied(opened: Program) -> None:
    trigger(opened, "copy_reference")
    assert QGuiApplication.clipboard().text() == "PA-1993-0001"
