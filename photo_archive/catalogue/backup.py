# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Verified copies of an archive's database: made while it is in use, read through, then renamed.

A copy that did not pass its checks never carries the name of a backup. Pictures are not copied;
they are known by their checksums.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from photo_archive.catalogue import copies
from photo_archive.catalogue.database import FILE_NAME, damaged, explained
from photo_archive.catalogue.rotation import Keep, superfluous
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.system_reasons import reason_of

FOLDER = "backups"
BEFORE_RESTORE, DAMAGED = "before-restore", "damaged"
"""Labels of what stood in the archive's place when a backup was put back."""
_NAME = re.compile(r"archive-(\d{4}-\d\d-\d\d-\d{6}-\d{6})(?:-(.+))?\.sqlite")
_STAMP = "%Y-%m-%d-%H%M%S-%f"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup.

    Attributes:
        path: Its file.
        size_bytes: Its size.
        made: When it was made, ISO 8601 with zone.
        label: Why it was made ("before-format-3"), "" if by the schedule or by hand.
    """

    path: Path
    size_bytes: int
    made: str
    label: str = ""


def new_path(backups: Path, label: str = "") -> Path:
    """The path of a backup made now."""
    stamp = datetime.now().strftime(_STAMP)
    return backups / f"archive-{stamp}{'-' + label if label else ''}.sqlite"


def make(folder: Path, label: str = "", keep: Keep | None = None) -> Path:
    """Copy the database of an archive to its ``backups`` folder and check the copy.

    Args:
        folder: The archive; it may be open and in use.
        label: A word for the file's name ("before-format-2").
        keep: Which backups without a label stay; all if None.

    Raises:
        ArchiveError: No room, no permission, or the copy did not pass its checks.
    """
    backups = folder / FOLDER
    target = new_path(backups, label)
    unfinished = target.with_suffix(".unfinished")
    try:
        backups.mkdir(exist_ok=True)
        with explained(folder):
            copies.copy_database(folder / FILE_NAME, unfinished)
            if not copies.is_sound(unfinished):
                raise damaged(folder)
        copies.sync(unfinished)
        unfinished.replace(target)
        copies.sync(backups)
    except OSError as error:
        raise ArchiveError(
            "The backup in {folder} could not be made ({reason}): make room or change the"
            " permissions, then do it again.",
            folder=str(backups),
            reason=reason_of(error),
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    if keep is not None:
        rotate(backups, keep)
    return target


def backups(folder: Path) -> list[Backup]:
    """The backups of an archive, newest first."""
    return backups_in(folder / FOLDER)


def backups_in(backups: Path) -> list[Backup]:
    """The backups in a folder, newest first."""
    found = []
    for path in sorted(backups.glob("archive-*.sqlite"), reverse=True):
        named = _NAME.fullmatch(path.name)
        with suppress(OSError):
            status = path.stat()
            made = _time_of(named[1]) if named else datetime.fromtimestamp(status.st_mtime)
            when = made.astimezone().isoformat(timespec="seconds")
            found.append(Backup(path, status.st_size, when, (named[2] or "") if named else ""))
    return found


def rotate(backups: Path, keep: Keep) -> list[Path]:
    """Delete the backups of a folder that a rule does not keep; those with a label stay.

    Returns:
        What was deleted. A file that cannot be deleted now stays until next time.
    """
    made: dict[datetime, Path] = {}
    for path in backups.glob("archive-*.sqlite"):
        named = _NAME.fullmatch(path.name)
        if named and not named[2]:
            made[_time_of(named[1])] = path
    gone = []
    for when in sorted(superfluous(made, keep)):
        with suppress(OSError):
            made[when].chmod(0o644)  # Windows keeps files that may only be read
            made[when].unlink()
            gone.append(made[when])
    return gone


def newest_sound(folder: Path) -> Backup | None:
    """The newest backup that passes its checks; those after it are read through on the way.

    What was put aside when somebody went back to an older one comes last: it was left on purpose.
    """
    kept = sorted(backups(folder), key=lambda one: one.label in (BEFORE_RESTORE, DAMAGED))
    return next((one for one in kept if copies.is_sound(one.path)), None)


def _time_of(stamp: str) -> datetime:
    try:
        return datetime.strptime(stamp, _STAMP)
    except ValueError:
        return datetime.min
