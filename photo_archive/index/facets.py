# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exact counts per person, place, year and so on among the photos found.

For up to 100,000 photos the links of each are counted; above that it is quicker to intersect the
set of each value with the photos found, greatest first, and to stop once no other value can come
among the first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from pyroaring import BitMap

from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.index.arrays import Integers
from photo_archive.index.days import DayColumns, as_array
from photo_archive.index.records import Column, Key

COUNTED_ONE_BY_ONE = 100_000


@dataclass(frozen=True, slots=True)
class RecordCount:
    """A record and how many of the photos found count for it; ``parents`` are record numbers."""

    ref: RecordRef
    label: str
    count: int
    parents: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ValueCount:
    """A value that is no record (a photographer, a status) and its number of photos."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class YearCount:
    """A year and how many photos may be of it."""

    year: int
    count: int


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
    column: Column[Key], photos: BitMap, numbers: Integers, limit: int
) -> list[tuple[int, int]]:
    """(code, count) of the values most photos have; between equals the one with more in all.

    Args:
        column: Whose values to count.
        photos: The photos found.
        numbers: The same as an array.
        limit: How many values at most.
    """
    if not len(photos) or not column.keys or limit < 1:
        return []
    if len(photos) <= COUNTED_ONE_BY_ONE:
        return _top_counted(column, numbers, limit)
    return _top_intersected(column, photos, limit)


def _top_counted(column: Column[Key], numbers: Integers, limit: int) -> list[tuple[int, int]]:
    counts = np.bincount(column.counted.gather(numbers), minlength=len(column.keys))
    codes = np.flatnonzero(counts)
    if len(codes) > limit:
        least = np.partition(counts[codes], len(codes) - limit)[len(codes) - limit]
        codes = codes[counts[codes] >= least]
    order = np.lexsort((codes, -column.totals()[codes], -counts[codes]))
    return [(int(code), int(counts[code])) for code in codes[order[:limit]]]


def _top_intersected(column: Column[Key], photos: BitMap, limit: int) -> list[tuple[int, int]]:
    totals = column.totals()
    found: list[tuple[int, int, int]] = []
    for code in np.argsort(-totals, kind="stable").tolist():
        total = int(totals[code])
        if not total or (len(found) == limit and total <= -found[-1][0]):
            break
        count = photos.intersection_cardinality(column.photos[code])
        if count:
            found.append((-count, -total, code))
            found.sort()
            del found[limit:]
    return [(code, -count) for count, _, code in found]


def count_facets(
    columns: Mapping[RecordKind, Column[int]],
    photographers: Column[str],
    status: Column[str],
    days: DayColumns,
    photos: BitMap,
    limit: int,
) -> Facets:
    """All counts among some photos, ``limit`` values of each kind."""
    numbers = as_array(photos)

    def records(kind: RecordKind) -> tuple[RecordCount, ...]:
        column = columns[kind]
        return tuple(
            RecordCount(
                RecordRef(kind, column.keys[code]),
                column.labels[code],
                count,
                column.parents[code],
            )
            for code, count in top(column, photos, numbers, limit)
        )

    def values(column: Column[str]) -> tuple[ValueCount, ...]:
        found = top(column, photos, numbers, limit)
        return tuple(ValueCount(column.keys[code], count) for code, count in found)

    return Facets(
        people=records(RecordKind.PERSON),
        places=records(RecordKind.PLACE),
        events=records(RecordKind.EVENT),
        organisations=records(RecordKind.ORGANISATION),
        tags=records(RecordKind.TAG),
        photographers=values(photographers),
        status=values(status),
        years=tuple(YearCount(year, count) for year, count in days.years(numbers)),
    )
