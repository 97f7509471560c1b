# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The composition root of the desktop program: makes the pieces and hands them to one another.

The window is shown before any service is loaded. With a picture to save, it waits until everything
in sight is painted, saves the window as it is, and leaves.
"""

from __future__ import annotations

import ctypes
import json
import logging
import logging.handlers
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from photo_archive import paths
from photo_archive.app import settings as options
from photo_archive.app.collecting import Collector
from photo_archive.app.controllers.program import Program
from photo_archive.app.settings import Settings
from photo_archive.app.stalls import STALLS, StallLog
from photo_archive.app.views.main_window import WINDOW_SIZE
from photo_archive.domain.errors import ArchiveError

TIMINGS = "PHOTO_ARCHIVE_TIMINGS"
"""Names the file that a start with a picture to save tells its times in."""

FRAMES = "PHOTO_ARCHIVE_FRAMES"
"""Names the file that such a start tells the times of its frames in, going through the photos."""

LOG_BYTES = 1_000_000
LOOK_EVERY_MS = 30
QUIET_LOOKS = 4
LONGEST_WAIT_MS = 60_000
SAFE_COUNT = 1 << 40
TURN_S = 0.0005
"""After how long a thread at work lets the window's go on: a frame has 16 ms for everything, and
Python's own 5 ms, waited for a few times, are all of it."""


class StartTimes(QObject):
    """Notes how long after the start of the process the window was painted, then usable.

    The file is one JSON object: first_paint_s, usable_s, rss_mb. The bench reads it.
    """

    def __init__(self, window: QWidget, target: Path) -> None:
        import psutil  # only for the bench: not in the way of everybody's first paint

        super().__init__(window)
        self._target = target
        self._process = psutil.Process()
        self._first_paint_s: float | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._first_paint_s is None and event.type() == QEvent.Type.Paint:
            self._first_paint_s = self._since_start_s()
            watched.removeEventFilter(self)
        return False

    def usable(self) -> None:
        """Write down that the photos are found and painted now."""
        times = {
            "first_paint_s": self._first_paint_s,
            "usable_s": self._since_start_s(),
            "rss_mb": self._process.memory_info().rss / 1e6,
        }
        self._target.write_text(json.dumps(times), encoding="utf-8")

    def _since_start_s(self) -> float:
        return time.time() - self._process.create_time()


class Screenshot(QObject):
    """Waits until the window is settled, saves its picture and leaves."""

    def __init__(self, program: Program, target: Path, times: StartTimes | None = None) -> None:
        super().__init__()
        self._program = program
        self._target = target
        self._times = times
        self._quiet = 0
        self.error: Exception | None = None
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        program.unattended = True
        program.failed.connect(self._on_failed)

    def _look(self) -> None:
        archive = self._program.archive
        settled = archive is not None and archive.library.is_settled
        settled = settled and not self._program.runner.jobs
        if settled and self._times is not None:
            self._times.usable()
            self._times = None
        settled = settled and archive is not None and archive.albums.is_settled
        self._quiet = self._quiet + 1 if settled else 0
        if self._quiet >= QUIET_LOOKS or self._clock.elapsed() > LONGEST_WAIT_MS:
            self._timer.stop()
            self._go_through()

    def _go_through(self) -> None:
        target, archive = os.environ.get(FRAMES), self._program.archive
        if not target or archive is None:
            self._save()
            return
        from photo_archive.app.controllers.scrolling import Scrolling  # for the bench alone

        scrolling = Scrolling(archive.library, self._program.window.search, Path(target))
        scrolling.done.connect(self._save)
        scrolling.start()

    def _save(self) -> None:
        picture = self._program.window.grab()
        if not picture.save(str(self._target)):
            self.error = ArchiveError(
                "The picture of the window could not be saved as {file}: choose another place.",
                file=str(self._target),
            )
        self._program.window.close()

    def _on_failed(self, error: Exception) -> None:
        self._timer.stop()
        self.error = error
        self._program.window.close()


def keep_constants_alive() -> None:
    """Make up for references to True, False and None that PySide drops.

    PySide 6.12.0 gives back True from every emission of a signal without counting the reference,
    and loses some to None; before Python 3.12, where these cannot go away, the process ends after
    some hundreds of them. A count no program uses up does what newer Pythons do themselves.
    """
    if sys.version_info < (3, 12):
        for constant in (True, False, None):
            count = ctypes.c_ssize_t.from_address(id(constant))
            count.value = max(count.value, SAFE_COUNT)


def take_down(program: Program) -> None:
    """Destroy the window, and with it wait for its threads, while there is an application.

    What is left to the end of the interpreter is destroyed in any order, while a thread that still
    decodes a picture of the welcome page may want to tell of it.
    """
    program.window.deleteLater()
    program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def run(
    archive: Path | None = None,
    screenshot: Path | None = None,
    query: str = "",
    language: str = "",
) -> int:
    """Show the window until it is closed; with ``screenshot``, until its picture is saved.

    Args:
        archive: Folder of the archive to open; None: the last one, or the welcome page.
        screenshot: File to save the window's picture in.
        query: What to search for at once.
        language: "en", "fr" or "vi"; "" as chosen before or as the system is.

    Raises:
        ArchiveError: Only with ``screenshot``: the archive cannot be opened or the file written.
    """
    keep_constants_alive()
    sys.setswitchinterval(TURN_S)
    _start_log()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("photo-archive")
    application.setApplicationDisplayName("Photo Archive")
    application.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, False)
    Collector(application)
    stalls = os.environ.get(STALLS)
    log = StallLog(Path(stalls), application) if stalls else None
    settings = Settings()
    program = Program(application, settings, language)
    folder = archive or _last(settings)
    told = os.environ.get(TIMINGS)
    times = StartTimes(program.window, Path(told)) if told else None
    saver = Screenshot(program, screenshot, times) if screenshot is not None else None
    if saver is None:
        program.desk.messenger.catch_uncaught()
    program.show()
    if screenshot is not None:
        program.window.resize(*WINDOW_SIZE)
    if folder is not None:
        QTimer.singleShot(0, lambda: program.open(folder, query))
    status = application.exec()
    take_down(program)
    if log is not None:
        log.stop()
    if saver is not None and saver.error is not None:
        raise saver.error
    return status


def _last(settings: Settings) -> Path | None:
    kept = settings.get(options.LAST_ARCHIVE)
    return Path(kept) if kept and (Path(kept) / "archive.sqlite").is_file() else None


def _start_log() -> None:
    """Log into the cache folder; logs hold no captions."""
    try:
        paths.log_folder().mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            paths.log_folder() / "photo-archive.log",
            maxBytes=LOG_BYTES,
            backupCount=2,
            encoding="utf-8",
        )
    except OSError:
        handler = logging.StreamHandler()
    logging.basicConfig(
        level=logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
        handlers=[handler],
    )
