# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``… ARCHIVE load`` and ``… ARCHIVE export``: authority files in and out."""

from __future__ import annotations

from pathlib import Path

from photo_archive.cli.command import Command
from photo_archive.cli.output import Json
from photo_archive.domain.code_words import kind_text
from photo_archive.domain.errors import UsageError
from photo_archive.domain.ids import RecordKind
from photo_archive.services.authority_export import export_authorities
from photo_archive.services.authority_terms import DEFAULT_BASE
from photo_archive.services.loading import EntryState, Loaded, load_authorities
from photo_archive.services.start_files import load_start, start_files
from photo_archive.services.workspace import Workspace

_COMMA_IS_DECIMAL = ("fr", "vi")
"""Languages in which spreadsheets divide cells by semicolons."""


def export(command: Command, kind: RecordKind) -> None:
    """Write all records of a kind to a file."""
    given, output = command.given, command.output
    delimiter = ";" if command.language in _COMMA_IS_DECIMAL else ","
    with Workspace.open(command.archive, write=False) as workspace:
        job = export_authorities(
            workspace, kind, Path(given.to), base=given.base or DEFAULT_BASE, delimiter=delimiter
        )
        written = output.follow(job)
    if output.as_json:
        output.json({"file": str(written.file), "records": written.records})
        return
    output.line(
        output.wording.count(
            "{n} record in {file}",
            "{n} records in {file}",
            written.records,
            file=str(written.file),
        )
    )


def load(command: Command, kind: RecordKind) -> None:
    """Load a file, or one that comes with the program, or list those."""
    given = command.given
    if bool(given.file) == (given.start is not None):
        raise UsageError("Name one file to load, or --start and the name of a start file.")
    if given.start == "":
        _list_start_files(command, kind)
        return
    with Workspace.open(command.archive) as workspace:
        job = (
            load_authorities(workspace, kind, Path(given.file), preview=given.preview)
            if given.file
            else load_start(workspace, kind, given.start, preview=given.preview)
        )
        loaded = command.output.follow(job)
    _report(command, loaded)


def _list_start_files(command: Command, kind: RecordKind) -> None:
    output = command.output
    found = start_files(kind)
    if output.as_json:
        output.json(
            [
                {
                    "name": one.name,
                    "title": one.title,
                    "records": one.records,
                    "source": one.source,
                    "licence": one.licence,
                }
                for one in found
            ]
        )
        return
    for one in found:
        output.line(f"{one.name:<12}  {one.records:>5}  {one.title}")
        output.line(f"{'':<19}  {one.source} ({one.licence})")
    if not found:
        output.line(
            output.wording.say("There are no start files for a {kind}.", kind=kind_text(kind))
        )


def _report(command: Command, loaded: Loaded) -> None:
    output, preview = command.output, bool(command.given.preview)
    if output.as_json:
        output.json(_document(command, loaded))
        return
    if preview:
        for one in loaded.entries:
            if one.state is EntryState.NEW:
                output.line(output.wording.say("new: {name}", name=one.name))
            elif one.state is EntryState.CHANGED:
                text = output.wording.say(
                    "changed: {name} ({fields})", name=one.name, fields=", ".join(one.fields)
                )
                output.line(text)
    counts = {
        "added": loaded.added,
        "changed": loaded.changed,
        "unchanged": loaded.unchanged,
    }
    say = output.wording.say
    if preview:
        output.line(
            say("{added} would be added, {changed} changed, {unchanged} as before", **counts)
        )
    else:
        output.line(say("{added} added, {changed} changed, {unchanged} as before", **counts))
    if loaded.source:
        text = say("Source: {source} ({licence})", source=loaded.source, licence=loaded.licence)
        output.line(text)
    for problem in loaded.problems:
        output.problem(problem)


def _document(command: Command, loaded: Loaded) -> dict[str, Json]:
    entries: list[Json] = [
        {
            "id": None if one.ref is None else one.ref.id,
            "name": one.name,
            "state": one.state.value,
            "fields": list(one.fields),
        }
        for one in loaded.entries
        if one.state is not EntryState.SAME
    ]
    return {
        "added": loaded.added,
        "changed": loaded.changed,
        "unchanged": loaded.unchanged,
        "preview": bool(command.given.preview),
        "entries": entries,
        "source": loaded.source,
        "licence": loaded.licence,
        "problems": command.output.problems_json(loaded.problems),
    }
