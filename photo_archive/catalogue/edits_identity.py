# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which records are different ones: splitting what was one, remembering who is not who."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, or_, select

from photo_archive.catalogue import tables_authorities as tables
from photo_archive.catalogue.edits_links import move_links
from photo_archive.catalogue.journal import Journal, chunks, rows_where
from photo_archive.catalogue.ownership import Row, number
from photo_archive.catalogue.resolving import living
from photo_archive.catalogue.tables_photos import MENTION
from photo_archive.domain.authorities import NameKind
from photo_archive.domain.code_words import kind_text
from photo_archive.domain.edits import NotTheSame, Split
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordRef


def split(journal: Journal, edit: Split) -> None:
    """Move names, and the links and mentions of some photos, to another record.

    Raises:
        ArchiveError: The records are one or of different kinds, or the authorised name would go.
    """
    source = living(journal.connection, edit.record)
    target = living(journal.connection, edit.into)
    _refuse_mixed(source, target)
    _move_names(journal, source.id, target.id, edit.names)
    photos = set(edit.photos)
    move_links(journal, source.id, target.id, photos)
    mentions = [
        row
        for chunk in chunks(photos)
        for row in rows_where(journal.connection, MENTION, "photo_id", chunk)
        if row["record_id"] == source.id
    ]
    journal.update(MENTION, [(row, {"record_id": target.id}) for row in mentions])


def set_not_same(journal: Journal, edit: NotTheSame) -> None:
    """Remember, or forget, that two records are different.

    Raises:
        ArchiveError: They are one record, or of different kinds.
    """
    one = living(journal.connection, edit.one)
    other = living(journal.connection, edit.other)
    _refuse_mixed(one, other)
    low, high = sorted((one.id, other.id))
    known = [
        row
        for row in rows_where(journal.connection, tables.NOT_SAME, "one_id", [low])
        if row["other_id"] == high
    ]
    if edit.different and not known:
        journal.insert(tables.NOT_SAME, [{"one_id": low, "other_id": high}])
    elif not edit.different:
        journal.delete(tables.NOT_SAME, known)


def move_not_same(journal: Journal, loser: int, winner: int) -> None:
    """What is different from a merged record is different from what it became."""
    theirs = not_same_rows(journal.connection, loser)
    known = {
        (number(row, "one_id"), number(row, "other_id"))
        for row in not_same_rows(journal.connection, winner)
    }
    journal.delete(tables.NOT_SAME, theirs)
    for row in theirs:
        first, second = number(row, "one_id"), number(row, "other_id")
        low, high = sorted((winner, second if first == loser else first))
        if low != high and (low, high) not in known:
            known.add((low, high))
            journal.insert(tables.NOT_SAME, [{"one_id": low, "other_id": high}])


def not_same_rows(connection: Connection, record: int) -> list[Row]:
    """The rows that say of a record what it is not."""
    table = tables.NOT_SAME
    query = select(table).where(or_(table.c.one_id == record, table.c.other_id == record))
    return [dict(row) for row in connection.execute(query.order_by(table.c.id)).mappings()]


def _refuse_mixed(one: RecordRef, other: RecordRef) -> None:
    if one.kind is not other.kind:
        raise ArchiveError(
            "A {one} and a {other} are never the same: choose two records of one kind.",
            one=kind_text(one.kind),
            other=kind_text(other.kind),
        )
    if one.id == other.id:
        raise ArchiveError("These are one record already: choose two different ones.")


def _move_names(journal: Journal, source: int, target: int, names: Sequence[int]) -> None:
    """A name the other record has already is only taken away here."""
    wanted = set(names)
    rows = [
        row
        for row in rows_where(journal.connection, tables.NAME, "record_id", [source])
        if row["id"] in wanted
    ]
    if any(row["kind"] == NameKind.AUTHORISED.value for row in rows):
        raise ArchiveError(
            "The authorised name stays with its record: make another name the authorised one first."
        )
    theirs = rows_where(journal.connection, tables.NAME, "record_id", [target])
    known = {(row["text"], row["language"]) for row in theirs}
    known |= {(row["text"], "") for row in theirs}
    twins = [row for row in rows if (row["text"], row["language"]) in known]
    journal.delete(tables.NAME, twins)
    moved: Row = {"record_id": target}
    journal.update(tables.NAME, [(row, moved) for row in rows if row not in twins])
