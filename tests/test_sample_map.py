# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The coordinates of the sample archive, held against the outlines that come with the program.

The outlines do not say which country is which. So each country's point is joined with a town that
is known to lie in it, by a way over land that crosses no border; and each other place with its
country.
"""

from __future__ import annotations

import json
import tomllib
from functools import cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest

from photo_archive import paths
from photo_archive.domain.mercator import on_map

Point = tuple[float, float]
Lines = tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]

WAYS: dict[str, tuple[Point, ...]] = {
    "argentina": ((-31.42, -64.19),),
    "brazil": ((-15.79, -47.88),),
    "bulgaria": ((42.70, 23.32),),
    "cambodia": ((11.56, 104.92),),
    "china": ((36.06, 103.83),),
    "cuba": ((22.41, -79.96),),
    "czech-republic": ((50.08, 14.43),),
    "denmark": ((56.16, 10.10),),
    "dominican-republic": ((18.50, -69.95),),
    "france": ((48.8566, 2.3522),),
    "germany": ((52.52, 13.40),),
    "ireland": ((53.34, -6.40),),
    "israel": ((31.80, 35.00),),
    "italy": ((41.89, 12.51),),
    "japan": ((35.69, 139.60),),
    "laos": ((18.60, 104.5), (18.70, 103.4), (18.10, 102.65)),
    "malaysia": ((1.80, 111.90), (1.20, 111.0), (1.45, 110.34)),
    "new-zealand": ((-43.53, 172.5),),
    "south-korea": ((37.57, 127.0),),
    "spain": ((40.42, -3.70),),
    "thailand": ((13.80, 100.50),),
    "ukraine": ((50.45, 30.52),),
    "united-kingdom": ((53.48, -2.24), (51.51, -0.13)),
    "united-states": ((41.88, -87.80),),
    "viet-nam": (
        *((16.46, 107.55), (17.0, 106.9), (17.5, 106.3), (18.2, 105.8), (18.9, 105.3)),
        *((19.8, 105.5), (21.0285, 105.8542)),
    ),
}
"""For each country towns in it, or points between, the last a town; none is the country's own."""

FROM: dict[str, tuple[Point, ...]] = {
    "ho-chi-minh-city": ((14.0, 108.3), (12.0, 108.3), (11.5, 107.3)),
    "dien-bien-phu": ((21.3, 104.5),),
    "a1-hill": ((21.3, 104.5),),
}
"""Points between a place and its country's town, where the straight way leaves the country."""

NORTHERN = {"ha-noi", "usth-campus", "dien-bien-phu", "a1-hill"}
"""Places of Việt Nam that lie nearer to the last town of its way."""

ON_THE_SHORE = {"tien-sa-port", "le-havre", "sainte-adresse"}
"""Ports, which lie in the water of outlines as coarse as these."""
NEAR = 5.0
"""Units of the outlines, each a hundredth of a degree of longitude."""


def _segments(lines: list[list[int]], *, closed: bool = False) -> Lines:
    begins, ends = [], []
    for line in lines:
        points = np.cumsum(np.asarray(line, np.float64).reshape(-1, 2), axis=0)
        points = np.vstack([points, points[:1]]) if closed else points
        begins.append(points[:-1])
        ends.append(points[1:])
    return np.vstack(begins), np.vstack(ends)


@cache
def outlines() -> tuple[float, Lines, Lines]:
    """The world's width, its shores, its borders."""
    world = json.loads((paths.resources() / "map" / "world.json").read_text("utf-8"))
    shores = _segments([ring for rings in world["land"] for ring in rings], closed=True)
    return float(world["size"]), shores, _segments(world["border"] + world["disputed"])


@cache
def places() -> dict[str, dict[str, object]]:
    text = (paths.sample_archive() / "authorities" / "places.toml").read_text("utf-8")
    return {one["key"]: one for one in tomllib.loads(text)["place"]}


def placed() -> list[str]:
    return [key for key, one in places().items() if "latitude" in one]


def point_of(key: str) -> Point:
    one = places()[key]
    return float(str(one["latitude"])), float(str(one["longitude"]))


def country_of(key: str) -> str:
    while parent := str(places()[key]["parent"]):
        key = parent
    return key


def unit(point: Point) -> npt.NDArray[np.float64]:
    return np.asarray(on_map(*point)) * outlines()[0]


def is_on_land(point: Point) -> bool:
    (x, y), (begin, end) = unit(point), outlines()[1]
    beside = (begin[:, 1] > y) != (end[:, 1] > y)
    begin, end = begin[beside], end[beside]
    at = begin[:, 0] + (y - begin[:, 1]) * (end - begin)[:, 0] / (end - begin)[:, 1]
    return int((at > x).sum()) % 2 == 1


def from_shore(point: Point) -> float:
    begin, end = outlines()[1]
    way, here = end - begin, unit(point)
    long = np.maximum((way**2).sum(axis=1), 1e-9)
    part = np.clip((((here - begin) * way).sum(axis=1)) / long, 0, 1)
    return float(np.sqrt((((begin + way * part[:, None]) - here) ** 2).sum(axis=1).min()))


def crosses(first: Point, last: Point, lines: Lines) -> bool:
    (begin, end), one, other = lines, unit(first), unit(last)

    def sides(
        at: npt.NDArray[np.float64], way: npt.NDArray[np.float64], to: npt.NDArray[np.float64]
    ) -> npt.NDArray[np.float64]:
        aside = way[..., 0] * (to[..., 1] - at[..., 1]) - way[..., 1] * (to[..., 0] - at[..., 0])
        return np.sign(aside)

    apart = sides(one, other - one, begin) * sides(one, other - one, end) < 0
    between = sides(begin, end - begin, one) * sides(begin, end - begin, other) < 0
    return bool((apart & between).any())


@pytest.mark.parametrize("key", placed())
def test_each_place_lies_on_land(key: str) -> None:
    point = point_of(key)
    if key in ON_THE_SHORE:
        assert from_shore(point) < NEAR
    else:
        assert is_on_land(point)


@pytest.mark.parametrize("key", placed())
def test_each_place_lies_in_its_country(key: str) -> None:
    country = country_of(key)
    if key == country:
        stops = (point_of(key), *WAYS[country])
    else:
        town = WAYS[country][-1] if key in NORTHERN else point_of(country)
        stops = (town, *FROM.get(key, ()), point_of(key))
    _, shores, borders = outlines()
    for first, last in pairwise(stops):
        assert not crosses(first, last, borders)
        if last != stops[-1] or key not in ON_THE_SHORE:
            assert not crosses(first, last, shores)


def test_places_elsewhere_would_be_noticed() -> None:
    _, _, borders = outlines()
    assert not is_on_land((0.0, 0.0))
    assert crosses(point_of("france"), point_of("germany"), borders)
    assert crosses(point_of("laos"), point_of("thailand"), borders)
