# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive open ARCHIVE``: the window, or with --screenshot a picture of it."""

from __future__ import annotations

import argparse
from pathlib import Path

from photo_archive.cli.command import Command, add_archive


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """ARCHIVE, what to look for, and where a picture of the window goes."""
    add_archive(parser)
    parser.add_argument("--screenshot", metavar="FILE.png", help="save the window and leave")
    parser.add_argument("--find", metavar="QUERY", default="", help="what to look for at once")


def run(command: Command) -> int:
    """Open the window."""
    given = command.given
    picture = Path(given.screenshot) if given.screenshot else None
    return command.open_window(command.archive, picture, given.find, given.language)
