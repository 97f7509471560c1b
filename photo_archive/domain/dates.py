# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates as the catalogue keeps them: EDTF text with its bounds as day numbers.

Conformance: EDTF Level 0, plus these of Levels 1 and 2: the qualifiers ? ~ % of a whole date and
of its parts, seasons and other sub-year codes 21 to 41, unspecified digits anywhere, open and
unknown ends of intervals, sets ``[..]`` and ``{..}``. Years are 0000 to 9999: no Y years, no
negative, exponential or significant-digit years.

Source: Extended Date/Time Format, Library of Congress, 4 February 2019 (ISO 8601-2 profile).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from photo_archive.domain.date_parts import (
    DAY_MAX,
    DAY_MIN,
    QUALIFIERS,
    DatePart,
    DayRange,
    Precision,
    Qualifier,
    strict_bounds,
)
from photo_archive.domain.errors import ArchiveError

__all__ = [
    "DAY_MAX",
    "DAY_MIN",
    "DateKind",
    "DatePart",
    "DayRange",
    "Edtf",
    "OpenEnd",
    "Precision",
    "Qualifier",
    "Stretch",
    "parse_edtf",
]


class DateKind(Enum):
    """What an expression is."""

    DATE = "date"
    INTERVAL = "interval"
    ONE_OF = "one of"
    ALL_OF = "all of"


class OpenEnd(Enum):
    """An end that is no date: ``..`` goes on, nothing at all is not known."""

    OPEN = ".."
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one date to another; the same twice for a single date."""

    first: DatePart | OpenEnd
    last: DatePart | OpenEnd

    @property
    def date(self) -> DatePart | None:
        """The date, if it is a single one."""
        return self.first if self.first is self.last and isinstance(self.first, DatePart) else None

    @property
    def parts(self) -> tuple[DatePart, ...]:
        """Its dates, without open ends."""
        ends = (self.first,) if self.first is self.last else (self.first, self.last)
        return tuple(end for end in ends if isinstance(end, DatePart))

    @property
    def strict(self) -> DayRange:
        """From the first day of the first to the last day of the last."""
        return DayRange(
            self.first.strict.first if isinstance(self.first, DatePart) else DAY_MIN,
            self.last.strict.last if isinstance(self.last, DatePart) else DAY_MAX,
        )

    @property
    def padded(self) -> DayRange:
        """As ``strict``, once doubts are allowed for."""
        return DayRange(
            self.first.padded.first if isinstance(self.first, DatePart) else DAY_MIN,
            self.last.padded.last if isinstance(self.last, DatePart) else DAY_MAX,
        )


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date, interval or set; made by ``parse_edtf``.

    Attributes:
        text: The expression, as stored.
        kind: Date, interval or set.
        stretches: What it is made of: one, or the members of a set.
        strict: Its days taken at its word, to sort by and to be certain of. A date without a year
            (XXXX-06-30) may be any day: it overlaps everything and is certainly within nothing.
        padded: The same widened by its doubts, to search in.
        precision: How finely it is known; of several dates the coarsest.
        qualifier: What is doubtful about any part of it.
    """

    text: str
    kind: DateKind
    stretches: tuple[Stretch, ...]
    strict: DayRange
    padded: DayRange
    precision: Precision
    qualifier: Qualifier

    def __str__(self) -> str:
        """The expression."""
        return self.text

    @property
    def parts(self) -> tuple[DatePart, ...]:
        """Every date in it, in order, without open ends."""
        return tuple(part for stretch in self.stretches for part in stretch.parts)

    @property
    def date(self) -> DatePart | None:
        """The date, unless it is an interval or a set."""
        return self.stretches[0].date if self.kind is DateKind.DATE else None

    @property
    def has_year(self) -> bool:
        """Whether some digit of a year is known in every date of it."""
        return all(part.year != "XXXX" for part in self.parts)

    def overlaps(self, other: DayRange) -> bool:
        """Whether it may lie in these days, doubts allowed for: how a search finds it."""
        return self.padded.overlaps(other)

    def certainly_within(self, other: DayRange) -> bool:
        """Whether it lies in these days entirely, taken at its word."""
        return self.strict.within(other)


_DATE = re.compile(
    r"([?~%]?)([0-9X]{4})([?~%]?)"
    r"(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?"
)
_TIME = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"T((?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:Z|[+-](?:0[0-9]|1[0-4])(?::[0-5][0-9])?)?)"
)
_BRACKETS = {"[": ("]", DateKind.ONE_OF), "{": ("}", DateKind.ALL_OF)}
_SHOWN_LENGTH = 60


@lru_cache(maxsize=1 << 15)
def parse_edtf(text: str) -> Edtf:
    """The value of an EDTF expression of the supported profile (see the module text).

    Blanks around it and after the commas of a set are forgiven and left out of ``Edtf.text``.

    Raises:
        ArchiveError: Saying what is wrong and what would be right.
    """
    text = text.strip(" ")
    closing, kind = _BRACKETS.get(text[:1], ("", DateKind.DATE))
    if closing:
        return _set(text, closing, kind)
    if "/" in text:
        return _interval(text)
    part = _date_and_time(text) if "T" in text else _date(text, text)
    return _value(text, DateKind.DATE, (Stretch(part, part),))


def _value(text: str, kind: DateKind, stretches: tuple[Stretch, ...]) -> Edtf:
    parts = [part for stretch in stretches for part in stretch.parts]
    qualifier = Qualifier.NONE
    for part in parts:
        qualifier |= part.doubt
    return Edtf(
        text=text,
        kind=kind,
        stretches=stretches,
        strict=_hull([stretch.strict for stretch in stretches]),
        padded=_hull([stretch.padded for stretch in stretches]),
        precision=min(part.precision for part in parts),
        qualifier=qualifier,
    )


def _hull(ranges: list[DayRange]) -> DayRange:
    return DayRange(min(one.first for one in ranges), max(one.last for one in ranges))


def _shown(text: str) -> str:
    """The text for an error message, cut if it is long."""
    return text if len(text) <= _SHOWN_LENGTH else text[: _SHOWN_LENGTH - 1] + "…"


def _interval(text: str) -> Edtf:
    """Source: EDTF Level 0 "Time Interval", Level 1 "Extended Interval"."""
    ends = text.split("/")
    if len(ends) != 2:
        raise ArchiveError(
            "“{written}” has more than one “/”: write a range as 1993-06-23/1993-06-28.",
            written=_shown(text),
        )
    return _value(text, DateKind.INTERVAL, (_stretch(ends[0], ends[1], text, unknown=True),))


def _stretch(first: str, last: str, whole: str, *, unknown: bool) -> Stretch:
    """The dates from ``first`` to ``last``; nothing may stand for an unknown end if ``unknown``."""
    stretch = Stretch(_end(first, whole, unknown=unknown), _end(last, whole, unknown=unknown))
    if not stretch.parts:
        raise ArchiveError(
            "“{written}” names no date: write the one that is known, as in 1993/.. or ../1993.",
            written=_shown(whole),
        )
    if stretch.strict.first > stretch.strict.last:
        raise ArchiveError(
            "“{written}” ends before it begins: write the earlier date first.",
            written=_shown(whole),
        )
    return stretch


def _end(text: str, whole: str, *, unknown: bool) -> DatePart | OpenEnd:
    if text == "..":
        return OpenEnd.OPEN
    if not text:
        return OpenEnd.UNKNOWN if unknown else OpenEnd.OPEN
    return _date(text, whole)


def _set(text: str, closing: str, kind: DateKind) -> Edtf:
    """Source: EDTF Level 2 "Set representation"."""
    if not text.endswith(closing):
        raise ArchiveError(
            "“{written}” is not closed: it needs “{bracket}” at its end.",
            written=_shown(text),
            bracket=closing,
        )
    members = [member.strip(" ") for member in text[1:-1].split(",")]
    stretches = []
    for member in members:
        first, dots, last = member.partition("..")
        if dots:
            stretches.append(_stretch(first, last, text, unknown=False))
        else:
            part = _date(member, text)
            stretches.append(Stretch(part, part))
    return _value(f"{text[0]}{','.join(members)}{closing}", kind, tuple(stretches))


def _date_and_time(text: str) -> DatePart:
    """Source: EDTF Level 0 "Date and Time"."""
    match = _TIME.fullmatch(text)
    if match is None:
        raise ArchiveError(
            "“{written}” is not a date and time: write it as 1993-06-25T14:30:00.",
            written=_shown(text),
        )
    return _date(match.group(1), text, time=match.group(2))


def _date(text: str, whole: str, *, time: str = "") -> DatePart:
    """Source: EDTF Level 0 "Date", Levels 1 and 2 qualification, unspecified digits, seasons."""
    match = _DATE.fullmatch(text)
    if match is None:
        raise ArchiveError(
            "“{written}” is not an EDTF date: write 1993-06-25, 1993-06, 1993 or 1993~ for about.",
            written=_shown(whole),
        )
    year_left, year, year_right, month_left, month, month_right, day_left, day, day_right = (
        group or "" for group in match.groups()
    )
    strict = strict_bounds(year, month, day)
    if strict is None:
        raise ArchiveError(
            "“{written}” is not in the calendar: check the month and the day of {date}.",
            written=_shown(whole),
            date=text,
        )
    from_day = QUALIFIERS[day_right]
    from_month = QUALIFIERS[month_right] | from_day
    return DatePart(
        year=year,
        month=month,
        day=day,
        year_doubt=QUALIFIERS[year_left] | QUALIFIERS[year_right] | from_month,
        month_doubt=QUALIFIERS[month_left] | from_month if month else Qualifier.NONE,
        day_doubt=QUALIFIERS[day_left] | from_day if day else Qualifier.NONE,
        time=time,
        strict=strict,
    )
