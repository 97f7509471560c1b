# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Following redirects: a merged record's number leads to the record it became part of."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from photo_archive.catalogue.journal import chunks
from photo_archive.catalogue.tables_authorities import RECORD
from photo_archive.domain.code_words import kind_text
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind, RecordRef

_LONGEST_CHAIN = 1000


def living(connection: Connection, ref: RecordRef) -> RecordRef:
    """The record a reference leads to today.

    Raises:
        ArchiveError: There is none of that kind and number.
    """
    return living_all(connection, [ref])[ref]


def living_all(connection: Connection, refs: Iterable[RecordRef]) -> dict[RecordRef, RecordRef]:
    """As ``living``, for many."""
    wanted = list(dict.fromkeys(refs))
    known: dict[int, tuple[str, int | None]] = {}
    asked = {ref.id for ref in wanted}
    for _ in range(_LONGEST_CHAIN):
        if not asked:
            break
        for chunk in chunks(asked):
            query = select(RECORD.c.id, RECORD.c.kind, RECORD.c.merged_into)
            for row in connection.execute(query.where(RECORD.c.id.in_(chunk))):
                known[row.id] = (row.kind, row.merged_into)
        followed = {known[one][1] for one in asked if one in known}
        asked = {one for one in followed if one is not None and one not in known}
    return {ref: _followed(ref, known) for ref in wanted}


def _followed(ref: RecordRef, known: dict[int, tuple[str, int | None]]) -> RecordRef:
    found = known.get(ref.id)
    if found is None or found[0] != ref.kind.value:
        raise ArchiveError(
            "There is no {kind} with the number {id}: it may have been undone; search again.",
            kind=kind_text(ref.kind),
            id=ref.id,
        )
    at = ref.id
    for _ in range(_LONGEST_CHAIN):
        further = known[at][1]
        if further is None:
            break
        at = further
    return RecordRef(RecordKind(known[at][0]), at)
