# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from array import array

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.photo_selection import PhotoSelection
from photo_archive.app.models.photo_model import PhotoModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.cell_shape import CellShape
from photo_archive.app.views.photo_grid import PhotoGrid
from photo_archive.wording import Wording


def test_ids_are_read_as_ranges_and_many_changes_told_once(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    photos = PhotoModel(lambda ids: [], wording)
    thumbnails = Thumbnails(lambda photo: None)
    grid = PhotoGrid(theme, wording, thumbnails, CellShape(theme, 184))
    qtbot.addWidget(grid)
    grid.setModel(photos)
    photos.set_ids(array("I", range(10, 1_000_010)))
    chosen = PhotoSelection(photos, grid.selectionModel(), (grid,))
    told: list[int] = []
    chosen.changed.connect(lambda: told.append(1))
    chosen.select(2, (12, 13, 20))
    chosen.select_row(4)
    assert not chosen.is_settled
    qtbot.waitUntil(lambda: chosen.is_settled)
    assert told == [1]
    assert (chosen.current_row(), chosen.current_id(), list(chosen.ids())) == (4, 14, [14])
    grid.selectAll()
    assert len(chosen.ids()) == 1_000_000
    chosen.select_row(-1)
    assert chosen.current_row() == 4
    chosen.select(4, range(1000, 101_000))
    assert len(chosen.ids()) == 100_000
    chosen.invert()
    assert len(chosen.ids()) == 900_000
    chosen.invert()
    assert list(chosen.ids()) == list(range(1000, 101_000))
    chosen.select(4, range(1000, 101_000, 3))
    assert list(chosen.ids()) == [14]
    chosen.select(4, range(1000, 1100, 3))
    assert list(chosen.ids()) == list(range(1000, 1100, 3))
    grid.selectAll()
    chosen.invert()
    assert list(chosen.ids()) == []
    chosen.show_current()
    chosen.stop()
    thumbnails.stop()


def test_shift_extends_from_the_photo_selected_by_the_program(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    photos = PhotoModel(lambda ids: [], wording)
    thumbnails = Thumbnails(lambda photo: None)
    grid = PhotoGrid(theme, wording, thumbnails, CellShape(theme, 184))
    qtbot.addWidget(grid)
    grid.resize(900, 700)
    grid.setModel(photos)
    photos.set_ids(array("I", range(10, 100)))
    chosen = PhotoSelection(photos, grid.selectionModel(), (grid,))
    chosen.select(0)
    qtbot.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert list(chosen.ids()) == [10, 11]
    chosen.select_row(4)
    qtbot.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert list(chosen.ids()) == [14, 15]
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert list(chosen.ids()) == [16, 17]
    qtbot.keyRelease(grid, Qt.Key.Key_Shift)  # or Qt holds it down in the tests that follow
    chosen.stop()
    thumbnails.stop()
