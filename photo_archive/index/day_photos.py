# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which days photos are of, for a calendar: counted by month and day, and what is on no day."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from pyroaring import BitMap

from photo_archive.domain.date_parts import DayRange
from photo_archive.index.arrays import Integers
from photo_archive.index.contents import Contents
from photo_archive.index.days import UNDATED, as_array

_EPOCH_DAY = 719_163
"""1 January 1970 as a proleptic day number, from which NumPy counts."""
_EPOCH_MONTH = 1970 * 12


@dataclass(frozen=True, slots=True)
class MonthTotals:
    """How many photos are of each month, as (year * 12 + month - 1, photos), and of none."""

    months: tuple[tuple[int, int], ...]
    no_month: int
    undated: int


@dataclass(frozen=True, slots=True)
class DayCount:
    """Photos of one day, some of them doubtful; ``first`` is the id of the first by number."""

    day: int
    photos: int
    doubtful: int
    first: int


def month_totals(contents: Contents, photos: BitMap) -> MonthTotals:
    """How many photos are certainly of each month that has any, in order."""
    days = contents.days
    counts = days.counts(photos)
    first, last = days.bound("first").astype(np.int64), days.bound("last").astype(np.int64)
    dated = first != UNDATED
    undated = int(counts[~dated].sum())
    months = _months(np.where(dated, first, 0))
    within = dated & (months == _months(np.where(dated, last, 0))) & (counts > 0)
    found, places = np.unique(months[within], return_inverse=True)
    totals = np.bincount(places, counts[within], len(found)).astype(np.int64)
    listed = tuple(zip(found.tolist(), totals.tolist(), strict=True))
    return MonthTotals(listed, len(photos) - undated - int(totals.sum()), undated)


def day_counts(contents: Contents, photos: BitMap, days: DayRange) -> list[DayCount]:
    """Photos whose date names one day, by day, for the days that have any."""
    known = contents.days
    first, last = known.bound("first"), known.bound("last")
    named = (first == last) & (first >= days.first) & (first <= days.last)
    doubtful = (known.bound("padded_first") != first) | (known.bound("padded_last") != last)
    numbers = _with_dates(contents, photos, named)
    dates = known.dates[numbers]
    found, places, counts = np.unique(first[dates], return_index=True, return_counts=True)
    unsure = first[dates[doubtful[dates]]]
    doubts = np.bincount(np.searchsorted(found, unsure), minlength=len(found))
    ids = contents.numbers.ids.view
    return [
        DayCount(day, count, doubt, int(ids[numbers[place]]))
        for day, place, count, doubt in zip(
            found.tolist(), places.tolist(), counts.tolist(), doubts.tolist(), strict=True
        )
    ]


def on_no_day(contents: Contents, photos: BitMap, days: DayRange) -> list[int]:
    """Ids of photos that may be of these days but whose date names none; the surest first."""
    known = contents.days
    first, last = known.bound("first").astype(np.int64), known.bound("last").astype(np.int64)
    may_be = (known.bound("padded_first") <= days.last) & (known.bound("padded_last") >= days.first)
    numbers = _with_dates(contents, photos, may_be & (first != last) & (first != UNDATED))
    spans = (last - first)[known.dates[numbers]]
    numbers = numbers[np.argsort(spans, kind="stable")]
    return [int(one) for one in contents.numbers.ids.view[numbers]]


def _with_dates(contents: Contents, photos: BitMap, wanted: Integers) -> Integers:
    """Those of the photos that have one of the dates for which a mask is true."""
    numbers = as_array(photos)
    return numbers[wanted[contents.days.dates[numbers]]]


def _months(days: Integers) -> Integers:
    """The months of days, as year * 12 + month - 1."""
    as_days = (days - _EPOCH_DAY).astype("datetime64[D]")
    months: Integers = as_days.astype("datetime64[M]").astype(np.int64) + _EPOCH_MONTH
    return months
