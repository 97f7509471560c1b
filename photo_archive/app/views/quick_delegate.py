# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws a row of quick open: icon, name, what tells it from namesakes, and its kind or keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from photo_archive.app.models.quick_rows import QuickRole, QuickRow
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.guard import guarded

ROW_HEIGHT = 34
LEAST_LABEL = 0.62
"""Of the room a long name leaves to what tells it from namesakes."""
MIDDLE = Qt.AlignmentFlag.AlignVCenter
LEFT, RIGHT = MIDDLE | Qt.AlignmentFlag.AlignLeft, MIDDLE | Qt.AlignmentFlag.AlignRight


class QuickDelegate(QStyledItemDelegate):
    """Paints one row."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(ROW_HEIGHT))

    @guarded(lambda: None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        row = index.data(QuickRole.ROW)
        if not isinstance(row, QuickRow):
            return
        theme, px, rect = self._theme, self._theme.px, option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("sel"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        token = row.token if row.enabled else "dis"
        mark = theme.pixmap(row.icon, token, 16, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(rect.left() + px(12), rect.center().y() - px(16) / 2 + 1), mark)
        room = rect.adjusted(px(38), 0, -px(12), 0)
        self._paint_texts(painter, self._paint_end(painter, room, row), row)
        painter.restore()

    def _paint_end(self, painter: QPainter, room: QRect, row: QuickRow) -> QRect:
        """The shortcut or kind at the right; gives back the room left of it."""
        theme = self._theme
        painter.setFont(theme.font(-1))
        painter.setPen(theme.colour("text2" if row.enabled else "dis"))
        words = row.keys or row.kind
        painter.drawText(room, RIGHT, words)
        taken = painter.fontMetrics().horizontalAdvance(words)
        return room.adjusted(0, 0, -taken - theme.px(16) if words else 0, 0)

    def _paint_texts(self, painter: QPainter, room: QRect, row: QuickRow) -> None:
        theme, elide = self._theme, Qt.TextElideMode
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text" if row.enabled else "dis"))
        metrics = painter.fontMetrics()
        most = round(room.width() * LEAST_LABEL) if row.detail else room.width()
        label = metrics.elidedText(row.label, elide.ElideMiddle, most)
        painter.drawText(room, LEFT, label)
        left = metrics.horizontalAdvance(label) + theme.px(10)
        painter.setFont(theme.font(-1))
        painter.setPen(theme.colour("text2" if row.enabled else "dis"))
        rest = room.adjusted(left, 0, 0, 0)
        detail = painter.fontMetrics().elidedText(row.detail, elide.ElideRight, rest.width())
        painter.drawText(rest, LEFT, detail)
