# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The panel on the left: every person, place, event, year and tag of what is found, with counts.

A click or Enter asks for a value, and once more takes it out of the search again; the sign at its
end, or the minus key, leaves it out. The histogram is one row: a click takes a year, a drag a
stretch of years.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QToolTip, QTreeView

from photo_archive.app.models.browse_model import BrowseModel, BrowseRole
from photo_archive.app.models.browse_nodes import Node, NodeKind, Year, is_collection
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.browse_delegate import BrowseDelegate
from photo_archive.app.views.own_keys import keeps_ctrl_enter
from photo_archive.domain.query_terms import Stance
from photo_archive.wording import Wording


class BrowsePanel(QTreeView):
    """A tree of facets; tells which term to add to the search."""

    term_chosen = Signal(str)
    """A saved search is asked for."""
    stance_chosen = Signal(object, object)
    """A term of the search, and whether it is asked for, left out, or neither."""
    collection_chosen = Signal(str)
    """The row of an album or saved search, or the one that makes an album."""
    review_wanted = Signal(str)
    """What there is to review of a kind is asked for."""
    view_wanted = Signal(str)
    """Another way to look at what a section counts is asked for, by the id of its command."""
    years_chosen = Signal(int, int)
    page_wanted = Signal(object)
    """The page of a record is asked for: Ctrl+Enter, or the menu of its row."""
    closed_changed = Signal(str)

    def __init__(self, theme: Theme, wording: Wording, model: BrowseModel) -> None:
        super().__init__()
        self._wording = wording
        self._closed: set[str] = set()
        self._opened: set[str] = set()
        self._pressed_year: Year | None = None
        self._browse = model
        self.setProperty("role", "browse")
        self.setAccessibleName(wording.say("Browse"))
        self._current_key = ""
        self._current_y: int | None = None
        self._top = 0
        model.modelAboutToBeReset.connect(self._on_about_to_reset)  # while rows have places still
        self.setModel(model)
        self._delegate = BrowseDelegate(theme, wording, self)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(False)
        self.setExpandsOnDoubleClick(False)
        self.setAnimated(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMinimumWidth(theme.px(200))
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        model.modelReset.connect(self._on_reset)

    def set_closed(self, sections: set[str]) -> None:
        """Keep these sections closed."""
        self._closed = set(sections)
        self._on_reset()

    # -- keeping what is open ---------------------------------------------------------------

    def _on_about_to_reset(self) -> None:
        index = self.currentIndex()
        node = index.data(BrowseRole.NODE) if index.isValid() else None
        self._current_key = node.key if isinstance(node, Node) else ""
        self._top = self.verticalScrollBar().value()
        self._current_y = self.visualRect(index).top() if index.isValid() else None

    def _on_reset(self) -> None:
        self._open_under(QModelIndex())
        if self._current_key:
            self.setCurrentIndex(self._browse.index_of(self._current_key))
        self._keep_place()

    def _keep_place(self) -> None:
        """What was chosen stays under the pointer, whatever rows came and went above it."""
        self.executeDelayedItemsLayout()
        bar, index = self.verticalScrollBar(), self.currentIndex()
        seen = self._current_y is not None and 0 <= self._current_y < self.viewport().height()
        if index.isValid() and seen and self._current_y is not None:
            bar.setValue(bar.value() + self.visualRect(index).top() - self._current_y)
        else:
            bar.setValue(self._top)

    def _open_under(self, parent: QModelIndex) -> None:
        for row in range(self._browse.rowCount(parent)):
            index = self._browse.index(row, 0, parent)
            node = self._browse.node(index)
            if node.children:
                self.setExpanded(index, self._is_open(node))
                self._open_under(index)

    def _is_open(self, node: Node) -> bool:
        """Sections and the places at the top are open until closed, all else until opened.

        What the search has is in sight: the way down to it is open.
        """
        above = node.parent
        if any(child.is_set for child in node.children) and node.key not in self._closed:
            return True
        section = node.kind is NodeKind.SECTION
        top = above is not None and above.kind is NodeKind.SECTION and above.key == "places"
        return node.key not in self._closed if section or top else node.key in self._opened

    def _toggle(self, index: QModelIndex) -> None:
        node = self._browse.node(index)
        opened = not self.isExpanded(index)
        self.setExpanded(index, opened)
        (self._closed.discard if opened else self._closed.add)(node.key)
        (self._opened.add if opened else self._opened.discard)(node.key)
        self.closed_changed.emit(",".join(sorted(self._closed)))

    # -- choosing ---------------------------------------------------------------------------

    def _choose(self, index: QModelIndex) -> None:
        node = index.data(BrowseRole.NODE)
        if not isinstance(node, Node):
            return
        if node.kind is NodeKind.SECTION:
            self._toggle(index)
        elif is_collection(node):
            self.collection_chosen.emit(node.key)
        elif node.kind is NodeKind.MORE and node.page:
            self.view_wanted.emit(node.page)
        elif node.kind is NodeKind.MORE:
            self._browse.show_all(node.query)
        elif node.page:
            self.review_wanted.emit(node.page)
        elif node.kind is NodeKind.VALUE and node.term is not None:
            asked = node.stance is Stance.OFF
            self.stance_chosen.emit(node.term, Stance.ASKED if asked else Stance.OFF)
        elif node.kind is NodeKind.VALUE:
            self.term_chosen.emit(node.query)
        elif self._delegate.current_year is not None:
            self._tell_years(self._delegate.current_year, self._delegate.current_year)

    def _leave_out(self, node: Node) -> None:
        """Leave a value out, or no more."""
        if node.term is not None:
            out = node.stance is not Stance.LEFT_OUT
            self.stance_chosen.emit(node.term, Stance.LEFT_OUT if out else Stance.OFF)

    def _on_sign(self, index: QModelIndex, point: QPoint) -> bool:
        """Whether a point is on the sign that leaves a value out."""
        node = index.data(BrowseRole.NODE)
        if not isinstance(node, Node) or node.term is None:
            return False
        return self._delegate.sign_box(self._row_rect(index), node).contains(point)

    def _clicked(self, index: QModelIndex, point: QPoint) -> None:
        node = index.data(BrowseRole.NODE)
        if isinstance(node, Node) and self._on_sign(index, point):
            self._leave_out(node)
            return
        if isinstance(node, Node) and node.kind is NodeKind.VALUE and node.children:
            left = self._delegate.left_of(node)
            if left - self._delegate.indent <= point.x() < left:
                self._toggle(index)
                return
        self._choose(index)

    def _tell_years(self, first: int, last: int) -> None:
        self._delegate.chosen_years = range(0)
        self.years_chosen.emit(min(first, last), max(first, last))

    def _row_rect(self, index: QModelIndex) -> QRect:
        rect = self.visualRect(index)
        return QRect(0, rect.top(), self.viewport().width(), rect.height())

    def _year_dragged_to(self, point: QPoint) -> Year | None:
        """The year nearest to a point, wherever the pointer went while the button was down."""
        index = self._browse.index_of("years:all")
        if not index.isValid():
            return None
        return self._delegate.year_near(self._row_rect(index), self._browse.node(index), point.x())

    def _year_under(self, point: QPoint) -> Year | None:
        index = self.indexAt(point)
        node = index.data(BrowseRole.NODE)
        if isinstance(node, Node) and node.kind is NodeKind.HISTOGRAM:
            return self._delegate.year_at(self._row_rect(index), node, point.x())
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_year = self._year_under(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        dragged = self._pressed_year is not None
        year = self._year_dragged_to(point) if dragged else self._year_under(point)
        self._delegate.on_sign = self._on_sign(self.indexAt(point), point)
        self._delegate.hovered_year = year.year if year is not None else None
        if year is not None and self._pressed_year is not None:
            first, last = sorted((year.year, self._pressed_year.year))
            self._delegate.chosen_years = range(first, last + 1)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        pressed = self._pressed_year
        year = self._year_dragged_to(point) if pressed is not None else None
        self._pressed_year = None
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if pressed is not None:
            if year is not None:
                self._tell_years(pressed.year, year.year)
        elif self.indexAt(point).isValid():
            self._clicked(self.indexAt(point), point)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._delegate.hovered_year = None
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            year = self._year_under(event.pos())
            if year is not None:
                photos = self._wording.count("{n} photo", "{n} photos", year.count)
                QToolTip.showText(event.globalPos(), f"{year.year}, {photos}", self)
                return True
            if self._on_sign(self.indexAt(event.pos()), event.pos()):
                QToolTip.showText(event.globalPos(), self._sign_words(event.pos()), self)
                return True
        return super().viewportEvent(event)

    def _sign_words(self, point: QPoint) -> str:
        node, say = self.indexAt(point).data(BrowseRole.NODE), self._wording.say
        if isinstance(node, Node) and node.stance is Stance.LEFT_OUT:
            return say("Do not leave out any more")
        return say("Leave out (minus key)")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        node = index.data(BrowseRole.NODE)
        key = event.key()
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if isinstance(node, Node) and node.ref is not None:
                self.page_wanted.emit(node.ref)
        elif (enter or key == Qt.Key.Key_Space) and index.isValid():
            self._choose(index)
        elif key == Qt.Key.Key_Minus and isinstance(node, Node) and node.term is not None:
            self._leave_out(node)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and isinstance(node, Node):
            if node.stance is not Stance.OFF:
                self.stance_chosen.emit(node.term, Stance.OFF)
        elif key == Qt.Key.Key_Menu:
            self._open_menu(index, self.visualRect(index).bottomLeft())
        elif (
            isinstance(node, Node)
            and node.kind is NodeKind.HISTOGRAM
            and key
            in (
                Qt.Key.Key_Left,
                Qt.Key.Key_Right,
            )
        ):
            self._step_year(node, 1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and isinstance(node, Node):
            if node.children and self.isExpanded(index) == (key == Qt.Key.Key_Left):
                self._toggle(index)
            elif key == Qt.Key.Key_Left and index.parent().isValid():
                self.setCurrentIndex(index.parent())
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        return keeps_ctrl_enter(event) or super().event(event)  # it opens a page

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open_menu(self.indexAt(event.pos()), event.pos())

    def _open_menu(self, index: QModelIndex, place: QPoint) -> None:
        node, say = index.data(BrowseRole.NODE), self._wording.say
        if not isinstance(node, Node) or node.kind is not NodeKind.VALUE:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if node.ref is not None:
            menu.addAction(say("Open page")).triggered.connect(
                lambda: self.page_wanted.emit(node.ref)
            )
        if node.term is not None:
            self._add_stances(menu, node)
        elif node.query:
            menu.addAction(say("Search for this")).triggered.connect(
                lambda: self.term_chosen.emit(node.query)
            )
        menu.popup(self.viewport().mapToGlobal(place))

    def _add_stances(self, menu: QMenu, node: Node) -> None:
        """Asking for a value, leaving it out, and neither; what holds is checked."""
        say, term = self._wording.say, node.term
        for stance, text in (
            (Stance.ASKED, say("Ask for this")),
            (Stance.LEFT_OUT, say("Leave this out")),
            (Stance.OFF, say("Take out of the search")),
        ):
            if stance is Stance.OFF and node.stance is Stance.OFF:
                continue
            action = menu.addAction(text)
            action.setCheckable(stance is not Stance.OFF)
            action.setChecked(stance is node.stance)
            action.triggered.connect(
                lambda _=False, chosen=stance: self.stance_chosen.emit(term, chosen)
            )

    def _step_year(self, node: Node, step: int) -> None:
        years = [one.year for one in node.years]
        now = self._delegate.current_year
        if now in years:
            now = years[min(max(years.index(now) + step, 0), len(years) - 1)]
        else:
            now = years[0] if step > 0 else years[-1]
        self._delegate.current_year = now
        count = next(one.count for one in node.years if one.year == now)
        photos = self._wording.count("{n} photo", "{n} photos", count)
        self.setAccessibleDescription(f"{now}, {photos}")
        self.viewport().update()
