# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Albums and saved searches in the browse panel: keys, menus, order by dragging, photos dropped.

It listens to the panel's tree and tells what is wanted of which row; what a row is stays the
panel's matter.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTreeView

from photo_archive.app.models.browse_model import ALBUMS, SAVED, BrowseRole
from photo_archive.app.models.browse_nodes import Node, NodeKind
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dragging import (
    drag,
    is_far_enough,
    photos_in,
    picture_of,
    row_data,
    row_in,
)
from photo_archive.app.views.drop_mark import DropMark

SECTIONS = (ALBUMS, SAVED)


class CollectionRows(QObject):
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
        super().__init__(tree)
        self._tree = tree
        self._pressed: tuple[str, QPoint] | None = None
        self.mark = DropMark(theme, tree.viewport())
        tree.viewport().setAcceptDrops(True)
        tree.installEventFilter(self)
        tree.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._tree:
            if isinstance(event, QKeyEvent):
                return self._on_key(event)
            return isinstance(event, QContextMenuEvent) and self._on_menu(event)
        if isinstance(event, QContextMenuEvent):
            return self._on_menu(event)
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
        return False

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
        index = self._tree.currentIndex()
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

    def _below(self, index: QModelIndex) -> QPoint:
        return self._tree.viewport().mapToGlobal(self._tree.visualRect(index).bottomLeft())

    def _on_menu(self, event: QContextMenuEvent) -> bool:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self._tree.currentIndex() if by_key else self._tree.indexAt(event.pos())
        node = self._node(index)
        if node is None:
            return False
        place = self._below(index) if by_key else event.globalPos()
        self.menu_wanted.emit(node.key, place)
        return True

    # -- dragging a row ---------------------------------------------------------------------

    def _on_mouse(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            node = self._node(self._tree.indexAt(point))
            left = event.button() is Qt.MouseButton.LeftButton
            can = left and node is not None and node.kind is NodeKind.VALUE
            self._pressed = (node.key, point) if can and node is not None else None
        elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            key, start = self._pressed
            if event.buttons() & Qt.MouseButton.LeftButton and is_far_enough(start, point):
                self._pressed = None
                self._begin(key, start)
                return True
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        return False

    def _begin(self, key: str, start: QPoint) -> None:
        picture = picture_of(self._tree.viewport(), self._row(self._tree.indexAt(start)))
        drag(self._tree, row_data(key), picture)

    # -- dropping ---------------------------------------------------------------------------

    def _on_drag(self, event: QDragMoveEvent) -> None:
        point = event.position().toPoint()
        node = self._node(self._tree.indexAt(point))
        row = row_in(event.mimeData())
        if node is not None and photos_in(event.mimeData()) and _takes_photos(node):
            self.mark.show_box(self._row(self._tree.indexAt(point)))
        elif row and (place := self._place(row, point)) is not None:
            self.mark.show_line(place[1])
        else:
            self.mark.hide()
            event.ignore()
            return
        event.acceptProposedAction()

    def _on_drop(self, event: QDropEvent) -> None:
        self.mark.hide()
        point = event.position().toPoint()
        node = self._node(self._tree.indexAt(point))
        photos, row = photos_in(event.mimeData()), row_in(event.mimeData())
        if photos and node is not None and _takes_photos(node):
            event.acceptProposedAction()
            self.photos_dropped.emit(node.key, photos)
        elif row and (place := self._place(row, point)) is not None:
            event.acceptProposedAction()
            self.moved.emit(row, place[0])
        else:
            event.ignore()

    def _place(self, row: str, point: QPoint) -> tuple[str, QRect] | None:
        """Before which row a row dropped at a point goes, and the line that shows it."""
        index = self._tree.indexAt(point)
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

    def _row(self, index: QModelIndex) -> QRect:
        rect = self._tree.visualRect(index)
        return QRect(0, rect.top(), self._tree.viewport().width(), rect.height())


def _takes_photos(node: Node) -> bool:
    return node.key.partition(":")[0] == ALBUMS
