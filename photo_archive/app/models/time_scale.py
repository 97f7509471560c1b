# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which days a timeline shows and where: zooming, moving, bars and labels that never collide.

Nothing here paints. Places are pixels from the left edge, days are ordinals, and the day at a
place may be a fraction, so that zooming is smooth.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from photo_archive.domain.calendar_units import (
    FIRST_DAY,
    LAST_DAY,
    TimeUnit,
    begin_of,
    end_of,
    stretches,
    within_calendar,
)

DAYS_IN = {TimeUnit.DECADE: 3652.4, TimeUnit.YEAR: 365.24, TimeUnit.MONTH: 30.44, TimeUnit.DAY: 1.0}
LEAST_BAR = 7.0
"""A unit is shown as bars if one is at least so wide, in design pixels."""
CHOSEN_BAR = 14.0
"""How wide bars of a unit are when it is chosen."""
WIDEST_DAY = 60.0
_STEPS = {
    TimeUnit.DECADE: (1, 2, 5, 10, 50, 100),
    TimeUnit.YEAR: (1, 2, 5, 10, 20, 50),
    TimeUnit.MONTH: (1, 3, 6),
    TimeUnit.DAY: (1, 2, 5, 10, 15),
}


@dataclass(frozen=True, slots=True)
class TimeScale:
    """A part of time on so many pixels.

    Attributes:
        start: The day at the left edge.
        per_px: How many days one pixel is.
        width: How many pixels there are.
        factor: Pixels of a design pixel.
    """

    start: float
    per_px: float
    width: int
    factor: float = 1.0

    @classmethod
    def whole(cls, first: int, last: int, width: int, factor: float = 1.0) -> TimeScale:
        """Everything from one day to another, decades, years or months whole."""
        unit = next(
            (one for one in reversed(TimeUnit) if _fits(last - first, one, width, factor)),
            TimeUnit.DECADE,
        )
        begin, end = begin_of(unit, first), end_of(unit, last)
        per_px = max((end - begin) / max(width, 1), 1 / (WIDEST_DAY * factor))
        middle = (begin + end) / 2
        return cls(middle - per_px * width / 2, per_px, width, factor)

    @property
    def end(self) -> float:
        """The day at the right edge."""
        return self.start + self.width * self.per_px

    @property
    def unit(self) -> TimeUnit:
        """The finest unit of which a bar is wide enough."""
        least = LEAST_BAR * self.factor * self.per_px
        return next((one for one in reversed(TimeUnit) if DAYS_IN[one] >= least), TimeUnit.DECADE)

    def x(self, day: float) -> float:
        """Where a day begins."""
        return (day - self.start) / self.per_px

    def day(self, x: float) -> int:
        """The day at a place."""
        return within_calendar(int((self.start + x * self.per_px) // 1))

    def zoomed(self, times: float, x: float) -> TimeScale:
        """Nearer by a factor; the day at ``x`` stays where it is."""
        nearest = 1 / (WIDEST_DAY * self.factor)
        farthest = (LAST_DAY - FIRST_DAY) / max(self.width, 1)
        per_px = min(max(self.per_px / times, nearest), farthest)
        return replace(self, start=self.start + x * (self.per_px - per_px), per_px=per_px)

    def moved(self, pixels: float) -> TimeScale:
        """Further to the right, or to the left if negative."""
        return replace(self, start=self.start + pixels * self.per_px)

    def resized(self, width: int) -> TimeScale:
        """The same days on another width."""
        per_px = self.per_px * max(self.width, 1) / max(width, 1)
        return replace(self, per_px=max(per_px, 1 / (WIDEST_DAY * self.factor)), width=width)

    def with_unit(self, unit: TimeUnit, x: float) -> TimeScale:
        """Just so near that a unit is shown as bars; the day at ``x`` stays where it is."""
        if self.unit is unit:
            return self
        wanted = DAYS_IN[unit] / (CHOSEN_BAR * self.factor)
        return self.zoomed(self.per_px / wanted, x)

    def showing(self, first: int, last: int) -> TimeScale:
        """Moved as little as shows these days, their beginning above all."""
        if self.start <= first and last + 1 <= self.end:
            return self
        margin = min((self.end - self.start - (last + 1 - first)) / 8, 40 * self.per_px)
        margin = max(margin, 0.0)
        if first < self.start or last + 1 - first > self.end - self.start:
            return replace(self, start=first - margin)
        return replace(self, start=last + 1 + margin - self.width * self.per_px)

    def kept_within(self, first: int, last: int) -> TimeScale:
        """Moved back so far that some of the days from ``first`` to ``last`` are in sight."""
        half = (self.end - self.start) / 2
        start = min(max(self.start, first - half), last + 1 - half)
        return replace(self, start=start)

    def edges(self) -> list[int]:
        """Where the stretches in sight begin, and where the last of them ends."""
        return stretches(self.unit, self.day(0), self.day(self.width))


@dataclass(frozen=True, slots=True)
class AxisLabel:
    """A text under the bars, from ``x`` on."""

    x: float
    text: str
    width: float


def _fits(days: int, unit: TimeUnit, width: int, factor: float) -> bool:
    return width * DAYS_IN[unit] >= days * LEAST_BAR * factor


def _number(unit: TimeUnit, day: int) -> int:
    """What of a stretch is divisible: its year, its month less one, its day."""
    of = date.fromordinal(within_calendar(day))
    match unit:
        case TimeUnit.DECADE:
            return of.year // 10
        case TimeUnit.YEAR:
            return of.year
        case TimeUnit.MONTH:
            return of.month - 1
        case TimeUnit.DAY:
            return of.day


def _is_marked(unit: TimeUnit, day: int, step: int) -> bool:
    number = _number(unit, day)
    if unit is TimeUnit.DAY and step > 1:
        return number == 1 or (number % step == 0 and number + step / 2 < 31)
    return number % step == 0


def bar_labels(
    scale: TimeScale,
    edges: list[int],
    word: Callable[[int], str],
    width_of: Callable[[str], float],
    gap: float,
) -> list[AxisLabel]:
    """Texts centred under bars: of all, or of every second, fifth, … so that none touch."""
    unit = scale.unit
    for step in _STEPS[unit]:
        labels: list[AxisLabel] = []
        for begin, end in itertools.pairwise(edges):
            if not _is_marked(unit, begin, step):
                continue
            text = word(begin)
            width = width_of(text)
            middle = (scale.x(begin) + scale.x(end)) / 2
            labels.append(AxisLabel(middle - width / 2, text, width))
        apart = all(one.x + one.width + gap <= other.x for one, other in itertools.pairwise(labels))
        if apart:
            return [one for one in labels if one.x >= 0 and one.x + one.width <= scale.width]
    return []


def over_labels(
    scale: TimeScale,
    word: Callable[[int], str],
    width_of: Callable[[str], float],
    gap: float,
) -> list[AxisLabel]:
    """Texts of what the bars lie in (months in years), each kept in sight as long as it can be."""
    unit = TimeUnit(scale.unit - 1)
    edges = stretches(unit, scale.day(0), scale.day(scale.width))
    labels: list[AxisLabel] = []
    for begin, end in itertools.pairwise(edges):
        text = word(begin)
        width = width_of(text)
        left = max(scale.x(begin), 0.0) + gap / 2
        room = min(scale.x(end), scale.width) - gap / 2
        free = not labels or labels[-1].x + labels[-1].width + gap <= left
        if left + width <= room and free:
            labels.append(AxisLabel(left, text, width))
    return labels
