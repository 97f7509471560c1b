# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Authority records kept small: an archive may know a hundred thousand, and a caption names five.

What is known beside the names is kept as some hundred bytes and unpacked when it is asked for;
those asked for lately stay. Names are looked at all the time and stand as they are; so do events,
of which all that took place somewhere are gone through.
"""

from __future__ import annotations

import marshal
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import cast

from photo_archive.domain.dates import DayRange
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.reading.facts import Entry, OfficeFacts

KINDS = tuple(RecordKind)
_NUMBER_OF_KIND = {kind: number for number, kind in enumerate(KINDS)}
_LATELY = 4096
"""So many unpacked entries stay: those of a page are asked for again and again."""

_Days = tuple[int, int] | None
_Office = tuple[tuple[str, ...], _Days, str]
_Packed = tuple[tuple[_Office, ...], _Days, str, tuple[tuple[int, int], ...]]


class PackedEntries:
    """Entries by number, in the order they were added, and by record.

    Numbers are found by record only after ``close``, when nothing is added any more.
    """

    def __init__(self) -> None:
        self._ids = array("q")
        self._kinds = bytearray()
        self._names: list[str] = []
        self._first_name = array("I", (0,))
        self._events: dict[int, Entry] = {}
        self._packed = bytearray()
        self._ends = array("q", (0,))
        self._in_order: array[int] = array("I")
        self._ordered_ids: array[int] = array("q")
        self._unpacked = lru_cache(maxsize=_LATELY)(self._unpack)

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, entry: Entry) -> int:
        """Keep an entry; its number."""
        self._ids.append(entry.ref.id)
        self._kinds.append(_NUMBER_OF_KIND[entry.ref.kind])
        self._names.extend(entry.names)
        self._first_name.append(len(self._names))
        if entry.event is not None:
            self._events[len(self._ids) - 1] = entry
        else:
            self._packed += _pack(entry)
        self._ends.append(len(self._packed))
        return len(self._ids) - 1

    def close(self) -> None:
        """Nothing is added any more: put the records in order."""
        self._in_order = array("I", sorted(range(len(self._ids)), key=self._ids.__getitem__))
        self._ordered_ids = array("q", (self._ids[number] for number in self._in_order))

    def __getitem__(self, number: int) -> Entry:
        return self._events.get(number) or self._unpacked(number)

    def ref(self, number: int) -> RecordRef:
        """The record of an entry."""
        return RecordRef(KINDS[self._kinds[number]], self._ids[number])

    def kind(self, number: int) -> RecordKind:
        """The kind of an entry's record."""
        return KINDS[self._kinds[number]]

    def names(self, number: int) -> list[str]:
        """The names of an entry."""
        return self._names[self._first_name[number] : self._first_name[number + 1]]

    def number(self, ref: RecordRef) -> int | None:
        """The number of a record's entry, the last if it has several; None if it has none."""
        found, kind = None, _NUMBER_OF_KIND[ref.kind]
        for at in range(bisect_left(self._ordered_ids, ref.id), len(self._ordered_ids)):
            if self._ordered_ids[at] != ref.id:
                break
            if self._kinds[self._in_order[at]] == kind:
                found = self._in_order[at]
        return found

    def _unpack(self, number: int) -> Entry:
        packed = memoryview(self._packed)[self._ends[number] : self._ends[number + 1]]
        offices, existed, existence, within = cast("_Packed", marshal.loads(packed))
        return Entry(
            self.ref(number),
            tuple(self.names(number)),
            None,
            tuple(OfficeFacts(words, _days(days), period) for words, days, period in offices),
            _days(existed),
            existence,
            frozenset(RecordRef(KINDS[kind], record) for kind, record in within),
        )


class Lists:
    """Short lists of numbers by key, most of them of one number, kept small while they grow."""

    def __init__(self) -> None:
        self._found: dict[str, int | array[int]] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._found

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def add(self, key: str, number: int) -> None:
        """Add a number to the list of a key."""
        there = self._found.get(key)
        if there is None:
            self._found[key] = number
        elif isinstance(there, int):
            self._found[key] = array("I", (there, number))
        else:
            there.append(number)

    def get(self, key: str) -> array[int] | tuple[int, ...]:
        """The numbers of a key, in the order they were added."""
        there = self._found.get(key, ())
        return (there,) if isinstance(there, int) else there


def _pack(entry: Entry) -> bytes:
    packed: _Packed = (
        tuple((one.wordings, _pair(one.days), one.period) for one in entry.offices),
        _pair(entry.existed),
        entry.existence,
        tuple(_refs(entry.within)),
    )
    return marshal.dumps(packed)


def _refs(refs: Iterable[RecordRef]) -> Iterator[tuple[int, int]]:
    return ((_NUMBER_OF_KIND[ref.kind], ref.id) for ref in refs)


def _pair(days: DayRange | None) -> _Days:
    return (days.first, days.last) if days is not None else None


def _days(pair: _Days) -> DayRange | None:
    return DayRange(*pair) if pair is not None else None
