# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos picked up in the grid, and put in another place of an album."""

from __future__ import annotations

from array import array

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photo_archive.app.models.photo_model import PhotoModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views import photo_dragging
from photo_archive.app.views.cell_shape import CellShape
from photo_archive.app.views.dragging import photos_data, photos_in
from photo_archive.app.views.photo_dragging import PhotoDragging
from photo_archive.app.views.photo_grid import PhotoGrid
from photo_archive.wording import Wording

pytestmark = pytest.mark.filterwarnings("ignore:Function.*Event:DeprecationWarning")
LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


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


@pytest.fixture
def dragging(theme: Theme, wording: Wording, grid: PhotoGrid) -> PhotoDragging:
    return PhotoDragging(theme, wording, grid, lambda: array("I", [5, 6]))


def mouse(grid: PhotoGrid, kind: QEvent.Type, point: QPoint) -> None:
    where = QPointF(point)
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else LEFT
    QApplication.sendEvent(grid.viewport(), QMouseEvent(kind, where, where, LEFT, held, PLAIN))


def drop(grid: PhotoGrid, data: QMimeData, point: QPoint) -> bool:
    ways, none = Qt.DropAction.MoveAction, Qt.MouseButton.NoButton
    for event in (
        QDragEnterEvent(point, ways, data, none, PLAIN),
        QDragMoveEvent(point, ways, data, none, PLAIN),
        QDropEvent(QPointF(point), ways, data, none, PLAIN),
    ):
        QApplication.sendEvent(grid.viewport(), event)
    return event.isAccepted()


def test_a_selected_photo_is_picked_up_and_others_draw_a_range(
    grid: PhotoGrid,
    model: PhotoModel,
    dragging: PhotoDragging,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    carried: list[list[int]] = []
    monkeypatch.setattr(
        photo_dragging, "drag", lambda _, data, picture: carried.append(photos_in(data))
    )
    first, second = (grid.visualRect(model.index(row, 0)).center() for row in (0, 1))
    mouse(grid, QEvent.Type.MouseButtonPress, second)
    mouse(grid, QEvent.Type.MouseMove, first)
    mouse(grid, QEvent.Type.MouseButtonRelease, first)
    assert not carried
    assert len(grid.selectionModel().selectedRows()) == 2
    mouse(grid, QEvent.Type.MouseButtonPress, first)
    mouse(grid, QEvent.Type.MouseMove, first + QPoint(1, 1))
    assert not carried
    mouse(grid, QEvent.Type.MouseMove, second)
    assert carried == [[5, 6]]
    mouse(grid, QEvent.Type.MouseButtonPress, first)
    mouse(grid, QEvent.Type.MouseButtonRelease, first)
    assert len(grid.selectionModel().selectedRows()) == 1
    assert len(carried) == 1


def test_photos_are_dropped_between_others(
    grid: PhotoGrid, model: PhotoModel, dragging: PhotoDragging
) -> None:
    told: list[tuple[list[int], object]] = []
    dragging.moved.connect(lambda ids, before: told.append((ids, before)))
    rect = grid.visualRect(model.index(1, 0))
    left, right = rect.center() - QPoint(30, 0), rect.center() + QPoint(30, 0)
    assert not drop(grid, photos_data([5]), left)
    dragging.has_order = True
    assert drop(grid, photos_data([5]), left)
    assert drop(grid, photos_data([5, 6]), right)
    assert told == [([5], model.id_at(1)), ([5, 6], model.id_at(2))]
    assert not drop(grid, QMimeData(), left)
    grid.scrollToBottom()
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum())
    last = model.rowCount() - 1
    below = grid.visualRect(model.index(last, 0)).center() + QPoint(60, 0)
    assert drop(grid, photos_data([5]), below)
    assert told[-1] == ([5], None)
    assert dragging.mark.isHidden()
