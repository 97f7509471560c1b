# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The days of a month in weeks: a picture and a number on each day, days of events tinted.

One drawn widget; the arrow keys go from day to day and on into the next month, Enter shows the
photos of the day.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from photo_archive.app.models.dates_shown import long_date
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.day_cells import DAYS, HEAD, DayCells
from photo_archive.app.views.guard import guarded
from photo_archive.domain.calendar import WEEKS, CalendarMonth, DayNow, EventDays, Month, iso
from photo_archive.wording import Wording


class MonthGrid(QWidget):
    """One month; tells which day was chosen and which month is wanted."""

    chosen = Signal(int)
    """The photos of a day are asked for."""
    month_wanted = Signal(object, int)
    """Another month is asked for, and the day of it to go to."""

    def __init__(self, theme: Theme, wording: Wording, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._thumbnails = thumbnails
        self._cells = DayCells(theme, wording, thumbnails)
        self._month = Month(2000, 1)
        self._days: Mapping[int, DayNow] = {}
        self._events: tuple[EventDays, ...] = ()
        self._current = self._month.days.first
        self._is_going = False
        self._hovered = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(7 * 56), theme.px(HEAD + WEEKS * 52))
        thumbnails.arrived.connect(self._on_arrived)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(7 * 120), self._theme.px(HEAD + WEEKS * 110))

    # -- showing ----------------------------------------------------------------------------

    @property
    def month(self) -> Month:
        """The month shown."""
        return self._month

    @property
    def current_day(self) -> int:
        """The day with the focus."""
        return self._current

    def show_empty(self, month: Month, day: int | None = None) -> None:
        """Show a month whose photos are still to come.

        Args:
            month: The month.
            day: The day of it to go to; None: the first that turns out to have photos.
        """
        self._days, self._events = {}, ()
        self._month = month
        self._is_going = day is None
        self.go_to(month.days.first if day is None else day)

    def show_month(self, now: CalendarMonth) -> None:
        """Show the photos of the month, which is the one shown already."""
        self._days = {one.day: one for one in now.days}
        self._events = now.events
        self._thumbnails.want(int(one.picture) for one in now.days)
        inside = (one.day for one in now.days if one.day >= now.month.days.first)
        if self._is_going:
            self._is_going = False
            self.go_to(next(inside, now.month.days.first))
        self._tell_current()
        self.update()

    def go_to(self, day: int) -> None:
        """Go to a day of the month."""
        self._current = min(max(day, self._month.days.first), self._month.days.last)
        self._tell_current()
        self.update()

    def words_of(self, day: int) -> str:
        """What is said of a day: its date, photos and events."""
        count, say = self._wording.count, self._wording.say
        now = self._days.get(day)
        parts = [long_date(iso(day), self._wording.language)]
        parts.append(count("{n} photo", "{n} photos", now.photos) if now else say("no photo"))
        if now is not None and now.doubtful:
            parts.append(count("{n} of them uncertain", "{n} of them uncertain", now.doubtful))
        parts += [one.name for one in self._on(day)]
        return ", ".join(parts)

    def _tell_current(self) -> None:
        self.setAccessibleName(long_date(self._month.edtf, self._wording.language))
        self.setAccessibleDescription(self.words_of(self._current))

    def _on(self, day: int) -> list[EventDays]:
        return [one for one in self._events if one.days.first <= day <= one.days.last]

    def _on_arrived(self, photo_id: int) -> None:
        for day, now in self._days.items():
            if now.picture == photo_id:
                self.update(self.rect_of(day))

    # -- geometry ---------------------------------------------------------------------------

    def rect_of(self, day: int) -> QRect:
        """Where a day of the sheet stands."""
        week, column = divmod(day - self._monday(), DAYS)
        head = self._theme.px(HEAD)
        left = column * self.width() // DAYS
        right = (column + 1) * self.width() // DAYS
        top = head + week * (self.height() - head) // WEEKS
        bottom = head + (week + 1) * (self.height() - head) // WEEKS
        return QRect(left, top, right - left, bottom - top)

    def _monday(self) -> int:
        """The Monday of the first week, be it before there are days."""
        first = self._month.sheet.first
        return first - date.fromordinal(first).weekday()

    def day_at(self, point: QPoint) -> int:
        """The day under a point, 0 if there is none."""
        sheet = self._month.sheet
        found = (day for day in range(sheet.first, sheet.last + 1))
        return next((day for day in found if self.rect_of(day).contains(point)), 0)

    # -- painting ---------------------------------------------------------------------------

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._cells.paint_head(painter, self.width())
        sheet = self._month.sheet
        for day in range(sheet.first, sheet.last + 1):
            rect = self.rect_of(day)
            if rect.intersects(event.rect()):
                self._paint_day(painter, rect, day)
        for monday in range(self._monday(), sheet.last + 1, DAYS):
            week = range(max(monday, sheet.first), min(monday + DAYS, sheet.last + 1))
            self._paint_events(painter, week)
        if self.hasFocus():
            theme, rect = self._theme, self.rect_of(self._current)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), theme.px(4), theme.px(4))
        painter.end()

    def _paint_day(self, painter: QPainter, rect: QRect, day: int) -> None:
        self._cells.paint_day(
            painter,
            rect,
            date.fromordinal(day).day,
            self._days.get(day),
            is_inside=self._month.days.first <= day <= self._month.days.last,
            has_events=bool(self._on(day)),
            is_hovered=day == self._hovered,
            is_current=day == self._current,
        )

    def _paint_events(self, painter: QPainter, week: range) -> None:
        """The name of each event once a week, along its days."""
        at = week.start
        while at < week.stop:
            events, first = self._on(at), at
            at += 1
            if not events:
                continue
            while at < week.stop and self._on(at) == events:
                at += 1
            inside = self._month.days.first <= first <= self._month.days.last
            box = self.rect_of(first).united(self.rect_of(at - 1))
            self._cells.paint_events(painter, box, events, is_inside=inside)

    # -- keys and mouse ---------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        key, days = event.key(), self._month.days
        if key in steps:
            self._step(self._current + steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._turn(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_Home:
            self.go_to(days.first)
        elif key == Qt.Key.Key_End:
            self.go_to(days.last)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    def _step(self, day: int) -> None:
        days = self._month.days
        if days.first <= day <= days.last:
            self.go_to(day)
        elif 1 <= day <= date.max.toordinal():
            self.month_wanted.emit(Month.of_day(day), day)

    def _turn(self, months: int) -> None:
        """The month before or after, on the same day of it."""
        month = self._month.moved(months)
        into = self._current - self._month.days.first
        self.month_wanted.emit(month, min(month.days.first + into, month.days.last))

    def _choose(self, day: int) -> None:
        if day in self._days:
            self.chosen.emit(day)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        days = self._month.days
        if days.first <= day <= days.last:
            self.go_to(day)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and day:
            self._choose(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        day = day if day in self._days else 0
        if day != self._hovered:
            self._hovered = day
            hand = Qt.CursorShape.PointingHandCursor if day else Qt.CursorShape.ArrowCursor
            self.setCursor(hand)
            self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        if event.type() == QEvent.Type.Leave:
            self._hovered = 0
            self.update()
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self.day_at(event.pos())
            words = self.words_of(day).replace(", ", "\n") if day else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)
