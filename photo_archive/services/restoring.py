# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Going back to a backup: what would be lost by it, doing it, and the way back from damage."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from photo_archive.catalogue import backup, copies, opening
from photo_archive.catalogue import restore as restoring
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.backup import Backup
from photo_archive.catalogue.database import FILE_NAME, damaged
from photo_archive.catalogue.history import history
from photo_archive.catalogue.lock import held_by
from photo_archive.catalogue.photos import count
from photo_archive.domain.edits import Changeset
from photo_archive.domain.errors import ArchiveError, DamagedArchiveError, Message
from photo_archive.domain.ids import ChangesetId
from photo_archive.domain.progress import Job, Progress

COMPARED = 100_000
"""Changesets of both files that are held against one another, the newest first."""

SHOWN = 200
"""Changesets that would be lost and are named."""


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What going back to a backup would mean.

    Attributes:
        facts: What is in the backup.
        photos_now: How many photos the archive has now, None if it cannot be read.
        lost: Changesets that would be lost, the newest first; only the first of them.
        lost_total: How many there are, None if the archive cannot be read.
    """

    facts: copies.CopyFacts
    photos_now: int | None = None
    lost: tuple[Changeset, ...] = ()
    lost_total: int | None = None


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back, and where the database that was replaced is now (None: it was gone)."""

    file: Path
    replaced: Path | None
    photos: int


@dataclass(frozen=True, slots=True)
class WayBack:
    """The newest sound backup of a damaged archive, None if there is none; what is in it."""

    folder: Path
    backup: Backup | None
    facts: copies.CopyFacts | None = None


def backup_named(folder: Path, named: str) -> Path:
    """The backup a person means: "newest", a name in the archive's backups, or a path.

    Raises:
        ArchiveError: There is none.
    """
    if named == "newest":
        found = backup.newest_sound(folder)
        if found is None:
            raise ArchiveError(
                "There is no sound backup in {folder}: give the path of one kept elsewhere.",
                folder=str(folder / backup.FOLDER),
            )
        return found.path
    inside = folder / backup.FOLDER / named
    path = Path(named).expanduser()
    return path if path.is_file() or not inside.is_file() else inside


def preview_restore(folder: Path, file: Path) -> RestorePreview:
    """What going back to a backup would mean; nothing is changed.

    Raises:
        ArchiveError: It is no backup.
    """
    facts = copies.facts_of(file)
    if facts is None:
        raise ArchiveError(
            "{file} is damaged or not a copy of an archive: choose an older backup.",
            file=str(file),
        )
    kept = copies.changesets_of(file, COMPARED)
    try:
        with Archive.open(folder, write=False) as archive, archive.reading() as session:
            newest = history(session, limit=COMPARED, changes=False)
            lost = [one for one in newest if kept.get(one.id) != one.when]
            oldest_kept = min(kept, default=ChangesetId(0))
            lost = [one for one in lost if one.id >= oldest_kept]
            photos = count(session)
    except ArchiveError:
        return RestorePreview(facts)
    return RestorePreview(facts, photos, tuple(lost[:SHOWN]), len(lost))


def restore(folder: Path, file: Path) -> Job[Restored]:
    """Put a backup in the place of the database of an archive that nobody has open.

    What was there is kept among the backups. The index and the thumbnails follow by themselves.

    Raises:
        ArchiveError: The archive is open, or the backup is damaged or of another archive.
    """
    yield Progress(0, None, Message("Restoring {file}", {"file": file.name}), str(folder))
    lock = opening.take_lock(folder)
    try:
        replaced = restoring.restore(folder, file)
    finally:
        lock.release()
    facts = copies.facts_of(folder / FILE_NAME)
    return Restored(folder / FILE_NAME, replaced, facts.photos if facts else 0)


def way_back(folder: Path) -> WayBack:
    """The newest sound backup of an archive; reads backups through until one is sound."""
    found = backup.newest_sound(folder)
    return WayBack(folder, found, copies.facts_of(found.path) if found else None)


def damage_in(folder: Path) -> DamagedArchiveError | None:
    """What to say if the structure of an archive's database is broken; it may be open."""
    path = folder / FILE_NAME
    broken = path.is_file() and not copies.is_readable_in_use(path)
    return damaged(folder) if broken else None


def writer_of(folder: Path) -> Message | None:
    """Who has an archive open for writing, where and since when; None if nobody says so."""
    return held_by(folder)
