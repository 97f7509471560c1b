# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clusters in sight, at a place, and in a direction."""

from __future__ import annotations

import random

import pytest

from photo_archive.app.models.map_scale import MapScale
from photo_archive.app.models.map_shape import Clustered, MapShape, Way, compact
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.mercator import on_map
from photo_archive.services.on_map import Cluster, PlaceOnMap


def cluster(name: str, latitude: float, longitude: float, count: int) -> Cluster:
    point = on_map(latitude, longitude)
    return Cluster(point, count, (PlaceOnMap(RecordRef(RecordKind.PLACE, 1), name, count, point),))


CITIES = (
    cluster("Paris", 48.86, 2.35, 142),
    cluster("Hà Nội", 21.03, 105.85, 90),
    cluster("Lyon", 45.76, 4.84, 5),
    cluster("Apia", -13.8, -171.8, 1),
)


def shape_at(scale: MapScale) -> MapShape:
    return MapShape(CITIES, scale.size)


def names(shape: MapShape, numbers: list[int]) -> set[str]:
    return {shape.clusters[one].places[0].name for one in numbers}


def test_only_what_is_in_sight_is_drawn() -> None:
    europe = MapScale.fitted([CITIES[0].point, CITIES[2].point], 800, 600)
    shape = shape_at(europe)
    marks = shape.in_sight(europe)
    assert names(shape, [one.number for one in marks]) == {"Paris", "Lyon"}
    assert marks[-1].number == 0
    world = MapScale.fitted([], 1200, 900)
    assert len(shape_at(world).in_sight(world)) == 4


def test_in_sight_is_the_same_as_looking_at_all() -> None:
    chance = random.Random(5)
    many = [
        cluster(str(at), chance.uniform(-80, 80), chance.uniform(-180, 180), at % 50 + 1)
        for at in range(600)
    ]
    for _ in range(60):
        scale = MapScale(
            chance.random(), chance.uniform(0.2, 0.8), 2 ** chance.uniform(10, 18), 900, 700
        )
        shape = MapShape(many, scale.size)
        seen = {one.number for one in shape.in_sight(scale)}
        for number in range(len(many)):
            mark = shape.mark(number, scale)
            inside = 0 <= mark.x <= 900 and 0 <= mark.y <= 700
            assert not inside or number in seen


def test_the_cluster_at_a_place() -> None:
    scale = MapScale.fitted([one.point for one in CITIES[:2]], 800, 600)
    shape = shape_at(scale)
    x, y = scale.place(CITIES[1].point)
    assert shape.at(x + 3, y, scale) == 1
    assert shape.at(5, 5, scale) is None
    assert shape.nearest(on_map(20, 100)) == 1
    assert MapShape((), 500).nearest((0.5, 0.5)) is None


def test_arrows_lead_from_cluster_to_cluster() -> None:
    shape = shape_at(MapScale.fitted([], 800, 600))
    assert shape.next(0, Way.RIGHT) == 1
    assert shape.next(1, Way.LEFT) == 2
    assert shape.next(0, Way.DOWN) == 2
    assert shape.next(2, Way.UP) == 0
    assert shape.next(0, Way.UP) is None


def test_names_have_room() -> None:
    def word(one: Clustered) -> str:
        return one.places[0].name

    far = MapShape(CITIES, 900)
    far.name_all(word, lambda text: 8.0 * len(text), 14)
    assert far.name(0) is None or far.name(2) is None
    near = MapShape(CITIES, 30_000)
    near.name_all(word, lambda text: 8.0 * len(text), 14)
    assert near.name(0) == ("Paris", 40.0)
    assert near.name(2) == ("Lyon", 32.0)


@pytest.mark.parametrize(
    ("count", "shown"),
    [(0, "0"), (142, "142"), (1000, "1.0k"), (1249, "1.2k"), (48_112, "48k"), (1_300_000, "1.3M")],
)
def test_counts_in_few_signs(count: int, shown: str) -> None:
    assert compact(count) == shown
