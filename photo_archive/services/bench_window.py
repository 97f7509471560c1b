# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting the program as a user does, in a process of its own, and going through the photos.

The window says in files when it was first painted, when its results stood there, and how long each
frame took. Beside it stands an empty window of the same toolkit, started and timed likewise.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import photo_archive
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Job, Progress
from photo_archive.services.bench_memory import watched
from photo_archive.services.bench_values import Limit, Measure, beside, left_out, timed

RUNS = 3
"""Starts that count, after one of each that does not: it fills the caches."""

TIMINGS = "PHOTO_ARCHIVE_TIMINGS"
"""Names the file in which the program says when it was painted and usable."""

FRAMES = "PHOTO_ARCHIVE_FRAMES"
"""Names the file in which the program tells its frames, going through the photos."""

BEGAN = "PHOTO_ARCHIVE_BEGAN"
"""Tells the program when it was started: what systems say of that may be most of a second off."""

PATIENCE_S = 300
FRAME = Limit("a frame at 60 a second", 16.0)
FEW = 5000
"""Photos of a small archive; the goals below are those for so many and for a million."""

_PAINTED = "twice an empty PySide6 window"
_LIMIT = "an empty PySide6 window"
_GOAL = "our goal for so many photos"
_USABLE_FEW_S, _USABLE_S = 1.2, 2.0
_MEMORY_MB, _MEMORY_PER_100_000_MB = 150.0, 10.0
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


Shown = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds to the first paint and until it was usable or done, and its memory.

    ``memory_mb`` is the most that was resident, mapped files and all; ``private_mb`` what nobody
    else has in the end, 0 if it was not told.
    """

    painted_s: float | None
    usable_s: float
    memory_mb: float
    private_mb: float = 0.0


@dataclass(frozen=True, slots=True)
class Grown:
    """An archive that is not open, and how many photos it has."""

    archive: Path
    photos: int


def measure_window(
    grown: Sequence[Grown], folder: Path, shown: Shown, runs: int = RUNS
) -> Job[list[Measure]]:
    """Start the window on archives, the largest last, and go through the photos of that one.

    Args:
        grown: The archives.
        folder: Where files of the run go; the caller removes it.
        shown: What a window needs in its environment to be seen.
        runs: How many starts of each count.
    """
    empty: list[Start] = []
    started: list[list[Start]] = [[] for _ in grown]
    for run in range(runs + 1):
        yield Progress(run, runs + 1, Message("Starting the window"))
        one = start_empty_window(folder, shown)
        each = [start_program(archive.archive, folder, shown) for archive in grown]
        if one is None or None in each:
            who = "an empty window" if one is None else "the program"
            return [left_out("start", "s", f"{who} could not be started")]
        empty.append(one)
        for starts, start in zip(started, each, strict=True):
            starts += [start] if start is not None else []
    rows = _empty_rows(empty[1:])
    for archive, starts in zip(grown, started, strict=True):
        rows += _rows(archive, empty[1:], starts[1:])
    if len(grown) > 1:
        rows.append(_growth(grown, [starts[1:] for starts in started]))
    yield Progress(runs + 1, runs + 1, Message("Going through the photos"))
    return rows + go_through(grown[-1].archive, folder, shown)


def go_through(archive: Path, folder: Path, shown: Shown) -> list[Measure]:
    """How long each frame takes, going through the photos as a user would."""
    frames = folder / "frames.json"
    frames.unlink(missing_ok=True)
    if start_program(archive, folder, {**shown, FRAMES: str(frames)}) is None:
        return [left_out("frames", "ms", "the program could not be started")]
    if not frames.exists():
        return [left_out("frames", "ms", "the program told of no frames")]
    told: dict[str, list[float]] = json.loads(frames.read_text(encoding="utf-8"))
    rows = [timed(f"frames {name}", times, FRAME) for name, times in told.items() if times]
    longest = max(max(times) for name, times in told.items() if times and "processor" not in name)
    return [*rows, beside("frames longest", "ms", longest, FRAME)]


def start_empty_window(folder: Path, shown: Shown) -> Start | None:
    """Start a bare window of the toolkit; None if it cannot be."""
    program = [sys.executable, "-c", _EMPTY_WINDOW, repr(time.time())]
    ran = _run(program, folder, folder / "unused.json", shown)
    if ran is None:
        return None
    _, output, memory_mb = ran
    return Start(float(output), float(output), memory_mb)


def start_program(archive: Path, folder: Path, shown: Shown) -> Start | None:
    """Start the program on an archive until its window is there; None if it cannot be."""
    timings = folder / "timings.json"
    timings.unlink(missing_ok=True)
    program = [sys.executable, "-m", "photo_archive", "open", str(archive)]
    ran = _run([*program, "--screenshot", str(folder / "window.png")], folder, timings, shown)
    if ran is None:
        return None
    elapsed_s, _, memory_mb = ran
    if not timings.exists():
        return Start(None, elapsed_s, memory_mb)
    said = json.loads(timings.read_text(encoding="utf-8"))
    return Start(
        float(said["first_paint_s"]),
        float(said["usable_s"]),
        memory_mb,
        float(said.get("private_mb", 0.0)),
    )


def _run(
    program: Sequence[str], folder: Path, timings: Path, shown: Shown
) -> tuple[float, str, float] | None:
    """Seconds, output and peak megabytes of a process; None if it failed or took too long."""
    root = str(Path(photo_archive.__file__).parent.parent)
    there = os.environ.get("PYTHONPATH")
    environment = {
        **os.environ,
        **shown,
        "PYTHONPATH": f"{root}{os.pathsep}{there}" if there else root,
        "PHOTO_ARCHIVE_SETTINGS": str(folder / "settings"),
        TIMINGS: str(timings),
        BEGAN: repr(time.time()),
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


def _empty_rows(empty: Sequence[Start]) -> list[Measure]:
    return [
        beside("start empty window", "s", statistics.median(one.usable_s for one in empty)),
        beside(
            "start empty window memory", "MB", statistics.median(one.memory_mb for one in empty)
        ),
    ]


def _rows(grown: Grown, empty: Sequence[Start], started: Sequence[Start]) -> list[Measure]:
    of = f", {grown.photos:,} photos"
    blank_s = statistics.median(start.usable_s for start in empty)
    usable_s = statistics.median(start.usable_s for start in started)
    goal_mb = _MEMORY_MB + _MEMORY_PER_100_000_MB * grown.photos / 100_000
    memory = beside(f"start memory{of}", "MB", _memory_mb(started), Limit(_GOAL, goal_mb))
    painted = [start.painted_s for start in started if start.painted_s is not None]
    if len(painted) < len(started):
        limit = Limit(_LIMIT, blank_s)
        return [beside(f"start to picture saved{of}", "s", usable_s, limit), memory]
    first_s = statistics.median(painted)
    goal_s = _USABLE_FEW_S if grown.photos <= FEW else _USABLE_S
    return [
        beside(f"start to first painted window{of}", "s", first_s, Limit(_PAINTED, 2 * blank_s)),
        beside(f"start to results{of}", "s", usable_s, Limit(_GOAL, goal_s)),
        memory,
        *_private_rows(of, started),
    ]


def _private_rows(of: str, started: Sequence[Start]) -> list[Measure]:
    told = [start.private_mb for start in started if start.private_mb]
    name = f"start private memory{of}"
    return [beside(name, "MB", statistics.median(told))] if told else []


def _growth(grown: Sequence[Grown], started: Sequence[Sequence[Start]]) -> Measure:
    more_mb = _memory_mb(started[-1]) - _memory_mb(started[0])
    more = (grown[-1].photos - grown[0].photos) / 100_000
    limit = Limit("our goal", _MEMORY_PER_100_000_MB)
    return beside("start memory per 100,000 photos more", "MB", more_mb / more, limit)


def _memory_mb(started: Sequence[Start]) -> float:
    return statistics.median(start.memory_mb for start in started)
