# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exact counts per person, place, year and so on among the photos found.

For some thousand photos the links of each are counted, and where all but some thousand were found,
those of the others. In between it is quicker to intersect the set of each value with the photos
found, greatest first, and to stop once no other value can come among the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import heappush, heapreplace
from typing import NamedTuple

import numpy as np
from pyroaring import BitMap

from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.index.arrays import Integers
from photo_archive.index.days import DayColumns, as_array
from photo_archive.index.records import Column, Key

FEW_VALUES = 64
"""Up to so many values all sets may be intersected with the photos found, none left out."""

_MOST_LOOKS = 600_000
"""Up to so many links are counted one by one."""
_LOOKS_FOR_A_SET = 4000
"""So many are counted one by one while one set is intersected."""
_AT_ONCE = 256


class RecordCount(NamedTuple):
    """A record and how many of the photos found count for it; ``parents`` are record numbers."""

    ref: RecordRef
    label: str
    count: int  # type: ignore[assignment]
    parents: tuple[int, ...] = ()


class ValueCount(NamedTuple):
    """A value that is no record (a photographer, a status) and its number of photos."""

    value: str
    count: int  # type: ignore[assignment]


class YearCount(NamedTuple):
    """A year and how many photos may be of it."""

    year: int
    count: int  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Facets:
    """Counts among the photos found, the greatest first; years in order."""

    people: tuple[RecordCount, ...] = ()
    places: tuple[RecordCount, ...] = ()
    events: tuple[RecordCount, ...] = ()
    organisations: tuple[RecordCount, ...] = ()
    tags: tuple[RecordCount, ...] = ()
    photographers: tuple[ValueCount, ...] = ()
    status: tuple[ValueCount, ...] = ()
    years: tuple[YearCount, ...] = ()


def top(
    column: Column[Key],
    photos: BitMap,
    numbers: Integers,
    limit: int,
    others: Integers | None = None,
) -> list[tuple[int, int]]:
    """(code, count) of the values most photos have; between equals the one with more in all.

    Args:
        column: Whose values to count.
        photos: The photos found.
        numbers: The same as an array.
        limit: How many values at most.
        others: All other photos there are, if they are few.
    """
    if not len(photos) or not column.keys or limit < 1:
        return []
    width = len(column.keys)
    fewer = numbers if others is None or len(numbers) <= len(others) else others
    looks = len(fewer) * column.counted.depth
    if width <= FEW_VALUES and looks > width * _LOOKS_FOR_A_SET:
        each = [photos.intersection_cardinality(one) for one in column.photos]
        return _greatest(column, np.array(each, np.int64), limit)
    if looks > _MOST_LOOKS:
        return _top_intersected(column, photos, limit)
    counts = column.counted.counts(fewer, width)
    return _greatest(column, counts if fewer is numbers else column.totals() - counts, limit)


def _greatest(column: Column[Key], counts: Integers, limit: int) -> list[tuple[int, int]]:
    codes = np.flatnonzero(counts)
    if len(codes) > limit:
        least = np.partition(counts[codes], len(codes) - limit)[len(codes) - limit]
        codes = codes[counts[codes] >= least]
    order = np.lexsort((codes, -column.totals()[codes], -counts[codes]))
    chosen = codes[order[:limit]]
    return list(zip(chosen.tolist(), counts[chosen].tolist(), strict=True))


def _top_intersected(column: Column[Key], photos: BitMap, limit: int) -> list[tuple[int, int]]:
    """The greatest first; ``least`` holds the counts that would still be among the first."""
    found: list[tuple[int, int, int]] = []
    least: list[int] = []
    sets = column.photos
    for code, total in _by_total(column):
        if not total or (len(least) == limit and total <= least[0]):
            break
        count = photos.intersection_cardinality(sets[code])
        if not count or (len(least) == limit and count < least[0]):
            continue
        found.append((-count, -total, code))
        if len(least) < limit:
            heappush(least, count)
        else:
            heapreplace(least, count)
    return [(code, -count) for count, _, code in sorted(found)[:limit]]


def _by_total(column: Column[Key]) -> Iterator[tuple[int, int]]:
    """(code, total) of all values, the greatest first; of thousands some hundreds are asked for."""
    codes, totals = column.by_total(), column.totals()
    for first in range(0, len(codes), _AT_ONCE):
        some = codes[first : first + _AT_ONCE]
        yield from zip(some.tolist(), totals[some].tolist(), strict=True)


def count_facets(
    columns: Mapping[RecordKind, Column[int]],
    photographers: Column[str],
    status: Column[str],
    days: DayColumns,
    live: BitMap,
    photos: BitMap,
    limit: int,
) -> Facets:
    """All counts among some photos of those ``live``, ``limit`` values of each kind."""
    numbers = as_array(photos).astype(np.intp)  # as NumPy looks them up, made so once
    few = len(live) < 2 * len(photos)
    others = as_array(live - photos).astype(np.intp) if few else None

    def records(kind: RecordKind) -> tuple[RecordCount, ...]:
        column = columns[kind]
        found = top(column, photos, numbers, limit, others)
        keys, labels, parents = column.keys, column.labels, column.parents
        return tuple(
            RecordCount(RecordRef(kind, keys[code]), labels[code], count, parents[code])
            for code, count in found
        )

    def values(column: Column[str]) -> tuple[ValueCount, ...]:
        found = top(column, photos, numbers, limit, others)
        return tuple(ValueCount(column.keys[code], count) for code, count in found)

    return Facets(
        people=records(RecordKind.PERSON),
        places=records(RecordKind.PLACE),
        events=records(RecordKind.EVENT),
        organisations=records(RecordKind.ORGANISATION),
        tags=records(RecordKind.TAG),
        photographers=values(photographers),
        status=values(status),
        years=tuple(YearCount(year, count) for year, count in days.years(photos, numbers)),
    )
