# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever can be gone to by name, and the one order in which it is offered.

Records and saved searches come from the archive, commands from the window: both are such items.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from photo_archive.domain.ids import RecordRef
from photo_archive.domain.name_rank import NameRank, best_rank, is_long


class QuickKind(StrEnum):
    """What can be gone to; records have the names of their kinds."""

    PERSON = "person"
    PLACE = "place"
    EVENT = "event"
    ORGANISATION = "organisation"
    TAG = "tag"
    PHOTOGRAPHER = "photographer"
    ALBUM = "album"
    SEARCH = "search"
    NUMBER = "number"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class QuickItem:
    """One thing to go to.

    Attributes:
        kind: What it is.
        key: What it is remembered by: the same next time.
        label: What it is called in the user's language.
        name: The name by which it fits, if that is another.
        detail: What tells it from namesakes: dates of a life, EDTF of an event, what a place is
            part of, the title of a photo.
        role: The last office a person held.
        photos: How many photos it has.
        query: What finds its photos; "" for a command.
        ref: The record, if it is one.
        photo: The photo, if it is a number.
        rank: How well it fits.
    """

    kind: QuickKind
    key: str
    label: str
    name: str = ""
    detail: str = ""
    role: str = ""
    photos: int = 0
    query: str = ""
    ref: RecordRef | None = None
    photo: int | None = None
    rank: NameRank = NameRank.WORDS


def ordered(items: Iterable[QuickItem], recent: Sequence[str] = ()) -> list[QuickItem]:
    """By how well they fit; among equals first what was gone to lately, then commands, then photos.

    Initials and parts of names used lately come before whole beginnings never used.
    """
    place = {key: at for at, key in enumerate(recent)}

    def order(item: QuickItem) -> tuple[int, int, bool, bool, bool, int, str]:
        used = place.get(item.key, len(place))
        fits = min(item.rank, NameRank.BEGINS_SPELLED) if item.key in place else item.rank
        command = item.kind is not QuickKind.COMMAND
        variant, long = bool(item.name), is_long(item.name or item.label)
        return fits, used, command, variant, long, -item.photos, item.label

    return sorted(items, key=order)


def ranked(text: str, items: Iterable[QuickItem]) -> list[QuickItem]:
    """Those of some things whose label fits, with how well."""
    fitting = ((item, best_rank(text, (item.label,))) for item in items)
    return [replace(item, rank=best[0]) for item, best in fitting if best is not None]
