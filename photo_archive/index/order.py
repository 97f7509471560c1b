# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""In what order photos are shown, and a page of them without sorting them all.

By date: ascending by the first day, descending by the last, coarser dates before finer ones that
begin alike, then by reference in natural order; undated photos last either way.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import Enum

import numpy as np
from pyroaring import BitMap

from photo_archive.domain.collation import natural_key
from photo_archive.domain.dates import DAY_MAX, DAY_MIN
from photo_archive.index.arrays import Integers
from photo_archive.index.days import UNDATED, DayColumns, as_array
from photo_archive.index.texts import Texts

_WALKED = 50_000
"""From this many photos on a page is found by walking the order of all instead."""
_SPAN_CLASSES = 32
_SPAN_SHIFT = 5
_RANK_SHIFT = 32


class Order(Enum):
    """How results can be ordered."""

    DATE = "date"
    DATE_DESCENDING = "-date"
    REFERENCE = "reference"
    RELEVANCE = "relevance"


class Ordering:
    """Sort keys of all photos, worked out when first needed after a change.

    Args:
        references: Each photo's reference, as ``stored_reference`` has it.
        by_reference: The photos in order of reference, or None to sort them now.
    """

    def __init__(self, references: Texts, by_reference: Integers | None = None) -> None:
        self.references = references
        if by_reference is None:
            keys = [sort_key(text) for text in references]
            order = sorted(range(len(keys)), key=keys.__getitem__)
            by_reference = np.array(order, dtype=np.uint32)
        self.by_reference = by_reference
        self._keys: dict[Order, Integers] = {}
        self._walks: dict[Order, Integers] = {}

    def add(self, references: Iterable[str], removed: BitMap) -> None:
        """Put the next photos in order and take others out."""
        kept = self.by_reference
        if removed:
            kept = kept[~np.isin(kept, as_array(removed))]
        first = len(self.references)
        for reference in references:
            self.references.append(stored_reference(reference))
        keys = {at: sort_key(self.references[at]) for at in range(first, len(self.references))}
        added = sorted(keys, key=keys.__getitem__)
        held = _Keyed(self.references, kept)
        places = [bisect_left(held, keys[photo]) for photo in added]
        self.by_reference = np.insert(kept, places, np.array(added, np.uint32))
        self._keys, self._walks = {}, {}

    def keys(self, order: Order, days: DayColumns) -> Integers:
        """A number for each photo, the least for the first."""
        known = self._keys.get(order)
        if known is None:
            ranks = np.full(len(self.references), len(self.by_reference), np.int64)
            ranks[self.by_reference] = np.arange(len(self.by_reference))
            known = ranks if order is Order.REFERENCE else _by_date(order, days, ranks)
            self._keys[order] = known
        return known

    def page(
        self, photos: BitMap, order: Order, days: DayColumns, offset: int, limit: int | None
    ) -> Integers:
        """The photos from ``offset`` on, at most ``limit`` of them."""
        total = len(photos)
        last = total if limit is None else min(total, offset + limit)
        if offset >= last:
            return np.empty(0, np.uint32)
        if total >= _WALKED:
            return self._walk(photos, order, days, offset, last)
        numbers = as_array(photos)
        keys = self.keys(order, days)[numbers]
        if last < total // 2:
            nearest = np.argpartition(keys, last)[:last]
            numbers, keys = numbers[nearest], keys[nearest]
        return numbers[np.argsort(keys, kind="stable")][offset:last]

    def _walk(
        self, photos: BitMap, order: Order, days: DayColumns, offset: int, last: int
    ) -> Integers:
        """Go through all photos in order, a stretch at a time, until the page is full."""
        walk = self._walks.get(order)
        if walk is None:
            walk = np.argsort(self.keys(order, days), kind="stable").astype(np.uint32)
            self._walks[order] = walk
        wanted = np.zeros(len(self.references), bool)
        wanted[as_array(photos)] = True
        found: list[Integers] = []
        count, at, step = 0, 0, max(4096, 2 * last)
        while count < last and at < len(walk):
            stretch = walk[at : at + step]
            found.append(stretch[wanted[stretch]])
            count += len(found[-1])
            at, step = at + step, step * 2
        page: Integers = np.concatenate(found)[offset:last]
        return page


def stored_reference(reference: str) -> bytes:
    """A reference as it is kept; its key is three times as long and quickly made."""
    return reference.encode("utf-8", "surrogatepass")


def sort_key(stored: bytes) -> str:
    """The natural key of a stored reference."""
    return natural_key(stored.decode("utf-8", "surrogatepass"))


class _Keyed(Sequence[str]):
    """The natural keys of photos, in the order of an array of photos."""

    def __init__(self, texts: Texts, photos: Integers) -> None:
        self._texts = texts
        self._photos = photos

    def __len__(self) -> int:
        return len(self._photos)

    def __getitem__(self, at: int) -> str:  # type: ignore[override]
        return sort_key(self._texts[int(self._photos[at])])


def _by_date(order: Order, days: DayColumns, ranks: Integers) -> Integers:
    first = days.bounds["first"].view.astype(np.int64)
    last = days.bounds["last"].view.astype(np.int64)
    span = np.minimum(_SPAN_CLASSES - 1, np.ceil(np.log2(np.maximum(1, last - first + 1))))
    finer = (_SPAN_CLASSES - 1 - span).astype(np.int64)
    day = first - DAY_MIN if order is Order.DATE else DAY_MAX - last
    keys: Integers = (((day << _SPAN_SHIFT) | finer) << _RANK_SHIFT) | ranks
    undated = first == UNDATED
    keys[undated] = (1 << 62) | ranks[undated]
    return keys
