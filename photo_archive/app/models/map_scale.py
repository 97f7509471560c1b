# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which part of the world a map shows and how large: moving, zooming, and where points lie.

The world is a square from 0 to 1 (see ``domain/mercator.py``) that goes on at its sides: one may
travel round it. Places on the screen are whole pixels, so that what was drawn can be moved along.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

LARGEST = 8_000_000.0
"""Width of the world in pixels beyond which nothing more is to be seen: five metres to a pixel."""
FIT_LARGEST = 24_000.0
"""How near one looks at most when everything is to be in sight, so that shores tell where it is."""
MARGIN = 0.15
FOR_NAMES = 0.05
"""How much of the width everything stands to the left, since names stand to the right of places."""
NORTH, SOUTH = 0.08, 0.86
"""What of the world is shown when there is nothing to show: from Greenland to Patagonia."""
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class MapScale:
    """A view of so many pixels; ``x`` and ``y`` are its middle, ``size`` the world's width."""

    x: float
    y: float
    size: float
    width: int
    height: int

    @classmethod
    def fitted(
        cls, points: Sequence[Point], width: int, height: int, largest: float = FIT_LARGEST
    ) -> MapScale:
        """All of some points in sight, no nearer than ``largest``; of none, the inhabited world."""
        if not points:
            size = max(width, height / (SOUTH - NORTH), 1.0)
            return cls(0.5, (NORTH + SOUTH) / 2, size, width, height)._kept()
        left, right = _across([x for x, _ in points])
        top, bottom = min(y for _, y in points), max(y for _, y in points)
        room = 1 - 2 * MARGIN
        size = min(
            max(width, 1) * room / max(right - left, 1e-9),
            max(height, 1) * room / max(bottom - top, 1e-9),
            largest,
        )
        middle = (left + right) / 2 + FOR_NAMES * width / size
        return cls(middle, (top + bottom) / 2, size, width, height)._kept()

    @property
    def left(self) -> int:
        """Pixels of the world to the left of the view."""
        return round(self.x * self.size - self.width / 2)

    @property
    def top(self) -> int:
        """Pixels of the world above the view."""
        return round(self.y * self.size - self.height / 2)

    def place(self, point: Point) -> tuple[float, float]:
        """Where a point lies in the view, on whichever round of the world is nearest."""
        rounds = round(self.x - point[0])
        return (point[0] + rounds) * self.size - self.left, point[1] * self.size - self.top

    def at(self, x: float, y: float) -> Point:
        """The point at a place of the view."""
        return (x + self.left) / self.size, (y + self.top) / self.size

    def zoomed(self, times: float, x: float, y: float) -> MapScale:
        """Nearer by a factor; what lies at ``x`` and ``y`` stays there."""
        size = min(max(self.size * times, self._least()), LARGEST)
        fixed = self.at(x, y)
        return replace(
            self,
            x=fixed[0] + (self.width / 2 - x) / size,
            y=fixed[1] + (self.height / 2 - y) / size,
            size=size,
        )._kept()

    def moved(self, x: float, y: float) -> MapScale:
        """So many pixels to the east and the south."""
        return replace(self, x=self.x + x / self.size, y=self.y + y / self.size)._kept()

    def resized(self, width: int, height: int) -> MapScale:
        """The same middle in another view."""
        return replace(self, width=width, height=height)._kept()

    def showing(self, point: Point, margin: float) -> MapScale:
        """Moved as little as brings a point in sight, a margin away from the edge."""
        x, y = self.place(point)
        across = min(x - margin, 0.0) + max(x - (self.width - margin), 0.0)
        down = min(y - margin, 0.0) + max(y - (self.height - margin), 0.0)
        return self.moved(across, down) if max(abs(across), abs(down)) >= 1 else self

    def _least(self) -> float:
        return max(self.width * 0.7, 256.0)

    def _kept(self) -> MapScale:
        """Not beyond the poles, and round the world as often as it takes."""
        size = min(max(self.size, self._least()), LARGEST)
        half = self.height / 2 / size
        y = (NORTH + SOUTH) / 2 if half >= 0.5 else min(max(self.y, half), 1 - half)
        return replace(self, x=self.x % 1.0, y=y, size=size)

    @property
    def level(self) -> int:
        """Zoom in steps of which two make things twice as large; clusters change with it."""
        return math.floor(2 * math.log2(self.size / 256) + 1e-9)


def size_of_level(level: int) -> float:
    """The width of the world where a level begins."""
    return float(256 * 2 ** (level / 2))


def _across(xs: list[float]) -> tuple[float, float]:
    """From the westernmost to the easternmost, round the back if that is shorter."""
    ordered = sorted(xs)
    gaps = [
        (after - before, after)
        for before, after in zip(ordered, [*ordered[1:], ordered[0] + 1.0], strict=True)
    ]
    widest, after = max(gaps)
    left = after % 1.0 if after >= 1.0 else after
    return left, left + 1.0 - widest
