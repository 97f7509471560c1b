# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where roles and photographs stand on one line of time: from dates to shares of its width.

Time is counted in years with fractions; what has no beginning or no end is drawn open.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF

from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.people import RoleHeld

STEPS = (1, 2, 5, 10, 20, 50, 100)
MOST_MARKS = 9
ROOM_YEARS = 1.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A role on the line: its period in years with fractions, and which ends are open."""

    row: int
    first: float
    last: float
    open_first: bool = False
    open_last: bool = False
    dated: bool = True


@dataclass(frozen=True, slots=True)
class Scale:
    """The stretch of time shown, in years, and the years that are marked."""

    first: float
    last: float
    marks: tuple[int, ...]

    def share(self, year: float) -> float:
        """Where a moment stands, from 0 to 1."""
        return min(max((year - self.first) / (self.last - self.first), 0.0), 1.0)


def years_of_days(days: Iterable[int]) -> tuple[float, ...]:
    """Ordinal day numbers as years with fractions; days before year 1 are left out."""
    return tuple(_year(one) for one in days if one >= 1)


def _year(day: int) -> float:
    try:
        found = date.fromordinal(day)
    except (ValueError, OverflowError):
        return 9999.0
    return found.year + (found.timetuple().tm_yday - 1) / 366


def _end(edtf: str, *, last: bool) -> float | None:
    try:
        days = parse_edtf(edtf).strict if edtf else None
    except ArchiveError:
        return None
    if days is None:
        return None
    return _year(max(days.last if last else days.first, 1)) + (1 / 366 if last else 0)


def scale_and_bars(
    roles: Sequence[RoleHeld], photos: Sequence[float]
) -> tuple[Scale | None, tuple[Bar, ...]]:
    """The line of time that holds all roles and photos; None if nothing is dated."""
    ends = [(_end(one.held_from, last=False), _end(one.held_to, last=True)) for one in roles]
    known = [year for pair in ends for year in pair if year is not None] + list(photos)
    if not known:
        return None, tuple(Bar(row, 0, 0, dated=False) for row in range(len(roles)))
    first, last = min(known), max(known)
    room = max((last - first) * 0.03, ROOM_YEARS)
    first, last = first - room, last + room
    bars = []
    for row, (begin, end) in enumerate(ends):
        dated = begin is not None or end is not None
        low = begin if begin is not None else first
        high = end if end is not None else last
        bars.append(Bar(row, low, max(high, low), begin is None, end is None, dated))
    return Scale(first, last, _marks(first, last)), tuple(bars)


def _marks(first: float, last: float) -> tuple[int, ...]:
    step = next((one for one in STEPS if (last - first) / one <= MOST_MARKS), STEPS[-1])
    start = int(first // step + 1) * step
    return tuple(range(start, int(last) + 1, step))


def words_place(
    bar: QRectF, free: float, width: float, whole: float, gap: float
) -> tuple[float, float, bool]:
    """Where the words of a bar go: their left edge, the room they have, whether in the bar.

    To the right of the bar if they fit there, else to its left, else in it, else where there is
    most room.

    Args:
        bar: The bar, in pixels.
        free: Where in the bar its years end.
        width: How wide the words are.
        whole: How wide the timeline is.
        gap: Between bar and words.
    """
    right, left, inner = whole - bar.right() - gap, bar.left() - gap, bar.right() - free
    most = max(right, left, inner)
    if width <= right or (most == right and width > max(left, inner)):
        return bar.right() + gap, min(width, right), False
    if width <= left or (most == left and width > inner):
        room = min(width, left)
        return left - room, room, False
    return free, inner, True
