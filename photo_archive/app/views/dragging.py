# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is dragged within the window: photos, rows of a list, tags; how it is begun and taken in.

A drag goes through the platform, so that what is dropped has to say what it is; nothing of it can
be dropped on another program.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QObject, QPoint, QRect, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.drop_mark import DropMark

PHOTOS = "application/x-photo-archive-photos"
ROW = "application/x-photo-archive-row"
LONGEST_SIDE = 120


def photos_data(ids: Sequence[int]) -> QMimeData:
    """Photos by their numbers."""
    made = QMimeData()
    made.setData(PHOTOS, array("I", ids).tobytes())
    return made


def photos_in(data: QMimeData) -> list[int]:
    """The photos that are being dragged, none if it is something else."""
    if not data.hasFormat(PHOTOS):
        return []
    return array("I", data.data(PHOTOS).data()).tolist()


def row_data(key: str) -> QMimeData:
    """A row of a list by what tells it from others."""
    made = QMimeData()
    made.setData(ROW, key.encode())
    return made


def row_in(data: QMimeData) -> str:
    """The row that is being dragged, "" if it is something else."""
    return data.data(ROW).data().decode() if data.hasFormat(ROW) else ""


def _is_ours(data: QMimeData) -> bool:
    return any(data.hasFormat(kind) for kind in (PHOTOS, ROW))


def is_far_enough(start: QPoint, now: QPoint) -> bool:
    """Whether the pointer went so far from where it was pressed that a drag is meant."""
    return (now - start).manhattanLength() >= QApplication.startDragDistance()


def picture_of(view: QWidget, rect: QRect) -> QPixmap:
    """What a drag carries along under the pointer: a piece of the view, made small."""
    found = view.grab(rect.intersected(view.rect()))
    side = LONGEST_SIDE * found.devicePixelRatio()
    if max(found.width(), found.height()) <= side:
        return found
    return found.scaled(
        round(side),
        round(side),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def with_number(picture: QPixmap, text: str, theme: Theme) -> QPixmap:
    """The picture with a number in its corner, as for several photos."""
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font(-1, bold=True))
    metrics = painter.fontMetrics()
    width = max(metrics.horizontalAdvance(text) + theme.px(12), theme.px(22))
    badge = QRect(theme.px(4), theme.px(4), width, theme.px(22))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    painter.drawRoundedRect(badge, theme.px(11), theme.px(11))
    painter.setPen(theme.colour("onaccent"))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return picture


def drag(source: QWidget, data: QMimeData, picture: QPixmap) -> None:
    """Carry something until it is dropped; returns then."""
    made = QDrag(source)
    made.setMimeData(data)
    made.setPixmap(picture)
    made.setHotSpot(QPoint(-8, -8))
    made.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)


class Dragging(QObject):
    """Listens to a list, a tree or a grid, of which something is dragged or on which it is dropped.

    Who inherits says what can be picked up (``_can_begin``), carries it (``_begin``), shows where
    it would go (``_on_drag``) and takes it in (``_on_drop``).
    """

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._pressed: QPoint | None = None
        self.mark = DropMark(theme, view.viewport())
        view.viewport().setAcceptDrops(True)
        view.viewport().installEventFilter(self)

    def _hear_keys(self) -> None:
        """Hear the keys of the view too, and with them its menu key."""
        self._view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent):
            return self._on_menu(event)
        if watched is self._view:
            return isinstance(event, QKeyEvent) and self._on_key(event)
        if isinstance(event, QMouseEvent):
            return self._on_mouse(event)
        kind = event.type()
        if kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            assert isinstance(event, QDragMoveEvent)
            self._on_drag(event)
            if kind == QEvent.Type.DragEnter and _is_ours(event.mimeData()):
                event.acceptProposedAction()  # refused, it would not be told where it goes then
            return True
        if kind == QEvent.Type.DragLeave:
            self.mark.hide()
            return True
        if kind == QEvent.Type.Drop:
            assert isinstance(event, QDropEvent)
            self.mark.hide()
            self._on_drop(event)
            return True
        return False

    def _on_mouse(self, event: QMouseEvent) -> bool:
        """A press is passed on, as it also selects; what moves far enough after it is a drag."""
        point = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            left = event.button() is Qt.MouseButton.LeftButton
            self._pressed = point if left and self._can_begin(event, point) else None
        elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            if event.buttons() & Qt.MouseButton.LeftButton:
                if is_far_enough(self._pressed, point):
                    pressed, self._pressed = self._pressed, None
                    self._begin(pressed)
                return True
            self._pressed = None
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        return False

    def _refuse(self, event: QDropEvent) -> None:
        """Nothing can be dropped here."""
        self.mark.hide()
        event.ignore()

    def _row(self, index: QModelIndex) -> QRect:
        """The whole row of a list or tree, from edge to edge."""
        rect = self._view.visualRect(index)
        return QRect(0, rect.top(), self._view.viewport().width(), rect.height())

    def _below(self, index: QModelIndex) -> QPoint:
        """Where on the screen the menu of a row opens by key."""
        return self._view.viewport().mapToGlobal(self._view.visualRect(index).bottomLeft())

    def _asked_for(self, event: QContextMenuEvent) -> tuple[QModelIndex, QPoint]:
        """Of which row a menu is wanted, and where on the screen."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self._view.currentIndex()
            return index, self._below(index)
        return self._view.indexAt(event.pos()), event.globalPos()

    # -- what those do who inherit ----------------------------------------------------------

    def _can_begin(self, event: QMouseEvent, point: QPoint) -> bool:
        """Whether there is something at a point that can be dragged."""
        return False

    def _begin(self, pressed: QPoint) -> None:
        """Carry what was pressed."""

    def _on_drag(self, event: QDragMoveEvent) -> None:
        """Show where it would go, or refuse it."""
        self._refuse(event)

    def _on_drop(self, event: QDropEvent) -> None:
        """Take it in, or refuse it."""
        self._refuse(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        return False

    def _on_menu(self, event: QContextMenuEvent) -> bool:
        return False
