# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards of people in lines, under the letters of their names.

As in the grid of photos every place is worked out and none laid out. What is typed goes to the
filter; Enter opens a person, Ctrl+Enter shows the photos.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyleOptionViewItem,
)

from photo_archive.app.errands import soon
from photo_archive.app.models.people_model import PeopleModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.guard import guarded
from photo_archive.app.views.own_keys import held, keeps_ctrl_enter
from photo_archive.app.views.people_delegate import PeopleDelegate
from photo_archive.app.views.people_shape import PeopleShape
from photo_archive.domain.ids import RecordRef
from photo_archive.wording import Wording

Move = QAbstractItemView.CursorAction
Flag = QItemSelectionModel.SelectionFlag
State = QStyle.StateFlag


class PeopleGallery(QListView):
    """The people of a model."""

    opened = Signal(object)
    photos_wanted = Signal(object)
    typed = Signal(str)
    """A letter was typed: people are to be filtered by it."""

    def __init__(
        self, theme: Theme, wording: Wording, portraits: Thumbnails, model: PeopleModel
    ) -> None:
        self._theme = theme
        self._wording = wording
        self._people = model
        self._portraits = portraits
        self._shape = PeopleShape(theme)
        self._hovered = -1
        self._asked: tuple[int, ...] | None = None
        super().__init__()
        self.setItemDelegate(PeopleDelegate(theme, wording, portraits, self._shape, self))
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(wording.say("People"))
        self.viewport().setMouseTracking(True)
        portraits.set_box(2 * self._shape.picture.width(), 2 * self._shape.picture.height())
        portraits.arrived.connect(self._on_arrived)
        model.dataChanged.connect(self._on_cards)

    # -- what the page asks -----------------------------------------------------------------

    def choose(self, row: int) -> None:
        """Go to a person, in the middle of the view if it was out of sight."""
        index = self._people.index(row)
        if not index.isValid():
            return
        inside = self.viewport().rect().contains(self.visualRect(index))
        self.setCurrentIndex(index)
        if not inside:
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def visible_rows(self) -> range:
        """The rows in sight."""
        top = self.verticalOffset()
        return self._shape.rows(top, top + self.viewport().height())

    def current_ref(self) -> RecordRef | None:
        """The person with the focus, once the card is there."""
        card = self._people.card_at(self.currentIndex().row())
        return card.ref if card is not None else None

    # -- geometry ---------------------------------------------------------------------------

    def doItemsLayout(self) -> None:
        """Nothing to lay out: places are worked out."""
        self.updateGeometries()
        self.viewport().update()

    @guarded(lambda: None)
    def updateGeometries(self) -> None:
        people, shape = self._people.people, self._shape
        shape.fill(len(people.ids), people.headings)
        shape.set_view_width(self.viewport().width())
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(shape.length - page, 0))
        bar.setPageStep(page)
        bar.setSingleStep(max(shape.height // 3, 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometries()

    @guarded(QRect)
    def visualRect(self, index: QModelIndex) -> QRect:
        if not index.isValid():
            return QRect()
        return self._shape.rect(index.row()).translated(0, -self.verticalOffset())

    @guarded(QModelIndex)
    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._shape.row_at(QPoint(point.x(), point.y() + self.verticalOffset()))
        return self._people.index(row) if row >= 0 else QModelIndex()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint anew: Qt moves what is painted, and loses a far jump while a paint is pending."""
        self.viewport().update()

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    @guarded(lambda: None)
    def scrollTo(
        self,
        index: QModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        rect, view, margin = self.visualRect(index), self.viewport().rect(), self._shape.margin
        bar = self.verticalScrollBar()
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - view.center().y())
        elif rect.top() < margin + self._shape.heading:
            bar.setValue(bar.value() + rect.top() - margin - self._shape.heading)
        elif rect.bottom() > view.bottom() - margin:
            bar.setValue(bar.value() + rect.bottom() - view.bottom() + margin)

    # -- keys and mouse ---------------------------------------------------------------------

    @guarded(QModelIndex)
    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        rows = self._people.rowCount()
        if not rows:
            return QModelIndex()
        row = self.currentIndex().row()
        if row < 0:
            return self._people.index(0)
        page = max(self.viewport().height() // (self._shape.height + self._shape.gap), 1)
        lines = {Move.MoveUp: -1, Move.MoveDown: 1, Move.MovePageUp: -page, Move.MovePageDown: page}
        if action in lines:
            row = self._shape.beside(row, lines[action])
        elif action in (Move.MoveLeft, Move.MovePrevious):
            row -= 1
        elif action in (Move.MoveRight, Move.MoveNext):
            row += 1
        else:
            row = 0 if action is Move.MoveHome else rows - 1
        return self._people.index(min(max(row, 0), rows - 1))

    @guarded(lambda: None)
    def setSelection(self, rect: QRect, command: Flag) -> None:
        current = self.currentIndex()
        if current.isValid():
            self.selectionModel().select(QItemSelection(current, current), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def keyboardSearch(self, search: str) -> None:
        """What is typed filters; ``keyPressEvent`` tells of it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ref = self.current_ref()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if ref is not None:
                (self.photos_wanted if control else self.opened).emit(ref)
        elif event.key() == Qt.Key.Key_Menu:
            self._open_menu(self.viewport().mapToGlobal(self._middle_of_current()))
        elif event.text().strip().isprintable() and event.text().strip() and not held(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        return keeps_ctrl_enter(event) or super().event(event)  # it shows photos

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        card = self._people.card_at(self.indexAt(event.position().toPoint()).row())
        if card is not None and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(card.ref)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self.indexAt(event.position().toPoint()).row()
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave and self._hovered >= 0:
            self._hovered = -1
            self.viewport().update()
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            self._open_menu(event.globalPos())

    def _middle_of_current(self) -> QPoint:
        return self.visualRect(self.currentIndex()).center()

    def _open_menu(self, place: QPoint) -> None:
        card = self._people.card_at(self.currentIndex().row())
        if card is None:
            return
        menu, say = QMenu(self), self._wording.say
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(say("Open page")).triggered.connect(lambda: self.opened.emit(card.ref))
        show = menu.addAction(say("Show all photos of {name}", name=card.name))
        show.setEnabled(card.photos > 0)
        show.triggered.connect(lambda: self.photos_wanted.emit(card.ref))
        menu.popup(place)

    # -- painting ---------------------------------------------------------------------------

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        rows = self.visible_rows()
        self._ask_for(rows)
        painter = QPainter(self.viewport())
        self._paint_headings(painter)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        current, chosen = self.currentIndex().row(), self.selectionModel()
        for row in rows:
            index = self._people.index(row)
            option.rect = self.visualRect(index)
            if not option.rect.intersects(event.rect()):
                continue
            state = State.State_Enabled
            if chosen.isSelected(index):
                state |= State.State_Selected
            if row == current:
                state |= State.State_HasFocus
                state |= State.State_Active if self.hasFocus() else State.State_None
            if row == self._hovered:
                state |= State.State_MouseOver
            option.state = state
            self.itemDelegate().paint(painter, option, index)
        painter.end()

    def _paint_headings(self, painter: QPainter) -> None:
        theme, top = self._theme, self.verticalOffset()
        headings = self._people.people.headings
        painter.setFont(theme.font(1, bold=True))
        for at, rect in self._shape.headings(top, top + self.viewport().height()):
            box = rect.translated(0, -top).adjusted(theme.px(2), 0, 0, -theme.px(6))
            painter.setPen(theme.colour("text2"))
            letter = headings[at][1]
            painter.drawText(box, Qt.AlignmentFlag.AlignBottom, letter)
            left = box.left() + painter.fontMetrics().horizontalAdvance(letter) + theme.px(10)
            painter.setPen(QPen(theme.colour("line"), 1))
            line = box.bottom() - painter.fontMetrics().height() // 3
            painter.drawLine(left, line, box.right(), line)

    def _ask_for(self, rows: range) -> None:
        """Cards and portraits of those in sight and of the next screenful; no others any more."""
        people = self._people.people.ids
        near = range(rows.start, min(rows.stop + len(rows), len(people)))
        asked = tuple(people[row] for row in near)
        if asked == self._asked:
            return
        self._asked = asked
        soon(self, lambda: self._want(near))

    def _want(self, near: range) -> None:
        if near.stop <= self._people.rowCount():
            self._people.want(near)
            self._want_portraits(near)

    def _want_portraits(self, near: range) -> None:
        cards = (self._people.card_at(row) for row in near)
        self._portraits.want(
            card.ref.id for card in cards if card is not None and card.portrait is not None
        )

    def _on_cards(self) -> None:
        self._asked = None
        self.viewport().update()

    def reset(self) -> None:
        self._asked, self._hovered = None, -1
        super().reset()
        self.updateGeometries()

    def _on_arrived(self, person: int) -> None:
        if not self.isVisible():
            return
        for row in self.visible_rows():
            if self._people.person_at(row) == person:
                self.viewport().update(self.visualRect(self._people.index(row)))
                return
