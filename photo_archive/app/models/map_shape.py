# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The clusters of a map: those in sight, the one at a place, the next one in a direction, names.

Clusters are kept in square cells of the view's size in pixels, so that twenty thousand places cost
no more than the few that are seen.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from photo_archive.app.models.map_scale import MapScale, Point
from photo_archive.domain.area import Area
from photo_archive.domain.ids import RecordRef

CELL = 256
MOST_NAMED = 400
"""Clusters for whose names room is sought, the greatest first."""


class Placed(Protocol):
    """A place among those of a cluster."""

    @property
    def ref(self) -> RecordRef | None:
        """The record; None for photos at coordinates of their own."""

    @property
    def name(self) -> str:
        """Its authorised name."""

    @property
    def point(self) -> Point | None:
        """Where it lies."""

    @property
    def degrees(self) -> Point | None:
        """Latitude and longitude of photos at coordinates of their own."""

    @property
    def area(self) -> Area | None:
        """What to ask for to find such photos."""

    @property
    def count(self) -> int:
        """Photos of it."""


class Clustered(Protocol):
    """Places too close together to be drawn apart, as the service has them."""

    @property
    def point(self) -> Point:
        """Where it is drawn."""

    @property
    def count(self) -> int:
        """Its photos, each once."""

    @property
    def places(self) -> Sequence[Placed]:
        """Its places, that with most photos first."""


class Way(Enum):
    """Where an arrow key leads."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


@dataclass(frozen=True, slots=True)
class Mark:
    """A cluster as it is drawn: middle and radius in pixels of the view."""

    number: int
    x: float
    y: float
    radius: float


def compact(count: int) -> str:
    """A count in few signs: 142, 1.2k, 48k, 1.3M."""
    for size, sign in ((1_000_000, "M"), (1_000, "k")):
        if count >= size:
            shown = count / size
            return f"{shown:.1f}{sign}" if shown < 9.95 else f"{round(shown)}{sign}"
    return str(count)


class MapShape:
    """The clusters drawn at one zoom, whatever part of them is in sight.

    Args:
        clusters: All there are, the greatest first.
        size: Width of the world in pixels for which places are worked out.
        factor: Pixels of a design pixel.
    """

    def __init__(self, clusters: Sequence[Clustered], size: float, factor: float = 1.0) -> None:
        self.clusters = tuple(clusters)
        self.size = size
        self._factor = factor
        self._names: dict[int, tuple[str, float]] = {}
        self._cells: dict[tuple[int, int], list[int]] = defaultdict(list)
        for number, one in enumerate(self.clusters):
            self._cells[self._cell(one.point)].append(number)

    def _cell(self, point: Point) -> tuple[int, int]:
        return int(point[0] * self.size // CELL), int(point[1] * self.size // CELL)

    def radius(self, cluster: Clustered) -> float:
        """How large a cluster is drawn: its number has room, and its neighbours keep theirs."""
        return (10 + 2.2 * math.log10(max(cluster.count, 1))) * self._factor

    def in_sight(self, scale: MapScale) -> list[Mark]:
        """The clusters seen, the smallest first, so that the greatest are drawn above."""
        edge = 2.0 * CELL
        first, top = scale.at(-edge, -edge)
        last, bottom = scale.at(scale.width + edge, scale.height + edge)
        numbers = set(self._within(first, last, top, bottom))
        marks = [self.mark(number, scale) for number in sorted(numbers, reverse=True)]
        return [
            one
            for one in marks
            if -one.radius <= one.x <= scale.width + one.radius
            and -one.radius <= one.y <= scale.height + one.radius
        ]

    def _within(self, first: float, last: float, top: float, bottom: float) -> Iterator[int]:
        across = int((last - first) * self.size // CELL) + 2
        down = range(int(top * self.size // CELL), int(bottom * self.size // CELL) + 1)
        if across * len(down) > len(self._cells):
            yield from range(len(self.clusters))
            return
        round_world = math.ceil(self.size / CELL)
        begin = int(first * self.size // CELL)
        for column in range(begin, begin + min(across, round_world + 1)):
            for row in down:
                for at in (column, column - round_world, column + round_world):
                    yield from self._cells.get((at, row), ())
                    yield from self._cells.get((at - 1, row), ())

    def mark(self, number: int, scale: MapScale) -> Mark:
        """Where a cluster is drawn."""
        cluster = self.clusters[number]
        x, y = scale.place(cluster.point)
        return Mark(number, x, y, self.radius(cluster))

    def at(self, x: float, y: float, scale: MapScale) -> int | None:
        """The cluster at a place of the view, the greatest if there are several."""
        found = [
            one.number
            for one in self.in_sight(scale)
            if (one.x - x) ** 2 + (one.y - y) ** 2 <= (one.radius + 2 * self._factor) ** 2
        ]
        return min(found, default=None)

    def in_turn(self, scale: MapScale, current: int | None, step: int) -> int | None:
        """The next of the clusters in sight, from west to east; None beyond the last."""
        middles = [
            one
            for one in self.in_sight(scale)
            if 0 <= one.x <= scale.width and 0 <= one.y <= scale.height
        ]
        ordered = [one.number for one in sorted(middles, key=lambda one: (one.x, one.y))]
        if current not in ordered:
            return next(iter(ordered[::step]), None)
        at = ordered.index(current) + step
        return ordered[at] if 0 <= at < len(ordered) else None

    def nearest(self, point: Point) -> int | None:
        """The cluster nearest to a point."""

        def distance(number: int) -> float:
            x, y = self.clusters[number].point
            across = abs(x - point[0]) % 1.0
            return min(across, 1 - across) ** 2 + (y - point[1]) ** 2

        return min(range(len(self.clusters)), key=distance, default=None)

    def next(self, number: int, way: Way) -> int | None:
        """The cluster an arrow key leads to: near, and rather that way than aside."""
        x, y = self.clusters[number].point
        across, down = way.value
        best: tuple[float, int] | None = None
        for other, one in enumerate(self.clusters):
            aside_x = (one.point[0] - x + 0.5) % 1.0 - 0.5
            aside_y = one.point[1] - y
            ahead = aside_x * across + aside_y * down
            aside = abs(aside_x * down) + abs(aside_y * across)
            if ahead <= 0 or aside > ahead or other == number:
                continue
            far = ahead + 2 * aside
            if best is None or far < best[0]:
                best = (far, other)
        return best[1] if best is not None else None

    # -- names ------------------------------------------------------------------------------

    def name_all(
        self, word: Callable[[Clustered], str], width_of: Callable[[str], float], height: float
    ) -> None:
        """Find room for names beside the clusters, the greatest first, so that none collide."""
        taken: dict[tuple[int, int], list[tuple[float, float, float, float]]] = defaultdict(list)
        boxes = []
        for number, one in enumerate(self.clusters[:MOST_NAMED]):
            x, y, radius = one.point[0] * self.size, one.point[1] * self.size, self.radius(one)
            box = (x - radius, y - radius, x + radius, y + radius)
            boxes.append((number, x + radius, y))
            _take(taken, box)
        for number, x, y in boxes:
            text = word(self.clusters[number])
            if not text:
                continue
            width = width_of(text)
            left = x + 4 * self._factor
            box = (left, y - height / 2, left + width, y + height / 2)
            if _is_free(taken, box):
                _take(taken, box)
                self._names[number] = (text, width)

    def name(self, number: int) -> tuple[str, float] | None:
        """The name drawn beside a cluster and its width, if there is room."""
        return self._names.get(number)


Box = tuple[float, float, float, float]


def _cells_of(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box[0] // CELL), int(box[2] // CELL) + 1):
        for row in range(int(box[1] // CELL), int(box[3] // CELL) + 1):
            yield column, row


def _take(taken: dict[tuple[int, int], list[Box]], box: Box) -> None:
    for cell in _cells_of(box):
        taken[cell].append(box)


def _is_free(taken: dict[tuple[int, int], list[Box]], box: Box) -> bool:
    return not any(
        box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
        for cell in _cells_of(box)
        for other in taken.get(cell, ())
    )
