# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting the program as a user does, in a process of its own, without a screen.

The window says in a file when it was first painted and when its results stood there. Beside it
stands an empty window of the same toolkit, started and timed likewise.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import photo_archive
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Job, Progress
from photo_archive.services.bench_memory import watched
from photo_archive.services.bench_values import Limit, Measure, beside, left_out

RUNS = 3
"""Starts that count, after one of each that does not: it fills the caches."""

TIMINGS = "PHOTO_ARCHIVE_TIMINGS"
"""Names the file in which the program says when it was painted and usable."""

PATIENCE_S = 60
_LIMIT = "an empty PySide6 window"
_EMPTY_WINDOW = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, told)
def told():
    print(time.time() - float(sys.argv[1]), flush=True)
    application.exit()
application = QApplication(sys.argv[:1])
window = Window()
window.resize(1280, 800)
window.show()
sys.exit(application.exec())
"""


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds to the first paint and until it was usable or done, and peak memory."""

    painted_s: float | None
    usable_s: float
    memory_mb: float


def measure_window(archive: Path, folder: Path, runs: int = RUNS) -> Job[list[Measure]]:
    """Start the window on an archive that is not open; rows on time and memory.

    Args:
        archive: The folder of the archive.
        folder: Where files of the run go; the caller removes it.
        runs: How many starts count.
    """
    empty: list[Start] = []
    started: list[Start] = []
    for run in range(runs + 1):
        yield Progress(run, runs + 1, Message("Starting the window"))
        one, other = start_empty_window(folder), start_program(archive, folder)
        if one is None or other is None:
            who = "an empty window" if one is None else "the program"
            return [left_out("start", "s", f"{who} could not be started without a screen")]
        empty.append(one)
        started.append(other)
    return _rows(empty[1:], started[1:])


def start_empty_window(folder: Path) -> Start | None:
    """Start a bare window of the toolkit; None if it cannot be."""
    program = [sys.executable, "-c", _EMPTY_WINDOW, repr(time.time())]
    ran = _run(program, folder, folder / "unused.json")
    if ran is None:
        return None
    _, output, memory_mb = ran
    return Start(float(output), float(output), memory_mb)


def start_program(archive: Path, folder: Path) -> Start | None:
    """Start the program on an archive until its window is there; None if it cannot be."""
    timings = folder / "timings.json"
    timings.unlink(missing_ok=True)
    program = [sys.executable, "-m", "photo_archive", "open", str(archive)]
    ran = _run([*program, "--screenshot", str(folder / "window.png")], folder, timings)
    if ran is None:
        return None
    elapsed_s, _, memory_mb = ran
    if not timings.exists():
        return Start(None, elapsed_s, memory_mb)
    said = json.loads(timings.read_text(encoding="utf-8"))
    return Start(float(said["first_paint_s"]), float(said["usable_s"]), memory_mb)


def _run(program: Sequence[str], folder: Path, timings: Path) -> tuple[float, str, float] | None:
    """Seconds, output and peak megabytes of a process; None if it failed or took too long."""
    root = str(Path(photo_archive.__file__).parent.parent)
    there = os.environ.get("PYTHONPATH")
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": f"{root}{os.pathsep}{there}" if there else root,
        "PHOTO_ARCHIVE_SETTINGS": str(folder / "settings"),
        TIMINGS: str(timings),
    }
    began = time.perf_counter()
    with (
        subprocess.Popen(
            program,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        ) as process,
        watched(process.pid) as peak,
    ):
        try:
            output, _ = process.communicate(timeout=PATIENCE_S)
        except subprocess.TimeoutExpired:
            return None
        finally:
            if process.poll() is None:
                process.kill()
    elapsed_s = time.perf_counter() - began
    return (elapsed_s, output, peak.mb) if process.returncode == 0 else None


def _rows(empty: Sequence[Start], started: Sequence[Start]) -> list[Measure]:
    blank_s = statistics.median(start.usable_s for start in empty)
    blank_mb = statistics.median(start.memory_mb for start in empty)
    limit = Limit(_LIMIT, blank_s)
    usable_s = statistics.median(start.usable_s for start in started)
    memory_mb = statistics.median(start.memory_mb for start in started)
    memory = beside("start memory", "MB", memory_mb, Limit(_LIMIT, blank_mb))
    painted = [start.painted_s for start in started if start.painted_s is not None]
    if len(painted) < len(started):
        return [beside("start to picture saved", "s", usable_s, limit), memory]
    first_s = statistics.median(painted)
    return [
        beside("start to first painted window", "s", first_s, limit),
        beside("start to results", "s", usable_s, limit),
        memory,
    ]
