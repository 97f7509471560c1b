# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many sets of numbers, each unpacked when it is first asked for.

Most records of an archive are never asked for between two starts; unpacked, their sets would take
several times what they take in the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from pyroaring import BitMap


class Packed(Protocol):
    """Many byte strings, by number."""

    def __len__(self) -> int:
        """How many there are."""

    def __getitem__(self, at: int) -> bytes:
        """One of them."""


class Sets(Sequence[BitMap]):
    """Sets one can change and add to.

    Args:
        sets: What it begins with.
        packed: Sets as ``BitMap.serialize`` writes them, which come before ``sets``.
    """

    def __init__(self, sets: Iterable[BitMap] = (), packed: Packed = ()) -> None:
        self._packed = packed
        self._open = dict(enumerate(sets, len(packed)))
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
            found = self._open[at] = BitMap.deserialize(self._packed[at])
        return found

    def union(self, places: Iterable[int]) -> BitMap:
        """All numbers in any of some sets, which are not kept unpacked; a new set."""
        opened, packed = self._open, self._packed
        sets = [opened[at] if at in opened else BitMap.deserialize(packed[at]) for at in places]
        return BitMap.union(BitMap(), *sets)

    def append(self, one: BitMap) -> None:
        """Add a set at the end."""
        self._open[self._count] = one
        self._count += 1

    def written(self, at: int) -> bytes:
        """One of them as bytes."""
        found = self._open.get(at)
        if found is None:
            return self._packed[at]
        written: bytes = found.serialize()
        return written
