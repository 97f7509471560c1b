# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The index of the review page: what is proposed, what the checker found, stages, what was decided.

Rows keep their place when they run empty, so that nothing jumps while one works.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.guard import guarded
from photo_archive.app.views.pieces import column, label, row, rule
from photo_archive.wording import Wording

ENTRY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One row; ``key`` "" is a heading, ``count`` None: not counted yet."""

    key: str
    text: str
    icon: str = ""
    count: int | None = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """What was decided today."""

    accepted: int = 0
    rejected: int = 0


class IndexDelegate(QStyledItemDelegate):
    """Icon, name, count; a heading is a quiet line with room above it."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        entry = index.data(ENTRY)
        heading = isinstance(entry, IndexEntry) and not entry.key
        height = (28 if index.row() == 0 else 40) if heading else 30
        return QSize(self._theme.px(80), self._theme.px(height))

    @guarded(lambda: None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        entry = index.data(ENTRY)
        if not isinstance(entry, IndexEntry):
            return
        theme, px, rect = self._theme, self._theme.px, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if not entry.key:
            painter.setFont(theme.font(-1, bold=True))
            painter.setPen(theme.colour("text2"))
            line = rect.adjusted(px(16), rect.height() - px(28), -px(12), 0)
            painter.drawText(line, left, entry.text)
        else:
            self._paint_entry(painter, option, entry)
        painter.restore()

    def _paint_entry(
        self, painter: QPainter, option: QStyleOptionViewItem, entry: IndexEntry
    ) -> None:
        theme, px, rect = self._theme, self._theme.px, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("sel" if chosen else "hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        ratio = painter.device().devicePixelRatioF()
        if entry.icon:
            mark = theme.pixmap(entry.icon, "text2" if chosen else "text3", 16, ratio)
            middle = rect.center().y() - px(16) / 2 + 1
            painter.drawPixmap(QPointF(rect.left() + px(16), middle), mark)
        count = self._wording.number(entry.count) if entry.count is not None else ""
        painter.setFont(theme.font(-0.75, bold=chosen))
        width = painter.fontMetrics().horizontalAdvance(count)
        painter.setPen(theme.colour("text" if chosen else "text3"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(rect.adjusted(0, 0, -px(12), 0), right, count)
        painter.setFont(theme.font(0, bold=chosen))
        painter.setPen(theme.colour("text3" if entry.count == 0 and not chosen else "text"))
        room = QRect(rect)
        room.setLeft(rect.left() + px(40 if entry.icon else 16))
        room.setRight(rect.right() - px(12) - width - px(8))
        shown = painter.fontMetrics().elidedText(
            entry.text, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class IndexList(QListWidget):
    """The rows; arrow keys pass over headings, Enter goes on to the queue."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ReviewIndex(QFrame):
    """The rows above, and below them how far one came today."""

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._loading = False
        self.setProperty("role", "panel")
        self.list = IndexList()
        self.list.setProperty("role", "panel")
        self.list.setAccessibleName(wording.say("What to review"))
        self.list.setItemDelegate(IndexDelegate(theme, wording, self.list))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.currentItemChanged.connect(self._on_current)
        self.list.entered.connect(self.entered)
        self.setFocusProxy(self.list)
        self._decided = label("", "second")
        self._accepted, self._rejected = label("", "second"), label("", "second")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(wording.say("Decided today"))
        today = column(rule(), gap=theme.px(6))
        today.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(14))
        today.addSpacing(theme.px(4))
        today.addLayout(row(label(wording.say("Today"), "second"), None, self._decided))
        today.addWidget(self._bar)
        today.addLayout(row(self._accepted, None, self._rejected))
        box = column(gap=0)
        box.setContentsMargins(0, theme.px(8), 0, 0)
        box.addWidget(self.list, 1)
        box.addLayout(today)
        self.setLayout(box)
        self.show_tally(Tally(), 0)

    def show_entries(self, entries: Sequence[IndexEntry]) -> None:
        """Show these rows; the one chosen stays chosen."""
        self._loading = True
        now = [self.list.item(at).data(ENTRY) for at in range(self.list.count())]
        if [(one.key, one.text) for one in now] == [(one.key, one.text) for one in entries]:
            for at, entry in enumerate(entries):
                self._fill(self.list.item(at), entry)
        else:
            current = self.current()
            self.list.clear()
            for entry in entries:
                item = QListWidgetItem()
                self._fill(item, entry)
                if not entry.key:
                    item.setFlags(Qt.ItemFlag.NoItemFlags)
                self.list.addItem(item)
            self.choose(current)
        self._loading = False

    def _fill(self, item: QListWidgetItem, entry: IndexEntry) -> None:
        item.setData(ENTRY, entry)
        spoken = entry.text
        if entry.key and entry.count is not None:
            spoken = f"{entry.text}, {self._wording.number(entry.count)}"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setToolTip(entry.text if entry.key else "")

    def current(self) -> str:
        """The key chosen, "" if none."""
        item = self.list.currentItem()
        entry = item.data(ENTRY) if item is not None else None
        return entry.key if isinstance(entry, IndexEntry) else ""

    def choose(self, key: str) -> None:
        """Show a row as chosen, without telling."""
        before, self._loading = self._loading, True
        for at in range(self.list.count()):
            if key and self.list.item(at).data(ENTRY).key == key:
                self.list.setCurrentRow(at)
        self._loading = before

    def _on_current(self, item: QListWidgetItem | None) -> None:
        entry = item.data(ENTRY) if item is not None else None
        if not self._loading and isinstance(entry, IndexEntry) and entry.key:
            self.chosen.emit(entry.key)

    def show_tally(self, tally: Tally, waiting: int) -> None:
        """Say what was decided today, beside what still waits."""
        wording, decided = self._wording, tally.accepted + tally.rejected
        self._decided.setText(wording.count("{n} decided", "{n} decided", decided))
        self._accepted.setText(wording.count("{n} accepted", "{n} accepted", tally.accepted))
        self._rejected.setText(wording.count("{n} rejected", "{n} rejected", tally.rejected))
        self._bar.setRange(0, max(decided + waiting, 1))
        self._bar.setValue(decided)
