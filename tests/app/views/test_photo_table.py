# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.models.photo_model import PhotoModel
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.photo_table import PhotoTable
from photo_archive.wording import Wording


def test_rows_are_selected_whole_and_opened(
    qtbot: QtBot, theme: Theme, wording: Wording, model: PhotoModel
) -> None:
    table = PhotoTable(theme, wording, model)
    qtbot.addWidget(table)
    table.resize(900, 400)
    table.show()
    table.selectRow(2)
    assert {one.row() for one in table.selectionModel().selectedRows()} == {2}
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [2]
    table.selectAll()
    assert len(table.selectionModel().selection()) == 1
    assert not table.grab().isNull()
