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
