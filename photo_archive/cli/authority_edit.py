# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The actions that change one authority record; each shows it as it is afterwards."""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.cli.authority_report import report
from photo_archive.cli.command import Command
from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.errors import UsageError
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import RoleHeld
from photo_archive.services.authorities import (
    add_name,
    add_record,
    add_role,
    edit_record,
    fields_of,
    find_record,
    prefer_name,
    remove_name,
    remove_record,
    remove_role,
)
from photo_archive.services.workspace import Workspace


def add(command: Command, kind: RecordKind) -> None:
    """Make a record."""
    given = command.given
    fields = _assignments(given.set, kind)
    with Workspace.open(command.archive) as workspace:
        ref = add_record(
            workspace, kind, given.name, given.name_language, tuple(given.variant), fields
        )
        report(command, workspace, ref)


def edit(command: Command, kind: RecordKind) -> None:
    """Give fields values."""
    fields = _assignments(command.given.assignments, kind)
    with Workspace.open(command.archive) as workspace:
        ref = find_record(workspace, kind, command.given.record)
        edit_record(workspace, ref, fields)
        report(command, workspace, ref)


def name(command: Command, kind: RecordKind) -> None:
    """Add, remove or prefer a name."""
    given = command.given
    with Workspace.open(command.archive) as workspace:
        ref = find_record(workspace, kind, given.record)
        if given.do == "add":
            language, first, last = given.name_language, given.first, given.last
            add_name(workspace, ref, Name(given.name, NameKind(given.kind), language, first, last))
        elif given.do == "remove":
            remove_name(workspace, ref, given.name)
        else:
            prefer_name(workspace, ref, given.name)
        report(command, workspace, ref)


def role(command: Command, kind: RecordKind) -> None:
    """Add or remove an office a person held.

    Raises:
        UsageError: Only people hold offices, or a wording has no language.
    """
    given = command.given
    if kind is not RecordKind.PERSON:
        raise UsageError("Only a person holds offices: write photo-archive person … role.")
    with Workspace.open(command.archive) as workspace:
        ref = find_record(workspace, kind, given.record)
        if given.do == "remove":
            remove_role(workspace, ref, given.role)
        else:
            add_role(workspace, ref, _role(workspace, command))
        report(command, workspace, ref)


def _role(workspace: Workspace, command: Command) -> RoleHeld:
    given = command.given
    body: RecordRef | None = None
    if given.organisation:
        body = find_record(workspace, RecordKind.ORGANISATION, given.organisation)
    return RoleHeld(
        position=given.role,
        organisation_id=None if body is None else body.id,
        held_from=given.first,
        held_to=given.last,
        wording=dict(_wording(text) for text in given.wording),
    )


def _wording(text: str) -> tuple[str, str]:
    language, equals, worded = text.partition("=")
    if not equals:
        raise UsageError("“{given}” is no wording: write CODE=TEXT, as vi=Thủ tướng.", given=text)
    return language.strip(), worded


def remove(command: Command, kind: RecordKind) -> None:
    """Delete a record nothing links to."""
    output = command.output
    with Workspace.open(command.archive) as workspace:
        ref = find_record(workspace, kind, command.given.record)
        called = workspace.label(ref)
        made = remove_record(workspace, ref)
    if output.as_json:
        output.json({"id": ref.id, "name": called, "changeset": made.id})
    else:
        output.line(output.wording.say("{name} (number {n}) is removed", name=called, n=ref.id))


def _assignments(texts: Sequence[str], kind: RecordKind) -> dict[str, str]:
    return dict(_assignment(text, kind) for text in texts)


def _assignment(text: str, kind: RecordKind) -> tuple[str, str]:
    field, equals, value = text.partition("=")
    if not equals:
        raise UsageError(
            "“{given}” is no change: write FIELD=VALUE, with one of {fields}.",
            given=text,
            fields=", ".join(fields_of(kind)),
        )
    return field.strip(), value
