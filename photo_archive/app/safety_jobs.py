# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeping an archive safe, as jobs: checks of originals, missing files, backups, the way back.

Services are imported where they are first needed, so that the window is on screen before the
database library is loaded.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.fixity import CheckRun, Scope
from photo_archive.domain.progress import Progress, finish

if TYPE_CHECKING:
    from photo_archive.app.session import Session
    from photo_archive.services.backing_up import KeptBackup
    from photo_archive.services.guarding import Verified
    from photo_archive.services.relinking import RelinkPlan
    from photo_archive.services.restoring import RestorePreview, WayBack
    from photo_archive.services.safety_settings import SafetySettings

log = logging.getLogger(__name__)

LARGEST_ON_LEAVING = 200_000_000
"""Bytes of a catalogue whose backup takes a second or two."""

Job = Generator[Progress, None, object]


def check_originals(session: Session, *, only_due: bool) -> Job:
    """Check all originals, or all that are due, as a job."""
    yield Progress(0, None, Message("Checking originals"))
    from photo_archive.services.guarding import CheckWish, verify_originals

    wish = CheckWish(Scope.DUE if only_due else Scope.ALL)
    return (yield from verify_originals(session.workspace, wish))


def check_share(session: Session) -> Job:
    """Check today's share of what is due, giving way to everything else, as a job."""
    yield Progress(0, None, Message("Checking originals"))
    from photo_archive.services.guarding import CheckWish, due_today, verify_originals

    share = due_today(session.workspace)
    if not share:
        return None
    wish = CheckWish(Scope.DUE, limit=share, quietly=True)
    return (yield from verify_originals(session.workspace, wish))


def is_check_due(session: Session) -> bool:
    """Whether originals are due for a check; for a thread."""
    from photo_archive.services.guarding import due_today

    return due_today(session.workspace) > 0


def write_report(session: Session, verified: Verified, target: Path, language: str) -> Job:
    """Write the report of a check, as a job."""
    yield Progress(0, None, Message("Writing the report"))
    from photo_archive.services.check_reports import write_report as write

    return (yield from write(session.workspace, verified, target, language))


def last_check(session: Session) -> CheckRun | None:
    """The last check of all originals that came to its end."""
    from photo_archive.services.guarding import last_checks

    whole = (one for one in last_checks(session.workspace) if one.scope is Scope.ALL and one.ended)
    return next(whole, None)


def look_for_missing(session: Session, folder: Path) -> Job:
    """Look below a folder for files that are missing, as a job; nothing is changed."""
    yield Progress(0, None, Message("Looking for what is missing"))
    from photo_archive.services.relinking import plan_relink

    return (yield from plan_relink(session.workspace, folder))


def relink(session: Session, plan: RelinkPlan) -> Job:
    """Write down where files are that were found, as a job."""
    yield Progress(0, None, Message("Writing down where files are"))
    from photo_archive.services.relinking import relink as run

    return (yield from run(session.workspace, plan))


def back_up(session: Session) -> Job:
    """Make a backup, as a job."""
    yield Progress(0, None, Message("Backing up"))
    from photo_archive.services.backing_up import back_up as run

    return (yield from run(session.workspace))


def is_backup_due(session: Session) -> bool:
    """Whether a backup is due; for a thread, or on leaving the archive."""
    from photo_archive.services.backing_up import is_due

    return is_due(session.workspace)


def back_up_on_leaving(session: Session) -> None:
    """Make a backup if one is due and nobody has to wait for it; a large one is made when open."""
    try:
        size_bytes = (session.folder / "archive.sqlite").stat().st_size
        if size_bytes <= LARGEST_ON_LEAVING and is_backup_due(session):
            finish(back_up(session))
    except (ArchiveError, OSError) as error:
        log.warning("no backup on leaving: %s", error)


def backups_of(folder: Path) -> tuple[KeptBackup, ...]:
    """The backups of an archive and what is in them; for a thread."""
    from photo_archive.services.backing_up import list_backups

    return tuple(list_backups(folder))


def settings_of(session: Session) -> SafetySettings:
    """What is chosen for keeping the archive safe."""
    from photo_archive.services.safety_settings import read_settings

    return read_settings(session.workspace)


def choose(session: Session, chosen: SafetySettings) -> None:
    """Choose how the archive is kept safe.

    Raises:
        ArchiveError: The archive cannot be written.
    """
    from photo_archive.services.safety_settings import save_settings

    save_settings(session.workspace, chosen)


def preview_of(folder: Path, file: Path) -> RestorePreview:
    """What going back to a backup would mean; for a thread.

    Raises:
        ArchiveError: It is no backup.
    """
    from photo_archive.services.restoring import preview_restore

    return preview_restore(folder, file)


def restore(folder: Path, file: Path) -> Job:
    """Go back to a backup of an archive that is closed, as a job."""
    yield Progress(0, None, Message("Restoring {file}", {"file": file.name}))
    from photo_archive.services.restoring import restore as run

    return (yield from run(folder, file))


def way_back(folder: Path) -> WayBack:
    """The newest sound backup of a damaged archive; for a thread."""
    from photo_archive.services.restoring import way_back as find

    return find(folder)


def damage_in(folder: Path) -> object | None:
    """What is to be said if an archive is damaged; for a thread."""
    from photo_archive.services.restoring import damage_in as look

    return look(folder)


def writer_of(folder: Path) -> Message | None:
    """Who has an archive open for writing, in words."""
    from photo_archive.services.restoring import writer_of as ask

    return ask(folder)
