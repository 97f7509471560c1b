# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Unreachable cycles of objects are freed in the window's thread, and in no other.

Python looks for them in whichever thread happens to allocate. A widget that is found by a thread
of a pool is destroyed there, while the window's thread may be sending it an event: the process
ends with a segmentation fault. So Python's own looking is switched off, and done on a timer; what
takes long, looking through everything there is, seldom and without what was loaded for good.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 250
"""Often enough that what a busy job leaves behind does not pile up, and is looked through soon."""

OLDEST = 2
"""The generation that holds everything which is not new: collecting it takes longest."""

REST_S = 60.0
REST_SHARE = 600
"""Everything is looked through no sooner than this, nor than so many times as long as it took."""


class Collector(QObject):
    """Collects in the thread it is made in, whenever that is in its event loop.

    Nothing is collected automatically from then on, in any thread.
    """

    def __init__(self, parent: QObject | None = None, every_ms: int = LOOK_EVERY_MS) -> None:
        super().__init__(parent)
        gc.disable()
        self._next_whole_s = time.monotonic() + REST_S
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        began_s = time.monotonic()
        whole = began_s >= self._next_whole_s
        if collect_what_is_due(OLDEST if whole else OLDEST - 1) == OLDEST:
            ended_s = time.monotonic()
            self._next_whole_s = ended_s + max(REST_S, (ended_s - began_s) * REST_SHARE)


def collect_what_is_due(oldest: int = OLDEST) -> int | None:
    """Collect the oldest generation whose count is over Python's own limit; in this thread.

    Args:
        oldest: 0 to 2; no generation older than this is collected even if it is due.

    Returns:
        The generation collected, None if none was due.
    """
    due = [
        generation
        for generation, (count, limit) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if 0 < limit < count
    ]
    if not due:
        return None
    generation = min(max(due), oldest)
    gc.collect(generation)
    return generation


def leave_out_what_stays() -> None:
    """Look no more through what there is now: for when much was loaded that stays to the end.

    Modules are some hundred thousand objects, nine tenths of all. What is unreachable already, or
    becomes so of what there is now, is not freed: not for when much is open.
    """
    gc.freeze()
