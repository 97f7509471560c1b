# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The photos that lie in an area, as the map shows them: what is drawn there is what is found.

A photo lies where its own file says; else where its places lie, a place that holds another of them
left aside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from pyroaring import BitMap

from photo_archive.domain.area import Area
from photo_archive.domain.ids import RecordKind
from photo_archive.index.rare_words import as_set
from photo_archive.index.whereabouts import links_told

if TYPE_CHECKING:
    from photo_archive.index.contents import Contents


def photos_in(area: Area, contents: Contents) -> BitMap:
    """The numbers of the photos that lie in an area; a new set."""
    positions = contents.positions.known()
    found = contents.numbers.all_of(positions.own_in(area).tolist()) & contents.live
    places = positions.places_in(area)
    if not places:
        return found
    column = contents.records[RecordKind.PLACE]
    codes = [code for place in places if (code := column.code(place)) is not None]
    maybe = (column.photos_of(codes) & contents.live) - with_own(contents)
    numbers, told = links_told(column, maybe, positions.places)
    inside = np.zeros(len(column.keys), np.bool_)
    inside[codes] = True
    return found | as_set(numbers[inside[told]])


def with_own(contents: Contents) -> BitMap:
    """The numbers of the photos with a position of their own; a new set."""
    own = contents.positions.known().own["photo"]
    return contents.numbers.all_of(own.tolist()) & contents.live


def places_told(photo: int, area: Area, contents: Contents) -> list[str]:
    """The names of the places for which a photo, known by its id, lies in an area."""
    number = contents.numbers.of(photo)
    if number is None:
        return []
    positions, column = contents.positions.known(), contents.records[RecordKind.PLACE]
    _, told = links_told(column, BitMap([number]), positions.places)
    inside = positions.places_in(area)
    return [column.labels[code] for code in told.tolist() if column.keys[code] in inside]
