# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates of photos as day numbers: which lie in some days, and which year they count for."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from datetime import date

import numpy as np
from pyroaring import BitMap

from photo_archive.domain.findable import Days
from photo_archive.index.arrays import Growing, Integers

YEARS_COUNTED = 10
"""A date that touches more years than this counts for none of them."""
UNDATED = np.iinfo(np.int32).min
_NO_YEAR = -1
_COLUMNS = ("first", "last", "padded_first", "padded_last")


def year_of(day: int) -> int:
    """The year of a day number; days before the year 1 are of the year 0."""
    return date.fromordinal(day).year if day > 0 else 0


def _years(days: Days | None) -> tuple[int, int]:
    """The first and last year a date counts for; none if it touches too many."""
    if days is None:
        return _NO_YEAR, _NO_YEAR
    first, last = year_of(days.first), year_of(days.last)
    return (first, last) if last - first < YEARS_COUNTED else (_NO_YEAR, _NO_YEAR)


class DayColumns:
    """The bounds of every photo's date; undated photos lie in no days."""

    def __init__(self, days: Iterable[Days | None] = ()) -> None:
        given = list(days)
        self.bounds = {
            name: Growing(
                np.int32, [UNDATED if one is None else getattr(one, name) for one in given]
            )
            for name in _COLUMNS
        }
        years = [_years(one) for one in given]
        self.first_year = Growing(np.int16, [first for first, _ in years])
        self.last_year = Growing(np.int16, [last for _, last in years])

    @classmethod
    def stored(cls, columns: Mapping[str, Integers]) -> DayColumns:
        """Made again out of its columns."""
        made = cls()
        made.bounds = {name: Growing(np.int32, columns[name]) for name in _COLUMNS}
        made.first_year = Growing(np.int16, columns["first_year"])
        made.last_year = Growing(np.int16, columns["last_year"])
        return made

    def columns(self) -> dict[str, Growing]:
        """All columns, to be stored."""
        years = {"first_year": self.first_year, "last_year": self.last_year}
        return {**self.bounds, **years}

    def append(self, days: Days | None) -> None:
        """Add the next photo's date."""
        for name, column in self.bounds.items():
            column.append(UNDATED if days is None else getattr(days, name))
        first, last = _years(days)
        self.first_year.append(first)
        self.last_year.append(last)

    def overlapping(self, first: int, last: int) -> BitMap:
        """Photos that may be of these days, doubts allowed for."""
        begins = self.bounds["padded_first"].view
        ends = self.bounds["padded_last"].view
        return numbers_where((ends >= first) & (begins <= last) & (begins != UNDATED))

    def within(self, first: int, last: int) -> BitMap:
        """Photos that are certainly of these days."""
        begins, ends = self.bounds["first"].view, self.bounds["last"].view
        return numbers_where((begins >= first) & (ends <= last) & (begins != UNDATED))

    def undated(self) -> BitMap:
        """Photos without a date."""
        return numbers_where(self.bounds["first"].view == UNDATED)

    def years(self, photos: Integers) -> list[tuple[int, int]]:
        """(year, number of photos) for each year some of these photos touch, in order."""
        first = self.first_year.view[photos]
        first = first[first >= 0]
        if not len(first):
            return []
        last = self.last_year.view[photos]
        last = last[last >= 0]
        width = int(last.max()) + 2
        begun = np.bincount(first, minlength=width)
        over = np.bincount(last + 1, minlength=width)
        counts = np.cumsum(begun - over)
        return [(int(year), int(counts[year])) for year in np.flatnonzero(counts)]


def numbers_where(mask: Integers) -> BitMap:
    """The numbers for which a mask is true."""
    return BitMap(array("I", np.flatnonzero(mask).astype(np.uint32).tobytes()))


def as_array(photos: BitMap) -> Integers:
    """A set as an array, ascending."""
    return np.frombuffer(photos.to_array(), dtype=np.uint32)
