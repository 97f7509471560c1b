# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of a queue: the arrow keys go from box to box, a letter decides the current one.

It knows which box is current and what was pressed; what a key means is for the page.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip, QWidget

from photo_archive.app.models.queue_model import Box, QueueModel, QueueRow
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.queue_delegate import QueueDelegate

PAGE_STEP = 4


class QueueList(QListView):
    """Shows a ``QueueModel``; ``key_pressed`` tells of letters and digits on the current box."""

    current_changed = Signal()
    key_pressed = Signal(int)
    yes_pressed = Signal()
    no_pressed = Signal()
    opened = Signal()

    def __init__(self, theme: Theme, model: QueueModel, thumbnails: Thumbnails, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._queue = model
        self._thumbnails = thumbnails
        self._at = (-1, -1)
        self._delegate = QueueDelegate(theme, thumbnails, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setProperty("role", "queue")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(False)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(theme.px(40))
        thumbnails.arrived.connect(self._on_thumbnail)
        model.modelReset.connect(self._on_reset)

    # -- the current box --------------------------------------------------------------------

    @property
    def at(self) -> tuple[int, int]:
        """Row and box that are current, (-1, -1) if none."""
        return self._at

    def current_row(self) -> QueueRow | None:
        """The caption in question."""
        return self._queue.row_at(self._at[0])

    def current_box(self) -> Box | None:
        """The box in question."""
        return self._queue.box_at(*self._at)

    def go_to(self, row: int, box: int, *, scroll: bool = True) -> None:
        """Make a box the current one."""
        if self._queue.box_at(row, box) is None:
            row, box = -1, -1
        self._at = self._delegate.current = (row, box)
        index = self._queue.index(row) if row >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if index.isValid() and scroll:
            self._show(row, box)
        found = self.current_box()
        self.setAccessibleDescription(f"{found.title}, {found.line}" if found is not None else "")
        self.viewport().update()
        self.current_changed.emit()

    def set_writable(self, writable: bool) -> None:
        """Whether anything can be decided."""
        self._delegate.writable = writable

    def _show(self, row: int, box: int) -> None:
        """Bring a row into sight, and of a long one the box."""
        index = self._queue.index(row)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        rect = self.visualRect(index)
        found = self._queue.row_at(row)
        if rect.height() > self.viewport().height() and found is not None:
            place = self._delegate.places(found, row).boxes[box].frame
            bar = self.verticalScrollBar()
            bottom = rect.top() + place.bottom() + self._theme.px(12)
            top = rect.top() + place.top() - self._theme.px(12)
            if bottom > self.viewport().height():
                bar.setValue(bar.value() + bottom - self.viewport().height())
            elif top < 0:
                bar.setValue(bar.value() + top)

    def _on_reset(self) -> None:
        self._delegate.forget()
        self._at = self._delegate.current = (-1, -1)

    def _on_thumbnail(self, photo_id: int) -> None:
        if self.isVisible():
            self.viewport().update()

    # -- size -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._delegate.width = self.viewport().width()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()
            if self._at[0] >= 0:
                self.scrollTo(self._queue.index(self._at[0]))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(720), self._theme.px(600))

    # -- keys -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: PAGE_STEP,
            Qt.Key.Key_PageUp: -PAGE_STEP,
        }
        if plain and key in steps:
            self._step(steps[key])
        elif plain and key == Qt.Key.Key_Home:
            self.go_to(0, 0)
        elif plain and key == Qt.Key.Key_End:
            last = self._queue.row_at(self._queue.rowCount() - 1)
            self.go_to(self._queue.rowCount() - 1, len(last.boxes) - 1 if last else 0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif plain and (Qt.Key.Key_A <= key <= Qt.Key.Key_Z or Qt.Key.Key_0 <= key <= Qt.Key.Key_9):
            self.key_pressed.emit(key)
        else:
            event.ignore()
            QWidget.keyPressEvent(self, event)

    def _step(self, by: int) -> None:
        at, direction = self._at, 1 if by > 0 else -1
        for _ in range(abs(by)):
            found = self._queue.step(*at, direction) if at != (-1, -1) else (0, 0)
            if found is None:
                break
            at = found
        if at != self._at:
            self.go_to(*at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at == (-1, -1) and self._queue.rowCount():
            self.go_to(0, 0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # -- the pointer ------------------------------------------------------------------------

    def _under(self, point: QPoint) -> tuple[int, int, str] | None:
        """Row, box and button ("yes", "no" or "") under a point."""
        index = self.indexAt(point)
        row = self._queue.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        inside = QPoint(point.x(), point.y() - self.visualRect(index).top())
        for number, place in enumerate(self._delegate.places(row, index.row()).boxes):
            if place.frame.contains(inside):
                button = "yes" if place.yes.contains(inside) else ""
                button = "no" if place.no.contains(inside) else button
                return index.row(), number, button
        return index.row(), -1, ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._under(event.position().toPoint())
        if found is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        row, box, button = found
        if box < 0:
            box = self._at[1] if row == self._at[0] else 0
        self.go_to(row, box, scroll=False)
        if button and self._delegate.writable and self._queue.is_open(row, box):
            (self.yes_pressed if button == "yes" else self.no_pressed).emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._under(event.position().toPoint())
        if found is not None and not found[2]:
            self.opened.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._under(event.position().toPoint())
        hovered = (found[0], found[1], found[2] == "yes") if found and found[2] else None
        if hovered != self._delegate.hovered:
            self._delegate.hovered = hovered
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._under(event.pos())
            box = self._queue.box_at(found[0], found[1]) if found is not None else None
            if found is not None and box is not None:
                tips = {"yes": box.yes_tip, "no": box.no_tip, "": f"{box.title}\n{box.line}"}
                QToolTip.showText(event.globalPos(), tips[found[2]], self)
                return True
        return super().viewportEvent(event)
