# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The calendar: months with photos on the left, the days of one, and what is on no day beside."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QStackedWidget

from photo_archive.app.browse_session import CalendarScope
from photo_archive.app.models.dates_shown import long_date
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.beside_days import BesideDays
from photo_archive.app.views.empty_page import EmptyPage
from photo_archive.app.views.month_grid import MonthGrid
from photo_archive.app.views.month_list import MonthList
from photo_archive.app.views.page_frame import PageFrame, PageTitle
from photo_archive.app.views.pieces import (
    ElidedLabel,
    button,
    column,
    label,
    panel,
    row,
    tool_button,
)
from photo_archive.domain.calendar import CalendarMonth, CalendarMonths, Month
from photo_archive.wording import Wording


class CalendarPage(PageFrame):
    """A calendar of some photos; which photos and which month is the controller's matter."""

    month_wanted = Signal(object, int)
    """A month, and the day of it to go to; 0 for none in particular."""
    everything_wanted = Signal()

    def __init__(
        self, theme: Theme, wording: Wording, actions: dict[str, QAction], thumbnails: Thumbnails
    ) -> None:
        title = PageTitle("calendar", wording.say("Calendar"), "calendar")
        super().__init__(theme, wording, actions, title)
        self.months: CalendarMonths | None = None
        self.list = MonthList(theme, wording)
        self.grid = MonthGrid(theme, wording, thumbnails)
        self.side = BesideDays(theme, wording, thumbnails)
        self.list.reached.connect(lambda month: self.month_wanted.emit(month, 0))
        self.list.opened.connect(self.grid.setFocus)
        self.grid.month_wanted.connect(self.month_wanted)
        self._empty = EmptyPage(theme, "calendar")
        self._stack = QStackedWidget()
        for one in (self.grid, self._empty):
            self._stack.addWidget(one)
        centre = panel("canvas")
        self._head = self._bar()
        whole = column(self._head, gap=0)
        inner = column(gap=0)
        inner.addWidget(self._stack, 1)
        inner.setContentsMargins(theme.px(12), theme.px(4), theme.px(12), theme.px(12))
        whole.addLayout(inner, 1)
        centre.setLayout(whole)
        self.set_parts(self.list, centre, self.side)

    def _bar(self) -> QFrame:
        theme, say = self._theme, self._wording.say
        before = tool_button(theme, "chevron-left", say("Month before (Page Up)"), "quiet")
        after = tool_button(theme, "chevron-right", say("Month after (Page Down)"), "quiet")
        before.clicked.connect(lambda: self._turn(-1))
        after.clicked.connect(lambda: self._turn(1))
        self._name = label("", "section")
        self._count = label("", "second")
        self._scope = ElidedLabel("", "second", Qt.TextElideMode.ElideMiddle)
        self._scope.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.everything = button(say("All photos"))
        self.everything.setToolTip(say("The calendar of all photos"))
        self.everything.clicked.connect(self.everything_wanted)
        self.add_button(self.everything)
        bar = panel("bar")
        bar.setFixedHeight(theme.px(40))
        line = row(before, after, self._name, self._count, gap=theme.px(8))
        line.addWidget(self._scope, 1000)
        line.addStretch(1)
        line.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        bar.setLayout(line)
        return bar

    def _turn(self, months: int) -> None:
        self.month_wanted.emit(self.grid.month.moved(months), 0)

    @property
    def says(self) -> str:
        """What is said instead of days; "" while there are some."""
        return self._empty.text if self._stack.currentWidget() is self._empty else ""

    # -- showing ----------------------------------------------------------------------------

    def show_scope(self, scope: CalendarScope) -> None:
        """Say which photos the calendar shows."""
        say = self._wording.say
        self._scope.setText(scope.query)
        self._scope.setAccessibleName(say("Photos of the search {query}", query=scope.query))
        self._scope.setVisible(bool(scope.query))
        self.everything.setVisible(bool(scope.query))
        self.months = None
        self.side.show_no_month()
        self._empty.show_text("")
        self._stack.setCurrentWidget(self._empty)

    def show_months(self, found: CalendarMonths) -> None:
        """Show which months have photos."""
        self.months = found
        self.list.months.show_months(found.months)
        self.list.choose(self.grid.month)
        self.side.show_months(found)
        if not found.photos:
            self._empty.show_text(self._wording.say("There is no photo for a calendar."))
        elif not found.months:
            self._empty.show_text(
                self._wording.say("None of these photos is dated to the month or better.")
            )
        self._head.setVisible(bool(found.months))
        before = self._stack.currentWidget()
        self._stack.setCurrentWidget(self.grid if found.months else self._empty)
        if found.months and before is self._empty and not self._is_busy_elsewhere():
            self.grid.setFocus()
        self._show_count()

    def _is_busy_elsewhere(self) -> bool:
        """Whether the focus is on another part of the page, where somebody put it."""
        focused = self.focusWidget()
        parts = (self.list, self.side)
        return focused is not None and any(
            one.isAncestorOf(focused) or one is focused for one in parts
        )

    def begin_month(self, month: Month, day: int) -> None:
        """Show a month whose photos are still to come."""
        if month != self.grid.month:
            self.grid.show_empty(month, day or None)
        elif day:
            self.grid.go_to(day)
        self.list.choose(month)
        words = long_date(month.edtf, self._wording.language)
        self._name.setText(words[:1].upper() + words[1:])
        self._show_count()

    def show_month(self, now: CalendarMonth) -> None:
        """Show the photos of the month."""
        if now.month == self.grid.month:
            self.grid.show_month(now)
            self.side.show_month(now)

    def _show_count(self) -> None:
        months = self.months.months if self.months is not None else ()
        photos = next((one.photos for one in months if one.month == self.grid.month), 0)
        self._count.setText(self._wording.count("{n} photo", "{n} photos", photos))

    def focus_first(self) -> None:
        """Put the focus on the days."""
        self.grid.setFocus()
