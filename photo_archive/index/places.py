# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where words stand in texts, so that words side by side are found without reading a text.

All texts follow each other in one long row of places, one place left free after each; a photo's
texts begin where the photo before ends. The places of a frequent word are kept packed and unpacked
when it is asked for. They may stay in the file they were read from.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable

import numpy as np
from pyroaring import BitMap

from photo_archive.index.arrays import Growing, Integers
from photo_archive.index.days import as_array
from photo_archive.index.rare_words import as_set
from photo_archive.index.sets import Packed


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
    """Which photo's texts stand where."""

    def __init__(self, starts: Iterable[int] | Integers = (), end: int = 0) -> None:
        self.starts = Growing(np.uint32, starts)
        self.end = end

    def begin(self) -> None:
        """The next photo's texts come now."""
        self.starts.append(self.end)

    def take(self, words: int) -> int:
        """The first place of a text of so many words, which follows those before."""
        first = self.end
        self.end += words + 1
        return first

    def photos(self, places: BitMap) -> BitMap:
        """The photos in whose texts these places are."""
        if not places:
            return BitMap()
        return as_set(self.photos_at(as_array(places)))

    def photos_at(self, places: Integers) -> Integers:
        """For each place, in ascending order, the photo; each photo once."""
        numbers = np.searchsorted(self.starts.view, places, side="right") - 1
        changed = np.flatnonzero(numbers[1:] != numbers[:-1]) + 1
        return numbers[np.concatenate(([0], changed))].astype(np.uint32)


def packed(places: Integers) -> bytes:
    """A set of places, ascending, as bytes: whichever way is shorter."""
    plain = places.astype("<u4").tobytes()
    if len(plain) > 64:
        found = as_set(places)
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
    return as_set(np.frombuffer(written, "<u4", offset=1))
