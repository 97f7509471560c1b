# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive person|place|event|organisation|tag ARCHIVE ACTION``: the authority files."""

from __future__ import annotations

from collections.abc import Callable

from photo_archive.cli.authority_edit import add, edit, name, remove, role
from photo_archive.cli.authority_exchange import export, load
from photo_archive.cli.authority_identity import duplicates, merge, not_same, split
from photo_archive.cli.authority_report import detail_text, report, warning_json, warning_text
from photo_archive.cli.command import Command
from photo_archive.cli.output import Json
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.people_order import PeopleOrder
from photo_archive.services.authorities import find_record
from photo_archive.services.validity import all_warnings, warnings_of
from photo_archive.services.workspace import Workspace

_ORDERS = {"western": PeopleOrder.WESTERN, "vietnamese": PeopleOrder.VIETNAMESE}


def run(command: Command) -> int:
    """Do the action."""
    actions: dict[str, Callable[[Command, RecordKind], None]] = {
        "list": _list,
        "show": _show,
        "add": add,
        "edit": edit,
        "name": name,
        "role": role,
        "merge": merge,
        "split": split,
        "duplicates": duplicates,
        "not-same": not_same,
        "warnings": _warnings,
        "remove": remove,
        "load": load,
        "export": export,
    }
    actions[command.given.action](command, RecordKind(command.name))
    return 0


def _list(command: Command, kind: RecordKind) -> None:
    given = command.given
    with Workspace.open(command.archive, write=False) as workspace:
        lines = workspace.records(kind, given.text, limit=None, order=_ORDERS.get(given.sort))
    if command.output.as_json:
        command.output.json([_line(line) for line in lines])
        return
    initial = ""
    for line in lines:
        if line.initial != initial:
            initial = line.initial
            command.output.line(f"                {initial}")
        detail = f"  {detail_text(command.output, line)}" if line.detail else ""
        command.output.line(f"{line.ref.id:>6}  {line.photos:>6}  {line.name}{detail}")


def _line(line: RecordLine) -> dict[str, Json]:
    found: dict[str, Json] = {
        "id": line.ref.id,
        "name": line.name,
        "detail": line.detail,
        "photos": line.photos,
    }
    return {**found, "initial": line.initial} if line.initial else found


def _show(command: Command, kind: RecordKind) -> None:
    with Workspace.open(command.archive, write=False) as workspace:
        report(command, workspace, find_record(workspace, kind, command.given.record))


def _warnings(command: Command, kind: RecordKind) -> None:
    output = command.output
    with Workspace.open(command.archive, write=False) as workspace:
        if command.given.record:
            ref = find_record(workspace, kind, command.given.record)
            found = [(workspace.label(ref), ref, warnings_of(workspace, ref))]
        else:
            warned = output.follow(all_warnings(workspace, (kind,)))
            found = [(one.record.name, one.record.ref, one.warnings) for one in warned]
    for called, ref, warnings in found:
        for warning in warnings:
            if output.as_json:
                own: dict[str, Json] = {"id": ref.id, "name": called}
                output.json_line({**own, **warning_json(output, warning)})
            else:
                output.line(f"{called} #{ref.id}: {warning_text(output, warning)}")
