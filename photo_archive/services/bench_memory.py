# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much memory a process holds: resident, in megabytes of 1,000,000 bytes."""

from __future__ import annotations

import os

import psutil

_BYTES_PER_MB = 1_000_000


def resident_mb(process: int | None = None) -> float:
    """The resident memory of a process, of this one by default."""
    held: int = psutil.Process(os.getpid() if process is None else process).memory_info().rss
    return held / _BYTES_PER_MB


class Peak:
    """The most memory this process held whenever it was looked at."""

    def __init__(self) -> None:
        self.mb = resident_mb()

    def look(self) -> None:
        """Look now."""
        self.mb = max(self.mb, resident_mb())
