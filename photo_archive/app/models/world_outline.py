# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shores and borders for the map, read from ``resources/map`` a slice at a time.

What is read are plain drawings, in units of which the world is so many wide.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from photo_archive import paths

CHUNK = 90
"""Points of one piece of a shore, so that those out of sight can be passed over."""
SLICE = 2_500
"""Points made between two turns of the window."""


Edges = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A shape, the box it lies in, and the edges of that."""

    box: QRectF
    edges: Edges
    path: QPainterPath


@dataclass(slots=True)
class WorldOutline:
    """Land, its shores in pieces, borders, lines in dispute; ``size`` is the world's width."""

    size: float = 1.0
    land: list[Drawing] = field(default_factory=list)
    shores: list[Drawing] = field(default_factory=list)
    borders: list[Drawing] = field(default_factory=list)
    disputed: list[Drawing] = field(default_factory=list)

    def read(self) -> Generator[None, None, None]:
        """Read everything in slices of some milliseconds."""
        text = (paths.resources() / "map" / "world.json").read_text(encoding="utf-8")
        world = json.loads(text)
        self.size = float(world["size"])
        yield
        points = 0
        rows: list[tuple[list[Drawing], Sequence[Sequence[int]], bool]] = [
            *((self.land, rings, True) for rings in world["land"]),
            *((self.borders, (line,), False) for line in world["border"]),
            *((self.disputed, (line,), False) for line in world["disputed"]),
        ]
        for kept, lines, closed in rows:
            drawn = [_polygon(line) for line in lines]
            kept.append(_drawing(drawn, closed=closed))
            if closed:
                self.shores.extend(piece for line in drawn for piece in _pieces(line, self.size))
            points += sum(map(len, lines)) // 2
            if points >= SLICE:
                points = 0
                yield


def _drawing(lines: Sequence[QPolygonF], *, closed: bool) -> Drawing:
    path = QPainterPath()
    for line in lines:
        path.addPolygon(line)
        if closed:
            path.closeSubpath()
    box = path.boundingRect()
    return Drawing(box, edges_of(box), path)


def edges_of(box: QRectF) -> Edges:
    """Left, top, right and bottom of a box."""
    return box.left(), box.top(), box.right(), box.bottom()


def _pieces(ring: QPolygonF, size: float) -> Iterator[Drawing]:
    """A shore in pieces, each beginning where the one before ends.

    The continent round the pole is closed beyond the edge of the world, where it has no shore.
    """
    points = [point for point in ring if point.y() <= size]
    if len(points) == len(ring):
        points.append(ring[0])
    for begin in range(0, len(points) - 1, CHUNK):
        yield _drawing([QPolygonF(points[begin : begin + CHUNK + 1])], closed=False)


def _polygon(steps: Sequence[int]) -> QPolygonF:
    points, x, y = [], 0, 0
    for across, down in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + across, y + down
        points.append(QPointF(x, y))
    return QPolygonF(points)
