# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Merging two records of a kind: everything moves to the winner, the loser becomes a redirect.

The loser keeps its number and its own fields, so old references lead somewhere and undo has
nothing to guess.
Source: EAC-CPF maintenance status "deleted merged".
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Table

from photo_archive.catalogue import tables_authorities as tables
from photo_archive.catalogue.edits_authority import SUBTABLES, parent_of, refuse_cycle
from photo_archive.catalogue.edits_identity import move_not_same
from photo_archive.catalogue.edits_links import move_links
from photo_archive.catalogue.edits_parts import above
from photo_archive.catalogue.journal import Journal, rows_where
from photo_archive.catalogue.ownership import Row, words
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
    _fill_fields(journal, winner.kind, loser.id, winner.id)
    _move_names(journal, loser.id, winner.id)
    move_not_same(journal, loser.id, winner.id)
    move_links(journal, loser.id, winner.id)
    _point(journal, MENTION, "record_id", loser.id, winner.id)
    _move_unique(journal, tables.EXTERNAL_ID, ("record_id", "scheme", "value"), loser.id, winner.id)
    if winner.kind is RecordKind.PERSON:
        _move_unique(journal, tables.ROLE_HELD, ("person_id", *_ROLE), loser.id, winner.id)
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


def _fill_fields(journal: Journal, kind: RecordKind, loser: int, winner: int) -> None:
    """What the winner does not say and the loser does is the winner's from now on.

    Notes and sources that differ are kept one after the other.
    """
    ours, theirs = _pair(journal, tables.RECORD, loser, winner)
    longer: Row = {}
    for column in ("note", "sources"):
        kept, more = words(ours, column), words(theirs, column)
        if more and more not in kept:
            longer[column] = f"{kept}\n\n{more}" if kept else more
    journal.update(tables.RECORD, [(ours, longer)])
    if kind not in SUBTABLES:
        return
    ours, theirs = _pair(journal, SUBTABLES[kind], loser, winner)
    gained: Row = {}
    for columns in _FILLED[kind]:
        said = [column for column in columns if column != "name_order"]
        empty = all(ours[column] in _EMPTY for column in said)
        if empty and any(theirs[column] not in _EMPTY for column in said):
            gained |= {column: theirs[column] for column in columns}
    journal.update(SUBTABLES[kind], [(ours, gained)])


def _pair(journal: Journal, table: Table, loser: int, winner: int) -> tuple[Row, Row]:
    rows = {row["id"]: row for row in rows_where(journal.connection, table, "id", [loser, winner])}
    return rows[winner], rows[loser]


_EMPTY = ("", None, "other")
"""Values that say nothing; "other" is the type of an event of which no type is known."""

_ROLE = ("position", "organisation_id", "held_from", "held_to", "wording")

_FILLED: dict[RecordKind, tuple[tuple[str, ...], ...]] = {
    RecordKind.PERSON: (("family", "middle", "given", "name_order"), ("birth",), ("death",)),
    RecordKind.ORGANISATION: (("existed_from",), ("existed_to",)),
    RecordKind.PLACE: (("kind",), ("valid_from",), ("valid_to",), ("latitude", "longitude")),
    RecordKind.EVENT: (
        ("type",),
        ("date", "date_first", "date_last", "date_padded_first", "date_padded_last"),
        ("series",),
        ("ordinal",),
    ),
}
"""Columns a winner takes over, those together that mean something only together. The order of a
name goes with its parts. What it is part of is dealt with apart, since it may make a circle."""


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
    ours = {_values(row, others) for row in rows_where(journal.connection, table, first, [winner])}
    theirs = rows_where(journal.connection, table, first, [loser])
    twins = [_values(row, others) in ours for row in theirs]
    pairs = list(zip(theirs, twins, strict=True))
    journal.delete(table, [row for row, is_twin in pairs if is_twin])
    journal.update(table, [(row, {first: winner}) for row, is_twin in pairs if not is_twin])


def _values(row: Row, columns: Sequence[str]) -> tuple[str, ...]:
    """Columns of a row as something that can be in a set, a wording in any order."""
    found = []
    for column in columns:
        value = row[column]
        found.append(repr(sorted(value.items()) if isinstance(value, dict) else value))
    return tuple(found)


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
    elif own_parent is None:
        _take_parent(journal, table, loser, winner)
    for row in rows_where(journal.connection, table, "parent_id", [loser]):
        child = row["id"]
        assert isinstance(child, int)
        refuse_cycle(journal, table, child, winner)
        journal.update(table, [(row, {"parent_id": winner})])


def _take_parent(journal: Journal, table: Table, loser: int, winner: int) -> None:
    """A winner that is part of nothing becomes part of what the loser was, circles apart."""
    upper = parent_of(journal, table, loser)
    at, seen = upper, set[int]()
    while at is not None and at not in seen:
        if at == winner:
            return
        seen.add(at)
        at = parent_of(journal, table, at)
    rows = rows_where(journal.connection, table, "id", [winner])
    journal.update(table, [(row, {"parent_id": upper}) for row in rows])


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
