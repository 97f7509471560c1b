# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Merging two records of a kind: everything moves to the winner, the loser becomes a redirect.

The loser keeps its number and its own fields, so old references lead somewhere and undo has
nothing to guess.
Source: EAC-CPF maintenance status "deleted merged".
"""

from __future__ import annotations

from sqlalchemy import Table

from photo_archive.catalogue import tables_authorities as tables
from photo_archive.catalogue.edits_authority import SUBTABLES, parent_of, refuse_cycle
from photo_archive.catalogue.edits_links import move_links
from photo_archive.catalogue.edits_parts import above
from photo_archive.catalogue.journal import Journal, rows_where
from photo_archive.catalogue.ownership import Row
from photo_archive.catalogue.resolving import living
from photo_archive.catalogue.tables_photos import MENTION
from photo_archive.domain.authorities import NameKind
from photo_archive.domain.edits import Merge
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind


def merge(journal: Journal, edit: Merge) -> None:
    """Make the loser a redirect to the winner.

    Raises:
        ArchiveError: They are the same or of different kinds, or one lies below the other's part.
    """
    winner = living(journal.connection, edit.winner)
    loser = living(journal.connection, edit.loser)
    if winner.kind is not loser.kind:
        raise ArchiveError(
            "A {one} and a {other} cannot be merged: choose two records of one kind.",
            one=loser.kind.value,
            other=winner.kind.value,
        )
    if winner.id == loser.id:
        raise ArchiveError("These are one record already: choose two different ones.")
    _move_names(journal, loser.id, winner.id)
    move_links(journal, loser.id, winner.id)
    _point(journal, MENTION, "record_id", loser.id, winner.id)
    _move_unique(journal, tables.EXTERNAL_ID, ("record_id", "scheme", "value"), loser.id, winner.id)
    if winner.kind is RecordKind.PERSON:
        _point(journal, tables.ROLE_HELD, "person_id", loser.id, winner.id)
        _move_unique(journal, tables.PARTICIPANT, ("person_id", "event_id"), loser.id, winner.id)
    elif winner.kind is RecordKind.ORGANISATION:
        _point(journal, tables.ROLE_HELD, "organisation_id", loser.id, winner.id)
    elif winner.kind is RecordKind.PLACE:
        _move_unique(journal, tables.EVENT_PLACE, ("place_id", "event_id"), loser.id, winner.id)
    elif winner.kind is RecordKind.EVENT:
        _move_unique(journal, tables.PARTICIPANT, ("event_id", "person_id"), loser.id, winner.id)
        _move_unique(journal, tables.EVENT_PLACE, ("event_id", "place_id"), loser.id, winner.id)
    _move_tree(journal, winner.kind, loser.id, winner.id)
    record = rows_where(journal.connection, tables.RECORD, "id", [loser.id])
    journal.update(tables.RECORD, [(row, {"merged_into": winner.id}) for row in record])


def _move_names(journal: Journal, loser: int, winner: int) -> None:
    """The loser's names become the winner's; the one it was called by stays with it as well."""
    ours = rows_where(journal.connection, tables.NAME, "record_id", [winner])
    theirs = rows_where(journal.connection, tables.NAME, "record_id", [loser])
    texts = {(row["text"], row["language"]) for row in ours} | {(row["text"], "") for row in ours}
    preferred = {row["language"] for row in ours if row["kind"] == NameKind.PREFERRED.value}
    copies: list[Row] = []
    for row in theirs:
        if (row["text"], row["language"]) in texts:
            continue
        if row["kind"] == NameKind.AUTHORISED.value:
            copy = {name: value for name, value in row.items() if name != "id"}
            copies.append(copy | {"record_id": winner, "kind": NameKind.VARIANT.value})
            continue
        moved: Row = {"record_id": winner}
        if row["kind"] == NameKind.PREFERRED.value and row["language"] in preferred:
            moved["kind"] = NameKind.VARIANT.value
        journal.update(tables.NAME, [(row, moved)])
    journal.insert(tables.NAME, copies)


def _point(journal: Journal, table: Table, column: str, loser: int, winner: int) -> None:
    rows = rows_where(journal.connection, table, column, [loser])
    journal.update(table, [(row, {column: winner}) for row in rows])


def _move_unique(
    journal: Journal, table: Table, columns: tuple[str, ...], loser: int, winner: int
) -> None:
    """Point rows to the winner unless it has the same already; the first column is the record."""
    first, *others = columns
    ours = {
        tuple(row[name] for name in others)
        for row in rows_where(journal.connection, table, first, [winner])
    }
    theirs = rows_where(journal.connection, table, first, [loser])
    twins = [row for row in theirs if tuple(row[name] for name in others) in ours]
    journal.delete(table, twins)
    journal.update(table, [(row, {first: winner}) for row in theirs if row not in twins])


def _move_tree(journal: Journal, kind: RecordKind, loser: int, winner: int) -> None:
    """What was part of the loser becomes part of the winner."""
    if kind is RecordKind.TAG:
        _move_tag(journal, loser, winner)
        return
    if kind is RecordKind.PERSON:
        return
    table = SUBTABLES[kind]
    own_parent = parent_of(journal, table, winner)
    if own_parent == loser:
        upper = parent_of(journal, table, loser)
        rows = rows_where(journal.connection, table, "id", [winner])
        journal.update(table, [(row, {"parent_id": upper}) for row in rows])
    for row in rows_where(journal.connection, table, "parent_id", [loser]):
        child = row["id"]
        assert isinstance(child, int)
        refuse_cycle(journal, table, child, winner)
        journal.update(table, [(row, {"parent_id": winner})])


def _move_tag(journal: Journal, loser: int, winner: int) -> None:
    """Narrower and broader tags move; what would make a tag broader than itself goes."""
    narrower = rows_where(journal.connection, tables.TAG_BROADER, "broader_id", [loser])
    broader = rows_where(journal.connection, tables.TAG_BROADER, "tag_id", [loser])
    for row, column in [(row, "broader_id") for row in narrower] + [
        (row, "tag_id") for row in broader
    ]:
        journal.delete(tables.TAG_BROADER, [row])
        pair = {"tag_id": row["tag_id"], "broader_id": row["broader_id"], column: winner}
        tag, over = pair["tag_id"], pair["broader_id"]
        assert isinstance(tag, int)
        assert isinstance(over, int)
        there = rows_where(journal.connection, tables.TAG_BROADER, "tag_id", [tag])
        if tag in above(journal, over) or any(one["broader_id"] == over for one in there):
            continue
        journal.insert(tables.TAG_BROADER, [pair])
