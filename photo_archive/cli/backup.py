# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive backup ARCHIVE``: a verified copy of the catalogue, or a list."""

from __future__ import annotations

from pathlib import Path

from photo_archive.cli.command import Command
from photo_archive.cli.output import Json
from photo_archive.services.backing_up import KeptBackup, back_up, list_backups
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Back up and print where; with ``--list`` print what there is."""
    if command.given.list:
        return _list(command)
    also_in = Path(command.given.to).expanduser() if command.given.to else None
    with Workspace.open(command.archive, write=False) as workspace:
        made = command.output.follow(back_up(workspace, also_in))
    output = command.output
    if output.as_json:
        document: dict[str, Json] = {"file": str(made.file)}
        if made.copy is not None:
            document["copy"] = str(made.copy)
        output.json(document)
    else:
        output.line(str(made.file))
        if made.copy is not None:
            output.line(str(made.copy))
    if made.no_copy is not None:
        output.error(made.no_copy)
        return 1
    return 0


def _list(command: Command) -> int:
    output = command.output
    found = list_backups(command.archive)
    if output.as_json:
        output.json({"backups": [_as_json(one) for one in found]})
        return 0
    for one in found:
        photos = (
            output.wording.say("cannot be read")
            if one.facts is None
            else output.wording.count("{n} photo", "{n} photos", one.facts.photos)
        )
        when = one.backup.made[:16].replace("T", " ")
        output.line(f"{when}  {one.backup.size_bytes / 1e6:8.1f} MB  {photos}  {one.backup.path}")
    return 0


def _as_json(one: KeptBackup) -> Json:
    return {
        "file": str(one.backup.path),
        "made": one.backup.made,
        "bytes": one.backup.size_bytes,
        "label": one.backup.label,
        "photos": one.facts.photos if one.facts else None,
        "format": one.facts.version if one.facts else None,
    }
