# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many photos are of which days, for any division of time into stretches.

The index counts once how many of the photos found have each date; whatever stretches are then
looked at, decades or days, are worked out from that alone, without going back to the photos.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from pyroaring import BitMap

from photo_archive.index.arrays import Integers
from photo_archive.index.days import UNDATED, DayColumns

MOST_DAYS = 100 * 366
"""Dates wider than a hundred years, open ones among them, say too little to be drawn."""

_Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class StretchCount:
    """The photos of a stretch of days.

    Attributes:
        certain: Photos that are of it and of no other stretch looked at.
        share: How many more may be expected, each date that reaches beyond the stretch spread
            evenly over its days: a part of a photo for each.
        possible: Photos that may be of it in all, which is what a search for its days finds,
            but for dates too wide to be drawn.
    """

    certain: int
    share: float
    possible: int


class Timeline:
    """The dates of the photos found; asked from any thread.

    Attributes:
        undated: Photos without a date.
        vague: Photos whose dates are too wide to be drawn.
        dated: All others.
        first: The first day any of those may be of; 0 if there are none.
        last: The last day any of those may be of; 0 if there are none.
    """

    def __init__(self, first: Integers, last: Integers, counts: Integers) -> None:
        counts = counts.astype(np.int64)
        here = counts > 0
        first, last, counts = first[here], last[here], counts[here]
        without = first == UNDATED
        self.undated = int(counts[without].sum())
        first, last = first.astype(np.int64), last.astype(np.int64)
        wide = (last - first >= MOST_DAYS) & ~without
        self.vague = int(counts[wide].sum())
        drawn = ~without & ~wide
        first, last, counts = first[drawn], last[drawn], counts[drawn]
        self.dated = int(counts.sum())
        self.first = int(first.min()) if len(first) else 0
        self.last = int(last.max()) if len(last) else 0
        self._firsts, self._begun = _in_order(first, counts)
        self._lasts, self._ended = _in_order(last, counts)
        exact = first == last
        self._days, self._of_days = _in_order(first[exact], counts[exact])
        self._first, self._last, self._counts = first[~exact], last[~exact], counts[~exact]
        self._turns, self._rate, self._moved = _spread(self._first, self._last, self._counts)

    @property
    def total(self) -> int:
        """All photos found."""
        return self.dated + self.vague + self.undated

    def next_day(self, day: int) -> int | None:
        """The first day from ``day`` on that a photo may be of."""
        if self._may_be_of(day):
            return day
        at = int(np.searchsorted(self._firsts, day, side="right"))
        return int(self._firsts[at]) if at < len(self._firsts) else None

    def previous_day(self, day: int) -> int | None:
        """The last day up to ``day`` that a photo may be of."""
        if self._may_be_of(day):
            return day
        at = int(np.searchsorted(self._lasts, day, side="left")) - 1
        return int(self._lasts[at]) if at >= 0 else None

    def _may_be_of(self, day: int) -> bool:
        begun = self._begun[np.searchsorted(self._firsts, day, side="right")]
        return bool(begun > self._ended[np.searchsorted(self._lasts, day, side="left")])

    def stretches(self, edges: Sequence[int]) -> list[StretchCount]:
        """What lies from each day of ``edges`` up to the day before the next one.

        Args:
            edges: Day numbers, ascending.
        """
        if len(edges) < 2:
            return []
        marks = np.asarray(edges, np.int64)
        begun = self._begun[np.searchsorted(self._firsts, marks)]
        ended = self._ended[np.searchsorted(self._lasts, marks)]
        possible = begun[1:] - ended[:-1]
        certain = np.diff(self._of_days[np.searchsorted(self._days, marks)])
        at_first = np.searchsorted(marks, self._first, side="right") - 1
        at_last = np.searchsorted(marks, self._last, side="right") - 1
        inside = (at_first == at_last) & (at_first >= 0) & (at_first < len(marks) - 1)
        wide = np.bincount(at_first[inside], self._counts[inside], minlength=len(marks) - 1)
        at = np.searchsorted(self._turns, marks, side="right")
        until = self._rate[at] * marks - self._moved[at]
        shares = np.maximum(np.diff(until) - wide, 0.0)
        certain = certain + wide
        return [
            StretchCount(int(sure), float(share), int(may))
            for sure, share, may in zip(
                certain.tolist(), shares.tolist(), possible.tolist(), strict=True
            )
        ]


def _in_order(days: Integers, counts: Integers) -> tuple[Integers, Integers]:
    """The days in order, and for each place among them how many photos are of those before."""
    order = np.argsort(days, kind="stable")
    return days[order], np.concatenate((np.zeros(1, np.int64), np.cumsum(counts[order])))


def _spread(
    first: Integers, last: Integers, counts: Integers
) -> tuple[Integers, _Numbers, _Numbers]:
    """Dates spread evenly over their days: where that changes, and how much falls before a day.

    Before a day ``d``, with ``at`` the changes up to it, lie ``rate[at] * d - moved[at]`` photos.
    """
    end = last + 1
    each = counts / (end - first)
    turns, steps = np.concatenate((first, end)), np.concatenate((each, -each))
    order = np.argsort(turns, kind="stable")
    turns, steps = turns[order], steps[order]
    rate = np.concatenate(([0.0], np.cumsum(steps)))
    moved = np.concatenate(([0.0], np.cumsum(steps * turns)))
    return turns, rate, moved


def timeline(days: DayColumns, photos: BitMap) -> Timeline:
    """The dates of some photos, doubts allowed for."""
    counts = days.counts(photos)
    return Timeline(days.bound("padded_first"), days.bound("padded_last"), counts)
