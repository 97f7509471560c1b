# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of pairs to be decided: both names one below the other; letters are commands here."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from photo_archive.app.models.pair_queue import NAMES_ROLE, PAIR_ROLE
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.guard import guarded

NAMES_HEIGHT = 44
NARROWEST = 160


class PairDelegate(QStyledItemDelegate):
    """Paints ground, frame and names; what stands before the names is left to who inherits it."""

    ROW = 48
    """Height of a row in design pixels."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(self._theme.px(NARROWEST), self._theme.px(self.ROW))

    @guarded(lambda: None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        theme, rect = self._theme, option.rect
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, theme.colour("sel"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        left = self._paint_mark(painter, rect, index.data(PAIR_ROLE))
        self._paint_names(painter, rect, left, index.data(NAMES_ROLE) or (), chosen=chosen)
        painter.restore()

    def _paint_mark(self, painter: QPainter, rect: QRect, pair: object) -> int:
        """Paint what stands before the names; where they begin."""
        return rect.left() + self._theme.px(12)

    def _paint_names(
        self, painter: QPainter, rect: QRect, left: int, names: tuple[str, ...], *, chosen: bool
    ) -> None:
        theme, px = self._theme, self._theme.px
        room, half = rect.right() - left - px(12), px(NAMES_HEIGHT) // 2
        top = rect.top() + (rect.height() - px(NAMES_HEIGHT)) // 2
        for place, name in enumerate(names):
            first = place == 0
            painter.setFont(theme.font(0 if first else -0.5, bold=chosen and first))
            painter.setPen(theme.colour("text" if first else "text2"))
            words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room)
            area = QRect(left, top + place * half, room, half)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)


class PairList(QListView):
    """The list."""

    command = Signal(str)
    KEYS = {
        Qt.Key.Key_M: "unite",
        Qt.Key.Key_N: "different",
        Qt.Key.Key_L: "later",
        Qt.Key.Key_S: "swap",
        Qt.Key.Key_Left: "left",
        Qt.Key.Key_Right: "right",
        Qt.Key.Key_Return: "open",
        Qt.Key.Key_Enter: "open",
    }

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if plain and event.key() in self.KEYS:
            self.command.emit(self.KEYS[Qt.Key(event.key())])
        elif event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)
