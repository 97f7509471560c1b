# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window is told of a search and of records that match, and the orders photos come in.

Frozen values that may go to any thread; ``Session`` asks for them.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.photo import PhotoLine

if TYPE_CHECKING:
    from photo_archive.domain.query_terms import Term
    from photo_archive.services.found import Correction, Elsewhere

ORDERS = (
    ("date", "Date, oldest first"),
    ("-date", "Date, newest first"),
    ("reference", "Reference number"),
    ("-reference", "Reference number, last first"),
    ("photographer", "Photographer"),
    ("credit", "Credit"),
    ("status", "Status"),
    ("relevance", "Best match first"),
)

BY_HAND = "album"
"""The order of the album that is shown."""


@dataclass(frozen=True, slots=True)
class FoundNow:
    """An answer to a search: the ids in order as an array, and the counts beside them.

    ``total`` counts what lies below others on a stack as well, ``ids`` has it only while its stack
    is open. ``album`` is the one that is shown, ``by_hand`` says whether in its own order.
    """

    query: str
    order: str
    total: int
    ids: array[int]
    facets: object | None
    elapsed_ms: float
    did_you_mean: tuple[Correction, ...] = ()
    without_photos: tuple[str, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    rebuilt: Message | None = None
    album: int | None = None
    by_hand: bool = False
    names: Mapping[Term, str] = field(default_factory=dict)
    """What terms of the query are called in the user's language, where that is another name."""
    first: Sequence[PhotoLine] = ()
    edits_before: int = -1
    """Lines of the first photos, for the window's thread to read none, and of when they are."""


@dataclass(frozen=True, slots=True)
class RecordsFound:
    """Records that match what was typed in a field."""

    kinds: tuple[RecordKind, ...]
    text: str
    records: tuple[RecordLine, ...]
