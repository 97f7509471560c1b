# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What one does with single authority records: find the one meant, add, merge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from photo_archive.catalogue.authorities import complete, one_named
from photo_archive.domain.authorities import Name
from photo_archive.domain.edits import AddName, Edit, Merge, NewRecord, SetRecordField
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.services.record_edits import SINGLE_FIELDS
from photo_archive.services.workspace import Workspace


def find_record(workspace: Workspace, kind: RecordKind, text: str) -> RecordRef:
    """The one record meant by a number, a key, a name in any spelling, or a part of one name only.

    Raises:
        ArchiveError: None is meant, or several could be.
    """
    with workspace.reading() as session:
        begun = complete(session, kind, text, 2)
        try:
            return one_named(session, kind, text)
        except ArchiveError:
            if len(begun) == 1:
                return begun[0].ref
            raise


def add_record(
    workspace: Workspace,
    kind: RecordKind,
    name: str,
    language: str = "",
    variants: Sequence[str] = (),
    fields: Mapping[str, str] | None = None,
) -> RecordRef:
    """Make a record with its variants and fields, as one changeset.

    Raises:
        ArchiveError: A field is not one of this kind of record, or a value does not fit it.
    """
    allowed = SINGLE_FIELDS[kind]
    for field in fields or {}:
        if field not in allowed:
            raise ArchiveError(
                "A {kind} has no field “{field}”; it has {fields}.",
                kind=kind.value,
                field=field,
                fields=", ".join(allowed),
            )
    title = Message("Add {kind} {name}", {"kind": kind.value, "name": name})
    with workspace.changing(title) as changes:
        ref = changes.create(NewRecord(kind, name, language))
        edits: list[Edit] = [AddName(ref, Name(text)) for text in variants]
        edits += [SetRecordField(ref, field, value) for field, value in (fields or {}).items()]
        changes.apply_all(edits)
    return ref


def merge_records(workspace: Workspace, loser: RecordRef, winner: RecordRef) -> None:
    """Make one record a redirect to the other; its links and names move. Undoable."""
    title = Message(
        "Merge {loser} into {winner}",
        {"loser": workspace.label(loser, ""), "winner": workspace.label(winner, "")},
    )
    workspace.apply([Merge(loser, winner)], title)
