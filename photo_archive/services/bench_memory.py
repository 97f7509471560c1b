# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much memory a process holds: resident, in megabytes of 1,000,000 bytes."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import psutil

_BYTES_PER_MB = 1_000_000
_LOOK_EVERY_S = 0.02


def resident_mb() -> float:
    """The resident memory of this process now."""
    held: int = psutil.Process(os.getpid()).memory_info().rss
    return held / _BYTES_PER_MB


class Peak:
    """The most memory a process held whenever it was looked at; 0 if it never was.

    Args:
        process: Its number.
    """

    def __init__(self, process: int) -> None:
        self.mb = 0.0
        self._process = psutil.Process(process)

    def look(self) -> None:
        """Look now; a process that is gone holds nothing more."""
        with suppress(psutil.Error):
            self.mb = max(self.mb, self._process.memory_info().rss / _BYTES_PER_MB)


@contextmanager
def watched(process: int | None = None) -> Iterator[Peak]:
    """Look at a process, this one by default, fifty times a second until the end of the block."""
    peak = Peak(os.getpid() if process is None else process)
    over = threading.Event()

    def watch() -> None:
        while not over.wait(_LOOK_EVERY_S):
            peak.look()

    watcher = threading.Thread(target=watch, name="bench memory", daemon=True)
    peak.look()
    watcher.start()
    try:
        yield peak
    finally:
        over.set()
        watcher.join()
