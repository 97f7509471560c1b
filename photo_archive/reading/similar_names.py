# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A name in a caption that is nearly that of someone linked: a slip of the pen."""

from __future__ import annotations

from difflib import SequenceMatcher

from photo_archive.domain.names import squash
from photo_archive.domain.people import Person
from photo_archive.domain.record import all_names
from photo_archive.reading.checked import CheckedPhoto
from photo_archive.reading.values import ReadPerson

_NEAR = 0.87
_SHORTEST = 8


def similar_name(checked: CheckedPhoto, person: Person) -> ReadPerson | None:
    """Someone named who is no known record and whose name differs by a letter or two, if one is."""
    if checked.reading is None:
        return None
    names = [squashed for name in all_names(person) if len(squashed := squash(name.text)) > 3]
    for read in checked.reading.people:
        printed = squash(read.name)
        if read.id is not None or len(printed) < _SHORTEST or read.candidates:
            continue
        if any(_is_near(printed, name) for name in names):
            return read
    return None


def _is_near(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 2 or one[0] != other[0]:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _NEAR
