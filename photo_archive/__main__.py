# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the program starts: the window without arguments, a command with them.

This is the one place that knows both the command line and the window; commands that show the
window are given a function that opens it.
"""

from __future__ import annotations

import gc
import os
import sys
from io import TextIOWrapper
from pathlib import Path

from photo_archive.cli.main import run
from photo_archive.cli.screen import has_screen
from photo_archive.domain.errors import ArchiveError

_COLLECTED_AFTER = (20_000, 10, 10)
"""Objects after which Python looks for cycles; its own 700 cost a fifth of the start."""


def open_window(archive: Path | None, screenshot: Path | None, query: str, language: str) -> int:
    """Show the window until it is closed, or until its picture is saved; the exit status.

    Raises:
        ArchiveError: There is no screen to show it on, or no picture of it can be made.
    """
    if not has_screen():
        if screenshot is None:
            raise ArchiveError(
                "There is no screen to open the window on. Log in to a desktop, or use the"
                " commands: photo-archive --help lists them."
            )
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        # That platform remarks on every window that it cannot size it.
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    from photo_archive.app.main import run as run_app

    return int(run_app(archive=archive, screenshot=screenshot, query=query, language=language))


def _speak_plainly() -> None:
    """Let every letter out: UTF-8 into files and pipes; what a terminal lacks becomes a mark.

    An encoding the user asked for (``PYTHONIOENCODING``) stays. Without standard output or error,
    as in a program started from a menu of Windows, what is said goes nowhere.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
        elif isinstance(stream, TextIOWrapper):
            chosen = stream.isatty() or os.environ.get("PYTHONIOENCODING")
            stream.reconfigure(encoding=None if chosen else "utf-8", errors="replace")


def main() -> int:
    """Run the program with the arguments of the process."""
    gc.set_threshold(*_COLLECTED_AFTER)
    _speak_plainly()
    return run(sys.argv[1:], open_window)


if __name__ == "__main__":
    sys.exit(main())
