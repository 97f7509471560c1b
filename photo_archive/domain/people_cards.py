# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a list of people with portraits shows: their order, and a card of each.

Nothing of it is stored; it is worked out from links, roles and dates when it is looked at.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from photo_archive.domain.ids import PhotoId, RecordRef
from photo_archive.domain.links import Region


@dataclass(frozen=True, slots=True, eq=False)
class PeopleList:
    """People in order.

    Attributes:
        ids: Their numbers.
        headings: The letters they stand under, each with the row of the first; empty where the
            order is not one of names.
    """

    ids: array[int]
    headings: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Portrait:
    """A photo that shows somebody; ``face`` is where, on the upright picture, if that is known."""

    photo: PhotoId
    sha256: str
    face: Region | None = None


@dataclass(frozen=True, slots=True)
class PersonCard:
    """What the card of a person shows.

    Attributes:
        ref: The person.
        name: What the person is called in the reader's language.
        initials: Of the name, for where there is no portrait.
        role: The office in which most photos show the person, with its years.
        birth: EDTF, "" not known; ``death`` likewise.
        photos: How many photos show the person.
        portrait: The photo that shows the person best, None if there is none.
    """

    ref: RecordRef
    name: str
    initials: str
    role: str = ""
    birth: str = ""
    death: str = ""
    photos: int = 0
    portrait: Portrait | None = None


def initials_of(name: str) -> str:
    """The first letters of the first and the last word of a name: VK of Võ Văn Kiệt."""
    letters = [
        next((one for one in word if one.isalnum()), "")
        for word in name.replace("-", " ").split()
        if word[:1] not in "(["
    ]
    first = [one.upper() for one in letters if one]
    return "".join(first[:1] + first[1:][-1:])
