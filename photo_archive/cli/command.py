# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a command is handed: its arguments, where to print, and how to open the window."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from photo_archive.cli.output import Output

OpenWindow = Callable[[Path | None, Path | None, str, str], int]
"""(archive, screenshot, query, language) -> exit status"""


@dataclass(frozen=True, slots=True)
class Command:
    """One command being run."""

    name: str
    given: argparse.Namespace
    output: Output
    open_window: OpenWindow

    @property
    def archive(self) -> Path:
        """The archive folder named on the command line."""
        return Path(self.given.archive)


def add_archive(parser: argparse.ArgumentParser) -> None:
    """The ARCHIVE argument that most commands take."""
    parser.add_argument("archive", metavar="ARCHIVE", help="the folder of the archive")
