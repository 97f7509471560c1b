# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive open ARCHIVE``: the window, or with --screenshot a picture of it."""

from __future__ import annotations

from pathlib import Path

from photo_archive.cli.command import Command


def run(command: Command) -> int:
    """Open the window."""
    given = command.given
    picture = Path(given.screenshot) if given.screenshot else None
    return command.open_window(command.archive, picture, given.find, given.language or "")
