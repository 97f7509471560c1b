# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive redo ARCHIVE``: do again what was last taken back."""

from __future__ import annotations

from photo_archive.cli.command import Command
from photo_archive.cli.undo import report
from photo_archive.domain.errors import ArchiveError
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Redo and say what was done."""
    with Workspace.open(command.archive) as workspace:
        done = workspace.redo()
    if done is None:
        raise ArchiveError("There is nothing to redo: the last change was not an undo.")
    report(command, done)
    return 0
