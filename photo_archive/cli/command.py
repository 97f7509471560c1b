# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a command is handed: its arguments, where to print, and how to open the window."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from photo_archive.cli.output import Output

if TYPE_CHECKING:
    from photo_archive.domain.captions import Certainty

OpenWindow = Callable[[Path | None, Path | None, str, str], int]
"""(archive, screenshot, query, language) -> exit status"""


def accepted_certainty(given: str | None) -> Certainty | None:
    """The value of ``--accept-above``; None where nothing is to be linked without a person."""
    from photo_archive.domain.captions import Certainty

    return Certainty(given) if given else None


@dataclass(frozen=True, slots=True)
class Command:
    """One command being run.

    Attributes:
        name: What it is called.
        given: Its arguments; ``language`` is None where none was asked for.
        output: Where it prints, and in which language.
        open_window: Shows the window.
    """

    name: str
    given: argparse.Namespace
    output: Output
    open_window: OpenWindow

    @property
    def archive(self) -> Path:
        """The archive folder named on the command line."""
        return Path(self.given.archive)

    @property
    def language(self) -> str:
        """The language to speak and to write in."""
        return self.output.wording.language
