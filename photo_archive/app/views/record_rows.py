# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows that lead to other records: what lies in a place, who held an office, who is seen with whom.

Each row is a widget of its own, reached with Tab and the arrow keys; Enter opens the record.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chips import RECORD_ICONS
from photo_archive.app.views.pieces import button
from photo_archive.domain.authorities import RecordLine
from photo_archive.wording import Wording

ROW, TWO_LINES = 28, 42
SHOWN_FIRST = 8


class RecordRow(QWidget):
    """One record: icon, name, what tells it apart, how many photos."""

    opened = Signal(object)
    photos_wanted = Signal(object)
    removed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        line: RecordLine,
        detail: str,
        *,
        below: bool = False,
        removable: str = "",
    ) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self.line = line
        self._detail = detail
        self._below = below and bool(detail)
        self._removable = removable
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(TWO_LINES if self._below else ROW))
        photos = wording.count("{n} photo", "{n} photos", line.photos) if line.photos else ""
        self.setAccessibleName(", ".join(part for part in (line.name, detail, photos) if part))
        self.setToolTip(" · ".join(part for part in (line.name, detail) if part))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            focused = self.hasFocus()
            painter.setBrush(theme.colour("sel" if focused else "hover"))
            painter.setPen(QPen(theme.colour("accent"), 2) if focused else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(6), px(6))
        kind = self.line.ref.kind.value
        icon = RECORD_ICONS.get(kind) or "tag"
        top = px(6) if self._below else (self.height() - px(14)) / 2
        mark = theme.pixmap(icon, kind, 14, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(px(6), top + (px(1) if self._below else 0)), mark)
        left, right = px(28), self.width() - px(8)
        if self.line.photos:
            painter.setFont(theme.font(-1))
            painter.setPen(theme.colour("text2" if self.hasFocus() else "text3"))
            count = self._wording.number(self.line.photos)
            painter.drawText(
                QRectF(0, 0, right, self.height()),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                count,
            )
            right -= painter.fontMetrics().horizontalAdvance(count) + px(10)
        self._paint_words(painter, left, right)

    def _paint_words(self, painter: QPainter, left: int, right: int) -> None:
        theme, px = self._theme, self._theme.px
        height = px(TWO_LINES) / 2 if self._below else self.height()
        middle = Qt.AlignmentFlag.AlignVCenter
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text"))
        metrics = painter.fontMetrics()
        room = right - left
        whole = metrics.horizontalAdvance(self.line.name)
        name = metrics.elidedText(self.line.name, elide, room)
        painter.drawText(QRectF(left, px(2) if self._below else 0, room, height), middle, name)
        if not self._detail:
            return
        painter.setFont(theme.font(-1))
        painter.setPen(theme.colour("text2"))
        metrics = painter.fontMetrics()
        if self._below:
            shown = metrics.elidedText(self._detail, elide, room)
            painter.drawText(QRectF(left, height - px(1), room, height), middle, shown)
        elif whole + px(40) < room:
            left, room = left + whole + px(8), room - whole - px(8)
            shown = metrics.elidedText(self._detail, elide, room)
            painter.drawText(QRectF(left, 0, room, height), middle, shown)

    def event(self, event: QEvent) -> bool:
        kinds = (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Enter, QEvent.Type.Leave)
        if event.type() in kinds:
            self.update()
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.opened.emit(self.line.ref)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.line.ref)
        elif key == Qt.Key.Key_Delete and self._removable:
            self.removed.emit(self.line.ref)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu, say, ref = QMenu(self), self._wording.say, self.line.ref
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(say("Open page")).triggered.connect(lambda: self.opened.emit(ref))
        if self.line.photos:
            menu.addAction(say("Show all photos of {name}", name=self.line.name)).triggered.connect(
                lambda: self.photos_wanted.emit(ref)
            )
        if self._removable:
            menu.addSeparator()
            menu.addAction(self._removable).triggered.connect(lambda: self.removed.emit(ref))
        menu.popup(event.globalPos())


class RecordRows(QWidget):
    """Several rows, the first few at once and the others on demand."""

    opened = Signal(object)
    photos_wanted = Signal(object)
    removed = Signal(object)

    def __init__(
        self, theme: Theme, wording: Wording, *, below: bool = False, removable: str = ""
    ) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._below = below
        self._removable = removable
        self._whole = False
        self._lines: tuple[tuple[RecordLine, str], ...] = ()
        self._rows: list[RecordRow] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._more = button("", "link")
        self._more.clicked.connect(self._show_whole)
        self._box.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_lines(self, lines: Sequence[tuple[RecordLine, str]]) -> None:
        """Show records, each with the words that tell it apart."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        self._fill()

    def _show_whole(self) -> None:
        self._whole = True
        self._fill()

    def _fill(self) -> None:
        focused = next((one.line.ref for one in self._rows if one.hasFocus()), None)
        for one in self._rows:
            self._box.removeWidget(one)
            one.hide()
            one.deleteLater()
        self._rows = []
        several = len(self._lines) > SHOWN_FIRST + 2 and not self._whole
        for line, detail in self._lines[:SHOWN_FIRST] if several else self._lines:
            made = RecordRow(
                self._theme,
                self._wording,
                line,
                detail,
                below=self._below,
                removable=self._removable,
            )
            made.opened.connect(self.opened)
            made.photos_wanted.connect(self.photos_wanted)
            made.removed.connect(self.removed)
            self._rows.append(made)
            self._box.insertWidget(self._box.count() - 1, made)
            if line.ref == focused:
                made.setFocus()
        number = self._wording.number(len(self._lines))
        self._more.setText(self._wording.say("Show all {n}", n=number))
        self._more.setVisible(several)
