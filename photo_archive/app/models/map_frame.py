# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The frame drawn on a map to choose an area: dragged between two points, or grown by keys."""

from __future__ import annotations

from dataclasses import dataclass, replace

from photo_archive.app.models.map_scale import MapScale, Point
from photo_archive.domain.area import Area, area_between
from photo_archive.domain.mercator import on_earth, on_map

Box = tuple[float, float, float, float]
"""Left, top, width and height in pixels of the view."""
FIRST = 0.5
"""How much of the view a frame covers that is begun by a key."""
SMALLEST = 8
"""Pixels below which a frame was not meant."""
LEAST = 1e-6
"""Of the map; keys make no frame smaller."""


@dataclass(frozen=True, slots=True)
class MapFrame:
    """Two opposite corners; x goes on beyond 0 and 1 where one has travelled round the world."""

    one: Point
    other: Point

    @classmethod
    def begun_in(cls, scale: MapScale) -> MapFrame:
        """The middle of what is in sight."""
        rest = (1 - FIRST) / 2
        return cls(
            scale.at(scale.width * rest, scale.height * rest),
            scale.at(scale.width * (1 - rest), scale.height * (1 - rest)),
        )

    def to(self, point: Point) -> MapFrame:
        """Dragged on."""
        return replace(self, other=point)

    def grown(self, across: float, down: float) -> MapFrame:
        """Wider and higher on either side by parts of the map, but never inside out."""
        left, right = sorted((self.one[0], self.other[0]))
        top, bottom = sorted((self.one[1], self.other[1]))
        across = across if right - left + 2 * across > LEAST else 0.0
        down = down if bottom - top + 2 * down > LEAST else 0.0
        right, left = min(right + across, left + 1), left - across
        return MapFrame((left, max(top - down, 0.0)), (right, min(bottom + down, 1.0)))

    def moved(self, across: float, down: float) -> MapFrame:
        """Elsewhere on the map."""
        return MapFrame(
            (self.one[0] + across, self.one[1] + down),
            (self.other[0] + across, self.other[1] + down),
        )

    @property
    def area(self) -> Area:
        """What lies in it."""
        return area_between(on_earth(*self.one), on_earth(*self.other))

    def box(self, scale: MapScale) -> Box:
        """Where it is drawn."""
        left, right = sorted((self.one[0], self.other[0]))
        top, bottom = sorted((self.one[1], self.other[1]))
        x = left * scale.size - scale.left
        return (
            x,
            top * scale.size - scale.top,
            (right - left) * scale.size,
            (bottom - top) * scale.size,
        )

    def is_large_enough(self, scale: MapScale) -> bool:
        """Whether it was meant, and is not the trembling of a hand."""
        return min(self.box(scale)[2:]) >= SMALLEST


def box_of(area: Area, scale: MapScale) -> Box:
    """Where an area is drawn, on whichever round of the world is nearest."""
    left, top = on_map(area.north, area.west)
    right, bottom = on_map(area.south, area.east)
    width = (right - left) % 1.0 if area.east != area.west else 0.0
    if (area.west, area.east) == (-180, 180):
        left, width = 0.0, 1.0
    rounds = round(scale.x - (left + width / 2))
    x, y = (left + rounds) * scale.size - scale.left, top * scale.size - scale.top
    return x, y, width * scale.size, (bottom - top) * scale.size
