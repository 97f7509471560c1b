# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Verified copies of an archive's database: made while it is in use, read through, then renamed.

A copy that did not pass its checks never carries the name of a backup. Pictures are not copied;
they are known by their checksums.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from photo_archive.catalogue import dialect
from photo_archive.catalogue.database import FILE_NAME, damaged, explained
from photo_archive.domain.errors import ArchiveError

FOLDER = "backups"
_PATTERN = "archive-*.sqlite"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: its file, its size in bytes and when it was made (ISO 8601 with zone)."""

    path: Path
    size_bytes: int
    made: str


def make(folder: Path, label: str = "", keep: int | None = None) -> Path:
    """Copy the database of an archive to its ``backups`` folder and check the copy.

    Args:
        folder: The archive; it may be open and in use.
        label: A word for the file's name ("before-format-2").
        keep: How many of the newest backups without a label stay; all if None.

    Raises:
        ArchiveError: No room, no permission, or the copy did not pass its checks.
    """
    backups = folder / FOLDER
    stamp = datetime.now().strftime("%Y-%m-%d-%H%M%S-%f")
    target = backups / f"archive-{stamp}{'-' + label if label else ''}.sqlite"
    unfinished = target.with_suffix(".unfinished")
    try:
        backups.mkdir(exist_ok=True)
        with explained(folder):
            _copy(folder / FILE_NAME, unfinished)
            if not _is_sound(unfinished):
                raise damaged(folder)
        _sync(unfinished)
        unfinished.replace(target)
        _sync(backups)
    except OSError as error:
        raise ArchiveError(
            "The backup in {folder} could not be made ({reason}): make room or change the"
            " permissions, then do it again.",
            folder=str(backups),
            reason=error.strerror or str(error),
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    if keep is not None:
        _rotate(backups, keep)
    return target


def backups(folder: Path) -> list[Backup]:
    """The backups of an archive, newest first."""
    found = []
    for path in sorted((folder / FOLDER).glob(_PATTERN), reverse=True):
        status = path.stat()
        made = datetime.fromtimestamp(status.st_mtime).astimezone()
        found.append(Backup(path, status.st_size, made.isoformat(timespec="seconds")))
    return found


def restore(folder: Path, backup: Path) -> Path:
    """Put a backup in the place of an archive's database; what was there becomes a backup.

    The archive must be closed and its lock held by the caller.

    Returns:
        Where the database that was replaced is now.

    Raises:
        ArchiveError: The backup is damaged or not of an archive.
    """
    if not backup.is_file():
        raise ArchiveError("There is no backup {file}: see the list of backups.", file=str(backup))
    database = folder / FILE_NAME
    fresh = database.with_suffix(".restored")
    try:
        _copy_checked(backup, fresh)
        stamp = datetime.now().strftime("%Y-%m-%d-%H%M%S-%f")
        replaced = folder / FOLDER / f"archive-{stamp}-before-restore.sqlite"
        replaced.parent.mkdir(exist_ok=True)
        _set_aside(database, replaced)
        for leftover in (f"{FILE_NAME}-wal", f"{FILE_NAME}-shm"):
            (folder / leftover).unlink(missing_ok=True)
        fresh.replace(database)
        _sync(folder)
    except OSError as error:
        raise ArchiveError(
            "The backup {file} could not be restored ({reason}): make room or change the"
            " permissions, then do it again.",
            file=str(backup),
            reason=error.strerror or str(error),
        ) from error
    finally:
        fresh.unlink(missing_ok=True)
    return replaced


def _copy(source: Path, target: Path) -> None:
    """SQLite's own online copy: consistent, with what is still in the write-ahead log."""
    with (
        closing(sqlite3.connect(source)) as old,
        closing(sqlite3.connect(target)) as new,
    ):
        old.execute("PRAGMA query_only=ON")
        old.execute("PRAGMA wal_autocheckpoint=0")
        old.backup(new, pages=4096)
        new.execute("PRAGMA journal_mode=DELETE")


def _copy_checked(source: Path, target: Path) -> None:
    try:
        _copy(source, target)
        sound = _is_sound(target)
    except sqlite3.DatabaseError:
        sound = False
    if not sound:
        raise ArchiveError(
            "{file} is damaged or not a copy of an archive: choose an older backup.",
            file=str(source),
        )
    _sync(target)


def _set_aside(database: Path, replaced: Path) -> None:
    """Keep what is there: as a sound copy, or if it is damaged as it is."""
    if not database.exists():
        return
    try:
        _copy(database, replaced)
    except sqlite3.DatabaseError:
        replaced.unlink(missing_ok=True)
        database.replace(replaced)


def _is_sound(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as copy:
        sound = copy.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        linked = copy.execute("PRAGMA foreign_key_check").fetchone() is None
        ours = copy.execute("PRAGMA application_id").fetchone()[0] == dialect.APPLICATION_ID
    return bool(sound and linked and ours)


def _sync(path: Path) -> None:
    """Have the disk keep a file or a folder; folders cannot be opened on Windows."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() or os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _rotate(folder: Path, keep: int) -> None:
    plain = [path for path in sorted(folder.glob(_PATTERN)) if path.stem.count("-") == 5]
    for path in plain[: max(0, len(plain) - keep)]:
        path.unlink(missing_ok=True)
