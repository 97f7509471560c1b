# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a search gives back, and the light records lists are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from photo_archive.domain.albums import AlbumId
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.photo import Status
from photo_archive.index.corrections import Correction
from photo_archive.index.elsewhere import Elsewhere
from photo_archive.index.facets import Facets, RecordCount, ValueCount
from photo_archive.index.order import Order
from photo_archive.index.suggest import Suggestion

__all__ = [
    "Correction",
    "Elsewhere",
    "Facets",
    "Found",
    "Order",
    "RecordCount",
    "Suggestion",
    "Summary",
    "ValueCount",
]


@dataclass(frozen=True, slots=True)
class Found:
    """The photos of a query, all of them, in order.

    ``facets`` is None when not asked for; ``did_you_mean`` holds queries that would find
    something, when this one found nothing, or one that finds far more, when it found little;
    ``elsewhere`` values that were asked of the wrong field when nothing was found, and
    ``without_photos`` the records it means all the same; ``album`` is the one to which the
    query narrows, if it does; ``rebuilt`` says so if the index had to be made anew for this answer.
    """

    query: str
    total: int
    ids: Sequence[int]
    facets: Facets | None
    elapsed_ms: float
    did_you_mean: tuple[Correction, ...] = ()
    without_photos: tuple[str, ...] = ()
    album: AlbumId | None = None
    elsewhere: tuple[Elsewhere, ...] = ()
    rebuilt: Message | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """One photo in a list for programs: its caption and the names it is linked to."""

    id: PhotoId
    reference: str
    title: str
    caption: str
    date: str
    status: Status
    links: tuple[tuple[RecordRef, str], ...]

    def names(self, kind: RecordKind) -> list[str]:
        """The names of the linked records of one kind, in their order."""
        return [name for ref, name in self.links if ref.kind is kind]
