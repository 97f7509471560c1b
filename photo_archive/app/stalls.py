# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells when the window's thread kept the user waiting, and what it did meanwhile.

Off unless the environment variable names a file. A heart beats in the event loop; a beat that is
late becomes one line: {"at_s", "wall_ms", "cpu_ms", "doing": {"slot > innermost function": looks}}.
While one is late, a thread beside asks the window's thread to look what it is doing itself: frames
of Python that are looked at from another thread ended the process within PySide.
"""

from __future__ import annotations

import _thread
import json
import signal
import threading
import time
from collections import Counter
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QObject, Qt, QTimer

STALLS = "PHOTO_ARCHIVE_STALLS"
"""Names the file that stalls are told in."""

LIMIT_MS = 50
"""What a person feels; nothing may keep the window's thread for longer."""

BEAT_MS = 2
LOOK_EVERY_S = 0.005
LATE_S = 0.01
LOOK = getattr(signal, "SIGUSR2", signal.SIGTERM)
"""Never sent by the system: Python alone is told that it had arrived."""

OURS = "photo_archive"
LOOP = "run"
"""The function that runs the event loop: what is called from there is a slot or an event."""


class StallLog(QObject):
    """Watches the thread it is made in until it is stopped or the parent goes."""

    def __init__(self, target: Path, parent: QObject, limit_ms: float = LIMIT_MS) -> None:
        super().__init__(parent)
        self._target = target
        self._limit_ms = limit_ms
        self._doing: Counter[str] = Counter()
        self._over = threading.Event()
        self._began = self._wall = time.monotonic()
        self._cpu = time.thread_time()
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._before = signal.signal(LOOK, self._look)
        self._watcher = threading.Thread(target=self._watch, name="stalls", daemon=True)
        self._watcher.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        self._over.set()
        self._watcher.join()
        signal.signal(LOOK, self._before)

    def _beat(self) -> None:
        wall, cpu = time.monotonic(), time.thread_time()
        doing, self._doing = self._doing, Counter()
        if (wall - self._wall) * 1000 >= self._limit_ms:
            told = {
                "at_s": round(self._wall - self._began, 3),
                "wall_ms": round((wall - self._wall) * 1000, 1),
                "cpu_ms": round((cpu - self._cpu) * 1000, 1),
                "doing": dict(doing.most_common()),
            }
            with self._target.open("a", encoding="utf-8") as lines:
                lines.write(json.dumps(told) + "\n")
        self._wall, self._cpu = time.monotonic(), time.thread_time()

    def _watch(self) -> None:
        while not self._over.wait(LOOK_EVERY_S):
            if time.monotonic() - self._wall > LATE_S:
                _thread.interrupt_main(LOOK)

    def _look(self, _: int, frame: FrameType | None) -> None:
        self._doing[named(frame)] += 1


def named(frame: FrameType | None) -> str:
    """What a thread does, by the outermost and the innermost function of ours; "" in Qt itself."""
    ours: list[str] = []
    while frame is not None:
        module = frame.f_globals.get("__name__", "")
        if module.startswith(OURS) and module != __name__:
            ours.append(f"{module.removeprefix(OURS + '.')}.{frame.f_code.co_qualname}")
        frame = frame.f_back
    ours = [one for one in ours if not one.endswith(f".{LOOP}")]
    return " > ".join(dict.fromkeys((ours[-1], ours[0]))) if ours else ""
