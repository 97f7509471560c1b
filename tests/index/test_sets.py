# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets that are unpacked when they are asked for."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from photo_archive.index.sets import Sets, as_set
from photo_archive.index.texts import Texts


@pytest.fixture
def sets():
    packed = Texts([BitMap([1, 2]).serialize(), BitMap([7]).serialize()])
    return Sets([BitMap([9])], packed)


def test_packed_sets_come_first(sets):
    assert [set(one) for one in sets] == [{1, 2}, {7}, {9}]
    assert len(sets) == 3


def test_a_change_stays(sets):
    sets[1].add(8)
    sets.append(BitMap([5]))
    assert [set(one) for one in sets] == [{1, 2}, {7, 8}, {9}, {5}]
    assert [set(BitMap.deserialize(sets.written(at))) for at in range(4)] == [
        {1, 2},
        {7, 8},
        {9},
        {5},
    ]


@given(st.lists(st.sets(st.integers(0, 1 << 20), max_size=400), max_size=6), st.data())
def test_sets_stored_are_the_same_again(given_sets, data):
    before = Sets(map(BitMap, given_sets))
    packed, small = before.stored()
    again = Sets(packed=packed, small=small)
    for at, one in enumerate(given_sets):
        if data.draw(st.booleans()):
            again[at].add(9)
            one.add(9)
    asked = data.draw(st.sets(st.sampled_from(range(len(given_sets))))) if given_sets else set()
    assert set(again.union(asked)) == set().union(*(given_sets[at] for at in asked))
    assert list(map(set, again)) == given_sets
    assert list(map(set, Sets(packed=again.stored()[0], small=again.stored()[1]))) == given_sets


@pytest.mark.parametrize("step", [1, 3, 100])
def test_many_numbers_in_no_order_are_a_set(step):
    numbers = np.arange(0, 10_000 * step, step, dtype=np.uint32)[::-1]
    assert as_set(numbers) == BitMap(numbers.tolist())
    assert as_set(numbers[:5]) == BitMap(numbers[:5].tolist())


def test_a_union_of_sets_packed_and_changed(sets):
    sets[0].clear()
    assert set(sets.union([0, 1, 2])) == {7, 9}
    assert set(sets.union([])) == set()


def test_beyond_the_last_there_is_none(sets):
    with pytest.raises(IndexError):
        sets[3]
