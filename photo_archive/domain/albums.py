# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What users collect: searches under a name, and albums with an order made by hand.

A saved search is a live album: what it holds is found anew each time. An album holds what was put
into it, whatever is changed of the photos.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NewType, TypeVar

from photo_archive.domain.names import fold, normal_line

AlbumId = NewType("AlbumId", int)
SearchId = NewType("SearchId", int)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query under a name."""

    id: SearchId
    name: str
    query: str


@dataclass(frozen=True, slots=True)
class Album:
    """An album and how many photos are in it."""

    id: AlbumId
    name: str
    note: str = ""
    photos: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class FindableAlbum:
    """An album as the index sees it: ``photos`` are photo ids in the order of the album."""

    id: AlbumId
    name: str
    photos: array[int]


_Named = TypeVar("_Named", SavedSearch, Album)


def of_name(known: Iterable[_Named], name: str) -> _Named | None:
    """The one of that name, in any spelling."""
    wanted = fold(normal_line(name))
    return next((one for one in known if fold(one.name) == wanted), None)
