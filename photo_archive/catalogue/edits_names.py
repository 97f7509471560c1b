# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits of the names of authority records: added, changed, taken away, another one authorised.

The authorised name stands among the names and, for lists, in the record itself; both are always
written together. One name of a language is preferred (SKOS): a new one makes the former a variant.
"""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.catalogue import tables_authorities as tables
from photo_archive.catalogue.derived import edtf, name_columns, record_name_columns
from photo_archive.catalogue.journal import Journal, rows_where
from photo_archive.catalogue.ownership import Row, words
from photo_archive.catalogue.resolving import living
from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.edits import (
    AddName,
    AuthoriseName,
    ChangeName,
    RemoveName,
    SetRecordField,
)
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import NameId, RecordRef
from photo_archive.domain.names import normal_line

_SAME = ("text", "language", "valid_from", "valid_to")
"""Columns by which two names of a record are one."""


def add_name(journal: Journal, edit: AddName) -> None:
    """Give a record another name; the one it has already changes nothing."""
    ref = living(journal.connection, edit.record)
    row = {"record_id": ref.id} | _columns(edit.name)
    known = _names(journal, ref)
    if any(_is_same(old, row) for old in known):
        return
    _make_way(journal, row, known)
    journal.insert(tables.NAME, [row])


def remove_name(journal: Journal, edit: RemoveName) -> None:
    """Take a name from a record.

    Raises:
        ArchiveError: It is the authorised one, or not a name of the record.
    """
    ref = living(journal.connection, edit.record)
    text = normal_line(edit.text)
    found = [row for row in _names(journal, ref) if row["text"] == text]
    variants = [row for row in found if not _is_authorised(row)]
    if found and not variants:
        raise ArchiveError(
            "“{name}” is the authorised name: give the record another authorised name first.",
            name=text,
        )
    if not found:
        raise _no_name(text)
    journal.delete(tables.NAME, variants)


def change_name(journal: Journal, edit: ChangeName) -> None:
    """Give a name another text, kind, language or period.

    Raises:
        ArchiveError: It is no name of the record, empty, or the record has just that name already.
    """
    ref = living(journal.connection, edit.record)
    known = _names(journal, ref)
    row = _numbered(known, edit.name)
    new = _columns(edit.to)
    others = [old for old in known if old is not row]
    if any(_is_same(old, new) for old in others):
        raise ArchiveError(
            "The record has the name “{name}” already: take one of the two away.",
            name=words(new, "text"),
        )
    if _is_authorised(row):
        new["kind"] = NameKind.AUTHORISED.value
        columns = record_name_columns(words(new, "text"))
        _update_record(journal, ref, columns | {"name_language": new["language"]})
    else:
        _make_way(journal, new, others)
    journal.update(tables.NAME, [(row, new)])


def authorise_name(journal: Journal, edit: AuthoriseName) -> None:
    """Make another name the authorised one; the former one stays as a variant.

    Raises:
        ArchiveError: It is no name of the record.
    """
    ref = living(journal.connection, edit.record)
    known = _names(journal, ref)
    row = _numbered(known, edit.name)
    if _is_authorised(row):
        return
    variant: Row = {"kind": NameKind.VARIANT.value}
    journal.update(tables.NAME, [(old, variant) for old in known if _is_authorised(old)])
    journal.update(tables.NAME, [(row, {"kind": NameKind.AUTHORISED.value})])
    columns = record_name_columns(words(row, "text"))
    _update_record(journal, ref, columns | {"name_language": row["language"]})


def rename(journal: Journal, ref: RecordRef, edit: SetRecordField) -> None:
    """Give the authorised name another text or language; a variant spelled so goes."""
    known = _names(journal, ref)
    authorised = [row for row in known if _is_authorised(row)]
    if edit.field == "name_language":
        language = normal_line(edit.value)
        _update_record(journal, ref, {"name_language": language})
        journal.update(tables.NAME, [(row, {"language": language}) for row in authorised])
        return
    name = name_text(edit.value)
    twins = [row for row in known if row["text"] == name and row not in authorised]
    journal.delete(tables.NAME, twins)
    _update_record(journal, ref, record_name_columns(name))
    journal.update(tables.NAME, [(row, name_columns(name)) for row in authorised])


def name_text(text: str) -> str:
    """A name as it is stored.

    Raises:
        ArchiveError: It is empty.
    """
    name = normal_line(text)
    if not name:
        raise ArchiveError("A name cannot be empty: write one.")
    return name


def _columns(name: Name) -> Row:
    kind = NameKind.VARIANT if name.kind is NameKind.AUTHORISED else name.kind
    return {
        "kind": kind.value,
        "language": normal_line(name.language),
        "valid_from": edtf(name.valid_from),
        "valid_to": edtf(name.valid_to),
        **name_columns(name_text(name.text)),
    }


def _make_way(journal: Journal, new: Row, others: Sequence[Row]) -> None:
    """Make the former preferred name of the language a variant, if the new one is preferred."""
    if new["kind"] != NameKind.PREFERRED.value:
        return
    former = [
        old for old in others if (old["kind"], old["language"]) == (new["kind"], new["language"])
    ]
    journal.update(tables.NAME, [(old, {"kind": NameKind.VARIANT.value}) for old in former])


def _names(journal: Journal, ref: RecordRef) -> list[Row]:
    return rows_where(journal.connection, tables.NAME, "record_id", [ref.id])


def _numbered(known: Sequence[Row], name: NameId) -> Row:
    found = [row for row in known if row["id"] == name]
    if not found:
        raise _no_name(str(name))
    return found[0]


def _no_name(text: str) -> ArchiveError:
    return ArchiveError("“{name}” is not a name of this record: see its names.", name=text)


def _is_authorised(row: Row) -> bool:
    return row["kind"] == NameKind.AUTHORISED.value


def _is_same(one: Row, other: Row) -> bool:
    return all(one[column] == other[column] for column in _SAME)


def _update_record(journal: Journal, ref: RecordRef, new: Row) -> None:
    rows = rows_where(journal.connection, tables.RECORD, "id", [ref.id])
    journal.update(tables.RECORD, [(row, new) for row in rows])
