# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a caption sheet says, before anyone decides how it looks.

Services fill these values from the archive: dates, places and offices arrive in words, restricted
photographs do not arrive at all (only how many were left out). ``sheet_layout`` adds the fixed
words; the writers (PDF, HTML, CSV) only set what they are given.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

PictureOf = Callable[[str], bytes | None]
"""Gives the JPEG thumbnail of a reference number, for sheets too long to carry their pictures."""


@dataclass(frozen=True, slots=True)
class SheetHead:
    """What is said once, at the head of the sheet.

    ``compiled_on`` is an ISO date; ``compiled_on_words`` is the same day in the sheet's language
    and is what people read (the ISO date stands in where it is empty). ``total`` counts the
    photographs on the sheet. ``order_words`` tells the order, "In order of date" where empty.
    """

    collection: str
    title: str
    query: str
    date_range_words: str
    compiled_by: str
    compiled_on: str
    language: str
    total: int
    compiled_on_words: str = ""
    order_words: str = ""


@dataclass(frozen=True, slots=True)
class SheetPerson:
    """Someone in a picture; ``order`` counts from 1 at the left, None where it is not known.

    Someone who is not identified stays on the sheet: the place in the row is information.
    """

    name: str
    role: str = ""
    order: int | None = None
    identified: bool = True


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """One photograph; ``number`` is its place on the sheet, from 1.

    A short sheet carries its pictures in ``thumbnail_jpeg``; for a long one leave it None and
    give the writer a ``PictureOf``.
    """

    number: int
    reference: str
    thumbnail_jpeg: bytes | None = None
    alt_text: str = ""
    caption: str = ""
    caption_language: str = ""
    stale: bool = False
    people: tuple[SheetPerson, ...] = ()
    date_words: str = ""
    place_words: str = ""
    event_words: str = ""
    photographer: str = ""
    credit: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A caption sheet; ``left_out_restricted`` photographs matched but may not leave."""

    head: SheetHead
    entries: tuple[SheetEntry, ...]
    left_out_restricted: int = 0


def left_to_right(people: tuple[SheetPerson, ...]) -> tuple[SheetPerson, ...]:
    """Those with a known place in the row, from the left; ties keep the order given."""
    placed = [person for person in people if person.order is not None]
    return tuple(sorted(placed, key=lambda person: person.order or 0))


def elsewhere(people: tuple[SheetPerson, ...]) -> tuple[SheetPerson, ...]:
    """Those who are in the picture without a known place in the row, in the order given."""
    return tuple(person for person in people if person.order is None)


def no_picture(_reference: str) -> None:
    """A ``PictureOf`` that has none."""
