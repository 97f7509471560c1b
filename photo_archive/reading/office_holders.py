# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who held which office, kept small: an archive may know a hundred thousand, a photo names one.

Each stands packed as some fifty bytes and is unpacked when its office is asked for.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Iterable, Iterator, Mapping

from photo_archive.reading.checked import Holder
from photo_archive.reading.packed_entries import Lists


class OfficeHolders(Mapping[str, tuple[Holder, ...]]):
    """The holders of each office by its folded wordings, in the order they were given.

    Args:
        held: Holders, each with the folded wordings of the office; gone through once.
    """

    def __init__(self, held: Iterable[tuple[Holder, Iterable[str]]] = ()) -> None:
        self._packed = bytearray()
        self._ends = array("q", (0,))
        self._by_wording = Lists()
        for holder, wordings in held:
            one = (holder.person, holder.name, holder.held_from, holder.held_to)
            for wording in set(wordings):
                self._by_wording.add(wording, len(self._ends) - 1)
            self._packed += marshal.dumps(one)
            self._ends.append(len(self._packed))

    def __getitem__(self, wording: str) -> tuple[Holder, ...]:
        if wording not in self._by_wording:
            raise KeyError(wording)
        return tuple(map(self._unpack, self._by_wording.get(wording)))

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_wording)

    def __len__(self) -> int:
        return len(self._by_wording)

    def _unpack(self, number: int) -> Holder:
        packed = memoryview(self._packed)[self._ends[number] : self._ends[number + 1]]
        return Holder(*marshal.loads(packed))
