# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which part of the world a map shows."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photo_archive.app.models.map_scale import LARGEST, MapScale, size_of_level
from photo_archive.domain.mercator import on_map

PARIS, HANOI = on_map(48.8566, 2.3522), on_map(21.0285, 105.8542)
FIJI, SAMOA = on_map(-18.0, 178.0), on_map(-13.8, -171.8)
POINTS = st.lists(st.tuples(st.floats(0, 0.999), st.floats(0.01, 0.99)), max_size=6)


@settings(deadline=None)
@given(POINTS, st.integers(400, 2000), st.integers(300, 1200))
def test_everything_fits(points: list[tuple[float, float]], width: int, height: int) -> None:
    scale = MapScale.fitted(points, width, height)
    as_small_as_can_be = scale.size <= max(width * 0.7, 256) + 1
    for x, y in map(scale.place, points):
        assert as_small_as_can_be or -2 <= x <= width + 2
        assert as_small_as_can_be or -2 <= y <= height + 2


def test_two_cities_and_the_way_round_the_back() -> None:
    scale = MapScale.fitted([PARIS, HANOI], 800, 600)
    (west, north), (east, south) = scale.place(PARIS), scale.place(HANOI)
    assert 0 < west < east < 800
    assert 0 < north < south < 600
    near = MapScale.fitted([FIJI, SAMOA], 800, 600)
    assert near.size > 8000
    nearer = MapScale.fitted([PARIS, on_map(48.87, 2.31)], 800, 600, LARGEST)
    assert near.size < nearer.size < LARGEST
    assert 0 < near.place(FIJI)[0] < near.place(SAMOA)[0] < 800


@settings(deadline=None)
@given(st.floats(0.2, 40), st.floats(0, 800), st.floats(0, 600))
def test_zooming_keeps_what_is_under_the_pointer(times: float, x: float, y: float) -> None:
    scale = MapScale.fitted([PARIS, HANOI], 800, 600)
    before = scale.at(x, y)
    nearer = scale.zoomed(times, x, y)
    if times >= 1:
        assert nearer.place(before) == pytest.approx((x, y), abs=2)
    assert 0 <= nearer.x < 1
    assert scale.zoomed(1e9, x, y).size == LARGEST


def test_moving_goes_round_the_world_but_not_over_the_poles() -> None:
    scale = MapScale.fitted([PARIS], 800, 600)
    assert scale.moved(scale.size, 0).x == pytest.approx(scale.x)
    far = scale.moved(0, -1e9)
    assert far.at(0, 0)[1] >= -1e-6
    assert scale.moved(37, 5).left == scale.left + 37


def test_a_point_is_brought_in_sight() -> None:
    scale = MapScale.fitted([PARIS], 800, 600)
    moved = scale.showing(HANOI, 40)
    x, y = moved.place(HANOI)
    assert 39 <= x <= 761
    assert 39 <= y <= 561
    assert moved.showing(HANOI, 40) == moved
    assert scale.resized(400, 300).size == scale.size


def test_levels_begin_where_they_say() -> None:
    scale = MapScale.fitted([], 800, 600)
    for level in range(2, 29):
        at = MapScale(0.5, 0.5, size_of_level(level), 100, 100)
        assert at.level == level
    assert size_of_level(scale.level) <= scale.size < size_of_level(scale.level + 1)
