# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One date of an EDTF expression: its digits, its doubts and the days it may mean.

Bounds are day numbers as ``datetime.date.toordinal`` gives them, so that a catalogue compares
integers. The widths by which a doubtful date is padded are our convention, named here.

Source: Extended Date/Time Format, Library of Congress, 4 February 2019 (ISO 8601-2 profile).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, IntFlag
from itertools import product

DAY_MIN = -365
"""1 January of year 0000; also the bound of a date that is open to the past."""
DAY_MAX = date.max.toordinal()
"""31 December 9999; also the bound of a date that is open to the future."""

PAD_YEARS = 1
PAD_MONTHS = 1
PAD_DAYS = 1
PAD_SEASON_DAYS = 84
_DAYS_IN_400_YEARS = 146_097


class Precision(IntEnum):
    """How finely a date is known, coarsest first."""

    UNKNOWN = 0
    MILLENNIUM = 1
    CENTURY = 2
    DECADE = 3
    YEAR = 4
    SEASON = 5
    MONTH = 6
    DAY = 7


class Qualifier(IntFlag):
    """What is doubtful about a date: ``?``, ``~`` or both (``%``)."""

    NONE = 0
    UNCERTAIN = 1
    APPROXIMATE = 2
    BOTH = 3


SYMBOLS = {
    Qualifier.NONE: "",
    Qualifier.UNCERTAIN: "?",
    Qualifier.APPROXIMATE: "~",
    Qualifier.BOTH: "%",
}
QUALIFIERS = {symbol: qualifier for qualifier, symbol in SYMBOLS.items()}

_YEAR_PRECISIONS = (
    Precision.UNKNOWN,
    Precision.MILLENNIUM,
    Precision.CENTURY,
    Precision.DECADE,
    Precision.YEAR,
)

# First month and number of months of the sub-year codes. 21 to 24 name no hemisphere and are read
# as northern; a winter runs from December into February of the next year.
SEASON_MONTHS = {
    **{code: (3 * (code - 20), 3) for code in range(21, 25)},
    **{code: (3 * (code - 24), 3) for code in range(25, 29)},
    **{29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3)},
    **{code: (3 * (code - 33) + 1, 3) for code in range(33, 37)},
    **{code: (4 * (code - 37) + 1, 4) for code in range(37, 40)},
    **{40: (1, 6), 41: (7, 6)},
}


@dataclass(frozen=True, slots=True)
class DayRange:
    """From the first to the last day, both included, as proleptic Gregorian day numbers."""

    first: int
    last: int

    def overlaps(self, other: DayRange) -> bool:
        """Whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last

    def within(self, other: DayRange) -> bool:
        """Whether every day of this lies in the other."""
        return other.first <= self.first and self.last <= other.last


ANY_DAY = DayRange(DAY_MIN, DAY_MAX)


@dataclass(frozen=True, slots=True)
class DatePart:
    """One date as written.

    Attributes:
        year: Four characters, digits or X.
        month: Two characters (01 to 12, a sub-year code 21 to 41, or with X), or "".
        day: Two characters, or "".
        year_doubt: What qualifies the year; likewise ``month_doubt`` and ``day_doubt``.
        time: The time of day with its zone as written, or "".
        strict: The days it may mean, taken at its word.
    """

    year: str
    month: str
    day: str
    year_doubt: Qualifier
    month_doubt: Qualifier
    day_doubt: Qualifier
    time: str
    strict: DayRange

    @property
    def doubt(self) -> Qualifier:
        """What is doubtful about any of its parts."""
        return self.year_doubt | self.month_doubt | self.day_doubt

    @property
    def doubt_of_whole(self) -> Qualifier | None:
        """The one qualifier of all its parts, or None if they differ."""
        doubts = {self.year_doubt}
        if self.month:
            doubts.add(self.month_doubt)
        if self.day:
            doubts.add(self.day_doubt)
        return doubts.pop() if len(doubts) == 1 else None

    @property
    def season(self) -> int:
        """The sub-year code (21 to 41), or 0 for a month or none."""
        return int(self.month) if self.month[:1] in ("2", "3", "4") else 0

    @property
    def precision(self) -> Precision:
        """How finely it is known: 1997-11-XX to the month, XXXX-06-30 to the day."""
        if self.day and self.day != "XX":
            return Precision.DAY
        if self.season:
            return Precision.SEASON
        if self.month and self.month != "XX":
            return Precision.MONTH
        known = self.year.rstrip("X")
        return Precision.YEAR if "X" in known else _YEAR_PRECISIONS[len(known)]

    @property
    def padded(self) -> DayRange:
        """The days it may mean once its doubts are allowed for."""
        return _padded(self) if self.doubt else self.strict


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month (1 to 12) in a proleptic Gregorian year."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def day_number(year: int, month: int, day: int) -> int:
    """The day number of a date of the years 0 to 9999."""
    if year:
        return date(year, month, day).toordinal()
    return date(400, month, day).toordinal() - _DAYS_IN_400_YEARS


def calendar_date(day: int) -> tuple[int, int, int]:
    """Year, month and day of a day number between ``DAY_MIN`` and ``DAY_MAX``."""
    found = date.fromordinal(day if day > 0 else day + _DAYS_IN_400_YEARS)
    return found.year - (0 if day > 0 else 400), found.month, found.day


def strict_bounds(year: str, month: str, day: str) -> DayRange | None:
    """The first and last day that digits and X may stand for, or None if there is no such day.

    A date without any digit of its year may be any day: its bounds are those of the calendar.
    """
    if not _day_exists(month, day):
        return None
    if year == "XXXX":
        return ANY_DAY
    first = next(_days(year, month, day, latest=False), None)
    last = next(_days(year, month, day, latest=True), None)
    return None if first is None or last is None else DayRange(first, last)


def _day_exists(month: str, day: str) -> bool:
    """Whether some year has this month and day."""
    if not month or int(month[0].replace("X", "0")) >= 2:
        return not month or (int(month.replace("X", "99")) in SEASON_MONTHS and not day)
    months = _candidates(month, range(1, 13))
    return any(not day or _candidates(day, range(1, days_in_month(4, m) + 1)) for m in months)


def _days(year: str, month: str, day: str, *, latest: bool) -> Iterator[int]:
    """The days meant, earliest or latest first, with only the outer day of a month or season."""
    if "X" not in year:
        yield from _days_of_year(int(year), month, day, latest=latest)
        return
    digits = "9876543210" if latest else "0123456789"
    for chosen in product(*(digits if digit == "X" else digit for digit in year)):
        yield from _days_of_year(int("".join(chosen)), month, day, latest=latest)


def _days_of_year(year: int, month: str, day: str, *, latest: bool) -> Iterator[int]:
    if month and month[0] in "234":
        first, count = SEASON_MONTHS[int(month)]
        yield _month_edge(year, first + count - 1 if latest else first, latest=latest)
        return
    step = -1 if latest else 1
    for one_month in _candidates(month or "XX", range(1, 13))[::step]:
        possible = range(1, days_in_month(year, one_month) + 1)
        for one_day in _candidates(day or "XX", possible)[::step]:
            yield day_number(year, one_month, one_day)


def _month_edge(year: int, month: int, *, latest: bool) -> int:
    """The first or last day of a month; months after December belong to the next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if year > 9999:
        return DAY_MAX
    return day_number(year, month, days_in_month(year, month) if latest else 1)


def _candidates(mask: str, numbers: range) -> Sequence[int]:
    """The numbers of two digits that a mask of digits and X allows, ascending."""
    if mask == "XX":
        return numbers
    if "X" not in mask:
        return (int(mask),) if int(mask) in numbers else ()
    tens, units = mask[0], mask[1]
    return [
        number
        for number in numbers
        if tens in ("X", str(number // 10)) and units in ("X", str(number % 10))
    ]


def _padded(part: DatePart) -> DayRange:
    """Bounds widened by one unit, two if both uncertain and approximate.

    One qualifier for the whole widens by the unit it is known to (1997-11~ by a month); qualifiers
    of single parts widen by the unit of each (1997-11~-14 by a year and a month).
    """
    widths = _doubtful_widths(part)
    if part.doubt_of_whole is not None:
        widths = widths[-1:]
    months, days = (sum(width[unit] for width in widths) for unit in (0, 1))
    strict = part.strict
    return DayRange(_shifted(strict.first, -months, -days), _shifted(strict.last, months, days))


def _doubtful_widths(part: DatePart) -> list[tuple[int, int]]:
    """Months and days to widen by for each qualified part that is known, coarsest first."""
    unknown_digits = len(part.year) - len(part.year.rstrip("X"))
    month = (0, PAD_SEASON_DAYS) if part.season else (PAD_MONTHS, 0)
    units = (
        (part.year, part.year_doubt, (12 * PAD_YEARS * 10**unknown_digits, 0)),
        (part.month, part.month_doubt, month),
        (part.day, part.day_doubt, (0, PAD_DAYS)),
    )
    widths = []
    for digits, doubt, (months, days) in units:
        if doubt and digits.strip("X"):
            times = 2 if doubt is Qualifier.BOTH else 1
            widths.append((times * months, times * days))
    return widths


def _shifted(day: int, months: int, days: int) -> int:
    """A day moved by months, the end of a month staying one, then by days; kept in the calendar."""
    if day in (DAY_MIN, DAY_MAX):
        return day
    year, month, number = calendar_date(day)
    length = days_in_month(year, month)
    year, month = divmod(year * 12 + month - 1 + months, 12)
    if not 0 <= year <= 9999:
        return DAY_MIN if year < 0 else DAY_MAX
    new_length = days_in_month(year, month + 1)
    number = new_length if number == length and months > 0 else min(number, new_length)
    return max(DAY_MIN, min(DAY_MAX, day_number(year, month + 1, number) + days))
