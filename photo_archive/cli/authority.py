# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive person|place|event|organisation|tag ARCHIVE ACTION``: the authority files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from photo_archive.cli.authority_json import record_json, record_text
from photo_archive.cli.command import Command
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.errors import UsageError
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.services.authorities import add_record, find_record, merge_records
from photo_archive.services.loading import load_authorities
from photo_archive.services.record_edits import SINGLE_FIELDS
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Do the action."""
    actions: dict[str, Callable[[Command, RecordKind], None]] = {
        "list": _list,
        "show": _show,
        "add": _add,
        "merge": _merge,
        "load": _load,
    }
    actions[command.given.action](command, RecordKind(command.name))
    return 0


def _list(command: Command, kind: RecordKind) -> None:
    with Workspace.open(command.archive, write=False) as workspace:
        lines = workspace.records(kind, command.given.text, limit=None)
    if command.output.as_json:
        command.output.json([_line(line) for line in lines])
        return
    for line in lines:
        detail = f"  {line.detail}" if line.detail else ""
        command.output.line(f"{line.ref.id:>6}  {line.photos:>6}  {line.name}{detail}")


def _line(line: RecordLine) -> dict[str, str | int]:
    return {"id": line.ref.id, "name": line.name, "detail": line.detail, "photos": line.photos}


def _show(command: Command, kind: RecordKind) -> None:
    with Workspace.open(command.archive, write=False) as workspace:
        ref = find_record(workspace, kind, command.given.record)
        _report(command, workspace, ref)


def _report(command: Command, workspace: Workspace, ref: RecordRef) -> None:
    record = workspace.record(ref)
    photos = workspace.photo_count_of(ref)
    if command.output.as_json:
        command.output.json({**record_json(record), "photos": photos})
    else:
        record_text(command.output, record, photos)


def _add(command: Command, kind: RecordKind) -> None:
    given = command.given
    fields = dict(_assignment(text, kind) for text in given.set)
    with Workspace.open(command.archive) as workspace:
        ref = add_record(
            workspace, kind, given.name, given.name_language, tuple(given.variant), fields
        )
        _report(command, workspace, ref)


def _assignment(text: str, kind: RecordKind) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise UsageError(
            "“{given}” is no change: write FIELD=VALUE, with one of {fields}.",
            given=text,
            fields=", ".join(SINGLE_FIELDS[kind]),
        )
    return name.strip(), value


def _merge(command: Command, kind: RecordKind) -> None:
    with Workspace.open(command.archive) as workspace:
        loser = find_record(workspace, kind, command.given.record)
        winner = find_record(workspace, kind, command.given.into)
        merge_records(workspace, loser, winner)
        _report(command, workspace, winner)


def _load(command: Command, kind: RecordKind) -> None:
    with Workspace.open(command.archive) as workspace:
        summary = command.output.follow(load_authorities(workspace, kind, Path(command.given.file)))
    output = command.output
    if output.as_json:
        output.json(
            {
                "added": summary.added,
                "changed": summary.changed,
                "unchanged": summary.unchanged,
                "problems": output.problems_json(summary.problems),
            }
        )
        return
    output.line(
        output.wording.say(
            "{added} added, {changed} changed, {unchanged} as before",
            added=summary.added,
            changed=summary.changed,
            unchanged=summary.unchanged,
        )
    )
    for problem in summary.problems:
        output.problem(problem)
