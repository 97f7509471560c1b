# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening without keeping the window waiting: modules in a thread, widgets in slices.

Widgets can be made in the window's thread alone, and those of an archive take several times as
long as a person does not notice; between two slices the window answers.
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from photo_archive.app.collecting import leave_out_what_stays
from photo_archive.domain.progress import Progress

if TYPE_CHECKING:
    from photo_archive.services.workspace import Workspace

ARCHIVE_DESK = "photo_archive.app.controllers.archive_desk"
"""Loading it takes as long as all of the empty window."""

ASKED_AT_ONCE = "photo_archive.services.watching"
"""What the controllers of an archive ask as they are made, and would load then."""

SHOWS_FILES = "photo_archive.services.showing"
"""What the loupe is made with: all that decodes pictures."""


def open_with_desk(
    folder: Path, author: str, *, write: bool
) -> Generator[Progress, None, Workspace]:
    """Open an archive, and load what is needed to show it."""
    from photo_archive.app.archive_jobs import open_archive

    return (yield from with_desk(open_archive(folder, author, write=write)))


def with_desk(job: Generator[Progress, None, Workspace]) -> Generator[Progress, None, Workspace]:
    """The job, and then, in its thread, what is needed to show the archive it opened."""
    opened = yield from job
    if ARCHIVE_DESK not in sys.modules:
        import_module(ARCHIVE_DESK)
        import_module(ASKED_AT_ONCE)
        import_module(SHOWS_FILES)
        leave_out_what_stays()
    opened.history(limit=1)  # asked first of all; SQL that was asked once is quick
    opened.undo_title()
    opened.redo_title()
    return opened


class Slices(QObject):
    """Does a work slice by slice, each in its turn of the event loop."""

    done = Signal()
    """All is done; not told if a slice failed."""

    def __init__(self, work: Generator[None, None, None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Generator[None, None, None] | None = work
        self._timer = QTimer(self)  # a queued call would be made before what the user does
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._do_one)
        self._timer.start()

    def finish(self) -> None:
        """Do at once what is left."""
        while self._work is not None:
            self._do_one()

    def _do_one(self) -> None:
        work, self._work = self._work, None
        if work is None:
            return
        try:
            next(work)
        except StopIteration:
            self._timer.stop()
            self.done.emit()
            self.deleteLater()
        else:
            self._work = work
            self._timer.start()
