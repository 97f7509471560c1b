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

PARTS = "photo_archive.app.controllers.archive_parts"
"""As long again: what is not needed to show the first photos."""


def open_with_desk(
    folder: Path, author: str, *, write: bool
) -> Generator[Progress, None, Workspace]:
    """Open an archive, and load what is needed to show it."""
    from photo_archive.app.archive_jobs import open_archive

    return (yield from with_desk(open_archive(folder, author, write=write)))


def create_with_desk(folder: Path, title: str) -> Generator[Progress, None, Workspace]:
    """Make an archive, and load what is needed to show it."""
    from photo_archive.app.archive_jobs import create_archive

    return (yield from with_desk(create_archive(folder, title)))


def with_desk(job: Generator[Progress, None, Workspace]) -> Generator[Progress, None, Workspace]:
    """The job, and then, in its thread, what is needed to show the photos of what it opened."""
    from photo_archive.services.spare_memory import share_pools

    share_pools()
    opened = yield from job
    if ARCHIVE_DESK not in sys.modules:
        import_module(ARCHIVE_DESK)
        leave_out_what_stays()
    return opened


def load_parts(opened: Workspace) -> None:
    """Load, off the window's thread, what the other parts are made with and ask first of all."""
    from photo_archive.services.spare_memory import give_back

    give_back()
    import_module(PARTS)  # of an archive that is open already: nothing is left out with it
    opened.history(limit=1)  # SQL that was asked once is quick
    opened.undo_title()
    opened.redo_title()
    give_back()


class Slices(QObject):
    """Does a work slice by slice, each in its turn of the event loop.

    A slice yields how long the next one waits, in milliseconds; ``finish`` waits for nothing.
    """

    done = Signal()
    """All is done; not told if a slice failed."""

    def __init__(self, work: Generator[int, None, None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Generator[int, None, None] | None = work
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
            pause_ms = next(work)
        except StopIteration:
            self._timer.stop()
            self.done.emit()
            self.deleteLater()
        else:
            self._work = work
            self._timer.start(pause_ms)
