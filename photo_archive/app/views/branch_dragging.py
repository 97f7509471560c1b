# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Branches of a record tree are put elsewhere: dragged, or cut and pasted by keys.

On a record: below it. Between two, or below the last one: to the top of the tree.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)

from photo_archive.app.models.record_index import RecordIndexModel
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dragging import drag, is_far_enough, picture_of, row_data, row_in
from photo_archive.app.views.drop_mark import DropMark
from photo_archive.app.views.record_index import IndexList
from photo_archive.domain.ids import RecordRef

BRANCH = "branch"
EDGE = 5
"""So near the edge of a row, in design pixels, it is between rows."""

Branch = tuple[RecordRef, int | None]
"""A record in one place of the tree: the record, and the number of what it lies below there."""


class BranchDragging(QObject):
    """Listens to an index list."""

    moved = Signal(object, object)
    """A ``Branch``, and the record below which it goes; None for the top."""
    menu_wanted = Signal(object, QPoint)
    """A ``Branch``, and where on the screen."""

    def __init__(self, theme: Theme, rows: IndexList, model: RecordIndexModel) -> None:
        super().__init__(rows)
        self._theme = theme
        self._list = rows
        self._rows = model
        self._pressed: QPoint | None = None
        self._carried: Branch | None = None
        self.cut: Branch | None = None
        self.enabled = True
        """Whether the tree can be changed."""
        self.mark = DropMark(theme, rows.viewport())
        rows.viewport().setAcceptDrops(True)
        rows.installEventFilter(self)
        rows.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent):
            return self._on_menu(event)
        if watched is self._list:
            return isinstance(event, QKeyEvent) and self._on_key(event)
        if isinstance(event, QMouseEvent):
            return self._on_mouse(event)
        kind = event.type()
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
        return False

    def branch_at(self, index: QModelIndex) -> Branch | None:
        """The record of a row in its place of the tree."""
        found = self._rows.row_at(index.row()) if index.isValid() else None
        if found is None or found.line is None:
            return None
        if found.recent:  # stands outside the tree
            parents = found.line.parents
            return found.line.ref, parents[0] if len(parents) == 1 else None
        above = self._rows.above(index.row())
        return found.line.ref, above.ref.id if above is not None else None

    # -- keys and menu ----------------------------------------------------------------------

    def _on_key(self, event: QKeyEvent) -> bool:
        branch = self.branch_at(self._list.currentIndex())
        if branch is None or not self.enabled:
            return False
        cut = event.matches(QKeySequence.StandardKey.Cut)
        paste = event.matches(QKeySequence.StandardKey.Paste) and self.cut is not None
        menu = event.key() == Qt.Key.Key_Menu
        if not (cut or paste or menu):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            if cut:
                self.cut = branch
            elif paste:
                self.paste(branch[0])
            else:
                rect = self._list.visualRect(self._list.currentIndex())
                place = self._list.viewport().mapToGlobal(rect.bottomLeft())
                self.menu_wanted.emit(branch, place)
        return True

    def paste(self, under: RecordRef | None) -> None:
        """Put what was cut below a record, or at the top."""
        branch, self.cut = self.cut, None
        if branch is not None:
            self.moved.emit(branch, under)

    def _on_menu(self, event: QContextMenuEvent) -> bool:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self._list.currentIndex() if by_key else self._list.indexAt(event.pos())
        branch = self.branch_at(index)
        if branch is None:
            return False
        place = event.globalPos()
        if by_key:
            place = self._list.viewport().mapToGlobal(self._list.visualRect(index).bottomLeft())
        self.menu_wanted.emit(branch, place)
        return True

    # -- dragging ---------------------------------------------------------------------------

    def _on_mouse(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            left = event.button() is Qt.MouseButton.LeftButton
            there = self.branch_at(self._list.indexAt(point)) is not None
            self._pressed = point if left and there and self.enabled else None
        elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            if event.buttons() & Qt.MouseButton.LeftButton:
                if is_far_enough(self._pressed, point):
                    self._begin(self._pressed)
                return True
            self._pressed = None
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        return False

    def _begin(self, pressed: QPoint) -> None:
        self._pressed = None
        index = self._list.indexAt(pressed)
        self._carried = self.branch_at(index)
        picture = picture_of(self._list.viewport(), self._list.visualRect(index))
        drag(self._list, row_data(BRANCH), picture)
        self._carried = None

    def _on_drag(self, event: QDragMoveEvent) -> None:
        if row_in(event.mimeData()) != BRANCH or self._carried is None:
            self.mark.hide()
            event.ignore()
            return
        target, rect = self._place(event.position().toPoint())
        if target is None:
            self.mark.show_line(rect)
        else:
            self.mark.show_box(rect)
        event.acceptProposedAction()

    def _on_drop(self, event: QDropEvent) -> None:
        self.mark.hide()
        branch = self._carried
        if row_in(event.mimeData()) != BRANCH or branch is None:
            event.ignore()
            return
        event.acceptProposedAction()
        target, _ = self._place(event.position().toPoint())
        if target != branch[0] and (target.id if target else None) != branch[1]:
            self.moved.emit(branch, target)

    def _place(self, point: QPoint) -> tuple[RecordRef | None, QRect]:
        """Below which record a drop at a point goes (None: to the top), and what shows it."""
        index, width = self._list.indexAt(point), self._list.viewport().width()
        found = self._rows.row_at(index.row()) if index.isValid() else None
        if not index.isValid():
            last = self._list.visualRect(self._rows.index(self._rows.rowCount() - 1, 0))
            return None, QRect(0, last.bottom(), width, 4)
        rect = self._list.visualRect(index)
        edge = self._theme.px(EDGE)
        if point.y() - rect.top() < edge or found is None or found.line is None:
            return None, QRect(0, rect.top() - 2, width, 4)
        if rect.bottom() - point.y() < edge:
            return None, QRect(0, rect.bottom() - 1, width, 4)
        return found.line.ref, QRect(0, rect.top(), width, rect.height())
