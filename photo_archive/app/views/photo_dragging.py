# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos of the grid are dragged: onto an album, or to another place in the album that is shown.

A press on a photo that is not selected still draws a range, as before; one on a selected photo
begins a drag.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QMouseEvent

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dragging import (
    drag,
    is_far_enough,
    photos_data,
    photos_in,
    picture_of,
    with_number,
)
from photo_archive.app.views.drop_mark import DropMark
from photo_archive.app.views.photo_grid import PhotoGrid
from photo_archive.wording import Wording

EDGE = 40
"""So near the upper or lower edge the grid scrolls while something is dragged over it."""


class PhotoDragging(QObject):
    """Begins drags of a grid, and takes them in where there is an order to be changed."""

    moved = Signal(object, object)
    """Photos, and the photo before which they go, None for the end."""

    def __init__(
        self, theme: Theme, wording: Wording, grid: PhotoGrid, chosen: Callable[[], array[int]]
    ) -> None:
        super().__init__(grid)
        self._theme = theme
        self._wording = wording
        self._grid = grid
        self._chosen = chosen
        self._pressed: QPoint | None = None
        self.mark = DropMark(theme, grid.viewport())
        self.has_order = False
        """Whether the photos shown have an order that can be changed."""
        grid.viewport().setAcceptDrops(True)
        grid.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QMouseEvent):
            return self._on_mouse(event)
        if kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            assert isinstance(event, QDragMoveEvent)
            self._on_drag(event)
            return True
        if kind == QEvent.Type.DragLeave:
            self.mark.hide()
            return True
        if kind == QEvent.Type.Drop:
            assert isinstance(event, QDropEvent)
            self._on_drop(event)
            return True
        return super().eventFilter(watched, event)

    # -- beginning --------------------------------------------------------------------------

    def _on_mouse(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = point if self._can_begin(event, point) else None
        elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            if not event.buttons() & Qt.MouseButton.LeftButton:
                self._pressed = None
            else:
                if is_far_enough(self._pressed, point):
                    self._begin(self._pressed)
                return True
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        return False

    def _can_begin(self, event: QMouseEvent, point: QPoint) -> bool:
        index, chosen = self._grid.indexAt(point), self._grid.selectionModel()
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        left = event.button() is Qt.MouseButton.LeftButton
        return left and plain and index.isValid() and chosen.isSelected(index)

    def _begin(self, pressed: QPoint) -> None:
        self._pressed = None
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
            self.mark.hide()
            event.ignore()
            return
        self._scroll_at(point)
        row, line = self._place(point)
        if row < 0:
            self.mark.hide()
            event.ignore()
            return
        self.mark.show_line(line)
        event.acceptProposedAction()

    def _on_drop(self, event: QDropEvent) -> None:
        self.mark.hide()
        ids, model = photos_in(event.mimeData()), self._grid.photos()
        row, _ = self._place(event.position().toPoint())
        if not self.has_order or not ids or model is None or row < 0:
            event.ignore()
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
