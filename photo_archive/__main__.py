# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the program starts: the window without arguments, a command with them.

This is the one place that knows both the command line and the window; commands that show the
window are given a function that opens it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from photo_archive.cli.main import run


def open_window(archive: Path | None, screenshot: Path | None, query: str, language: str) -> int:
    """Show the window until it is closed, or until its picture is saved; the exit status."""
    from photo_archive.app.main import run as run_app

    return run_app(archive=archive, screenshot=screenshot, query=query, language=language)


def main() -> int:
    """Run the program with the arguments of the process."""
    return run(sys.argv[1:], open_window)


if __name__ == "__main__":
    sys.exit(main())
