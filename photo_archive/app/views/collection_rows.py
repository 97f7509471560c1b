# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Albums and saved searches in the browse panel: keys, menus, order by dragging, photos dropped.

It listens to the panel's tree and tells what is wanted of which row; what a row is stays the
panel's matter.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTreeView

from photo_archive.app.models.browse_model import ALBUMS, SAVED, BrowseRole
from photo_archive.app.models.browse_nodes import Node, NodeKind
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dragging import (
    Dragging,
    drag,
    photos_in,
    picture_of,
    row_data,
    row_in,
)

SECTIONS = (ALBUMS, SAVED)


class CollectionRows(Dragging):
    """What is done with the rows of two sections; rows are told by their keys."""

    menu_wanted = Signal(str, QPoint)
    """The menu of a row, or of a section, at a place of the screen."""
    edit_wanted = Signal(str)
    remove_wanted = Signal(str)
    step_wanted = Signal(str, int)
    moved = Signal(str, str)
    """A row goes before another one, "" for the end."""
    photos_dropped = Signal(str, object)
    """Photos on an album, or on the section for a new one."""

    def __init__(self, theme: Theme, tree: QTreeView) -> None:
        super().__init__(theme, tree)
        self._hear_keys()

    def _node(self, index: QModelIndex) -> Node | None:
        """The row if it is one of ours: an album, a saved search, or the heading of them."""
        node = index.data(BrowseRole.NODE) if index.isValid() else None
        if not isinstance(node, Node):
            return None
        section = node.key.partition(":")[0]
        ours = section in SECTIONS and node.kind in (NodeKind.VALUE, NodeKind.SECTION)
        return node if ours else None

    # -- keys and menus ---------------------------------------------------------------------

    def _on_key(self, event: QKeyEvent) -> bool:
        index = self._view.currentIndex()
        node = self._node(index)
        if node is None:
            return False
        do = self._meant(event, node, index)
        if do is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            signal, values = do
            signal.emit(*values)
            return True
        return False

    def _meant(
        self, event: QKeyEvent, node: Node, index: QModelIndex
    ) -> tuple[Signal, tuple[object, ...]] | None:
        key, held = event.key(), event.modifiers()
        if key == Qt.Key.Key_Menu:
            return self.menu_wanted, (node.key, self._below(index))
        if node.kind is NodeKind.SECTION:
            return None
        if key == Qt.Key.Key_F2:
            return self.edit_wanted, (node.key,)
        if key == Qt.Key.Key_Delete:
            return self.remove_wanted, (node.key,)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held & Qt.KeyboardModifier.AltModifier:
            return self.step_wanted, (node.key, 1 if key == Qt.Key.Key_Down else -1)
        return None

    def _on_menu(self, event: QContextMenuEvent) -> bool:
        index, place = self._asked_for(event)
        node = self._node(index)
        if node is None:
            return False
        self.menu_wanted.emit(node.key, place)
        return True

    # -- dragging a row ---------------------------------------------------------------------

    def _can_begin(self, event: QMouseEvent, point: QPoint) -> bool:
        node = self._node(self._view.indexAt(point))
        return node is not None and node.kind is NodeKind.VALUE

    def _begin(self, pressed: QPoint) -> None:
        index = self._view.indexAt(pressed)
        node = self._node(index)
        if node is not None:
            picture = picture_of(self._view.viewport(), self._row(index))
            drag(self._view, row_data(node.key), picture)

    # -- dropping ---------------------------------------------------------------------------

    def _on_drag(self, event: QDragMoveEvent) -> None:
        point = event.position().toPoint()
        node = self._node(self._view.indexAt(point))
        row = row_in(event.mimeData())
        if node is not None and photos_in(event.mimeData()) and _takes_photos(node):
            self.mark.show_box(self._row(self._view.indexAt(point)))
        elif row and (place := self._place(row, point)) is not None:
            self.mark.show_line(place[1])
        else:
            self._refuse(event)
            return
        event.acceptProposedAction()

    def _on_drop(self, event: QDropEvent) -> None:
        point = event.position().toPoint()
        node = self._node(self._view.indexAt(point))
        photos, row = photos_in(event.mimeData()), row_in(event.mimeData())
        if photos and node is not None and _takes_photos(node):
            event.acceptProposedAction()
            self.photos_dropped.emit(node.key, photos)
        elif row and (place := self._place(row, point)) is not None:
            event.acceptProposedAction()
            self.moved.emit(row, place[0])
        else:
            self._refuse(event)

    def _place(self, row: str, point: QPoint) -> tuple[str, QRect] | None:
        """Before which row a row dropped at a point goes, and the line that shows it."""
        index = self._view.indexAt(point)
        node = self._node(index)
        section = row.partition(":")[0]
        if node is None or node.key.partition(":")[0] != section or node.parent is None:
            return None
        if node.kind is NodeKind.SECTION:
            return None
        rect = self._row(index)
        if point.y() < rect.center().y():
            return node.key, QRect(rect.left(), rect.top() - 2, rect.width(), 4)
        siblings = [one for one in node.parent.children if one.kind is NodeKind.VALUE]
        at = siblings.index(node) + 1
        line = QRect(rect.left(), rect.bottom() - 1, rect.width(), 4)
        return (siblings[at].key if at < len(siblings) else ""), line


def _takes_photos(node: Node) -> bool:
    return node.key.partition(":")[0] == ALBUMS
