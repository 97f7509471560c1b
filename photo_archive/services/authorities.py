# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What one does with single authority records: find the one meant, add, change, remove.

Values are given as people write them; each function is one changeset with a title of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from photo_archive.catalogue.authorities import complete, one_named
from photo_archive.catalogue.history import changeset
from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.code_words import kind_text
from photo_archive.domain.date_text import read_date
from photo_archive.domain.edits import (
    AddName,
    AuthoriseName,
    Changeset,
    Edit,
    NewRecord,
    RemoveName,
    RemoveRecord,
    SetBroader,
    SetExternalIds,
    SetRecordField,
    SetRoles,
)
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.external_ids import SCHEMES
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.names import fold, normal_line
from photo_archive.domain.people import RoleHeld
from photo_archive.domain.record import ref_of
from photo_archive.services.record_edits import SINGLE_FIELDS
from photo_archive.services.record_reading import read_record
from photo_archive.services.workspace import Workspace

_DATES = frozenset(
    {"birth", "death", "existed_from", "existed_to", "valid_from", "valid_to", "date"}
)
_TREES = (RecordKind.PLACE, RecordKind.EVENT, RecordKind.ORGANISATION)


def fields_of(kind: RecordKind) -> tuple[str, ...]:
    """What can be set of a record of a kind; ``parent`` and ``broader`` are given by name."""
    fields = [*SINGLE_FIELDS[kind], "key"]
    if kind in _TREES:
        fields.append("parent")
    elif kind is RecordKind.TAG:
        fields.append("broader")
    return (*fields, *SCHEMES)


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
    _refuse_unknown(kind, fields or {})
    title = Message("Add {kind} {name}", {"kind": kind_text(kind), "name": name})
    with workspace.changing(title) as changes:
        ref = changes.create(NewRecord(kind, name, language))
        changes.apply_all(AddName(ref, Name(text)) for text in variants)
        changes.apply_all(_field_edits(workspace, ref, fields or {}, ()))
    return ref


def edit_record(
    workspace: Workspace, ref: RecordRef, fields: Mapping[str, str]
) -> Changeset | None:
    """Give fields of a record values, "" to empty one; None if it had them already.

    Raises:
        ArchiveError: A field is not one of this kind of record, or a value does not fit it.
    """
    _refuse_unknown(ref.kind, fields)
    record = workspace.record(ref)
    edits = _field_edits(workspace, ref_of(record), fields, record.external_ids)
    return workspace.apply(edits, Message("Change {name}", {"name": record.name}))


def add_name(workspace: Workspace, ref: RecordRef, name: Name) -> Changeset | None:
    """Give a record another name; its period may be given in words."""
    dated = replace(name, valid_from=_edtf(name.valid_from), valid_to=_edtf(name.valid_to))
    values = {"name": normal_line(name.text), "record": workspace.label(ref)}
    return workspace.apply(
        [AddName(ref, dated)], Message("Add the name {name} to {record}", values)
    )


def remove_name(workspace: Workspace, ref: RecordRef, text: str) -> Changeset | None:
    """Take a name from a record.

    Raises:
        ArchiveError: It is the authorised one, or none of its names.
    """
    name = _name_meant(workspace, ref, text)
    values = {"name": name.text, "record": workspace.label(ref)}
    return workspace.apply(
        [RemoveName(ref, name.text)], Message("Take the name {name} from {record}", values)
    )


def prefer_name(workspace: Workspace, ref: RecordRef, text: str) -> Changeset | None:
    """Make a name the authorised one; a new one is added first.

    Raises:
        ArchiveError: It is empty.
    """
    record = workspace.record(ref)
    wanted = normal_line(text)
    title = Message("Call {record} {name}", {"record": record.name, "name": wanted})
    known = [name for name in record.names if name.text == wanted]
    if wanted == record.name:
        return None
    with workspace.changing(title) as changes:
        if not known:
            changes.apply(AddName(ref, Name(text)))
            names = read_record(changes.session, ref).names
            known = [name for name in names if name.text == wanted]
        number = known[0].id
        assert number is not None
        changes.apply(AuthoriseName(ref, number))
        made = changes.id
    assert made is not None
    with workspace.reading() as session:
        return changeset(session, made)


def add_role(workspace: Workspace, person: RecordRef, role: RoleHeld) -> Changeset | None:
    """Add an office a person held; its period may be given in words."""
    held = workspace.person(person.id)
    dated = replace(role, held_from=_edtf(role.held_from), held_to=_edtf(role.held_to))
    values = {"role": role.position, "name": held.name}
    return workspace.apply(
        [SetRoles(held.id, (*held.roles, dated))], Message("Add the role {role} to {name}", values)
    )


def remove_role(workspace: Workspace, person: RecordRef, position: str) -> Changeset | None:
    """Take an office from a person, by its wording or by its number in the list from 1 on.

    Raises:
        ArchiveError: There is none such, or several.
    """
    held = workspace.person(person.id)
    found = [
        role
        for at, role in enumerate(held.roles, 1)
        if position == str(at) or fold(role.position) == fold(normal_line(position))
    ]
    if len(found) != 1:
        raise ArchiveError(
            "“{role}” is not one role of {name} but {n}: give its number in the list of roles"
            " instead.",
            name=held.name,
            n=len(found),
            role=position,
        )
    kept = tuple(role for role in held.roles if role is not found[0])
    values = {"role": found[0].position, "name": held.name}
    return workspace.apply(
        [SetRoles(held.id, kept)], Message("Take the role {role} from {name}", values)
    )


def remove_record(workspace: Workspace, ref: RecordRef) -> Changeset:
    """Delete a record that nothing uses.

    Raises:
        ArchiveError: Something links to it; the sentence says what.
    """
    record = workspace.record(ref)
    alive = ref_of(record)
    values = {"kind": kind_text(alive.kind), "name": record.name}
    made = workspace.apply([RemoveRecord(alive)], Message("Remove {kind} {name}", values))
    assert made is not None
    return made


def _refuse_unknown(kind: RecordKind, fields: Mapping[str, str]) -> None:
    allowed = fields_of(kind)
    for field in fields:
        if field not in allowed:
            raise ArchiveError(
                "A {kind} has no field “{field}”; it has {fields}.",
                kind=kind_text(kind),
                field=field,
                fields=", ".join(allowed),
            )


def _field_edits(
    workspace: Workspace,
    ref: RecordRef,
    fields: Mapping[str, str],
    ids: tuple[ExternalId, ...],
) -> list[Edit]:
    edits: list[Edit] = []
    for field, value in fields.items():
        if field == "parent":
            parent = str(find_record(workspace, ref.kind, value).id) if value.strip() else ""
            edits.append(SetRecordField(ref, "parent_id", parent))
        elif field == "broader":
            names = [name for name in value.split(";") if name.strip()]
            broader = [find_record(workspace, ref.kind, name.strip()).id for name in names]
            edits.append(SetBroader(ref.id, tuple(broader)))
        elif field in SCHEMES:
            ids = tuple(one for one in ids if one.scheme != field)
            ids += (ExternalId(field, value.strip()),) if value.strip() else ()
        else:
            edits.append(SetRecordField(ref, field, _edtf(value) if field in _DATES else value))
    if any(field in SCHEMES for field in fields):
        edits.append(SetExternalIds(ref, ids))
    return edits


def _edtf(text: str) -> str:
    """A date as EDTF, however it was written."""
    found = read_date(text) if text.strip() else None
    return "" if found is None else found.text


def _name_meant(workspace: Workspace, ref: RecordRef, text: str) -> Name:
    """The name of a record spelled so, else the only one folded so."""
    record = workspace.record(ref)
    wanted = normal_line(text)
    names = [Name(record.name, NameKind.AUTHORISED), *record.names]
    exact = [name for name in names if name.text == wanted]
    folded = [name for name in names if fold(name.text) == fold(wanted)]
    if exact or len({name.text for name in folded}) == 1:
        return (exact or folded)[0]
    raise ArchiveError("“{name}” is not a name of this record: see its names.", name=wanted)
