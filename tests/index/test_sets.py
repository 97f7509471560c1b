# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets that are unpacked when they are asked for."""

import pytest
from pyroaring import BitMap

from photo_archive.index.sets import Sets
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


def test_a_union_of_sets_packed_and_changed(sets):
    sets[0].clear()
    assert set(sets.union([0, 1, 2])) == {7, 9}
    assert set(sets.union([])) == set()


def test_beyond_the_last_there_is_none(sets):
    with pytest.raises(IndexError):
        sets[3]
