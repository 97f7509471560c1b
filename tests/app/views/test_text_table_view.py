# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.models.text_table import TextTable
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.text_table_view import TextTableView


def test_a_row_is_taken_with_enter(qtbot: QtBot, theme: Theme) -> None:
    model = TextTable(("A", "B"))
    view = TextTableView(theme, model, "Rows", {1: 80})
    qtbot.addWidget(view)
    model.set_rows([("a", "b"), ("c", "d")])
    assert view.row() == -1
    with qtbot.waitSignal(view.chosen) as chosen:
        view.selectRow(1)
    assert chosen.args == [1]
    with qtbot.waitSignal(view.taken) as taken:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert taken.args == [1]


def test_words_of_cells_stand_below_those_of_headings(qtbot: QtBot, theme: Theme) -> None:
    model = TextTable(("Name", "Files"), (1,))
    model.set_rows([("A folder", "12")])
    table = TextTableView(theme, model, "Folders", {1: 80})
    qtbot.addWidget(table)
    table.resize(400, 200)
    table.show()
    cell = table.visualRect(model.index(0, 0))
    image = table.viewport().grab(cell).toImage()
    ground = image.pixelColor(1, 1)
    inked = (
        x for x in range(image.width()) for y in range(image.height())
        if image.pixelColor(x, y) != ground
    )  # fmt: skip
    assert next(inked) / image.devicePixelRatio() >= theme.px(7)
