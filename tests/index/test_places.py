# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where words stand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from photo_archive.index.places import PhotoPlaces, Places, packed, packed_again, unpacked


@given(st.sets(st.integers(0, 2**32 - 1), max_size=100))
def test_packed_and_unpacked(places):
    assert set(unpacked(packed(np.array(sorted(places), np.uint32)))) == places


@pytest.mark.parametrize("places", [[5], range(0, 90_000, 3), range(4000)])
def test_the_shorter_way_is_taken(places):
    array = np.array(places, np.uint32)
    assert len(packed(array)) <= 1 + 4 * len(array)
    assert unpacked(packed(array)) == BitMap(places)


def test_places_of_photos():
    photos = PhotoPlaces()
    for words in ([2, 1], [], [3]):
        photos.begin()
        for count in words:
            photos.take(count)
    assert photos.owners.view.tolist() == [0, 2]
    assert set(photos.photos(BitMap([0, 3]))) == {0}
    assert set(photos.photos(BitMap([3, 64, 66]))) == {0, 2}
    assert not photos.photos(BitMap())


@given(st.lists(st.lists(st.integers(0, 150), max_size=3), max_size=20), st.integers(0, 20))
def test_each_place_is_of_the_photo_that_took_it(texts, kept):
    photos, taken = PhotoPlaces(), {}
    for photo, lengths in enumerate(texts):
        if photo == kept:  # as it is read back from a file
            photos = PhotoPlaces(photos.owners.view, photo)
        photos.begin()
        for words in lengths:
            first = photos.take(words)
            assert taken.keys().isdisjoint(range(first - 1, first + words + 1))
            taken.update(dict.fromkeys(range(first, first + words), photo))
    for place, photo in taken.items():
        assert set(photos.photos(BitMap([place]))) == {photo}
    assert set(photos.photos(BitMap(taken))) == set(taken.values())


def test_places_noted_later_are_among_the_others():
    places = Places([packed(np.array([1, 4], np.uint32))], [0])
    places.insert(0)
    places.add("new", 9)
    places.add("old", 12)
    assert set(places.of(0, "new")) == {9}
    assert set(places.of(1, "old")) == {1, 4, 12}
    assert set(unpacked(packed_again(places, 1, "old"))) == {1, 4, 12}
    assert not places.of(0, "other")
