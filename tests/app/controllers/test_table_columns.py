# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from photo_archive.app import settings as options
from photo_archive.app.controllers.program import Program
from photo_archive.app.controllers.table_columns import LAYOUT
from photo_archive.app.models.photo_model import PhotoColumn


def test_columns_order_photos_and_are_chosen_and_remembered(qtbot: QtBot, opened: Program) -> None:
    archive = opened.archive
    assert archive is not None
    library, settings = archive.library, opened.desk.settings
    table = library.table
    opened.window.actions_by_id["columns"].trigger()
    assert library.view == "table"
    for menu in table.findChildren(QMenu):
        menu.close()
    before = library.photos.ids
    table.horizontalHeader().sectionClicked.emit(PhotoColumn.REFERENCE)
    qtbot.waitUntil(lambda: library.is_settled and library.searching.order == "reference")
    table.horizontalHeader().sectionClicked.emit(PhotoColumn.REFERENCE)
    qtbot.waitUntil(lambda: library.found is not None and library.found.order == "-reference")
    assert sorted(library.photos.ids) == sorted(before)
    assert settings.get(options.ORDER) == "-reference"
    assert library.bar.order.currentData() == "-reference"
    assert table.horizontalHeader().sortIndicatorSection() == PhotoColumn.REFERENCE

    menu = table.columns_menu()
    credit = menu.actions()[PhotoColumn.CREDIT]
    assert not menu.actions()[PhotoColumn.REFERENCE].isEnabled()
    credit.trigger()
    assert table.isColumnHidden(PhotoColumn.CREDIT)
    kept = settings.layout(LAYOUT)
    menu.actions()[-1].trigger()
    assert not table.isColumnHidden(PhotoColumn.CREDIT)
    table.keep_columns(kept)
    assert table.isColumnHidden(PhotoColumn.CREDIT)
