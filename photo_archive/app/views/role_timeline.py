# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The offices someone held as bars on a line of time, with the photographs as dots below.

Each role is a widget of its own, so that Tab, the arrow keys and screen readers reach it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from photo_archive.app.models.authority_words import period
from photo_archive.app.models.dates_shown import short_date
from photo_archive.app.models.role_bars import (
    Bar,
    Scale,
    scale_and_bars,
    words_place,
    years_of_days,
)
from photo_archive.app.theme.theme import Theme
from photo_archive.domain.people import RoleHeld
from photo_archive.wording import Wording

ROW, BAR, AXIS = 26, 22, 22
LEAST_BAR = 14
FADE = 24


class RoleBar(QWidget):
    """One role: its bar with the years in it, and its words beside it."""

    chosen = Signal(int)
    stepped = Signal(int, int)
    removed = Signal(int)

    def __init__(self, theme: Theme, wording: Wording, row: int) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self.row = row
        self.number = row
        self.current = False
        self._bar = Bar(row, 0, 0, dated=False)
        self._scale: Scale | None = None
        self._years, self._words = "", ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(theme.px(ROW))

    def show_role(self, bar: Bar, scale: Scale | None, years: str, words: str) -> None:
        """Show a role where it stands on the line."""
        self._bar, self._scale, self._years, self._words = bar, scale, years, words
        spoken = ", ".join(part for part in (words, years) if part)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def _rect(self) -> QRectF:
        px, bar = self._theme.px, self._bar
        if self._scale is None or not bar.dated:
            return QRectF(0, (px(ROW) - px(BAR)) / 2, px(LEAST_BAR), px(BAR))
        left = self._scale.share(bar.first) * self.width()
        right = self._scale.share(bar.last) * self.width()
        width = max(right - left, px(LEAST_BAR))
        return QRectF(min(left, self.width() - width), (px(ROW) - px(BAR)) / 2, width, px(BAR))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, rect = self._theme, self._theme.px, self._rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.colour("accent" if self.current else "personT")
        painter.setPen(Qt.PenStyle.NoPen)
        if not self._bar.dated:
            painter.setPen(QPen(theme.colour("person"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(theme.colour("accentT" if self.current else "canvas"))
            rect = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        elif self._bar.open_first or self._bar.open_last:
            clear = theme.colour("accent" if self.current else "personT")
            clear.setAlphaF(0.12)
            share = min(px(FADE) / max(rect.width(), 1), 0.5)
            fade = QLinearGradient(rect.topLeft(), rect.topRight())
            fade.setColorAt(0, clear if self._bar.open_first else ground)
            fade.setColorAt(share, ground)
            fade.setColorAt(1 - share, ground)
            fade.setColorAt(1, clear if self._bar.open_last else ground)
            painter.setBrush(fade)
        else:
            painter.setBrush(ground)
        painter.drawRoundedRect(rect, px(4), px(4))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accentL" if self.current else "accent"), 2))
            painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), px(5), px(5))
        self._paint_words(painter, rect)

    def _paint_words(self, painter: QPainter, rect: QRectF) -> None:
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.font(-1.75, bold=True))
        needed = painter.fontMetrics().horizontalAdvance(self._years) + px(12)
        inside = bool(self._years) and needed <= rect.width()
        if inside:
            painter.setPen(theme.colour("onaccent" if self.current else "person"))
            painter.drawText(
                rect.adjusted(px(6), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._years
            )
        words = self._words if inside or not self._years else f"{self._words}, {self._years}"
        painter.setFont(theme.font(-1, bold=self.current))
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(words) + px(8)
        free = rect.left() + (needed if inside else px(2))
        left, room, within = words_place(rect, free, width, self.width(), px(4))
        if within:
            painter.setPen(theme.colour("onaccent" if self.current else "person"))
        else:
            painter.fillRect(QRectF(left, 2, room, self.height() - 4), theme.colour("canvas"))
            painter.setPen(theme.colour("text" if self.current else "text2"))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room) - px(8) + 1)
        painter.drawText(
            QRectF(left + px(4), 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, shown
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self.number)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(self.row, -1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.number)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.number)
        else:
            super().keyPressEvent(event)


class RoleTimeline(QWidget):
    """All roles of a person, the earliest first, on one scale with the photographs."""

    chosen = Signal(int)
    """The role in this place was chosen."""
    removed = Signal(int)

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._bars: list[RoleBar] = []
        self._scale: Scale | None = None
        self._photos: tuple[float, ...] = ()
        self._days: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(wording.say("Roles held, on a line of time"))

    def show_roles(
        self, roles: Sequence[RoleHeld], days: Sequence[int], current: int | None
    ) -> None:
        """Show roles, and photographs by the ordinal numbers of their days."""
        self._days = tuple(one for one in days if one >= 1)
        self._photos = years_of_days(days)
        order = sorted(range(len(roles)), key=lambda one: _begins(roles[one]))
        ordered = [roles[one] for one in order]
        self._scale, bars = scale_and_bars(ordered, self._photos)
        focused = next((one.row for one in self._bars if one.hasFocus()), None)
        while len(self._bars) > len(roles):
            gone = self._bars.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._bars) < len(roles):
            made = RoleBar(self._theme, self._wording, len(self._bars))
            made.setParent(self)
            made.chosen.connect(self.chosen)
            made.removed.connect(self.removed)
            made.stepped.connect(self._on_stepped)
            made.show()
            self._bars.append(made)
        language = self._wording.language
        for one, number, role, bar in zip(self._bars, order, ordered, bars, strict=True):
            one.number = number
            years = period(_year(role.held_from), _year(role.held_to), self._wording)
            one.current = one.number == current
            one.show_role(bar, self._scale, years, role.worded(language))
        if focused is not None and self._bars:
            self._bars[min(focused, len(self._bars) - 1)].setFocus()
        self.setFixedHeight(self.sizeHint().height())
        self._place()
        self.update()

    def focus_row(self, row: int) -> None:
        """Put the focus on the role in a row."""
        if 0 <= row < len(self._bars):
            self._bars[row].setFocus()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        axis = px(AXIS) if self._scale is not None else 0
        return QSize(px(400), len(self._bars) * px(ROW) + axis)

    def _place(self) -> None:
        height = self._theme.px(ROW)
        for one in self._bars:
            one.setGeometry(0, one.row * height, self.width(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _on_stepped(self, row: int, step: int) -> None:
        self.focus_row(row + step)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scale is None:
            return
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = self.height() - px(AXIS)
        painter.setFont(theme.font(-1.75))
        metrics = painter.fontMetrics()
        for mark in self._scale.marks:
            x = self._scale.share(mark) * self.width()
            painter.setPen(theme.colour("line"))
            painter.drawLine(QPointF(x, 0), QPointF(x, base))
            painter.setPen(theme.colour("text3"))
            width = metrics.horizontalAdvance(str(mark)) + 4
            left = min(max(x - width / 2, 0), self.width() - width)
            painter.drawText(
                QRectF(left, base + px(4), width, px(AXIS - 4)),
                Qt.AlignmentFlag.AlignCenter,
                str(mark),
            )
        painter.setPen(theme.colour("line2"))
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        painter.setPen(QPen(theme.colour("canvas"), 1.5))
        painter.setBrush(theme.colour("accent"))
        radius = px(4)
        for year in self._photos:
            x = self._scale.share(year) * self.width()
            painter.drawEllipse(QPointF(x, base), radius, radius)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self._dates_near(event.pos().x(), event.pos().y())
            if words:
                QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _dates_near(self, x: int, y: int) -> str:
        from datetime import date

        px = self._theme.px
        if self._scale is None or abs(y - (self.height() - px(AXIS))) > px(8):
            return ""
        near = [
            short_date(date.fromordinal(day).isoformat(), self._wording.language)
            for day, year in zip(self._days, self._photos, strict=True)
            if abs(self._scale.share(year) * self.width() - x) <= px(6)
        ]
        return "\n".join(dict.fromkeys(near[:8]))


def _begins(role: RoleHeld) -> tuple[bool, str]:
    """Where a role stands in order: by its beginning, else its end; undated ones last."""
    when = role.held_from or role.held_to
    return (not when, when)


def _year(edtf: str) -> str:
    """The year of a date alone, as a bar has room for; what has no plain year stays as it is."""
    head = edtf[:4]
    return head if head.isdigit() else edtf
