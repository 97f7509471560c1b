# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups of the catalogue: by hand or when due, in one place or two, old ones thinned out.

A second place that is not there does not keep the first from being written; it is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from photo_archive.catalogue import backup, copies, history
from photo_archive.catalogue.backup import Backup
from photo_archive.catalogue.rotation import Keep
from photo_archive.domain.errors import ArchiveError, DamagedArchiveError, Message
from photo_archive.domain.progress import Job, Progress
from photo_archive.media.checksum import file_facts
from photo_archive.media.failures import MediaError
from photo_archive.services.copying import copy_original
from photo_archive.services.safety_settings import read_settings
from photo_archive.services.workspace import Workspace

KEEP = Keep()


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What a backup left: its file, its copy in the second place, and why there is none."""

    file: Path
    copy: Path | None = None
    no_copy: ArchiveError | None = None


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """A backup in a list; what is in it is None where it cannot be read."""

    backup: Backup
    facts: copies.CopyFacts | None


def back_up(workspace: Workspace, also_in: Path | None = None) -> Job[BackedUp]:
    """Write a verified copy of the catalogue beside it and to the second place, if there is one.

    Args:
        workspace: The archive; it may be in use by another program.
        also_in: The second place; None: as the archive is set.

    Raises:
        ArchiveError: The backup could not be made.
        DamagedArchiveError: The catalogue did not pass the checks of its copy.
    """
    chosen = read_settings(workspace).backup_also_in
    elsewhere = also_in if also_in is not None else Path(chosen) if chosen else None
    yield Progress(0, None, Message("Backing up"), workspace.title)
    file = backup.make(workspace.folder, keep=KEEP)
    if elsewhere is None:
        return BackedUp(file)
    yield Progress(1, 2, Message("Copying the backup"), str(elsewhere))
    try:
        return BackedUp(file, _copied(workspace, file, elsewhere))
    except (ArchiveError, MediaError, OSError) as error:
        if isinstance(error, DamagedArchiveError):
            raise
        told = ArchiveError(
            "The backup was made, but not copied to {folder}: see whether its disk is connected"
            " and has room.",
            folder=str(elsewhere),
        )
        return BackedUp(file, no_copy=told)


def is_due(workspace: Workspace) -> bool:
    """Whether the newest backup is older than chosen, and something has changed since."""
    hours = read_settings(workspace).backup_every_hours
    if not hours or workspace.read_only:
        return False
    with workspace.reading() as session:
        last = history.change_seq(session)
    if not last:
        return False
    made = next((one for one in backup.backups(workspace.folder) if not one.label), None)
    if made is None:
        return True
    if datetime.now().astimezone() - datetime.fromisoformat(made.made) < timedelta(hours=hours):
        return False
    facts = copies.facts_of(made.path)
    return facts is None or facts.change != last


def list_backups(folder: Path) -> list[KeptBackup]:
    """The backups of an archive with what is in each, newest first; the archive may be damaged."""
    return [KeptBackup(one, copies.facts_of(one.path)) for one in backup.backups(folder)]


def second_place(workspace: Workspace, chosen: Path) -> Path:
    """The folder within the second place that is this archive's own."""
    mark = workspace.archive.uuid.partition("-")[0]
    return chosen / f"{workspace.folder.name}-{mark}"


def _copied(workspace: Workspace, file: Path, elsewhere: Path) -> Path:
    """Copy a backup to the second place; the place itself is never made, it may be a disk."""
    if not elsewhere.is_dir():
        raise FileNotFoundError(str(elsewhere))
    folder = second_place(workspace, elsewhere)
    copy = copy_original(file, file.name, folder, file_facts(file).sha256)
    backup.rotate(folder, KEEP)
    return copy
