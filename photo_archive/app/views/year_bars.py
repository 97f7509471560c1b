# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photographs by year as columns: those of a record before those of the whole archive.

A click, or Enter on the year reached with the arrow keys, asks for the photos of that year.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.wording import Wording

COLUMNS, AXIS = 46, 18
LEAST_COLUMN = 2
WIDEST_COLUMN = 48
MOST_YEARS = 150


class YearBars(QWidget):
    """A histogram of years; those in ``own`` are drawn in the accent."""

    year_chosen = Signal(int)

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._years: dict[int, int] = {}
        self._own: dict[int, int] = {}
        self._current: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(COLUMNS + AXIS + 4))
        self.setAccessibleName(wording.say("Photographs by year"))

    def show_years(self, own: Mapping[int, int], beside: Mapping[int, int] | None = None) -> None:
        """Show counts by year; ``beside`` are those of the whole archive."""
        everything = {
            **(beside or {}),
            **{year: max(n, (beside or {}).get(year, 0)) for year, n in own.items()},
        }
        years = sorted(everything)[-MOST_YEARS:]
        span = range(years[0], years[-1] + 1) if years else range(0)
        span = span[-MOST_YEARS:]
        self._years = {year: everything.get(year, 0) for year in span}
        self._own = dict(own)
        self._current = min(own) if own else None
        self._tell()
        self.update()

    def shown_years(self) -> tuple[int, ...]:
        """The years that have a column."""
        return tuple(self._years)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._theme.px(COLUMNS + AXIS + 4))

    def _step(self) -> float:
        wide = self._theme.px(WIDEST_COLUMN)
        return min(self.width() / max(len(self._years), 1), wide)

    def _year_at(self, x: float) -> int | None:
        at = int(x // self._step())
        years = list(self._years)
        return years[at] if 0 <= at < len(years) else None

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, step = self._theme, self._theme.px, self._step()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        most = max(self._years.values(), default=1) or 1
        base = px(COLUMNS)
        gap = 2 if step > 8 else 1 if step > 3 else 0
        for place, (year, count) in enumerate(self._years.items()):
            left, width = place * step, max(step - gap, 1)
            height = max(count / most * (base - px(4)), LEAST_COLUMN)
            token = "line2" if count else "line"
            painter.setBrush(theme.colour(token))
            painter.drawRoundedRect(QRectF(left, base - height, width, height), 2, 2)
            own = self._own.get(year, 0)
            if own:
                part = max(own / most * (base - px(4)), px(4))
                painter.setBrush(theme.colour("accent"))
                painter.drawRoundedRect(QRectF(left, base - part, width, part), 2, 2)
            if self.hasFocus() and year == self._current:
                painter.setPen(QPen(theme.colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(left, 1, width, base), 3, 3)
                painter.setPen(Qt.PenStyle.NoPen)
        self._paint_labels(painter, step, base)

    def _paint_labels(self, painter: QPainter, step: float, base: int) -> None:
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.font(-1.75))
        years = list(self._years)
        wide = painter.fontMetrics().horizontalAdvance("8888") + px(10)
        marked = [*sorted(self._own)[:1], *(years[:1]), *(years[-1:])]
        marked += [year for year in years if year % 10 == 0] + [y for y in years if y % 5 == 0]
        taken: list[float] = []
        for year in dict.fromkeys(marked):
            middle = (years.index(year) + 0.5) * step
            left = min(max(middle - wide / 2, 0), self.width() - wide)
            if any(abs(left - one) < wide for one in taken):
                continue
            taken.append(left)
            own = year in self._own
            painter.setFont(theme.font(-1.75, bold=own))
            painter.setPen(theme.colour("accent" if own else "text3"))
            side = Qt.AlignmentFlag.AlignHCenter
            painter.drawText(QRectF(left, base + px(3), wide, px(AXIS)), side, str(year))

    def _spoken(self, year: int) -> str:
        own = self._wording.count("{n} photo", "{n} photos", self._own.get(year, 0))
        return f"{year}, {own}"

    def _tell(self) -> None:
        self.setAccessibleDescription(self._spoken(self._current) if self._current else "")

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            year = self._year_at(event.pos().x())
            if year is not None:
                QToolTip.showText(event.globalPos(), self._spoken(year), self)
            return True
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        year = self._year_at(event.position().x())
        if year is not None and year in self._own:
            self.year_chosen.emit(year)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        years = sorted(self._own)
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and years:
            step = 1 if event.key() == Qt.Key.Key_Right else -1
            at = years.index(self._current) if self._current in years else 0
            self._current = years[min(max(at + step, 0), len(years) - 1)]
            self._tell()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.year_chosen.emit(self._current)
        else:
            super().keyPressEvent(event)
