# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits of authority records: making them, their fields, place in a tree, and ids elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import Table, select

from photo_archive.catalogue import tables_authorities as tables
from photo_archive.catalogue.derived import (
    date_columns,
    edtf,
    name_columns,
    record_name_columns,
)
from photo_archive.catalogue.edits_names import name_text, rename
from photo_archive.catalogue.journal import Journal, rows_where
from photo_archive.catalogue.ownership import Row, number, optional_number, words
from photo_archive.catalogue.resolving import living
from photo_archive.domain.authorities import NameKind
from photo_archive.domain.code_words import kind_text
from photo_archive.domain.edits import NewRecord, SetExternalIds, SetRecordField
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.events import EVENT_TYPES
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.names import normal, normal_line
from photo_archive.domain.people import NameOrder

SUBTABLES: dict[RecordKind, Table] = {
    RecordKind.PERSON: tables.PERSON,
    RecordKind.ORGANISATION: tables.ORGANISATION,
    RecordKind.PLACE: tables.PLACE,
    RecordKind.EVENT: tables.EVENT,
}
"""The table of what a kind has beside what all records share; tags have nothing."""

_DEFAULTS: dict[RecordKind, Row] = {
    RecordKind.PERSON: {"name_order": NameOrder.GIVEN_FIRST.value},
    RecordKind.EVENT: {"type": "other"},
}


def create_record(journal: Journal, new: NewRecord) -> RecordRef:
    """Make a record with its authorised name.

    Raises:
        ArchiveError: The name is empty, or the key belongs to another record of the kind.
    """
    name = name_text(new.name)
    _refuse_taken_key(journal, new.kind, new.key, None)
    record: Row = {
        "kind": new.kind.value,
        "name_language": new.language,
        "key": normal_line(new.key),
        **record_name_columns(name),
    }
    record_id = journal.insert(tables.RECORD, [record])[0]
    authorised: Row = {
        "record_id": record_id,
        "kind": NameKind.AUTHORISED.value,
        "language": new.language,
    }
    journal.insert(tables.NAME, [authorised | name_columns(name)])
    if new.kind in SUBTABLES:
        journal.insert(SUBTABLES[new.kind], [{"id": record_id} | _DEFAULTS.get(new.kind, {})])
    return RecordRef(new.kind, record_id)


def set_record_field(journal: Journal, edit: SetRecordField) -> None:
    """Give a field of a record a value.

    Raises:
        ArchiveError: The field is not one of the kind, or cannot have the value.
    """
    ref = living(journal.connection, edit.record)
    if edit.field in ("name", "name_language"):
        rename(journal, ref, edit)
    elif edit.field in ("note", "sources"):
        _update(journal, tables.RECORD, ref.id, {edit.field: normal(edit.value)})
    elif edit.field == "key":
        _refuse_taken_key(journal, ref.kind, edit.value, ref.id)
        _update(journal, tables.RECORD, ref.id, {"key": normal_line(edit.value)})
    elif edit.field == "parent_id" and ref.kind in _TREES:
        parent = _parent(journal, ref, edit.value)
        _update(journal, SUBTABLES[ref.kind], ref.id, {"parent_id": parent})
    else:
        columns = _FIELDS.get(ref.kind, {}).get(edit.field)
        if columns is None:
            raise ArchiveError(
                "A {kind} has no field “{field}”: see the list of fields in the help.",
                kind=kind_text(ref.kind),
                field=edit.field,
            )
        _update(journal, SUBTABLES[ref.kind], ref.id, columns(edit.field, edit.value))


def set_external_ids(journal: Journal, edit: SetExternalIds) -> None:
    """Replace the identifiers a record has elsewhere."""
    ref = living(journal.connection, edit.record)
    old = rows_where(journal.connection, tables.EXTERNAL_ID, "record_id", [ref.id])
    wanted = dict.fromkeys((normal_line(one.scheme), normal_line(one.value)) for one in edit.ids)
    kept = {(words(row, "scheme"), words(row, "value")) for row in old} & wanted.keys()
    journal.delete(
        tables.EXTERNAL_ID, [row for row in old if (row["scheme"], row["value"]) not in kept]
    )
    journal.insert(
        tables.EXTERNAL_ID,
        [
            {"record_id": ref.id, "scheme": scheme, "value": value}
            for scheme, value in wanted
            if value and (scheme, value) not in kept
        ],
    )


def refuse_cycle(journal: Journal, table: Table, child: int, parent: int) -> None:
    """See that a record does not become part of itself.

    Raises:
        ArchiveError: The parent is, or lies in, the child.
    """
    at: int | None = parent
    seen: set[int] = set()
    while at is not None and at not in seen:
        if at == child:
            raise cycle_error(journal, child, parent)
        seen.add(at)
        found = journal.connection.execute(select(table.c.parent_id).where(table.c.id == at))
        at = found.scalar_one_or_none()


def cycle_error(journal: Journal, child: int, parent: int) -> ArchiveError:
    """What to say of something that would be inside itself."""
    names = {
        number(row, "id"): words(row, "name")
        for row in rows_where(journal.connection, tables.RECORD, "id", [child, parent])
    }
    return ArchiveError(
        "“{parent}” cannot be above “{child}”, because it is the same or lies below it: choose"
        " another.",
        parent=names.get(parent, str(parent)),
        child=names.get(child, str(child)),
    )


def _update(journal: Journal, table: Table, row_id: int, new: Row) -> None:
    rows = rows_where(journal.connection, table, "id", [row_id])
    journal.update(table, [(row, new) for row in rows])


def _refuse_taken_key(journal: Journal, kind: RecordKind, key: str, own: int | None) -> None:
    if not key:
        return
    record = tables.RECORD
    query = select(record.c.id, record.c.name).where(
        record.c.kind == kind.value, record.c.key == normal_line(key)
    )
    for row in journal.connection.execute(query):
        if row.id != own:
            raise ArchiveError(
                "The key {key} belongs to “{name}”: give this record another key.",
                key=key,
                name=row.name,
            )


def _parent(journal: Journal, ref: RecordRef, value: str) -> int | None:
    if not value.strip():
        return None
    try:
        wanted = RecordRef(ref.kind, int(value))
    except ValueError as error:
        raise ArchiveError(
            "“{value}” is not the number of a {kind}: choose one.",
            value=value,
            kind=kind_text(ref.kind),
        ) from error
    parent = living(journal.connection, wanted)
    refuse_cycle(journal, SUBTABLES[ref.kind], ref.id, parent.id)
    return parent.id


def parent_of(journal: Journal, table: Table, row_id: int) -> int | None:
    """The record that one is part of."""
    rows = rows_where(journal.connection, table, "id", [row_id])
    return optional_number(rows[0], "parent_id") if rows else None


_TREES = (RecordKind.PLACE, RecordKind.EVENT, RecordKind.ORGANISATION)


def _line(field: str, value: str) -> Row:
    return {field: normal_line(value)}


def _date(field: str, value: str) -> Row:
    return {field: edtf(value)}


def _event_date(_field: str, value: str) -> Row:
    return date_columns(value)


def _degrees(field: str, value: str) -> Row:
    limit = 90.0 if field == "latitude" else 180.0
    try:
        degrees = float(value) if value.strip() else None
    except ValueError:
        degrees = limit + 1
    if degrees is not None and not abs(degrees) <= limit:
        raise ArchiveError(
            "“{value}” is not a {field}: write degrees from -{limit} to {limit}, as 48.8566.",
            value=value,
            field=field,
            limit=int(limit),
        )
    return {field: degrees}


def _ordinal(field: str, value: str) -> Row:
    if value.strip() and not value.strip().isdecimal():
        raise ArchiveError("“{value}” is not a number in a series: write 1, 2, 3 …", value=value)
    return {field: int(value) if value.strip() else None}


def _name_order(field: str, value: str) -> Row:
    return {field: _one_of(value or NameOrder.GIVEN_FIRST.value, [*NameOrder])}


def _event_type(field: str, value: str) -> Row:
    return {field: _one_of(value or "other", EVENT_TYPES)}


def _one_of(value: str, choices: Sequence[str]) -> str:
    if value not in choices:
        raise ArchiveError(
            "“{value}” is not known here: use one of {choices}.",
            value=value,
            choices=", ".join(choices),
        )
    return str(value)


_FIELDS: dict[RecordKind, dict[str, Callable[[str, str], Row]]] = {
    RecordKind.PERSON: {
        "family": _line,
        "middle": _line,
        "given": _line,
        "name_order": _name_order,
        "birth": _date,
        "death": _date,
    },
    RecordKind.ORGANISATION: {"existed_from": _date, "existed_to": _date},
    RecordKind.PLACE: {
        "kind": _line,
        "valid_from": _date,
        "valid_to": _date,
        "latitude": _degrees,
        "longitude": _degrees,
    },
    RecordKind.EVENT: {
        "type": _event_type,
        "date": _event_date,
        "series": _line,
        "ordinal": _ordinal,
    },
}
