# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive undo ARCHIVE [CHANGESET]``: take the last, or a named, changeset back."""

from __future__ import annotations

from photo_archive.cli.command import Command
from photo_archive.domain.edits import Changeset
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import ChangesetId
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Undo and say what was undone."""
    number = command.given.changeset
    with Workspace.open(command.archive) as workspace:
        undone = workspace.undo(None if number is None else ChangesetId(number))
    if undone is None:
        raise ArchiveError("There is nothing left to undo in this archive.")
    report(command, undone)
    return 0


def report(command: Command, changeset: Changeset) -> None:
    """Print the changeset that took another back."""
    if command.output.as_json:
        command.output.json(
            {
                "changeset": changeset.id,
                "reverts": changeset.reverts,
                "title": command.output.wording.message(changeset.title),
                "photos": changeset.photos,
            }
        )
    else:
        command.output.line(command.output.wording.message(changeset.title))
