# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.services.circles import knots, one_round

GRAPHS = st.dictionaries(st.integers(1, 8), st.lists(st.integers(1, 8), max_size=3))


@pytest.mark.parametrize(
    ("above", "found"),
    [
        ({}, []),
        ({1: [2], 2: [3]}, []),
        ({1: [1]}, [[1]]),
        ({1: [2], 2: [1], 3: [1]}, [[1, 2]]),
        ({1: [2], 2: [3], 3: [1], 4: [5], 5: [4]}, [[1, 2, 3], [4, 5]]),
        ({1: [2, 3], 2: [4], 3: [4]}, []),
    ],
)
def test_circles_are_found(above: dict[int, list[int]], found: list[list[int]]) -> None:
    assert sorted(sorted(knot) for knot in knots(above)) == found


def test_a_long_chain_needs_no_deep_stack() -> None:
    above = {one: [one + 1] for one in range(50_000)}
    assert knots(above) == []
    (knot,) = knots({**above, 50_000: [0]})
    assert len(knot) == 50_001
    assert len(one_round({**above, 50_000: [0]}, knot)) == 50_002


@given(GRAPHS)
def test_a_way_round_is_one(above: dict[int, list[int]]) -> None:
    for knot in knots(above):
        way = one_round(above, knot)
        assert way[0] == way[-1]
        assert all(following in above[one] for one, following in pairwise(way))


@given(GRAPHS)
def test_without_its_knots_a_graph_has_none(above: dict[int, list[int]]) -> None:
    inside = [set(knot) for knot in knots(above)]
    cut = {
        one: [up for up in ups if not any({one, up} <= knot for knot in inside)]
        for one, ups in above.items()
    }
    assert knots(cut) == []
