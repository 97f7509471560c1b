# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Points too close together become one."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photo_archive.services.clustering import clustered

POINTS = st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1), st.integers(1, 50)), max_size=40)


def test_near_points_join_the_heaviest() -> None:
    points = [(0.5, 0.5), (0.52, 0.5), (0.9, 0.1)]
    assert clustered(points, [1, 5, 2], 0.1) == [[1, 0], [2]]
    assert clustered(points, [1, 5, 2], 0.001) == [[1], [2], [0]]
    assert clustered([], [], 0.1) == []
    assert clustered([(0.5, 0.5), (0.5, 0.5)], [1, 1], 0.0) == [[0, 1]]


@settings(deadline=None, max_examples=80)
@given(POINTS, st.floats(0.001, 0.5))
def test_every_point_is_in_one_group_and_groups_keep_apart(
    placed: list[tuple[float, float, int]], apart: float
) -> None:
    points = [(x, y) for x, y, _ in placed]
    weights = [weight for *_, weight in placed]
    groups = clustered(points, weights, apart)
    assert sorted(at for group in groups for at in group) == list(range(len(points)))
    assert all(weights[group[0]] == max(weights[at] for at in group) for group in groups)
    firsts = [points[group[0]] for group in groups]
    for at, one in enumerate(firsts):
        for other in firsts[at + 1 :]:
            assert math.dist(one, other) >= apart * (1 - 1e-9)


@pytest.mark.parametrize("apart", [0.3, 0.05, 0.013, 0.0007])
def test_round_the_world_is_near(apart):
    points = [(0.0001, 0.5), (1 - apart * 0.4, 0.5), (0.5, 0.5)]
    assert sorted(map(sorted, clustered(points, [3, 2, 1], apart))) == [[0, 1], [2]]
    assert sorted(map(sorted, clustered(points, [2, 3, 1], apart))) == [[0, 1], [2]]
