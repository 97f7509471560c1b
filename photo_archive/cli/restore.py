# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive restore ARCHIVE BACKUP``: go back to a backup; what was there is kept."""

from __future__ import annotations

from pathlib import Path

from photo_archive.cli.command import Command
from photo_archive.cli.output import Json
from photo_archive.services.restoring import (
    RestorePreview,
    backup_named,
    preview_restore,
    restore,
)


def run(command: Command) -> int:
    """Restore and print where the replaced database is; with ``--preview`` what would be lost."""
    folder = command.archive.expanduser().absolute()
    file = backup_named(folder, command.given.backup)
    if command.given.preview:
        _tell(command, file, preview_restore(folder, file))
        return 0
    done = command.output.follow(restore(folder, file))
    output = command.output
    if output.as_json:
        replaced = str(done.replaced) if done.replaced else None
        output.json({"restored": str(file), "replaced": replaced, "photos": done.photos})
        return 0
    output.line(
        output.wording.count(
            "Restored from {file}: {n} photo", "Restored from {file}: {n} photos", done.photos,
            file=str(file),
        )
    )  # fmt: skip
    if done.replaced is not None:
        output.line(output.wording.say("What was there is kept: {file}", file=str(done.replaced)))
    return 0


def _tell(command: Command, file: Path, seen: RestorePreview) -> None:
    output, wording = command.output, command.output.wording
    lost: list[dict[str, Json]] = [
        {"id": one.id, "when": one.when, "title": wording.message(one.title)} for one in seen.lost
    ]
    if output.as_json:
        output.json(
            {
                "backup": str(file),
                "photos": seen.facts.photos,
                "photos_now": seen.photos_now,
                "changes_lost": seen.lost_total,
                "changes": lost,
            }
        )
        return
    output.line(
        wording.count("{n} photo in the backup", "{n} photos in the backup", seen.facts.photos)
    )
    if seen.photos_now is None or seen.lost_total is None:
        output.line(wording.say("The archive cannot be read, so nothing can be compared."))
        return
    output.line(wording.count("{n} photo now", "{n} photos now", seen.photos_now))
    output.line(
        wording.count("{n} change would be lost", "{n} changes would be lost", seen.lost_total)
    )
    for one in lost:
        output.line(f"  {str(one['when'])[:16].replace('T', ' ')}  {one['title']}")
