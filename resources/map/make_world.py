# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes world.json out of countries-50m.json of the npm package world-atlas (see README.md).

npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
python resources/map/make_world.py package/countries-50m.json resources/map/world.json
"""

from __future__ import annotations

import heapq
import json
import math
import sys
from collections import defaultdict
from pathlib import Path

WORLD = 36_000
"""Width and height of the world in units: a hundredth of a degree of longitude."""
LATITUDE_LIMIT = math.degrees(math.atan(math.sinh(math.pi)))
LEAST_AREA = 14.5
"""Points that make a triangle of less than so many square units with their neighbours are left
out, units as long as on the equator: the projection draws the far north too large."""

NOT_DRAWN = {("China", "Hong Kong"), ("China", "Macao")}
IN_DISPUTE = {
    ("China", "India"),
    ("China", "Pakistan"),
    ("Cyprus", "N. Cyprus"),
    ("India", "Pakistan"),
    ("Israel", "Palestine"),
    ("Israel", "Syria"),
    ("Kosovo", "Serbia"),
    ("Morocco", "W. Sahara"),
    ("Somalia", "Somaliland"),
}
"""Neighbours whose line is drawn broken wherever it runs; so is every line of SIACHEN, and that of
Russia and Ukraine where it crosses the neck of Crimea."""
SIACHEN = "Siachen Glacier"
CRIMEA_SOUTH_OF = 46.6

Point = tuple[int, int]


def projected(longitude: float, latitude: float) -> Point:
    """Where a point lies, x to the east and y to the south, both from 0 to WORLD."""
    latitude = max(min(latitude, LATITUDE_LIMIT), -LATITUDE_LIMIT)
    x = (longitude + 180) / 360
    y = 0.5 - math.asinh(math.tan(math.radians(latitude))) / (2 * math.pi)
    return round(x * WORLD), round(y * WORLD)


def degrees_of(topology: dict) -> list[list[tuple[float, float]]]:
    """The arcs in degrees."""
    (x_step, y_step), (x_first, y_first) = (
        topology["transform"]["scale"],
        topology["transform"]["translate"],
    )
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * x_step + x_first, y * y_step + y_first))
        arcs.append(points)
    return arcs


def simplified(points: list[Point]) -> list[Point]:
    """Without the points that matter least (Visvalingam and Whyatt); ends stay."""
    points = [one for at, one in enumerate(points) if not at or one != points[at - 1]]
    closed = points[0] == points[-1]
    least = 4 if closed else 2
    before = [at - 1 for at in range(len(points))]
    after = [at + 1 for at in range(len(points))]

    def area(at: int) -> float:
        (ax, ay), (bx, by), (cx, cy) = points[before[at]], points[at], points[after[at]]
        drawn = abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
        return drawn / math.cosh((0.5 - by / WORLD) * 2 * math.pi) ** 2

    areas = {at: area(at) for at in range(1, len(points) - 1)}
    waiting = [(value, at) for at, value in areas.items()]
    heapq.heapify(waiting)
    kept = len(points)
    while waiting and kept > least:
        value, at = heapq.heappop(waiting)
        if areas.get(at) != value:
            continue
        if value >= LEAST_AREA:
            break
        del areas[at]
        kept -= 1
        after[before[at]], before[after[at]] = after[at], before[at]
        for beside in (before[at], after[at]):
            if beside in areas:
                areas[beside] = max(area(beside), value)
                heapq.heappush(waiting, (areas[beside], beside))
    left, at = [], 0
    while at < len(points):
        left.append(points[at])
        at = after[at]
    return left


def polygons(geometry: dict) -> list[list[list[int]]]:
    """Its polygons, each a list of rings of arcs."""
    return geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]


def ring_of(ring: list[int], arcs: list[list[Point]]) -> list[Point]:
    """The points of a ring, the first not repeated at the end."""
    points: list[Point] = []
    for arc in ring:
        part = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        points.extend(part[:-1])
    return around_the_pole(unwrapped(points, closed=True))


def unwrapped(points: list[Point], *, closed: bool = False) -> list[Point]:
    """Without leaps where a line crosses the 180th meridian: it goes on beyond the edge."""
    found, shift = points[:1], 0
    for (before, _), (x, y) in zip(points, points[1:] + points[:1] * closed, strict=False):
        if abs(x - before) > WORLD / 2:
            shift += WORLD if x < before else -WORLD
        found.append((x + shift, y))
    return found


def around_the_pole(ring: list[Point]) -> list[Point]:
    """Antarctica goes once round the world: it is closed far below the lower edge."""
    (first, _), (last, _) = ring[0], ring[-1]
    return ring[:-1] if first == last else [*ring, (last, 2 * WORLD), (first, 2 * WORLD)]


def deltas(points: list[Point]) -> list[int]:
    """The first point, then steps, all in one row."""
    row, x, y = [], 0, 0
    for px, py in points:
        row += [px - x, py - y]
        x, y = px, py
    return row


def borders_of(topology: dict, degrees: list[list[tuple[float, float]]]) -> dict[int, bool]:
    """Which arcs two countries share, and whether they are in dispute."""
    sides: dict[int, set[str]] = defaultdict(set)
    for country in topology["objects"]["countries"]["geometries"]:
        for polygon in polygons(country):
            for ring in polygon:
                for arc in ring:
                    sides[arc if arc >= 0 else ~arc].add(country["properties"]["name"])
    found = {}
    for arc, names in sides.items():
        pair = tuple(sorted(names))
        if len(pair) < 2 or pair in NOT_DRAWN:
            continue
        crimea = pair == ("Russia", "Ukraine") and max(y for _, y in degrees[arc]) < CRIMEA_SOUTH_OF
        found[arc] = pair in IN_DISPUTE or SIACHEN in pair or crimea
    return found


def make(source: Path, target: Path) -> None:
    """Read the topology, write the outlines."""
    topology = json.loads(source.read_text(encoding="utf-8"))
    degrees = degrees_of(topology)
    arcs = [simplified([projected(*one) for one in arc]) for arc in degrees]
    land = topology["objects"]["land"]
    lands = [
        [deltas(ring_of(ring, arcs)) for ring in polygon]
        for one in land.get("geometries", [land])
        for polygon in polygons(one)
    ]
    lines: dict[bool, list[list[int]]] = {False: [], True: []}
    for arc, disputed in borders_of(topology, degrees).items():
        lines[disputed].append(deltas(unwrapped(arcs[arc])))
    parts = {"land": lands, "border": lines[False], "disputed": lines[True]}
    about = "Natural Earth 4.1, 1:50m, public domain; made by make_world.py, see README.md"
    written = [f'{{"about": {json.dumps(about)}, "size": {WORLD}']
    for name, rows in parts.items():
        body = ",\n".join(json.dumps(one, separators=(",", ":")) for one in rows)
        written.append(f'"{name}": [\n{body}\n]')
    target.write_text(",\n".join(written) + "}\n", encoding="utf-8")


if __name__ == "__main__":
    make(Path(sys.argv[1]), Path(sys.argv[2]))
