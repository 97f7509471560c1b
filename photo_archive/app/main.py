# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The composition root of the desktop program: makes the pieces and hands them to one another.

The window is painted before anything else begins: the log, the archive, whatever is loaded for it.
With a picture to save, it waits until everything in sight is painted, saves the window as it is,
and leaves.
"""

from __future__ import annotations

import ctypes
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from photo_archive import paths
from photo_archive.app import settings as options
from photo_archive.app.collecting import Collector
from photo_archive.app.controllers.program import Program
from photo_archive.app.settings import Settings
from photo_archive.app.stalls import STALLS, StallLog
from photo_archive.app.views.main_window import WINDOW_SIZE

if TYPE_CHECKING:
    from photo_archive.app.controllers.unattended import Screenshot

LOG_BYTES = 1_000_000
SAFE_COUNT = 1 << 40
TURN_S = 0.0005
"""After how long a thread at work lets the window's go on: a frame has 16 ms for everything, and
Python's own 5 ms, waited for a few times, are all of it."""

ONE_PAINTER = "QT_NO_GUI_THREADPOOL"
"""Set in the environment, it has Qt fill and scale in the thread that asks for it."""


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


def paint_alone() -> None:
    """Paint in the window's thread without help.

    Qt has the rows of each rounded or half transparent shape filled by a pool of threads and waits
    for them: some twenty times in a frame of the grid, for nothing if the processors are busy.
    """
    os.environ.setdefault(ONE_PAINTER, "1")


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
    paint_alone()
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
    saver = _saver(program, screenshot) if screenshot is not None else None
    if saver is None:
        program.desk.messenger.catch_uncaught()
    program.painted.connect(_start_log)
    if folder is not None:
        program.painted.connect(partial(program.open, folder, query))
    program.show(opening=folder is not None)
    if screenshot is not None:
        program.window.resize(*WINDOW_SIZE)
    status = application.exec()
    take_down(program)
    if log is not None:
        log.stop()
    if saver is not None and saver.error is not None:
        raise saver.error
    return status


def _saver(program: Program, screenshot: Path) -> Screenshot:
    from photo_archive.app.controllers.unattended import TIMINGS, Screenshot, StartTimes

    told = os.environ.get(TIMINGS)
    times = StartTimes(program.window, Path(told)) if told else None
    return Screenshot(program, screenshot, times)


def _last(settings: Settings) -> Path | None:
    kept = settings.get(options.LAST_ARCHIVE)
    return Path(kept) if kept and (Path(kept) / "archive.sqlite").is_file() else None


def _start_log() -> None:
    """Log into the cache folder; logs hold no captions."""
    import logging
    import logging.handlers

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
