# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deleting an authority record that nothing uses, with its names and everything else of its own.

What refers to records is asked of the tables themselves, so that a table added later cannot be
forgotten. Its number is not given out again, and undo puts the whole of it back.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, Table, func, select

from photo_archive.catalogue import tables_authorities as tables
from photo_archive.catalogue.journal import Journal, rows_where
from photo_archive.catalogue.ownership import PARTS, Whole, words
from photo_archive.catalogue.resolving import living
from photo_archive.catalogue.tables import METADATA
from photo_archive.catalogue.tables_links import PHOTO_LINK, REJECTED_PROPOSAL
from photo_archive.catalogue.tables_photos import MENTION
from photo_archive.domain.edits import RemoveRecord
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordRef

_GO_ALONG = (
    (REJECTED_PROPOSAL, "record_id"),
    (tables.NOT_SAME, "one_id"),
    (tables.NOT_SAME, "other_id"),
)
"""What only says that something is not this record; it is not in the way."""


def remove_record(journal: Journal, edit: RemoveRecord) -> None:
    """Delete a record with all that is its own.

    Raises:
        ArchiveError: Something links to it; the sentence says what.
    """
    ref = living(journal.connection, edit.record)
    record = rows_where(journal.connection, tables.RECORD, "id", [ref.id])
    _refuse_used(journal.connection, ref, words(record[0], "name"))
    for table, column in (*_GO_ALONG, *PARTS[Whole.RECORD]):
        journal.delete(table, rows_where(journal.connection, table, column, [ref.id]))
    journal.delete(tables.RECORD, record)


def uses_of(connection: Connection, record: int) -> dict[tuple[str, str], int]:
    """How many rows use a record, by table and column; those that are parts of it do not count."""
    found: dict[tuple[str, str], int] = {}
    for table, column in _referring():
        query = select(func.count()).select_from(table).where(table.c[column] == record)
        if count := int(connection.execute(query).scalar_one()):
            found[table.name, column] = count
    return found


def _referring() -> Iterator[tuple[Table, str]]:
    own = {(table.name, column) for table, column in (*_GO_ALONG, *PARTS[Whole.RECORD])}
    for table in METADATA.sorted_tables:
        for column in table.columns:
            targets = {key.column.table.name for key in column.foreign_keys}
            if tables.RECORD.name in targets and (table.name, column.name) not in own:
                yield table, column.name


def _refuse_used(connection: Connection, ref: RecordRef, name: str) -> None:
    uses = uses_of(connection, ref.id)
    if not uses:
        return
    kept = _photos(connection, ref.id) if (PHOTO_LINK.name, "record_id") in uses else 0
    if kept or (MENTION.name, "record_id") in uses:
        raise ArchiveError(
            "“{name}” cannot be removed while photos are linked to it ({n}): unlink them, or merge"
            " it into another record.",
            name=name,
            n=kept or uses[MENTION.name, "record_id"],
        )
    if (tables.RECORD.name, "merged_into") in uses:
        raise ArchiveError(
            "“{name}” cannot be removed, because other records were merged into it and their"
            " numbers lead here: keep it, or undo the merge first.",
            name=name,
        )
    raise ArchiveError(
        "“{name}” cannot be removed, because other records use it ({n} times: as what they are part"
        " of, where they took place, or who took part): change those first, or merge it into"
        " another record.",
        name=name,
        n=sum(uses.values()),
    )


def _photos(connection: Connection, record: int) -> int:
    query = select(func.count(PHOTO_LINK.c.photo_id.distinct()))
    return int(connection.execute(query.where(PHOTO_LINK.c.record_id == record)).scalar_one())
