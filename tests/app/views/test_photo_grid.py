# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from array import array

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from photo_archive.app.models.photo_model import PhotoModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.cell_shape import CellShape
from photo_archive.app.views.photo_grid import PhotoGrid
from photo_archive.wording import Wording


@pytest.fixture
def grid(
    qtbot: QtBot, theme: Theme, wording: Wording, thumbnails: Thumbnails, model: PhotoModel
) -> PhotoGrid:
    made = PhotoGrid(theme, wording, thumbnails, CellShape(theme, 184))
    qtbot.addWidget(made)
    made.setModel(model)
    made.resize(830, 600)
    made.show()
    made.setCurrentIndex(model.index(0, 0))
    return made


def test_it_lives_without_a_model(
    qtbot: QtBot, theme: Theme, wording: Wording, thumbnails: Thumbnails
) -> None:
    bare = PhotoGrid(theme, wording, thumbnails, CellShape(theme, 184))
    qtbot.addWidget(bare)
    bare.resize(400, 300)
    bare.show()
    assert not bare.indexAt(QPoint(20, 20)).isValid()
    assert not bare.grab().isNull()
    assert list(bare.visible_rows()) == []


def test_every_place_leads_back_to_its_photo(grid: PhotoGrid, model: PhotoModel) -> None:
    for row in grid.visible_rows():
        rect = grid.visualRect(model.index(row, 0))
        assert grid.indexAt(rect.center()).row() == row


def test_keys_move_across_lines(qtbot: QtBot, grid: PhotoGrid) -> None:
    across = grid._columns
    moves = (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 1 + across),
        (Qt.Key.Key_Left, across),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, 99),
        (Qt.Key.Key_Down, 99),
        (Qt.Key.Key_Home, 0),
    )
    for key, row in moves:
        qtbot.keyClick(grid, key)
        assert grid.currentIndex().row() == row


def test_the_current_photo_is_brought_into_sight(grid: PhotoGrid, model: PhotoModel) -> None:
    grid.setCurrentIndex(model.index(70, 0))
    assert grid.viewport().rect().contains(grid.visualRect(model.index(70, 0)))
    grid.set_cell_width(300)
    assert 70 in grid.visible_rows()


def test_shift_selects_a_run_and_it_is_one_range(qtbot: QtBot, grid: PhotoGrid) -> None:
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    for _ in range(3):
        qtbot.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    ranges = [(one.top(), one.bottom()) for one in grid.selectionModel().selection()]
    assert set(ranges) == {(1, 4)}


def test_the_mouse_selects_one_or_a_run(qtbot: QtBot, grid: PhotoGrid, model: PhotoModel) -> None:
    def click(row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        place = grid.visualRect(model.index(row, 0)).center()
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, modifier, place)

    click(1)
    click(4, Qt.KeyboardModifier.ShiftModifier)
    assert {(one.top(), one.bottom()) for one in grid.selectionModel().selection()} == {(1, 4)}
    click(2)
    assert {(one.top(), one.bottom()) for one in grid.selectionModel().selection()} == {(2, 2)}


def test_all_of_a_million_are_one_range(grid: PhotoGrid, model: PhotoModel) -> None:
    model.set_ids(array("I", range(1, 1_000_001)))
    grid.selectAll()
    selection = grid.selectionModel().selection()
    assert len(selection) == 1
    assert selection[0].height() == 1_000_000
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum())
    assert grid.visible_rows()[-1] == 999_999
    assert not grid.grab().isNull()


def test_a_screen_reader_sees_a_list(grid: PhotoGrid) -> None:
    interface = QAccessible.queryAccessibleInterface(grid)
    assert interface.role() == QAccessible.Role.List
    assert interface.childCount() == 100


def test_enter_opens(qtbot: QtBot, grid: PhotoGrid) -> None:
    with qtbot.waitSignal(grid.opened) as opened:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert opened.args == [0]


def test_a_filmstrip_runs_in_one_line(
    qtbot: QtBot, theme: Theme, wording: Wording, thumbnails: Thumbnails, model: PhotoModel
) -> None:
    shape = CellShape(theme, 100, captioned=False)
    strip = PhotoGrid(theme, wording, thumbnails, shape, one_line=True)
    qtbot.addWidget(strip)
    strip.setModel(model)
    strip.resize(500, 120)
    strip.show()
    assert strip.visualRect(model.index(5, 0)).top() == strip.visualRect(model.index(0, 0)).top()
    strip.scrollTo(model.index(50, 0))
    assert 50 in strip.visible_rows()
    assert len(strip.visible_rows()) < 10
