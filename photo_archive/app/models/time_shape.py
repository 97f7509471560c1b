# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a timeline shows of the photos found: bars, the one the keys have reached, days selected.

It asks the counts of the stretches in sight once for every move, and paints nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from photo_archive.app.models.time_scale import TimeScale
from photo_archive.domain.calendar_units import TimeUnit, begin_of, end_of


class Stretch(Protocol):
    """The counts of a stretch, as the index says them."""

    @property
    def certain(self) -> int:
        """Photos that are of it for sure."""

    @property
    def share(self) -> float:
        """How many more may be expected."""

    @property
    def possible(self) -> int:
        """Photos that may be of it in all."""


class Dates(Protocol):
    """The dates of the photos found, as the index says them."""

    dated: int
    undated: int
    vague: int
    first: int
    last: int

    def stretches(self, edges: Sequence[int]) -> Sequence[Stretch]:
        """Counts between edges."""

    def next_day(self, day: int) -> int | None:
        """The first day from this one on that a photo may be of."""

    def previous_day(self, day: int) -> int | None:
        """The last day up to this one that a photo may be of."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch in sight: its days (``end`` not included), its place, its photos."""

    begin: int
    end: int
    x: float
    width: float
    certain: int
    share: float
    possible: int

    @property
    def height(self) -> float:
        """How high it is, in photos."""
        return self.certain + self.share


class TimeShape:
    """A timeline of so many pixels.

    Attributes:
        scale: The days in sight; None while there is nothing to show.
        cursor: A day of the stretch the keys have reached.
        anchor: A day of the stretch from which a selection reaches to the cursor; None for none.
        asked: First and last day the query asks for.
        photo: First and last day the photo with the focus may be of.
    """

    def __init__(self, factor: float) -> None:
        self._factor = factor
        self._width = 0
        self._dates: Dates | None = None
        self._bars: tuple[Bar, ...] | None = None
        self.scale: TimeScale | None = None
        self.cursor: int | None = None
        self.anchor: int | None = None
        self.asked: tuple[int, int] | None = None
        self.photo: tuple[int, int] | None = None

    def show(self, dates: Dates, asked: tuple[int, int] | None) -> None:
        """Show other photos; what is in sight stays, unless nothing of it is left."""
        before = self._dates
        same = before is not None and (before.first, before.last) == (dates.first, dates.last)
        self._dates, self.asked = dates, asked
        self._bars = None
        if not dates.dated:
            self.scale = self.cursor = self.anchor = None
        elif self.scale is None or not same:
            self.whole()
        self.anchor = None
        if self.cursor is not None and not dates.first <= self.cursor <= dates.last:
            self.cursor = None

    def resize(self, width: int) -> None:
        """Another width, the same days."""
        self._width = width
        if self.scale is not None:
            self._set(self.scale.resized(width))
        elif self._dates is not None and self._dates.dated:
            self.whole()

    def _set(self, scale: TimeScale) -> None:
        if self._dates is not None and scale != self.scale:
            self.scale = scale.kept_within(self._dates.first, self._dates.last)
            self._bars = None

    # -- what is in sight -------------------------------------------------------------------

    @property
    def unit(self) -> TimeUnit | None:
        """What the bars are; None if there are none."""
        return self.scale.unit if self.scale is not None else None

    def bars(self) -> tuple[Bar, ...]:
        """The stretches in sight from left to right."""
        if self._bars is None:
            self._bars = self._made()
        return self._bars

    def _made(self) -> tuple[Bar, ...]:
        scale, dates = self.scale, self._dates
        if scale is None or dates is None:
            return ()
        edges = scale.edges()
        return tuple(
            Bar(
                begin,
                end,
                scale.x(begin),
                (end - begin) / scale.per_px,
                count.certain,
                count.share,
                count.possible,
            )
            for (begin, end), count in zip(pairwise(edges), dates.stretches(edges), strict=True)
        )

    def bar_at(self, x: float) -> Bar | None:
        """The bar at a place."""
        return next((one for one in self.bars() if one.x <= x < one.x + one.width), None)

    def current(self) -> Bar | None:
        """The bar the keys have reached, if it is in sight."""
        if self.cursor is None:
            return None
        return next((one for one in self.bars() if one.begin <= self.cursor < one.end), None)

    def count_of(self, first: int, last: int) -> Stretch | None:
        """The photos from one day to another."""
        if self._dates is None:
            return None
        return self._dates.stretches([first, last + 1])[0]

    # -- looking elsewhere ------------------------------------------------------------------

    def whole(self) -> None:
        """All photos in sight."""
        dates = self._dates
        if dates is not None and dates.dated and self._width:
            self._bars = None
            self.scale = TimeScale.whole(dates.first, dates.last, self._width, self._factor)

    def zoom(self, times: float, x: float | None = None) -> None:
        """Nearer about a place, the cursor or the middle; farther if less than 1."""
        if self.scale is not None:
            about = self._middle() if x is None else x
            self._set(self._no_farther(self.scale.zoomed(times, about)))

    def _no_farther(self, scale: TimeScale) -> TimeScale:
        """Not much farther than all photos are in sight."""
        dates = self._dates
        if dates is None:
            return scale
        whole = TimeScale.whole(dates.first, dates.last, self._width, self._factor)
        return whole if scale.per_px > whole.per_px else scale

    def move(self, pixels: float) -> None:
        """Later days, or earlier ones."""
        if self.scale is not None:
            self._set(self.scale.moved(pixels))

    def choose_unit(self, unit: TimeUnit) -> None:
        """So near that a unit is shown as bars, or as far as makes sense."""
        if self.scale is not None:
            self._set(self.scale.with_unit(unit, self._middle()))

    def look_into(self, bar: Bar) -> None:
        """One stretch as wide as there is room for."""
        if self.scale is not None and bar.end - bar.begin > 1:
            self._set(TimeScale.whole(bar.begin, bar.end - 1, self._width, self._factor))

    def _middle(self) -> float:
        bar = self.current()
        return bar.x + bar.width / 2 if bar is not None else self._width / 2

    # -- keys -------------------------------------------------------------------------------

    def step(self, steps: int, *, extend: bool = False) -> None:
        """To the next or the previous stretch with photos; extending, to the very next one."""
        unit, dates = self.unit, self._dates
        if unit is None or dates is None or self.scale is None:
            return
        if self.cursor is None:
            start = self.scale.day(0) if steps > 0 else self.scale.day(self._width - 1)
            self.go_to(start if extend else self._nearest(start, steps))
            return
        day = end_of(unit, self.cursor) if steps > 0 else begin_of(unit, self.cursor) - 1
        if not extend:
            day = self._nearest(day, steps)
        day = min(max(day, begin_of(unit, dates.first)), end_of(unit, dates.last) - 1)
        self.go_to(day, extend=extend)

    def _nearest(self, day: int, steps: int) -> int:
        dates = self._dates
        if dates is None:
            return day
        found = dates.next_day(day) if steps > 0 else dates.previous_day(day)
        return found if found is not None else (dates.last if steps > 0 else dates.first)

    def go_to(self, day: int, *, extend: bool = False) -> None:
        """Put the cursor on a day and bring it in sight."""
        unit = self.unit
        if unit is None or self.scale is None:
            return
        if not extend:
            self.anchor = None
        elif self.anchor is None:
            self.anchor = self.cursor if self.cursor is not None else day
        self.cursor = day
        self._set(self.scale.showing(begin_of(unit, day), end_of(unit, day) - 1))

    def go_first(self, *, extend: bool = False) -> None:
        """To the first photo."""
        if self._dates is not None and self._dates.dated:
            self.go_to(self._dates.first, extend=extend)

    def go_last(self, *, extend: bool = False) -> None:
        """To the last photo."""
        if self._dates is not None and self._dates.dated:
            self.go_to(self._dates.last, extend=extend)

    def selected(self) -> tuple[int, int] | None:
        """First and last day of the stretches selected, or of the one the cursor is in."""
        unit = self.unit
        if unit is None or self.cursor is None:
            return None
        ends = sorted((self.cursor, self.cursor if self.anchor is None else self.anchor))
        return begin_of(unit, ends[0]), end_of(unit, ends[1]) - 1
