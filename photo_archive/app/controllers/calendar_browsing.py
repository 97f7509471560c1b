# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The calendar: of which photos, which month is shown, and the ways to photos and events."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from photo_archive.app.browse_session import CalendarScope
from photo_archive.app.controllers.browsing_page import BrowsingDesk, BrowsingPage
from photo_archive.app.controllers.part import Ways
from photo_archive.app.views.calendar_page import CalendarPage
from photo_archive.domain.calendar import CalendarMonth, CalendarMonths, Month, asked, iso
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordRef
from photo_archive.domain.query_text import add_term
from photo_archive.domain.query_tree import FieldName


class CalendarBrowsing(BrowsingPage[CalendarPage]):
    """Opens the page and keeps it up to date."""

    event_opened = Signal(object)
    photos_wanted = Signal(object)

    def __init__(self, shared: BrowsingDesk, parent: QObject) -> None:
        super().__init__(shared, parent)
        self._scope: CalendarScope | None = None
        self._month: Month | None = None
        self._asking.months_found.connect(self._on_months)
        self._asking.month_found.connect(self._on_month)

    def ways(self) -> Ways:
        return {"calendar": self.open}

    # -- opening ----------------------------------------------------------------------------

    def open(self) -> None:
        """Show the calendar of what is found in the library."""
        if self.is_shown:
            return
        found = self._library.found
        self._show(CalendarScope(found.query.strip() if found is not None else ""))

    def open_event(self, ref: RecordRef) -> None:
        """Show the calendar of an event."""
        name = self._session.authorised_name(ref)
        self._show(CalendarScope(add_term("", FieldName.EVENT, name), ref))

    def _show(self, scope: CalendarScope) -> None:
        page = self.made_page()
        if scope != self._scope:
            self._scope, self._month = scope, None
            page.show_scope(scope)
        self.show_page()
        self.ask()

    def make_page(self) -> CalendarPage:
        """Made when first shown."""
        desk = self._desk
        page = CalendarPage(desk.theme, desk.wording, desk.actions, self._pictures)
        page.month_wanted.connect(self._go_to)
        page.everything_wanted.connect(lambda: self._show(CalendarScope()))
        page.grid.chosen.connect(self._show_day)
        page.side.date_chosen.connect(self._show_date)
        page.side.undated_chosen.connect(lambda: self._search(FieldName.DATE, "none"))
        page.side.event_opened.connect(self.event_opened)
        page.side.event_photos_wanted.connect(self.photos_wanted)
        return page

    # -- asking and showing -----------------------------------------------------------------

    def ask(self) -> None:
        """Ask for the months of what is shown, and for the one in sight."""
        if self._scope is not None:
            self._asking.ask_months(self._scope)
            if self._month is not None:
                self._asking.ask_month(self._scope, self._month)

    def _on_months(self, scope: CalendarScope, found: CalendarMonths) -> None:
        if self.page is None or scope != self._scope:
            return
        self.page.show_months(found)
        if self._month is None and found.months:
            self._go_to(self._first_month(found), 0)
        if self.is_shown:
            words = self._desk.wording.count("{n} photo", "{n} photos", found.photos)
            self._desk.window.status.show_counts(words, "")

    def _first_month(self, found: CalendarMonths) -> Month:
        """The month of the photo with the focus; the first of an event, else the last."""
        months = [one.month for one in found.months]
        if self._scope is not None and self._scope.event is not None:
            return months[0]
        current = self._library.current_id()
        lines = self._session.lines([current]) if current is not None else ()
        date = lines[0].date[:7] if lines else ""
        return next((one for one in months if one.edtf == date), months[-1])

    def _go_to(self, month: Month, day: int) -> None:
        if self.page is None or self._scope is None:
            return
        self._month = month
        self.page.begin_month(month, day)
        self._asking.ask_month(self._scope, month)

    def _on_month(self, scope: CalendarScope, now: CalendarMonth) -> None:
        if self.page is not None and scope == self._scope and now.month == self._month:
            self.page.show_month(now)

    # -- ways to photos ---------------------------------------------------------------------

    def _search(self, field: FieldName, value: str) -> None:
        query = self._scope.query if self._scope is not None else ""
        self.query_wanted.emit(add_term(query, field, value))

    def _show_day(self, day: int) -> None:
        """The photos that stand on the day, and no others that only may be of it."""
        self._search(FieldName.WITHIN, iso(day))

    def _show_date(self, edtf: str) -> None:
        """All photos that may be of the days a date means."""
        try:
            self._search(FieldName.DATE, asked(parse_edtf(edtf).strict))
        except ArchiveError as error:
            self._desk.messenger.show_error(error)
