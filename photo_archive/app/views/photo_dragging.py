# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos of the grid are dragged: onto an album, or to another place in the album that is shown.

A press on a photo that is not selected still draws a range, as before; one on a selected photo
begins a drag.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QMouseEvent

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dragging import (
    Dragging,
    drag,
    photos_data,
    photos_in,
    picture_of,
    with_number,
)
from photo_archive.app.views.photo_grid import PhotoGrid
from photo_archive.wording import Wording

EDGE = 40
"""So near the upper or lower edge the grid scrolls while something is dragged over it."""


class PhotoDragging(Dragging):
    """Begins drags of a grid, and takes them in where there is an order to be changed."""

    moved = Signal(object, object)
    """Photos, and the photo before which they go, None for the end."""

    def __init__(
        self, theme: Theme, wording: Wording, grid: PhotoGrid, chosen: Callable[[], array[int]]
    ) -> None:
        super().__init__(theme, grid)
        self._wording = wording
        self._grid = grid
        self._chosen = chosen
        self.has_order = False
        """Whether the photos shown have an order that can be changed."""

    # -- beginning --------------------------------------------------------------------------

    def _can_begin(self, event: QMouseEvent, point: QPoint) -> bool:
        index, chosen = self._grid.indexAt(point), self._grid.selectionModel()
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        return plain and index.isValid() and chosen.isSelected(index)

    def _begin(self, pressed: QPoint) -> None:
        ids = self._chosen()
        if not len(ids):
            return
        view = self._grid.viewport()
        picture = picture_of(view, self._grid.visualRect(self._grid.indexAt(pressed)))
        if len(ids) > 1:
            picture = with_number(picture, self._wording.number(len(ids)), self._theme)
        drag(self._grid, photos_data(ids), picture)

    # -- dropping ---------------------------------------------------------------------------

    def _on_drag(self, event: QDragMoveEvent) -> None:
        point = event.position().toPoint()
        if not self.has_order or not photos_in(event.mimeData()):
            self._refuse(event)
            return
        self._scroll_at(point)
        row, line = self._place(point)
        if row < 0:
            self._refuse(event)
            return
        self.mark.show_line(line)
        event.acceptProposedAction()

    def _on_drop(self, event: QDropEvent) -> None:
        ids, model = photos_in(event.mimeData()), self._grid.photos()
        row, _ = self._place(event.position().toPoint())
        if not self.has_order or not ids or model is None or row < 0:
            self._refuse(event)
            return
        event.acceptProposedAction()
        self.moved.emit(ids, model.id_at(row))

    def _place(self, point: QPoint) -> tuple[int, QRect]:
        """The row before which a drop at a point goes, and the line that shows it; -1: nowhere."""
        model = self._grid.photos()
        rows = model.rowCount() if model is not None else 0
        if model is None or not rows:
            return -1, QRect()
        index = self._grid.indexAt(point)
        if not index.isValid():
            last = self._grid.visualRect(model.index(rows - 1, 0))
            return rows, QRect(last.right() + 1, last.top(), 4, last.height())
        rect = self._grid.visualRect(index)
        if point.x() < rect.center().x():
            return index.row(), QRect(rect.left() - 4, rect.top(), 4, rect.height())
        return index.row() + 1, QRect(rect.right() + 1, rect.top(), 4, rect.height())

    def _scroll_at(self, point: QPoint) -> None:
        bar, height = self._grid.verticalScrollBar(), self._grid.viewport().height()
        if point.y() < self._theme.px(EDGE):
            bar.setValue(bar.value() - bar.singleStep() // 2)
        elif point.y() > height - self._theme.px(EDGE):
            bar.setValue(bar.value() + bar.singleStep() // 2)
