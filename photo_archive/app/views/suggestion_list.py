# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list that opens under a field: records that match what is typed.

It never takes the focus, so that typing and composing go on in the field that owns it; the owner
passes it the keys for moving and picking.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chips import RECORD_ICONS
from photo_archive.app.views.guard import guarded
from photo_archive.domain.ids import RecordRef
from photo_archive.wording import Wording

NO_INDEX = QModelIndex()
LONGEST = 9
NARROWEST, WIDEST = 280, 440
"""Of the list where names are short, and where they are long; a wide field makes it wider."""
SUGGESTION_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line of the list.

    ``insert`` is what goes into the query; ``ref`` the record behind it; a suggestion with
    ``creates`` makes a new record of that kind. ``replaces_from`` is where in the text the part
    begins that it completes, -1: the last word.
    """

    label: str
    detail: str = ""
    kind: str = ""
    insert: str = ""
    ref: RecordRef | None = None
    creates: str = ""
    replaces_from: int = -1
    taken: bool = False


class SuggestionModel(QAbstractListModel):
    """The suggestions as rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Suggestion, ...] = ()

    def set_rows(self, rows: Sequence[Suggestion]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        one = self._rows[index.row()]
        if role == SUGGESTION_ROLE:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return one.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{one.label}, {one.detail}" if one.detail else one.label
        return None


class SuggestionDelegate(QStyledItemDelegate):
    """Icon, name, and what distinguishes it below or beside."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        one = index.data(SUGGESTION_ROLE)
        detail = isinstance(one, Suggestion) and bool(one.detail)
        return QSize(self._theme.px(200), self._theme.px(44 if detail else 32))

    def width_of(self, one: Suggestion) -> int:
        """How wide a line is that nothing is cut off."""
        name = QFontMetrics(self._theme.font()).horizontalAdvance(one.label)
        detail = QFontMetrics(self._theme.font(-1)).horizontalAdvance(one.detail)
        return self._theme.px(38 + 12 + 4) + max(name, detail)

    @guarded(lambda: None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        one = index.data(SUGGESTION_ROLE)
        if not isinstance(one, Suggestion):
            return
        theme, px, rect = self._theme, self._theme.px, option.rect
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, theme.colour("sel"))
        kind = one.kind if one.kind in RECORD_ICONS else "tag"
        icon = "plus" if one.creates else RECORD_ICONS[kind] or "tag"
        ratio = painter.device().devicePixelRatioF()
        token = "accent" if one.creates else kind
        top = rect.top() + (px(7) if one.detail else (rect.height() - px(16)) // 2)
        painter.drawPixmap(QPointF(rect.left() + px(12), top), theme.pixmap(icon, token, 16, ratio))
        left = rect.left() + px(38)
        width = rect.right() - left - px(12)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text3" if one.taken else "text"))
        height = theme.line(theme.font())
        first = (
            QRect(left, rect.top() + px(5), width, height)
            if one.detail
            else QRect(left, rect.top(), width, rect.height())
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        elide = Qt.TextElideMode.ElideMiddle
        painter.drawText(first, flags, painter.fontMetrics().elidedText(one.label, elide, width))
        if one.detail:
            painter.setFont(theme.font(-1))
            painter.setPen(theme.colour("text2"))
            second = QRect(left, first.bottom(), width, theme.line(theme.font(-1)))
            painter.drawText(
                second, flags, painter.fontMetrics().elidedText(one.detail, elide, width)
            )
        painter.restore()


class SuggestionList(QFrame):
    """A frame over the window with the suggestions; the first is chosen only where asked."""

    picked = Signal(object)
    created = Signal(object)

    def __init__(
        self, theme: Theme, wording: Wording, owner: QWidget, *, choose_first: bool = False
    ) -> None:
        super().__init__(owner, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self._wording = wording
        self._choose_first = choose_first
        self.setProperty("role", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._model = SuggestionModel(self)
        self._delegate = SuggestionDelegate(theme, self)

    @cached_property
    def _view(self) -> QListView:
        """Made when there is something to show: a window has dozens of fields that offer none."""
        view = QListView()
        view.setProperty("role", "popup")
        view.setModel(self._model)
        view.setItemDelegate(self._delegate)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setAccessibleName(self._wording.say("Suggestions"))
        view.clicked.connect(self._on_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, self._theme.px(4), 1, self._theme.px(4))
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # one row is enough
        layout.addWidget(view)
        return view

    def show_for(self, field: QWidget, rows: Sequence[Suggestion]) -> None:
        """Show the rows under a field, or nothing if there are none."""
        if not rows:
            self.hide()
            return
        view = self._view
        self._model.set_rows(rows[:LONGEST])
        px, option, shown = self._theme.px, QStyleOptionViewItem(), rows[:LONGEST]
        height = sum(
            self._delegate.sizeHint(option, self._model.index(number, 0)).height()
            for number in range(len(shown))
        )
        wanted = min(max(self._delegate.width_of(one) for one in shown), px(WIDEST))
        self.resize(max(field.width(), px(NARROWEST), wanted), height + px(12) + 4)
        place = field.mapToGlobal(QPoint(0, field.height() + self._theme.px(3)))
        screen = field.screen().availableGeometry() if field.screen() is not None else None
        if screen is not None and place.y() + self.height() > screen.bottom():
            place = field.mapToGlobal(QPoint(0, -self.height() - self._theme.px(3)))
        if screen is not None:
            place.setX(max(min(place.x(), screen.right() - self.width()), screen.left()))
        self.move(place)
        if self._choose_first:
            view.setCurrentIndex(self._model.index(0, 0))
        self.show()

    def take_key(self, event: QKeyEvent) -> bool:
        """Act on a key the owner got while the list is open; False: not for the list."""
        key, row = event.key(), self._view.currentIndex().row()
        rows = self._model.rowCount()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            if row < 0 and step < 0:
                return False
            self._view.setCurrentIndex(self._model.index((row + step) % rows, 0))
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and shift:
            return self._pick_creating()
        if key == Qt.Key.Key_Tab and self._creates(row):
            return False  # who goes on to the next field has not asked for a new record
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and row >= 0:
            self._on_clicked(self._view.currentIndex())
            return True
        return False

    def _creates(self, row: int) -> bool:
        one = self._model.index(row, 0).data(SUGGESTION_ROLE)
        return isinstance(one, Suggestion) and bool(one.creates)

    def _pick_creating(self) -> bool:
        for number in range(self._model.rowCount()):
            one = self._model.index(number, 0).data(SUGGESTION_ROLE)
            if isinstance(one, Suggestion) and one.creates:
                self.hide()
                self.picked.emit(one)
                return True
        return False

    def _on_clicked(self, index: QModelIndex) -> None:
        one = index.data(SUGGESTION_ROLE)
        if isinstance(one, Suggestion) and not one.taken:
            self.hide()
            self.picked.emit(one)
