# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Branches of a record tree are put elsewhere: dragged, or cut and pasted by keys.

On a record: below it. Between two, or below the last one: to the top of the tree.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
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
from photo_archive.app.views.dragging import Dragging, drag, picture_of, row_data, row_in
from photo_archive.app.views.record_index import IndexList
from photo_archive.domain.ids import RecordRef

BRANCH = "branch"
EDGE = 5
"""So near the edge of a row, in design pixels, it is between rows."""

Branch = tuple[RecordRef, int | None]
"""A record in one place of the tree: the record, and the number of what it lies below there."""


class BranchDragging(Dragging):
    """Listens to an index list."""

    moved = Signal(object, object)
    """A ``Branch``, and the record below which it goes; None for the top."""
    menu_wanted = Signal(object, QPoint)
    """A ``Branch``, and where on the screen."""

    def __init__(self, theme: Theme, rows: IndexList, model: RecordIndexModel) -> None:
        super().__init__(theme, rows)
        self._rows = model
        self._carried: Branch | None = None
        self.cut: Branch | None = None
        self.enabled = True
        """Whether the tree can be changed."""
        self._hear_keys()

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
        branch = self.branch_at(self._view.currentIndex())
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
                self.menu_wanted.emit(branch, self._below(self._view.currentIndex()))
        return True

    def paste(self, under: RecordRef | None) -> None:
        """Put what was cut below a record, or at the top."""
        branch, self.cut = self.cut, None
        if branch is not None:
            self.moved.emit(branch, under)

    def _on_menu(self, event: QContextMenuEvent) -> bool:
        index, place = self._asked_for(event)
        branch = self.branch_at(index)
        if branch is None:
            return False
        self.menu_wanted.emit(branch, place)
        return True

    # -- dragging ---------------------------------------------------------------------------

    def _can_begin(self, event: QMouseEvent, point: QPoint) -> bool:
        return self.enabled and self.branch_at(self._view.indexAt(point)) is not None

    def _begin(self, pressed: QPoint) -> None:
        index = self._view.indexAt(pressed)
        self._carried = self.branch_at(index)
        picture = picture_of(self._view.viewport(), self._view.visualRect(index))
        drag(self._view, row_data(BRANCH), picture)
        self._carried = None

    def _on_drag(self, event: QDragMoveEvent) -> None:
        if row_in(event.mimeData()) != BRANCH or self._carried is None:
            self._refuse(event)
            return
        target, rect = self._place(event.position().toPoint())
        if target is None:
            self.mark.show_line(rect)
        else:
            self.mark.show_box(rect)
        event.acceptProposedAction()

    def _on_drop(self, event: QDropEvent) -> None:
        branch = self._carried
        if row_in(event.mimeData()) != BRANCH or branch is None:
            self._refuse(event)
            return
        event.acceptProposedAction()
        target, _ = self._place(event.position().toPoint())
        if target != branch[0] and (target.id if target else None) != branch[1]:
            self.moved.emit(branch, target)

    def _place(self, point: QPoint) -> tuple[RecordRef | None, QRect]:
        """Below which record a drop at a point goes (None: to the top), and what shows it."""
        index, width = self._view.indexAt(point), self._view.viewport().width()
        found = self._rows.row_at(index.row()) if index.isValid() else None
        if not index.isValid():
            last = self._view.visualRect(self._rows.index(self._rows.rowCount() - 1, 0))
            return None, QRect(0, last.bottom(), width, 4)
        rect = self._view.visualRect(index)
        edge = self._theme.px(EDGE)
        if point.y() - rect.top() < edge or found is None or found.line is None:
            return None, QRect(0, rect.top() - 2, width, 4)
        if rect.bottom() - point.y() < edge:
            return None, QRect(0, rect.bottom() - 1, width, 4)
        return found.line.ref, QRect(0, rect.top(), width, rect.height())
