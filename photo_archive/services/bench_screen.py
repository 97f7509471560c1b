# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen for windows that are measured: the user's, one of our own in memory, or none.

A window without a screen paints into memory by other ways than a real one, so a virtual screen is
started where there is a server for it and no screen.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_SERVER = "Xvfb"
_SIZE = "1600x1000x24"


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """What a process has to find in its environment to show a window, to the end of the block."""
    there = sys.platform in ("win32", "darwin") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen" or not (there or shutil.which(_SERVER)):
        yield {"QT_QPA_PLATFORM": "offscreen"}
    elif there:
        yield {}
    else:
        with _virtual() as number:
            yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}


@contextmanager
def _virtual() -> Iterator[str]:
    """A screen in memory; its number."""
    told, tells = os.pipe()
    command = [_SERVER, "-displayfd", str(tells), "-screen", "0", _SIZE]
    with (
        subprocess.Popen(
            [*command, "-nolisten", "tcp", "-noreset"],
            pass_fds=(tells,),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as server,
        os.fdopen(told, encoding="ascii") as line,
    ):
        os.close(tells)
        try:
            yield line.readline().strip()
        finally:
            server.terminate()
