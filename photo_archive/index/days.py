# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates of photos as day numbers: which lie in some days, and which year they count for."""

from __future__ import annotations

from array import array
from collections import defaultdict
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
        self._spans: dict[tuple[int, int], int] = {}
        self._span_of = Growing(np.int32, [self._span(_years(one)) for one in given])

    @classmethod
    def stored(cls, columns: Mapping[str, Integers]) -> DayColumns:
        """Made again out of its columns."""
        made = cls()
        made.bounds = {name: Growing(np.int32, columns[name]) for name in _COLUMNS}
        firsts, lasts = columns["span_first"].tolist(), columns["span_last"].tolist()
        made._spans = {span: at for at, span in enumerate(zip(firsts, lasts, strict=True))}
        made._span_of = Growing(np.int32, columns["spans"])
        return made

    def columns(self) -> dict[str, Growing]:
        """All columns, to be stored."""
        return {
            **self.bounds,
            "spans": self._span_of,
            "span_first": Growing(np.int32, [first for first, _ in self._spans]),
            "span_last": Growing(np.int32, [last for _, last in self._spans]),
        }

    def append(self, days: Days | None) -> None:
        """Add the next photo's date."""
        for name, column in self.bounds.items():
            column.append(UNDATED if days is None else getattr(days, name))
        self._span_of.append(self._span(_years(days)))

    def _span(self, years: tuple[int, int]) -> int:
        """The number of a first and last year; there are few different ones."""
        return self._spans.setdefault(years, len(self._spans))

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

    def years(self, photos: BitMap) -> list[tuple[int, int]]:
        """(year, number of photos) for each year some of these photos touch, in order."""
        spans, width = self._span_of.view, len(self._spans)
        if 2 * len(photos) <= len(spans):
            of_spans = np.bincount(spans[as_array(photos)], minlength=width)
        else:
            others = photos.flip(0, len(spans))
            of_spans = np.bincount(spans, minlength=width)
            of_spans -= np.bincount(spans[as_array(others)], minlength=width)
        counts: dict[int, int] = defaultdict(int)
        for (first, last), count in zip(self._spans, of_spans.tolist(), strict=True):
            if count and first != _NO_YEAR:
                for year in range(first, last + 1):
                    counts[year] += count
        return sorted(counts.items())


def numbers_where(mask: Integers) -> BitMap:
    """The numbers for which a mask is true."""
    return BitMap(array("I", np.flatnonzero(mask).astype(np.uint32).tobytes()))


def as_array(photos: BitMap) -> Integers:
    """A set as an array, ascending."""
    return np.frombuffer(photos.to_array(), dtype=np.uint32)
