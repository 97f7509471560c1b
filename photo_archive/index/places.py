# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where words stand in texts, so that words side by side are found without reading a text.

All texts follow each other in one long row of places, one place left free after each. A photo's
texts begin at a multiple of 64, so that the photo of a place is looked up and not searched for. The
places of a frequent word are kept packed and unpacked when it is asked for. They may stay in the
file they were read from.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable

import numpy as np
from pyroaring import BitMap

from photo_archive.index.arrays import Growing, Integers
from photo_archive.index.days import as_array
from photo_archive.index.sets import Packed, in_order

_STRETCH_SHIFT = 6
"""Captions with a title are some thirty words long."""


class Places:
    """The places of frequent words by their number in the vocabulary.

    Args:
        packed: Sets of places.
        slots: For each word which of ``packed`` is its own, -1 for none.
    """

    def __init__(self, packed: Packed, slots: Iterable[int] = ()) -> None:
        self.packed = packed
        self.slots = array("i", slots)
        self._later: dict[str, BitMap] = {}

    def of(self, at: int, accented: str) -> BitMap:
        """The places of a word; not to be changed."""
        slot = self.slots[at]
        later = self._later.get(accented)
        if slot < 0:
            return BitMap() if later is None else later
        found = unpacked(self.packed[slot])
        return found if later is None else found | later

    def insert(self, at: int) -> None:
        """Make room for a new word."""
        self.slots.insert(at, -1)

    def add(self, accented: str, place: int) -> None:
        """Note a place of a word."""
        self._later.setdefault(accented, BitMap()).add(place)


class PhotoPlaces:
    """Which photo's texts stand where; a photo's texts begin at a multiple of some places.

    Args:
        owners: For each such stretch of places the photo whose texts are there.
        photos: How many photos there are.
    """

    def __init__(self, owners: Iterable[int] | Integers = (), photos: int = 0) -> None:
        self.owners = Growing(np.uint32, owners)
        self._photos = photos
        self._end = len(self.owners) << _STRETCH_SHIFT

    def begin(self) -> None:
        """The next photo's texts come now."""
        self._photos += 1
        self._end = len(self.owners) << _STRETCH_SHIFT

    def take(self, words: int) -> int:
        """The first place of a text of so many words, which follows those before."""
        first = self._end
        self._end += words + 1
        while len(self.owners) << _STRETCH_SHIFT < self._end:
            self.owners.append(self._photos - 1)
        return first

    def photos(self, places: BitMap) -> BitMap:
        """The photos in whose texts these places are."""
        if not places:
            return BitMap()
        return in_order(self.photos_at(as_array(places)))

    def photos_at(self, places: Integers) -> Integers:
        """For each place, in ascending order, the photo; each photo once."""
        numbers = self.owners.view.take(places >> _STRETCH_SHIFT)
        is_next = np.empty(len(numbers), np.bool_)
        is_next[0] = True
        np.not_equal(numbers[1:], numbers[:-1], out=is_next[1:])
        found: Integers = numbers[is_next]
        return found


def packed(places: Integers) -> bytes:
    """A set of places, ascending, as bytes: whichever way is shorter."""
    plain = places.astype("<u4").tobytes()
    if len(plain) > 64:
        found = in_order(places)
        found.run_optimize()
        written = found.serialize()
        if len(written) < len(plain):
            return b"\1" + written
    return b"\0" + plain


def packed_again(places: Places, at: int, accented: str) -> bytes:
    """The places of a word, those noted later among them, as bytes."""
    return packed(as_array(places.of(at, accented)))


def unpacked(written: bytes) -> BitMap:
    """The set again; a new one."""
    if written[:1] == b"\1":
        return BitMap.deserialize(written[1:])
    return in_order(np.frombuffer(written, "<u4", offset=1))
