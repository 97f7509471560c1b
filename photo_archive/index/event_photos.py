# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The photos of an event, by its parts and days: what a programme shows of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pyroaring import BitMap

from photo_archive.domain.date_parts import DAY_MAX, DAY_MIN, DayRange
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.index.contents import Contents
from photo_archive.index.day_photos import day_counts
from photo_archive.index.order import Order
from photo_archive.index.record_photos import photos_of_record


@dataclass(frozen=True, slots=True)
class Some:
    """How many photos there are, and the ids of the first of them by date."""

    photos: int
    first: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class EventPhotos:
    """The photos of an event.

    Attributes:
        parts: Those of each part asked for, by its number.
        days: How many are of each day, by day number, as far as their dates name one.
        others: Those of no part, by day number; None: of no one day.
    """

    parts: dict[int, Some]
    days: dict[int, int]
    others: dict[int | None, Some]


def event_photos(
    contents: Contents, event: int, parts: Sequence[int], pictures: int
) -> EventPhotos:
    """The photos of an event, of its parts and of neither; ``pictures`` ids of each at most."""
    whole = photos_of_record(contents, RecordRef(RecordKind.EVENT, event))
    of_parts = {one: photos_of_record(contents, RecordRef(RecordKind.EVENT, one)) for one in parts}
    rest = whole - BitMap.union(*of_parts.values()) if of_parts else whole
    days = {one.day: one.photos for one in day_counts(contents, whole, ANY)}
    return EventPhotos(
        {one: _some(contents, photos, pictures) for one, photos in of_parts.items()},
        days,
        _by_day(contents, rest, pictures),
    )


ANY = DayRange(DAY_MIN, DAY_MAX)


def _some(contents: Contents, photos: BitMap, pictures: int) -> Some:
    numbers = contents.ordering.page(photos, Order.DATE, contents.days, 0, pictures)
    return Some(len(photos), tuple(int(one) for one in contents.numbers.ids.view[numbers]))


def _by_day(contents: Contents, photos: BitMap, pictures: int) -> dict[int | None, Some]:
    """Photos by the day their date names, all others together under None."""
    numbers = contents.ordering.page(photos, Order.DATE, contents.days, 0, None)
    first, last = contents.days.first_days(numbers), contents.days.last_days(numbers)
    ids = contents.numbers.ids.view[numbers].tolist()
    found: dict[int | None, list[int]] = {}
    for one, begins, ends in zip(ids, first.tolist(), last.tolist(), strict=True):
        found.setdefault(begins if begins == ends and begins >= 1 else None, []).append(one)
    return {day: Some(len(here), tuple(here[:pictures])) for day, here in found.items()}
