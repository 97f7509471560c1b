# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of a damaged archive: one line with the command that brings it back."""

from __future__ import annotations

import shlex
from argparse import Namespace
from pathlib import Path

from photo_archive.domain.errors import ArchiveError, DamagedArchiveError, DateText


def with_way_back(error: DamagedArchiveError) -> ArchiveError:
    """The error with the newest sound backup, and the command to restore it."""
    from photo_archive.services.restoring import way_back

    way = way_back(error.folder)
    file = str(error.folder / "archive.sqlite")
    if way.backup is None:
        return ArchiveError(
            "{file} is damaged or gone, and there is no sound backup in {backups}: put back a copy"
            " kept elsewhere with {command}.",
            file=file,
            backups=str(error.folder / "backups"),
            command=_command(error.folder, "FILE"),
        )
    return ArchiveError(
        "{file} is damaged or gone. The newest sound backup is of {day} (photos: {photos}): go back"
        " to it with {command}",
        file=file,
        day=DateText(way.backup.made[:10]),
        photos=way.facts.photos if way.facts else 0,
        command=_command(error.folder, shlex.quote(way.backup.path.name)),
    )


def damage_behind(given: Namespace | None) -> DamagedArchiveError | None:
    """Whether what looks like a fault of ours comes from a damaged archive named to a command."""
    named = getattr(given, "archive", None)
    if not named:
        return None
    from photo_archive.services.restoring import damage_in

    return damage_in(Path(named).expanduser().absolute())


def _command(folder: Path, backup: str) -> str:
    return f"photo-archive restore {shlex.quote(str(folder))} {backup}"
