# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Unreachable cycles of objects are freed in the window's thread, and in no other.

Python looks for them in whichever thread happens to allocate. A widget that is found by a thread
of a pool is destroyed there, while the window's thread may be sending it an event: the process
ends with a segmentation fault. So Python's own looking is switched off, and done on a timer.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 1000
"""Often enough that what a busy job leaves behind does not pile up."""


class Collector(QObject):
    """Collects in the thread it is made in, whenever that is in its event loop.

    Nothing is collected automatically from then on, in any thread.
    """

    def __init__(self, parent: QObject | None = None, every_ms: int = LOOK_EVERY_MS) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()


def collect_what_is_due() -> None:
    """Collect the oldest generation whose count is over Python's own limit; in this thread."""
    due = [
        generation
        for generation, (count, limit) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if 0 < limit < count
    ]
    if due:
        gc.collect(max(due))
