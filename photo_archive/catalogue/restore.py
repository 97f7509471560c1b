# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Putting a backup in the place of an archive's database, and keeping what was there.

The backup is copied and the copy read through before anything is touched; the file that was there,
even a damaged one, becomes a file among the backups.
"""

from __future__ import annotations

import shutil
import sqlite3
import uuid as uuids
from contextlib import suppress
from pathlib import Path

from photo_archive.catalogue import copies
from photo_archive.catalogue.backup import BEFORE_RESTORE, DAMAGED, FOLDER, new_path
from photo_archive.catalogue.database import FILE_NAME
from photo_archive.catalogue.schema import SCHEMA_VERSION
from photo_archive.catalogue.settings import LINEAGE
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.system_reasons import reason_of


def restore(folder: Path, backup: Path) -> Path | None:
    """Put a backup in the place of an archive's database; what was there becomes a backup.

    The archive must be closed and its lock held by the caller.

    Returns:
        Where the database that was replaced is now, None if there was none.

    Raises:
        ArchiveError: The backup is damaged, not of this archive, or of a newer program.
    """
    if not backup.is_file():
        raise ArchiveError("There is no backup {file}: see the list of backups.", file=str(backup))
    database = folder / FILE_NAME
    fresh = database.with_suffix(".restored")
    try:
        _copy_checked(backup, fresh)
        _refuse_another(database, backup, fresh)
        copies.set_setting(fresh, LINEAGE, str(uuids.uuid4()))
        copies.sync(fresh)
        replaced = _set_aside(database)
        for leftover in (f"{FILE_NAME}-wal", f"{FILE_NAME}-shm"):
            (folder / leftover).unlink(missing_ok=True)
        fresh.replace(database)
        copies.sync(folder)
    except OSError as error:
        raise ArchiveError(
            "The backup {file} could not be restored ({reason}): make room or change the"
            " permissions, then do it again.",
            file=str(backup),
            reason=reason_of(error),
        ) from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
    return replaced


def _copy_checked(source: Path, target: Path) -> None:
    try:
        target.unlink(missing_ok=True)
        copies.copy_database(source, target)
        sound = copies.is_sound(target)
    except sqlite3.DatabaseError:
        sound = False
    if not sound:
        raise ArchiveError(
            "{file} is damaged or not a copy of an archive: choose an older backup.",
            file=str(source),
        )


def _refuse_another(database: Path, backup: Path, fresh: Path) -> None:
    facts, now = copies.facts_of(fresh), copies.facts_of(database)
    if facts is None:
        raise ArchiveError(
            "{file} is damaged or not a copy of an archive: choose an older backup.",
            file=str(backup),
        )
    if facts.version > SCHEMA_VERSION:
        raise ArchiveError(
            "{file} was made by a newer version of this program (format {theirs}; this one knows"
            " {ours}): install the newer version, or choose an older backup.",
            file=str(backup),
            theirs=facts.version,
            ours=SCHEMA_VERSION,
        )
    if now is not None and now.uuid and now.uuid != facts.uuid:
        raise ArchiveError(
            "{file} is a backup of another archive, “{title}”: choose one of this archive.",
            file=str(backup),
            title=facts.title,
        )


def _set_aside(database: Path) -> Path | None:
    """Keep what is there: as a sound copy, or if it is damaged as it is, with its log."""
    if not database.exists():
        return None
    backups = database.parent / FOLDER
    backups.mkdir(exist_ok=True)
    log = database.with_name(f"{database.name}-wal")
    damaged = new_path(backups, DAMAGED)
    kept_log = damaged.with_name(f"{damaged.name}-wal")
    if log.exists():
        shutil.copyfile(log, kept_log)  # to open a damaged file may cost it its log
    replaced = new_path(backups, BEFORE_RESTORE)
    with suppress(sqlite3.DatabaseError):
        copies.copy_database(database, replaced)
    if copies.is_sound(replaced):
        kept_log.unlink(missing_ok=True)
        return replaced
    replaced.unlink(missing_ok=True)
    database.replace(damaged)
    return damaged
