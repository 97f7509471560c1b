# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a calendar of photos shows: days with their photos, events, and what is on no day.

A photo stands on a day only if its date names one day. "June 1993" or "about 1954" belongs beside
the days, where it is told with the date it has.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from photo_archive.domain.date_parts import DayRange
from photo_archive.domain.ids import PhotoId, RecordRef

WEEKS = 6
"""Weeks shown of any month, so that nothing moves from one month to the next."""


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of the Gregorian calendar, years 1 to 9999."""

    year: int
    month: int

    @classmethod
    def of_day(cls, day: int) -> Month:
        """The month of a proleptic day number."""
        found = date.fromordinal(day)
        return cls(found.year, found.month)

    @property
    def days(self) -> DayRange:
        """Its first and last day."""
        length = calendar.monthrange(self.year, self.month)[1]
        first = date(self.year, self.month, 1).toordinal()
        return DayRange(first, first + length - 1)

    @property
    def sheet(self) -> DayRange:
        """The days of the ``WEEKS`` from the Monday on or before its first, as far as there are."""
        first = date.fromordinal(self.days.first)
        monday = self.days.first - first.weekday()
        return DayRange(max(monday, 1), min(monday + 7 * WEEKS - 1, date.max.toordinal()))

    def moved(self, months: int) -> Month:
        """So many months later, or earlier; never beyond the first or last there is."""
        number = self.year * 12 + self.month - 1 + months
        number = min(max(number, 12), date.max.year * 12 + 11)
        return Month(number // 12, number % 12 + 1)

    @property
    def edtf(self) -> str:
        """The month as EDTF."""
        return f"{self.year:04}-{self.month:02}"


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many photos are certainly of a month."""

    month: Month
    photos: int


@dataclass(frozen=True, slots=True)
class CalendarMonths:
    """Which months have photos.

    Attributes:
        months: Those with any, in order.
        photos: How many photos there are in all.
        no_month: How many have a date that is not within one month.
        undated: How many have no date.
    """

    months: tuple[MonthCount, ...]
    photos: int
    no_month: int
    undated: int


@dataclass(frozen=True, slots=True)
class DayNow:
    """A day with photos; of ``doubtful`` ones their date says that it may be another.

    ``picture`` is the one to show.
    """

    day: int
    photos: int
    doubtful: int
    picture: PhotoId


@dataclass(frozen=True, slots=True)
class EventDays:
    """An event known to the day."""

    ref: RecordRef
    name: str
    days: DayRange


@dataclass(frozen=True, slots=True)
class NoDay:
    """Photos whose date is not one day; ``pictures`` are the first of them."""

    edtf: str
    photos: int
    pictures: tuple[PhotoId, ...]


@dataclass(frozen=True, slots=True)
class CalendarMonth:
    """A month with the days around it that share its weeks.

    Attributes:
        month: Which month.
        days: Days of its sheet that have photos, in order.
        events: Events of these days, the longest first.
        no_day: Photos that may be of the month, but stand on no day; the surest first.
    """

    month: Month
    days: tuple[DayNow, ...]
    events: tuple[EventDays, ...]
    no_day: tuple[NoDay, ...]


def iso(day: int) -> str:
    """A day as EDTF."""
    return (date.min + timedelta(days=day - 1)).isoformat()


def asked(days: DayRange) -> str:
    """Days as a query has them: a day, a month, a year, or from one day to another."""
    if days.first == days.last:
        return iso(days.first)
    month = Month.of_day(days.first)
    if month.days == days:
        return month.edtf
    first, last = iso(days.first), iso(days.last)
    if first[:4] == last[:4] and first.endswith("-01-01") and last.endswith("-12-31"):
        return first[:4]
    return f"{first}..{last}"
