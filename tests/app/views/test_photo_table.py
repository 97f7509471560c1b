# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photo_archive.app.models.photo_model import PhotoColumn, PhotoModel
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
    qtbot.keyRelease(table, Qt.Key.Key_Shift)  # a test before may have left it held down
    table.selectRow(2)
    assert {one.row() for one in table.selectionModel().selectedRows()} == {2}
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [2]
    table.selectAll()
    assert len(table.selectionModel().selection()) == 1
    assert not table.grab().isNull()


class Painted(QObject):
    """Notes how much of the height of a view was drawn anew."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.heights: list[int] = []
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.heights.append(sum(one.height() for one in event.region()))
        return False


def shown_table(qtbot: QtBot, theme: Theme, wording: Wording, model: PhotoModel) -> PhotoTable:
    table = PhotoTable(theme, wording, model)
    qtbot.addWidget(table)
    table.resize(900, 400)
    with qtbot.waitExposed(table):
        table.show()
    return table


def test_only_what_comes_into_sight_is_drawn(
    qtbot: QtBot, theme: Theme, wording: Wording, model: PhotoModel
) -> None:
    table = shown_table(qtbot, theme, wording, model)
    painted, bar = Painted(table.viewport()), table.verticalScrollBar()

    def drawn_anew() -> int:
        painted.heights.clear()
        bar.setValue(45 - bar.value())
        qtbot.waitUntil(lambda: bool(painted.heights))
        return max(painted.heights)

    under_the_pointer = 2 * table.rowHeight(0)
    qtbot.waitUntil(lambda: drawn_anew() <= 45 + under_the_pointer)
    assert table.viewport().height() > 45 + under_the_pointer


def test_the_focus_goes_from_one_whole_row_to_another(
    qtbot: QtBot, theme: Theme, wording: Wording, model: PhotoModel
) -> None:
    table = shown_table(qtbot, theme, wording, model)
    table.setFocus()
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    picture = table.viewport().grab().toImage()
    top = table.rowViewportPosition(2)
    focus = QColor(theme.hex("accent"))
    for column in range(model.columnCount()):
        x = table.columnViewportPosition(column) + 2
        assert picture.pixelColor(x, top + 1) == focus
        assert picture.pixelColor(x, top - 28) != focus


def test_columns_are_drawn_where_they_were_moved(
    qtbot: QtBot, theme: Theme, wording: Wording, model: PhotoModel
) -> None:
    table = shown_table(qtbot, theme, wording, model)
    before = table.viewport().grab().toImage()
    table.setColumnHidden(PhotoColumn.DATE, True)
    table.horizontalHeader().moveSection(0, 2)
    assert table.viewport().grab().toImage() != before


def test_a_table_without_photos_is_empty(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    table = shown_table(qtbot, theme, wording, PhotoModel(lambda ids: [], wording))
    picture = table.viewport().grab().toImage()
    assert picture.pixelColor(20, 20) == QColor(theme.hex("field"))
