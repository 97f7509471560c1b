# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many sets of numbers, each unpacked when it is first asked for.

Most records of an archive are never asked for between two starts; unpacked, their sets would take
several times what they take in the file. The small ones follow each other as plain numbers, so that
those of thousands of records are one set in a millisecond.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import Protocol

import numpy as np
from pyroaring import BitMap

from photo_archive.index.arrays import Integers, Rows
from photo_archive.index.texts import Texts

SMALL = 256
"""Up to so many numbers a set is kept as they are."""

_FEW = 4096
"""Up to so many numbers in no order are put into a set one by one."""
_SPARSE = 32
"""With so much room for each, numbers are sorted instead of ticked off."""


class Packed(Protocol):
    """Many byte strings, by number."""

    def __len__(self) -> int:
        """How many there are."""

    def __getitem__(self, at: int) -> bytes:
        """One of them."""


def as_set(numbers: Integers) -> BitMap:
    """Numbers in any order as a set."""
    if len(numbers) > _FEW:
        last = int(numbers.max())
        if last > _SPARSE * len(numbers):
            numbers = np.sort(numbers)
        else:
            there = np.zeros(last + 1, np.bool_)
            there[numbers] = True
            numbers = np.flatnonzero(there)
    return in_order(numbers)


def in_order(numbers: Integers) -> BitMap:
    """Numbers as a set; those that ascend are quicker."""
    return BitMap(array("I", numbers.astype(np.uint32, copy=False).tobytes()))


class Sets(Sequence[BitMap]):
    """Sets one can change and add to.

    Args:
        sets: What it begins with.
        packed: Sets as ``BitMap.serialize`` writes them, which come before ``sets``; nothing at
            all for one that is small.
        small: The numbers of the small ones.
    """

    def __init__(
        self, sets: Iterable[BitMap] = (), packed: Packed = (), small: Rows | None = None
    ) -> None:
        self._packed = packed
        self._small = small
        self._open = dict(enumerate(sets, len(packed)))
        self._opened = BitMap(self._open)
        self._count = len(packed) + len(self._open)

    def __len__(self) -> int:
        """How many there are."""
        return self._count

    def __getitem__(self, at: int) -> BitMap:  # type: ignore[override]
        """One of them; changing it changes what is held."""
        found = self._open.get(at)
        if found is None:
            if not 0 <= at < self._count:
                raise IndexError(at)
            found = self._open[at] = self._unpacked(at)
            self._opened.add(at)
        return found

    def union(self, places: Iterable[int]) -> BitMap:
        """All numbers in any of some sets, which are not kept unpacked; a new set."""
        asked = places if isinstance(places, BitMap) else BitMap(places)
        sets = [self._open[at] for at in asked & self._opened]
        closed = asked - self._opened
        small = self._small
        if small is None:
            sets += map(self._unpacked, closed)
        elif closed:
            codes = np.frombuffer(closed.to_array(), np.uint32)
            is_small = small.starts[codes + 1] > small.starts[codes]
            sets += map(self._unpacked, codes[~is_small].tolist())
            sets.append(as_set(small.gather(codes[is_small])))
        return BitMap.union(BitMap(), *sets)

    def append(self, one: BitMap) -> None:
        """Add a set at the end."""
        self._open[self._count] = one
        self._opened.add(self._count)
        self._count += 1

    def stored(self) -> tuple[Texts, Rows]:
        """All of them as they are kept: ``packed`` and ``small``."""
        small: list[Integers] = []
        packed: list[bytes] = []
        nothing = np.empty(0, np.uint32)
        for at in range(self._count):
            one = self._open[at] if at in self._open else self._unpacked(at)
            few = len(one) <= SMALL
            packed.append(b"" if few else one.serialize())
            small.append(np.frombuffer(one.to_array(), np.uint32) if few else nothing)
        return Texts(packed), Rows.of(small)

    def written(self, at: int) -> bytes:
        """One of them as bytes."""
        found = self._open.get(at)
        if found is None:
            return self._packed[at]
        written: bytes = found.serialize()
        return written

    def _unpacked(self, at: int) -> BitMap:
        packed = self._packed[at]
        if packed or self._small is None:
            return BitMap.deserialize(packed)
        return in_order(self._small.between(at, at + 1))
