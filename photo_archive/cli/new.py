# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive new ARCHIVE [--title T]``: make an empty archive."""

from __future__ import annotations

from photo_archive.cli.command import Command
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Make the archive and say where."""
    with Workspace.create(command.archive, command.given.title) as workspace:
        if command.output.as_json:
            command.output.json({"archive": str(workspace.folder), "title": workspace.title})
        else:
            command.output.line(str(workspace.folder))
    return 0
