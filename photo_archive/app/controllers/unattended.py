# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A start with nobody there: the window is looked at, told of and saved as a picture.

Loaded only for that; everybody else's first paint comes without it.
"""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from photo_archive.app.controllers.program import Program
from photo_archive.app.views.main_window import MainWindow
from photo_archive.domain.errors import ArchiveError

if TYPE_CHECKING:
    import psutil

TIMINGS = "PHOTO_ARCHIVE_TIMINGS"
"""Names the file that a start with a picture to save tells its times in."""

BEGAN = "PHOTO_ARCHIVE_BEGAN"
"""When the process was started, in seconds since 1970, as whoever measures it knows best."""

FRAMES = "PHOTO_ARCHIVE_FRAMES"
"""Names the file that such a start tells the times of its frames in, going through the photos."""

LOOK_EVERY_MS = 30
QUIET_LOOKS = 4
LONGEST_WAIT_MS = 60_000
_BYTES_PER_MB = 1e6


class StartTimes(QObject):
    """Notes how long after the start of the process the window was painted, then usable.

    The file is one JSON object, which the bench reads: first_paint_s, usable_s, rss_mb (resident
    then), and private_mb: what is resident and nobody else's once everything is settled, without
    the pages of files that the system may take back.
    """

    def __init__(self, window: MainWindow, target: Path) -> None:
        super().__init__(window)
        self._target = target
        self._began_s = float(os.environ.get(BEGAN) or time.time())
        self._times: dict[str, float | None] = {"first_paint_s": None}
        window.first_painted.connect(self._painted)

    def _painted(self) -> None:
        self._times["first_paint_s"] = time.time() - self._began_s

    def usable(self) -> None:
        """Write down that the photos are found and painted now."""
        self._times["usable_s"] = time.time() - self._began_s
        self._times["rss_mb"] = self._process().memory_info().rss / _BYTES_PER_MB
        self._write()

    def settled(self) -> None:
        """Write down what is held now that nothing goes on any more."""
        self._times["private_mb"] = self._process().memory_full_info().uss / _BYTES_PER_MB
        self._write()

    @staticmethod
    def _process() -> psutil.Process:
        import psutil  # after the first paint, in which it has no part

        return psutil.Process()

    def _write(self) -> None:
        self._target.write_text(json.dumps(self._times), encoding="utf-8")


class Screenshot(QObject):
    """Waits until the window is settled, saves its picture and leaves."""

    def __init__(self, program: Program, target: Path, times: StartTimes | None = None) -> None:
        super().__init__()
        self._program = program
        self._target = target
        self._times = times
        self._is_usable = False
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
        if self._program.shows_photos and not self._is_usable:
            self._is_usable = True
            if self._times is not None:
                self._times.usable()
        archive = self._program.archive
        settled = archive is not None and archive.library.is_settled and archive.albums.is_settled
        settled = settled and not self._program.runner.jobs
        self._quiet = self._quiet + 1 if settled else 0
        if self._quiet >= QUIET_LOOKS or self._clock.elapsed() > LONGEST_WAIT_MS:
            self._timer.stop()
            if self._times is not None:
                self._times.settled()
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
