# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Watched folders in the window: looked at on opening, on a change and from time to time.

What came in waits in the inbox, whose number stands in the panel on the left.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QFileSystemWatcher, QTimer

from photo_archive.app.archive_jobs import import_presets
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.pages import Pages
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.jobs import RunningJob
from photo_archive.app.order_session import OrderSession
from photo_archive.app.session import Session
from photo_archive.app.views.watch_dialog import WatchDialog
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.watching import Looked, WatchedFolder

FIRST_LOOK_MS = 3_000
"""How long after opening: photos come first."""
SETTLE_MS = 5_000
"""How long after a change, so that what is being copied is complete."""
EVERY_MS = 5 * 60_000
"""Folders on a network tell of no changes: they are looked at so often."""
RESTS_TIMES = 30
"""How many times as long as a look took nobody looks again, however many files there are."""
MOST_FOLDERS = 1_000
"""Folders the system is asked to tell of; the others are looked at from time to time."""


class Watching(Part):
    """Looks after the watched folders of one open archive."""

    def __init__(
        self,
        desk: Desk,
        session: Session,
        library: Library,
        pages: Pages,
        asking: OrderSession,
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._library = library
        self._pages = pages
        self._asking = asking
        self._job: RunningJob | None = None
        self.dialog: WatchDialog | None = None
        self._told = QFileSystemWatcher(self)
        self._since = QElapsedTimer()
        self._soon = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._often = QTimer(self, interval=EVERY_MS)
        self._told.directoryChanged.connect(lambda _: self._soon.start())
        self._soon.timeout.connect(self.look)
        self._often.timeout.connect(self.look)
        session.changed.connect(self._on_changed)
        self._on_changed()
        if not session.read_only and self._folders():
            self._begin(FIRST_LOOK_MS)

    def ways(self) -> Ways:
        return {"watched": self.ask, "inbox": self.show_inbox, "take_from_inbox": self.take_out}

    def stop(self) -> None:
        """Hear no more: the session outlives this window."""
        self._session.changed.disconnect(self._on_changed)
        self._soon.stop()
        self._often.stop()

    def ask(self) -> None:
        """Ask which folders to watch."""
        desk = self._desk
        presets = tuple(import_presets(self._session))
        dialog = WatchDialog(desk.theme, desk.wording, self._folders(), presets, desk.window)
        dialog.watch_wanted.connect(self._watch)
        self.dialog = dialog
        dialog.open()

    def look(self) -> None:
        """Take in what is new, unless that is under way."""
        if self._job is None and not self._session.read_only:
            job = self._asking.look_at_watched()
            self._job = job
            self._since.start()
            job.finished.connect(self._on_looked)
            job.failed.connect(self._desk.messenger.show_error)
            job.ended.connect(self._on_ended)

    def show_inbox(self) -> None:
        """Search for what waits in the inbox."""
        self._pages.leave()
        self._desk.window.search.set_query("is:inbox")

    def take_out(self) -> None:
        """The selected photos were looked at."""
        photos = [PhotoId(one) for one in self._library.selected_ids()]
        self._asking.take_from_inbox(photos)

    def _folders(self) -> tuple[WatchedFolder, ...]:
        return self._asking.watched_folders()

    def _begin(self, after_ms: int) -> None:
        self._often.start()
        self._soon.start(after_ms)

    def _watch(self, folders: tuple[WatchedFolder, ...]) -> None:
        try:
            self._asking.watch(folders)
        except ArchiveError as error:
            self._desk.messenger.show_error(error)
            return
        self._session.changed.emit(())
        if folders:
            self._begin(0)
        else:
            self._often.stop()
            self._told.removePaths(self._told.directories() or [""])

    def _on_looked(self, looked: object) -> None:
        if not isinstance(looked, Looked):
            return
        if looked.imported or looked.added_files or looked.moved:
            self._session.changed.emit(None)
        if looked.imported:
            words = self._desk.wording.count(
                "{n} new photo in the inbox", "{n} new photos in the inbox", looked.imported
            )
            self._desk.window.status.show_saved(words, undo=False)
        if looked.waiting:
            self._soon.start(SETTLE_MS)

    def _on_ended(self) -> None:
        self._job = None
        self._often.setInterval(max(EVERY_MS, RESTS_TIMES * self._since.elapsed()))
        wanted = set(islice(_with_all_inside(self._folders()), MOST_FOLDERS))
        there = set(self._told.directories())
        if there - wanted:
            self._told.removePaths(sorted(there - wanted))
        if wanted - there:
            self._told.addPaths(sorted(wanted - there))

    def _on_changed(self, _: object = None) -> None:
        self._library.browse_model.set_inbox(self._asking.inbox_count())


def _with_all_inside(folders: tuple[WatchedFolder, ...]) -> Iterator[str]:
    """The folders that are there, each with all folders in it."""
    for folder in folders:
        if Path(folder.path).is_dir():
            for path, inside, _ in os.walk(folder.path):
                inside[:] = [name for name in inside if not name.startswith(".")]
                yield path
