# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates of photos as day numbers: which lie in some days, and how many there are of each date.

A million photos have some ten thousand different dates. Each date stands once in a table, and a
photo knows its row, so that what is asked of dates is worked out for rows and not for photos.
"""

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
_COLUMNS = ("first", "last", "padded_first", "padded_last")
_EPOCH = date(1970, 1, 1).toordinal()
_UNDATED_ROW = (UNDATED, UNDATED, UNDATED, UNDATED)

_Row = tuple[int, int, int, int]


def year_of(day: int) -> int:
    """The year of a day number; days before the year 1 are of the year 0."""
    return date.fromordinal(day).year if day > 0 else 0


def _years_of(days: Integers) -> Integers:
    """As ``year_of``, for many."""
    since = (days.astype(np.int64) - _EPOCH).astype("datetime64[D]")
    years: Integers = since.astype("datetime64[Y]").astype(np.int64) + 1970
    return np.maximum(years, 0)


def _row(days: Days | None) -> _Row:
    if days is None:
        return _UNDATED_ROW
    return days.first, days.last, days.padded_first, days.padded_last


class DayColumns:
    """The date of every photo; undated photos lie in no days."""

    def __init__(self, days: Iterable[Days | None] = ()) -> None:
        known: dict[_Row, int] = {}
        dates = [known.setdefault(_row(one), len(known)) for one in days]
        self._known: dict[_Row, int] | None = known
        self._dates = Growing(np.int32, dates)
        table = np.array(list(known), np.int32).reshape(-1, len(_COLUMNS))
        self._table = {name: Growing(np.int32, table[:, at]) for at, name in enumerate(_COLUMNS)}
        self._totals: Integers | None = None
        self._years: tuple[Integers, Integers] | None = None

    @classmethod
    def stored(cls, columns: Mapping[str, Integers]) -> DayColumns:
        """Made again out of its columns."""
        made = cls()
        made._dates = Growing(np.int32, columns["dates"])
        made._table = {name: Growing(np.int32, columns[name]) for name in _COLUMNS}
        made._known = None
        return made

    def columns(self) -> dict[str, Growing]:
        """All columns, to be stored."""
        return {**self._table, "dates": self._dates}

    def append(self, days: Days | None) -> None:
        """Add the next photo's date."""
        if self._known is None:
            rows = zip(*(self.bound(name).tolist() for name in _COLUMNS), strict=True)
            self._known = {row: at for at, row in enumerate(rows)}
        row = _row(days)
        if row not in self._known:
            for name, bound in zip(_COLUMNS, row, strict=True):
                self._table[name].append(bound)
            self._years = None
        self._dates.append(self._known.setdefault(row, len(self._known)))
        self._totals = None

    @property
    def dates(self) -> Integers:
        """For each photo the row of its date in the table."""
        return self._dates.view

    def bound(self, name: str) -> Integers:
        """A column of the table: ``first`` or ``last`` day of each date, ``padded_`` or not."""
        return self._table[name].view

    def first_days(self, numbers: Integers) -> Integers:
        """The first day of each of these photos, ``UNDATED`` for those without a date."""
        found: Integers = self.bound("first")[self.dates[numbers]]
        return found

    def last_days(self, numbers: Integers) -> Integers:
        """The last day of each of these photos, ``UNDATED`` for those without a date."""
        found: Integers = self.bound("last")[self.dates[numbers]]
        return found

    def overlapping(self, first: int, last: int) -> BitMap:
        """Photos that may be of these days, doubts allowed for."""
        begins, ends = self.bound("padded_first"), self.bound("padded_last")
        return self._of_dates((ends >= first) & (begins <= last) & (begins != UNDATED))

    def within(self, first: int, last: int) -> BitMap:
        """Photos that are certainly of these days."""
        begins, ends = self.bound("first"), self.bound("last")
        return self._of_dates((begins >= first) & (ends <= last) & (begins != UNDATED))

    def undated(self) -> BitMap:
        """Photos without a date."""
        return self._of_dates(self.bound("first") == UNDATED)

    def _of_dates(self, wanted: Integers) -> BitMap:
        return numbers_where(wanted.take(self.dates)) if wanted.any() else BitMap()

    def counts(self, photos: BitMap, numbers: Integers | None = None) -> Integers:
        """How many of these photos have each date of the table.

        Args:
            photos: The photos.
            numbers: The same as an array, if it is at hand.
        """
        dates, width = self.dates, len(self.bound("first"))
        if 2 * len(photos) <= len(dates):
            given = as_array(photos) if numbers is None else numbers
            few: Integers = np.bincount(dates.take(given), minlength=width)
            return few
        if self._totals is None:
            self._totals = np.bincount(dates, minlength=width)
        others = photos.flip(0, len(dates))
        many: Integers = self._totals - np.bincount(dates.take(as_array(others)), minlength=width)
        return many

    def years(self, photos: BitMap, numbers: Integers | None = None) -> list[tuple[int, int]]:
        """(year, number of photos) for each year some of these photos touch, in order.

        Args:
            photos: The photos.
            numbers: The same as an array, if it is at hand.
        """
        counts = self.counts(photos, numbers)
        rows = np.flatnonzero((counts > 0) & (self.bound("first") != UNDATED))
        if self._years is None:
            self._years = _years_of(self.bound("first")), _years_of(self.bound("last"))
        first, last = self._years[0][rows], self._years[1][rows]
        narrow = last - first < YEARS_COUNTED
        first, last, counts = first[narrow], last[narrow], counts[rows][narrow]
        if not len(counts):
            return []
        least, width = int(first.min()), int(last.max() - first.min()) + 2
        begun = np.bincount(first - least, counts, width)
        ended = np.bincount(last - least + 1, counts, width)
        by_year = np.cumsum(begun - ended).astype(np.int64)
        return [(least + at, int(by_year[at])) for at in np.flatnonzero(by_year).tolist()]


def numbers_where(mask: Integers) -> BitMap:
    """The numbers for which a mask is true."""
    return BitMap(array("I", np.flatnonzero(mask).astype(np.uint32).tobytes()))


def as_array(photos: BitMap) -> Integers:
    """A set as an array, ascending."""
    return np.frombuffer(photos.to_array(), dtype=np.uint32)
