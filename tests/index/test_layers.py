# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers of rows kept in layers are counted as they are."""

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.index.arrays import Rows
from photo_archive.index.layers import Layers

ROWS = st.lists(st.sets(st.integers(0, 12), max_size=9).map(sorted), max_size=200)


def rows_of(lists):
    rows = Rows()
    for one in lists:
        rows.append(one)
    return rows


def again(layers):
    """As they are after being kept in a file."""
    return Layers(layers.layers, len(layers), *layers.rest)


@given(ROWS, ROWS, st.data())
def test_rows_are_counted_as_they_are(first, later, data):
    layers = Layers.of(rows_of(first))
    for one in later[: len(later) // 2]:
        layers.append(one)
    layers = again(layers)
    for one in later[len(later) // 2 :]:
        layers.append(one)
    rows = [*first, *later]
    assert len(layers) == len(rows)
    assert [layers.row(at) for at in range(len(rows))] == rows
    asked = sorted(data.draw(st.sets(st.sampled_from(range(len(rows)))))) if rows else []
    truth = Counter(number for at in asked for number in rows[at])
    counts = layers.counts(np.array(asked, np.uint32), 13)
    assert counts.tolist() == [truth[number] for number in range(13)]
    assert Counter(layers.gather(np.array(asked, np.intp)).tolist()) == truth


def test_what_many_rows_have_more_becomes_a_layer():
    layers = Layers()
    for at in range(10_000):
        layers.append([at % 7, 7 + at % 5] if at % 2 else [])
    assert layers.depth == 2
    assert len(layers.rest[0]) < 10_000 // 32 + 1
    assert layers.row(9_999) == [9_999 % 7, 7 + 9_999 % 5]


def test_what_few_rows_have_more_does_not():
    layers = Layers.of(rows_of([[3, 4] if at % 100 == 0 else [5] for at in range(10_000)]))
    assert layers.depth == 1
    assert layers.counts(np.arange(10_000), 6).tolist() == [0, 0, 0, 100, 100, 9_900]


def test_great_numbers_widen_a_layer():
    layers = Layers.of(rows_of([[at % 3] for at in range(5_000)]))
    layers.append([65_535])
    layers.append([200_000])
    assert [layers.row(at) for at in (0, 5_000, 5_001)] == [[0], [65_535], [200_000]]
    assert layers.counts(np.array([5_000, 5_001]), 200_001)[[65_535, 200_000]].tolist() == [1, 1]
