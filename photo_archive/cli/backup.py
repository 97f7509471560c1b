# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive backup ARCHIVE``: a verified copy of the catalogue beside it."""

from __future__ import annotations

from photo_archive.cli.command import Command
from photo_archive.services.guarding import back_up
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Back up and print where."""
    with Workspace.open(command.archive, write=False) as workspace:
        file = back_up(workspace)
    if command.output.as_json:
        command.output.json({"file": str(file)})
    else:
        command.output.line(str(file))
    return 0
