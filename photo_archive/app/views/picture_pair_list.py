# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The queue of pairs of pictures: both small, with their references; letters are commands here."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
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

from photo_archive.app.models.picture_pair_model import PAIR_ROLE, PairShown
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.guard import guarded

ROW, PICTURE = 64, 48


class PicturePairDelegate(QStyledItemDelegate):
    """Two small pictures and their references."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(ROW))

    @guarded(lambda: None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        shown = index.data(PAIR_ROLE)
        if not isinstance(shown, PairShown):
            return
        theme, px, rect = self._theme, self._theme.px, option.rect
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, theme.colour("sel"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        left, side = rect.left() + px(12), px(PICTURE)
        top = rect.top() + (rect.height() - side) // 2
        for photo in (shown.pair.one, shown.pair.other):
            self._paint_picture(painter, int(photo), QRect(left, top, side, side))
            left += side + px(4)
        left += px(8)
        room = rect.right() - left - px(8)
        lines = (shown.one.reference, shown.other.reference)
        for place, text in enumerate(lines):
            painter.setFont(theme.font(0 if place == 0 else -0.5, bold=chosen and place == 0))
            painter.setPen(theme.colour("text" if place == 0 else "text2"))
            words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room)
            area = QRect(left, top + place * side // 2, room, side // 2)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def _paint_picture(self, painter: QPainter, photo: int, area: QRect) -> None:
        painter.fillRect(area, self._theme.colour("mat"))
        pixmap = self._thumbnails.pixmap(photo)
        if pixmap is None:
            return
        size = pixmap.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        corner = area.center() - QPoint(size.width() // 2 - 1, size.height() // 2 - 1)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRect(corner, size), pixmap)


class PicturePairList(QListView):
    """The list."""

    command = Signal(str)
    KEYS = {
        Qt.Key.Key_M: "unite",
        Qt.Key.Key_N: "different",
        Qt.Key.Key_L: "later",
        Qt.Key.Key_S: "swap",
        Qt.Key.Key_Left: "left",
        Qt.Key.Key_Right: "right",
        Qt.Key.Key_Plus: "larger",
        Qt.Key.Key_Equal: "larger",
        Qt.Key.Key_Minus: "smaller",
        Qt.Key.Key_0: "fit",
        Qt.Key.Key_Return: "open",
        Qt.Key.Key_Enter: "open",
    }

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setItemDelegate(PicturePairDelegate(theme, thumbnails, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        thumbnails.arrived.connect(lambda _: self.viewport().update())

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
