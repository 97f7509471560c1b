# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is chosen for keeping an archive safe; it travels with the archive."""

from __future__ import annotations

from dataclasses import dataclass

from photo_archive.catalogue import settings
from photo_archive.domain.errors import Message
from photo_archive.services.workspace import Workspace

_CHECK, _BACK_UP, _ELSEWHERE = "check_every_days", "backup_every_hours", "backup_also_in"


@dataclass(frozen=True, slots=True)
class SafetySettings:
    """How often originals are checked and backups made.

    Attributes:
        check_every_days: Within how many days every original is checked, 0 never by itself.
        backup_every_hours: How old the newest backup may become while there are changes, 0: never
            by itself.
        backup_also_in: A folder that each backup is copied to as well, "" none.
    """

    check_every_days: int = 90
    backup_every_hours: int = 24
    backup_also_in: str = ""


def read_settings(workspace: Workspace) -> SafetySettings:
    """What is chosen for an archive."""
    usual = SafetySettings()
    with workspace.reading() as session:
        return SafetySettings(
            _number(settings.setting(session, _CHECK), usual.check_every_days),
            _number(settings.setting(session, _BACK_UP), usual.backup_every_hours),
            settings.setting(session, _ELSEWHERE),
        )


def save_settings(workspace: Workspace, chosen: SafetySettings) -> None:
    """Choose for an archive; nothing happens if it is so already.

    Raises:
        ArchiveError: The archive cannot be written.
    """
    if chosen == read_settings(workspace):
        return
    with workspace.changing(Message("Change settings"), source="settings") as changes:
        changes.save_setting(_CHECK, str(chosen.check_every_days))
        changes.save_setting(_BACK_UP, str(chosen.backup_every_hours))
        changes.save_setting(_ELSEWHERE, chosen.backup_also_in)


def _number(kept: str, usual: int) -> int:
    return int(kept) if kept.isdecimal() else usual
