# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""In what order photos are shown, and a page of them without sorting them all.

By date: ascending by the first day, descending by the last, coarser dates before finer ones that
begin alike, then by reference in natural order; undated photos last either way.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from enum import Enum

import numpy as np
from pyroaring import BitMap

from photo_archive.domain.collation import natural_key
from photo_archive.domain.dates import DAY_MAX, DAY_MIN
from photo_archive.index.arrays import Integers
from photo_archive.index.days import UNDATED, DayColumns, as_array
from photo_archive.index.texts import Texts

_PUT_IN = 200
"""Photos changed at once up to which each is put in its place; more are sorted with the rest."""
_MOST_OF = 0.7
"""Of so great a part of all photos, the others are crossed out instead of sorting them."""
_ONE_BY_ONE = 2
"""Up to so many photos are looked for one by one to take them out."""
_LOW = 0xFFFF
_SPAN_CLASSES = 32
_SPAN_SHIFT = 5
_UNDATED_PART = np.int64(1 << 30)


class Order(Enum):
    """How results can be ordered."""

    DATE = "date"
    DATE_DESCENDING = "-date"
    REFERENCE = "reference"
    RELEVANCE = "relevance"
    REFERENCE_DESCENDING = "-reference"
    PHOTOGRAPHER = "photographer"
    CREDIT = "credit"
    STATUS = "status"


VALUE_ORDERS = frozenset((Order.PHOTOGRAPHER, Order.CREDIT, Order.STATUS))


class Walk:
    """All photos in one order, and what changed since.

    Args:
        photos: Their numbers, the first photo first.
        known: How many numbers there are, those of photos no longer there among them.
    """

    def __init__(self, photos: Integers, known: int) -> None:
        self.photos = photos
        self.ranks = np.full(known, len(photos), np.uint32)
        self.ranks[photos] = np.arange(len(photos), dtype=np.uint32)
        self.gone = BitMap()
        self._ids: Integers | None = None
        self.added: list[int] = []

    def places(self, photos: BitMap, offset: int, limit: int | None) -> Integers | slice:
        """Where in this order those of some photos stand that are on a page."""
        last = len(photos) if limit is None else min(len(photos), offset + limit)
        if len(photos) == len(self.photos) or offset >= last:
            return slice(offset, last)
        if len(photos) > _MOST_OF * len(self.photos):
            return self._but(photos.flip(0, len(self.ranks)))[offset:last]
        ranks: Integers = self.ranks.take(as_array(photos))
        if last < len(ranks) // 2:
            ranks = np.partition(ranks, last)[:last]
        ranks.sort()
        return ranks[offset:last]

    def _but(self, others: BitMap) -> Integers:
        """The places of all but some; those of photos no longer there count for nothing."""
        there = np.ones(len(self.photos) + 1, np.bool_)
        there[self.ranks.take(as_array(others))] = False
        there[-1] = False
        return np.flatnonzero(there)

    def ids(self, of: Integers) -> Integers:
        """The photos' ids in this order, ``of`` being those of all numbers."""
        if self._ids is None:
            self._ids = of[self.photos]
        return self._ids


class Ordering:
    """The orders of all photos, each worked out when first needed and kept up with changes.

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
        self._walks: dict[Order, Walk] = {}

    def add(self, references: Iterable[str], removed: BitMap) -> None:
        """Put the next photos in order and take others out."""
        first = len(self.references)
        for reference in references:
            self.references.append(stored_reference(reference))
        keys = {at: sort_key(self.references[at]) for at in range(first, len(self.references))}
        added = sorted(keys, key=keys.__getitem__)
        kept = _without(self.by_reference, removed)
        held = _Keyed(self.references, kept)
        places = [bisect_right(held, keys[photo]) for photo in added]
        self.by_reference = np.insert(kept, places, np.array(added, np.uint32))
        for order in (Order.REFERENCE, Order.REFERENCE_DESCENDING):
            self._walks.pop(order, None)
        for walk in self._walks.values():
            walk.gone |= removed
            walk.added += added

    def walk(self, order: Order, days: DayColumns) -> Walk:
        """All photos in this order; relevance has no order of its own and goes by date."""
        order = Order.DATE if order is Order.RELEVANCE else order
        known = self._walks.get(order)
        if known is not None and not known.added and not known.gone:
            return known
        if order is Order.REFERENCE:
            photos = self.by_reference
        elif order is Order.REFERENCE_DESCENDING:
            photos = self.by_reference[::-1]
        elif known is None or len(known.added) > _PUT_IN:
            photos = self._by_date(order, days)
        else:
            photos = self._put_in(known, order, days)
        made = self._walks[order] = Walk(photos, len(self.references))
        return made

    def walk_by(self, order: Order, days: DayColumns, ranks: Callable[[], Integers]) -> Walk:
        """All photos in the order of some ranks, then of date.

        Args:
            order: What the order is called.
            days: Their dates.
            ranks: Gives the rank of each number; asked for only if something changed.
        """
        known = self._walks.get(order)
        if known is not None and not known.added and not known.gone:
            return known
        by_date = self.walk(Order.DATE, days).photos
        photos = by_date[stable_order(ranks().take(by_date))]
        made = self._walks[order] = Walk(photos, len(self.references))
        return made

    def forget_values(self) -> None:
        """Values changed: their orders are worked out anew when asked for."""
        for order in VALUE_ORDERS:
            self._walks.pop(order, None)

    def page(
        self, photos: BitMap, order: Order, days: DayColumns, offset: int, limit: int | None
    ) -> Integers:
        """The photos from ``offset`` on, at most ``limit`` of them."""
        walk = self.walk(order, days)
        page: Integers = walk.photos[walk.places(photos, offset, limit)]
        return page

    def _by_date(self, order: Order, days: DayColumns) -> Integers:
        """Sorted anew; those in order of reference stay so where dates are alike."""
        parts = _parts_of_dates(order, days.bound("first"), days.bound("last"))
        _, ranks = np.unique(parts, return_inverse=True)
        keys = ranks.astype(np.uint32).take(days.dates).take(self.by_reference)
        photos: Integers = self.by_reference[stable_order(keys)]
        return photos

    def _put_in(self, walk: Walk, order: Order, days: DayColumns) -> Integers:
        """The photos of a walk without those gone, with those added in their places."""
        kept = _without(walk.photos, walk.gone)
        added = [photo for photo in walk.added if photo not in walk.gone]
        key = _DateKeys(self, order, days, kept)
        keys = {photo: key.of(photo) for photo in added}
        added.sort(key=keys.__getitem__)
        places = [bisect_right(key, keys[photo]) for photo in added]
        return np.insert(kept, places, np.array(added, np.uint32))


def _without(photos: Integers, gone: BitMap) -> Integers:
    if len(gone) > _ONE_BY_ONE:
        return photos[~np.isin(photos, as_array(gone))]
    for photo in gone:
        photos = np.delete(photos, np.flatnonzero(photos == photo))
    return photos


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


class _DateKeys(Sequence[tuple[int, str]]):
    """The places in time of photos and their references, in the order of an array of photos."""

    def __init__(
        self, ordering: Ordering, order: Order, days: DayColumns, photos: Integers
    ) -> None:
        self._references = ordering.references
        self._order = order
        self._days = days
        self._photos = photos

    def __len__(self) -> int:
        return len(self._photos)

    def __getitem__(self, at: int) -> tuple[int, str]:  # type: ignore[override]
        return self.of(int(self._photos[at]))

    def of(self, photo: int) -> tuple[int, str]:
        """The key of one photo."""
        one, days = np.array([photo], np.uint32), self._days
        part = _parts_of_dates(self._order, days.first_days(one), days.last_days(one))
        return int(part[0]), sort_key(self._references[photo])


def stable_order(keys: Integers) -> Integers:
    """Where numbers from 0 on stand once they ascend, equal ones as they were.

    NumPy sorts numbers of two bytes by counting them, four times as quickly as greater ones.
    """
    order = np.argsort((keys & _LOW).astype(np.uint16), kind="stable")
    if len(keys) and int(keys.max()) > _LOW:
        order = order[np.argsort((keys >> 16).astype(np.uint16).take(order), kind="stable")]
    return order


def _parts_of_dates(order: Order, first: Integers, last: Integers) -> Integers:
    """For each date a number that is less the earlier photos come by their dates alone."""
    first, last = first.astype(np.int64), last.astype(np.int64)
    span = np.minimum(_SPAN_CLASSES - 1, np.ceil(np.log2(np.maximum(1, last - first + 1))))
    finer = (_SPAN_CLASSES - 1 - span).astype(np.int64)
    day = first - DAY_MIN if order is Order.DATE else DAY_MAX - last
    parts: Integers = (day << _SPAN_SHIFT) | finer
    parts[first == UNDATED] = _UNDATED_PART
    return parts
