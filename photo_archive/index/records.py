# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One column of the index: which photos have which value, be it a person or a credit line.

Records that are part of others (places, events, tags) count for those too: a photo of a venue in
Paris is in the set of France.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

import numpy as np
from pyroaring import BitMap

from photo_archive.domain.tokens import tokens
from photo_archive.index.arrays import Integers, Rows
from photo_archive.index.layers import Layers
from photo_archive.index.letters import Letters, first_letters
from photo_archive.index.names_index import NamesIndex
from photo_archive.index.sets import Sets
from photo_archive.index.vocabulary import AskedWord

Key = TypeVar("Key", int, str)


class Column(Generic[Key]):
    """The values of one kind; inside, a value is known by its code, a number from 0 on."""

    def __init__(self) -> None:
        self.keys: list[Key] = []
        self.labels: list[str] = []
        self.parents: list[tuple[Key, ...]] = []
        self.photos = Sets()
        self.names = NamesIndex()
        self.linked = Rows()
        self.counted = Layers()
        self._codes: dict[Key, int] = {}
        self._closures: dict[int, tuple[int, ...]] = {}
        self._totals: Integers | None = None
        self._by_total: Integers | None = None
        self._awaited: set[Key] = set()
        self._first_letters: dict[int, frozenset[str]] = {}
        self.letters: Letters | None = None

    def code(self, key: Key) -> int | None:
        """The code of a value, if there is such a value."""
        return self._codes.get(key)

    def begin(
        self, values: Mapping[Key, tuple[str, tuple[str, ...], tuple[Key, ...]]], links: Rows
    ) -> None:
        """Fill an empty column: per value label, names and parents; per photo its codes."""
        self.keys = list(values)
        self._codes = {key: code for code, key in enumerate(self.keys)}
        self.labels = [label for label, _, _ in values.values()]
        self.parents = [parents for _, _, parents in values.values()]
        self.names = NamesIndex([names for _, names, _ in values.values()])
        self.linked = links
        self.roll_up(BitMap())

    def restore(
        self,
        keys: list[Key],
        labels: list[str],
        parents: list[tuple[Key, ...]],
        names: NamesIndex,
        links: tuple[Rows, Layers],
        photos: tuple[Sets, Integers, Letters],
    ) -> None:
        """Fill an empty column with what another one held."""
        self.photos, totals, self.letters = photos
        given = (labels, parents, names.names, self.photos, totals)
        if {len(one) for one in given} != {len(keys)}:
            raise ValueError("columns of different lengths")
        self.keys, self.labels, self.parents = keys, labels, parents
        self._codes = {key: code for code, key in enumerate(keys)}
        self.names = names
        self.linked, self.counted = links
        self._totals = totals.astype(np.int64)

    def put(self, key: Key, label: str, names: tuple[str, ...], parents: tuple[Key, ...]) -> bool:
        """Set a value's label, names and parents; whether what counts for what has changed."""
        awaited = key in self._awaited
        code = self._codes.get(key)
        if code is None:
            code = self._new(key)
        self.labels[code] = label
        self._rename(code, names)
        moved = self.parents[code] != parents or awaited
        self.parents[code] = parents
        if moved:
            self._closures = {}
            self._awaited = set()
        return moved

    def _new(self, key: Key) -> int:
        code = len(self.keys)
        self._codes[key] = code
        self.keys.append(key)
        self.labels.append("")
        self.parents.append(())
        self.photos.append(BitMap())
        self.names.put(code, ())
        if self._totals is not None:
            self._totals = np.append(self._totals, 0)
        self._by_total = None
        return code

    def code_for(self, key: Key, label: str = "") -> int:
        """The code of a value, which is added without names other than its label if it is new."""
        code = self._codes.get(key)
        if code is None:
            code = self._new(key)
            if label:
                self.labels[code] = label
                self._rename(code, (label,))
        return code

    def _rename(self, code: int, names: tuple[str, ...]) -> None:
        if self.letters is not None and self.names.names[code] != names and self.photos[code]:
            self.letters.doubt(self._letters_of(code))
        self._first_letters.pop(code, None)
        self.names.put(code, names)
        if self.letters is not None and self.photos[code]:
            self.letters.doubt(self._letters_of(code))

    def _letters_of(self, code: int) -> frozenset[str]:
        """The letters with which words of a value's names begin."""
        known = self._first_letters.get(code)
        if known is None:
            words = (word for name in self.names.names[code] for word in tokens(name))
            known = self._first_letters[code] = frozenset(first_letters(words))
        return known

    def closure(self, code: int) -> tuple[int, ...]:
        """The value and all it is part of, nearest first; safe from circles."""
        known = self._closures.get(code)
        if known is None:
            seen = {code: None}
            waiting = [code]
            for at in waiting:
                for parent in self.parents[at]:
                    above = self._codes.get(parent)
                    if above is None:
                        self._awaited.add(parent)
                    elif above not in seen:
                        seen[above] = None
                        waiting.append(above)
            known = self._closures[code] = tuple(seen)
        return known

    def add_photo(self, number: int, codes: Sequence[int]) -> None:
        """Add the next photo with the values it is linked to."""
        direct = sorted(set(codes))
        counted = sorted({above for code in direct for above in self.closure(code)})
        self.counted.append(counted)
        self.linked.append(direct)
        for code in counted:
            self.photos[code].add(number)
            if self.letters is not None:
                self.letters.add(number, self._letters_of(code))
        self._count(counted, 1)

    def remove_photo(self, number: int) -> None:
        """Take a photo out of all sets; its row stays, never to be asked for again."""
        counted = self.counted.row(number)
        for code in counted:
            self.photos[code].discard(number)
        self._count(counted, -1)

    def link_anew(self, numbers: Sequence[int], codes: Sequence[Sequence[int]]) -> bool:
        """Give photos that are there other values at once; whether any had others before.

        Args:
            numbers: The photos.
            codes: For each the values it is linked to.
        """
        gone: dict[int, list[int]] = defaultdict(list)
        come: dict[int, list[int]] = defaultdict(list)
        changed: dict[int, list[int]] = {}
        for number, given in zip(numbers, codes, strict=True):
            direct = sorted(set(given))
            if direct == self.linked.row(number):
                continue
            changed[number] = direct
            before = set(self.counted.row(number))
            after = {above for code in direct for above in self.closure(code)}
            for code in before - after:
                gone[code].append(number)
            for code in after - before:
                come[code].append(number)
        if changed:
            self._move(gone, come)
            self.linked = self.linked.replaced(changed)
            self.counted = Layers.of(self._counted_rows())
        return bool(changed)

    def _move(self, gone: Mapping[int, list[int]], come: Mapping[int, list[int]]) -> None:
        """Take photos out of sets and put photos into sets, by code."""
        for code, numbers in gone.items():
            self.photos[code].difference_update(BitMap(numbers))
            if self.letters is not None:
                self.letters.doubt(self._letters_of(code))
            self._count((code,), -len(numbers))
        for code, numbers in come.items():
            self.photos[code].update(numbers)
            if self.letters is not None:
                self.letters.add_all(numbers, self._letters_of(code))
            self._count((code,), len(numbers))

    def roll_up(self, removed: BitMap) -> None:
        """Work out all sets from the links again; ``removed`` photos belong to none."""
        rows = self._counted_rows()
        self.counted = Layers.of(rows)
        owners, codes = rows.owners(), rows.values
        if removed:
            kept = ~np.isin(owners, np.frombuffer(removed.to_array(), np.uint32))
            owners, codes = owners[kept], codes[kept]
        order = np.argsort(codes, kind="stable")
        ordered = owners[order].astype(np.uint32)
        ends = np.cumsum(np.bincount(codes, minlength=len(self.keys)))
        parts = np.split(ordered, ends[:-1]) if self.keys else []
        self.photos = Sets(BitMap(array("I", part.tobytes())) for part in parts)
        if self.letters is not None:
            self.letters.doubt_all()
        self._forget_totals()

    def _counted_rows(self) -> Rows:
        """For each photo the codes for which it counts."""
        return self._closed_rows() if any(self.parents) else self.linked

    def _closed_rows(self) -> Rows:
        """For each photo the codes it is linked to and all they are part of, each once."""
        table = Rows()
        for code in range(len(self.keys)):
            table.append(self.closure(code))
        lengths = table.lengths()[self.linked.values]
        owners = np.repeat(self.linked.owners(), lengths)
        codes = table.gather(self.linked.values)
        width = max(1, len(self.keys))
        pairs = np.unique(owners * width + codes)
        counts = np.bincount(pairs // width, minlength=len(self.linked))
        starts = np.concatenate(([0], np.cumsum(counts)))
        return Rows(starts, (pairs % width).astype(np.int32))

    def totals(self) -> Integers:
        """For each code how many photos count for it."""
        if self._totals is None:
            self._totals = np.fromiter(map(len, self.photos), np.int64, len(self.photos))
        return self._totals

    def by_total(self) -> Integers:
        """All codes, the one most photos count for first."""
        if self._by_total is None:
            self._by_total = np.argsort(-self.totals(), kind="stable")
        return self._by_total

    def _count(self, codes: Sequence[int], more: int) -> None:
        """Keep totals up with so many photos; ``codes`` are different ones."""
        if self._totals is not None:
            self._totals[codes] += more
        self._by_total = None

    def _forget_totals(self) -> None:
        self._totals = self._by_total = None

    def gather_letters(self) -> Letters:
        """The photos by the first letters of the names they count for, worked out if need be."""
        if self.letters is None or not self.letters.is_sure:
            begun: dict[str, list[int]] = defaultdict(list)
            for code in range(len(self.keys)):
                for letter in self._letters_of(code):
                    begun[letter].append(code)
            self.letters = Letters()
            for letter, codes in begun.items():
                found = self.letters.of(letter)
                found |= self.photos.union(codes)
            self._first_letters = {}
        return self.letters

    def answering(self, word: AskedWord) -> BitMap:
        """The photos that count for a value with this word in a name, or begun by one; a new set.

        Photos that are no longer there may be among them.
        """
        found = self.letters.find(word) if self.letters is not None else None
        return self.photos_of(self.names.find((word,))) if found is None else found

    def photos_of(self, codes: Iterable[int]) -> BitMap:
        """The photos that count for any of these codes."""
        return self.photos.union(codes)


class ColumnBuilder(Generic[Key]):
    """Collects the values of all photos to fill a column at once."""

    def __init__(self) -> None:
        self._values: dict[Key, tuple[str, tuple[str, ...], tuple[Key, ...]]] = {}
        self._codes: dict[Key, int] = {}
        self._linked = array("i")
        self._ends = array("q", (0,))

    def put(self, key: Key, label: str, names: tuple[str, ...], parents: tuple[Key, ...]) -> None:
        """Add a value."""
        self._codes.setdefault(key, len(self._codes))
        self._values[key] = (label, names, parents)

    def link(self, keys: Sequence[Key], *, label: bool) -> None:
        """Add the next photo; a new value is its own ``label`` and name, or has none."""
        codes: list[int] = []
        for key in keys:
            code = self._codes.get(key)
            if code is None:
                text = str(key) if label else ""
                self.put(key, text, (text,) if text else (), ())
                code = self._codes[key]
            codes.append(code)
        self._linked.extend(sorted(set(codes)) if len(codes) > 1 else codes)
        self._ends.append(len(self._linked))

    def fill(self, column: Column[Key]) -> None:
        """Put all of it into an empty column."""
        starts = np.frombuffer(self._ends, np.int64)
        values = np.frombuffer(self._linked, np.int32) if self._linked else None
        column.begin(self._values, Rows(starts, values))
