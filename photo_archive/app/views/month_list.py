# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of months beside a calendar."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from photo_archive.app.models.months_model import MONTH_ROLE, MonthRow, MonthsModel
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.guard import guarded
from photo_archive.domain.calendar import Month
from photo_archive.wording import Wording

ROW, HEADING = 26, 34
Flag = Qt.AlignmentFlag


class MonthDelegate(QStyledItemDelegate):
    """Draws years, and months with their counts."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        found = index.data(MONTH_ROLE)
        heading = isinstance(found, MonthRow) and found.month is None
        return QSize(self._theme.px(120), self._theme.px(HEADING if heading else ROW))

    @guarded(lambda: None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        found = index.data(MONTH_ROLE)
        if not isinstance(found, MonthRow):
            return
        theme, px, rect = self._theme, self._theme.px, option.rect
        heading = found.month is None
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(rect, theme.colour("sel"))
        elif option.state & QStyle.StateFlag.State_MouseOver and not heading:
            painter.fillRect(rect, theme.colour("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        middle = Flag.AlignBottom if heading else Flag.AlignVCenter
        inner = rect.adjusted(px(16), 0, -px(12), -px(4) if heading else 0)
        painter.setFont(theme.font(-1))
        painter.setPen(theme.colour("text2" if chosen else "text3"))
        count = self._wording.number(found.photos)
        painter.drawText(inner, middle | Flag.AlignRight, count)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(count) - px(8)
        painter.setFont(theme.font(-1.75 if heading else 0, bold=heading or chosen))
        painter.setPen(theme.colour("text2" if heading else "text"))
        words = str(index.data())
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(inner.left(), inner.top(), room, inner.height()), middle, shown)
        painter.restore()


class MonthList(QListView):
    """Months; tells which one is wanted."""

    reached = Signal(object)
    opened = Signal()
    """Enter: the days are to have the focus."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._months = MonthsModel(wording, self)
        self.setProperty("role", "panel")
        self.setModel(self._months)
        self.setItemDelegate(MonthDelegate(theme, wording, self))
        self.setAccessibleName(wording.say("Months with photos"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)

    @property
    def months(self) -> MonthsModel:
        """What is listed."""
        return self._months

    def choose(self, month: Month) -> None:
        """Show which month is open, without telling."""
        at = self._months.row_of(month)
        if at < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return
        index = self._months.index(at)
        outside = not self.viewport().rect().contains(self.visualRect(index))
        self.setCurrentIndex(index)
        if outside:
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
            found = self._months.row_at(self.currentIndex().row())
            self._step(0 if found is not None and found.month is not None else 1)
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        """To the next month from where one is, over the years between."""
        at = self.currentIndex().row() + step
        while (found := self._months.row_at(at)) is not None:
            if found.month is not None:
                self.setCurrentIndex(self._months.index(at))
                self.reached.emit(found.month)
                return
            at += step or 1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._months.row_at(self.indexAt(event.position().toPoint()).row())
        if found is not None and found.month is not None:
            super().mousePressEvent(event)
            self.reached.emit(found.month)
