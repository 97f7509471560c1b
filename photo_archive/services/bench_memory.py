# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much memory a process holds, in megabytes of 1,000,000 bytes.

Resident memory counts pages of mapped files too, which the system takes back whenever it needs
them; what the process has of its own is told apart.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import psutil

_BYTES_PER_MB = 1_000_000
_LOOK_EVERY_S = 0.02
"""Five times as long for a family, which has to be found each time."""


def resident_mb() -> float:
    """The resident memory of this process now."""
    held: int = psutil.Process(os.getpid()).memory_info().rss
    return held / _BYTES_PER_MB


def own_mb() -> float:
    """The resident memory of this process that is no page of a file; all of it if unknown."""
    info = psutil.Process(os.getpid()).memory_info()
    held: int = info.rss - getattr(info, "shared", 0)
    return held / _BYTES_PER_MB


class Peak:
    """The most memory a process held whenever it was looked at; 0 if it never was.

    Args:
        process: Its number.
        family: Count the processes it started, too; what they share is counted for each.
    """

    def __init__(self, process: int, *, family: bool = False) -> None:
        self.mb = 0.0
        self._process = psutil.Process(process)
        self._family = family

    def look(self) -> None:
        """Look now; a process that is gone holds nothing more."""
        with suppress(psutil.Error):
            held = self._process.memory_info().rss
            for child in self._process.children() if self._family else ():
                with suppress(psutil.Error):
                    held += child.memory_info().rss
            self.mb = max(self.mb, held / _BYTES_PER_MB)


@contextmanager
def watched(process: int | None = None, *, family: bool = False) -> Iterator[Peak]:
    """Look at a process, this one by default, fifty times a second until the end of the block."""
    peak = Peak(os.getpid() if process is None else process, family=family)
    over = threading.Event()

    def watch() -> None:
        while not over.wait(_LOOK_EVERY_S * (5 if family else 1)):
            peak.look()

    watcher = threading.Thread(target=watch, name="bench memory", daemon=True)
    peak.look()
    watcher.start()
    try:
        yield peak
    finally:
        over.set()
        watcher.join()
