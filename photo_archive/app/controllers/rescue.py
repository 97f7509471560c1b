# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done when an archive cannot be opened as wished, or turns out to be damaged.

One that is in use may be looked at; of one that is damaged the newest sound backup is offered; and
going back to a backup, which needs the archive closed, is done from here as well.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox

from photo_archive.app import safety_jobs as jobs
from photo_archive.app.controllers.backing_up import BackingUp
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.jobs import OnLeaving
from photo_archive.app.messages import error_box, error_text
from photo_archive.app.models import safety_words as words
from photo_archive.app.models.history_model import local_time
from photo_archive.app.questions import Latest
from photo_archive.app.session import Session
from photo_archive.app.views.damaged_page import DamagedPage
from photo_archive.domain.errors import DamagedArchiveError, Message, WriteRefusedError

if TYPE_CHECKING:
    from photo_archive.services.restoring import WayBack


class Rescue(QObject):
    """Looks for the ways back, and goes them."""

    leaving = Signal()
    """The open archive has to be closed now."""
    opening = Signal(object, str, bool)
    """The folder of an archive to be opened, what to look for in it, and whether for writing."""
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._folder: Path | None = None
        self._page: DamagedPage | None = None
        self._looking = Latest(self)
        self._looking.answered.connect(self._show_way)
        self._looking.failed.connect(self._on_failed)
        self._doubting = Latest(self)
        self._doubting.answered.connect(self._on_doubt)
        self._open: Path | None = None
        desk.messenger.damaged.connect(self.show)
        desk.messenger.unexpected.connect(self._doubt)
        desk.window.status.reopen_wanted.connect(self._reopen)

    def stop(self) -> None:
        """The window is going."""
        self._looking.stop()
        self._doubting.stop()

    # -- an archive that cannot be written to -----------------------------------------------

    def offer_reading(self, error: Exception, folder: Path, query: str) -> None:
        """Say why an archive cannot be written to, perhaps being in use, and offer to look."""
        if not isinstance(error, WriteRefusedError | OSError):
            self._desk.messenger.show_error(error)
            return
        box = error_box(error, self._desk.wording, self._desk.window)
        text = self._desk.wording.say("Open to look only")
        look = box.addButton(text, QMessageBox.ButtonRole.ActionRole)
        look.clicked.connect(lambda: self.opening.emit(folder, query, False))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def follow(self, session: Session, backing_up: BackingUp) -> None:
        """An archive is open: say if it is read-only, and what else is to be told of it."""
        self._open = session.folder
        backing_up.restore_wanted.connect(lambda file: self.restore(session.folder, file))
        wording = self._desk.wording
        who = jobs.writer_of(session.folder) if session.read_only else None
        self._desk.window.status.show_read_only(
            wording.say("Read-only") if session.read_only else "",
            wording.message(who) if who is not None else "",
        )
        archive = session.workspace.archive
        if archive.notice is not None:
            notice, archive.notice = archive.notice, None
            self._desk.messenger.show_error(notice)

    def _reopen(self) -> None:
        """Try to open for writing what is open read-only."""
        if self._open is not None:
            self.opening.emit(self._open, self._desk.window.search.query(), True)

    # -- a damaged archive ------------------------------------------------------------------

    def _doubt(self) -> None:
        """Something failed that should not: see whether the archive is damaged."""
        folder = self._open
        if folder is not None:
            self._doubting.ask(lambda: jobs.damage_in(folder))

    def _on_doubt(self, found: object) -> None:
        if isinstance(found, DamagedArchiveError):
            self.show(found.folder)

    def show(self, folder: Path) -> None:
        """Show the page of a damaged archive and look for its newest sound backup."""
        if self._folder == folder:
            return
        desk = self._desk
        self._folder = folder
        self.leaving.emit()
        page = DamagedPage(desk.theme, desk.wording, folder)
        page.restore_wanted.connect(lambda file: self.restore(folder, file))
        page.closed.connect(self.left)
        self._page = page
        desk.window.show_page(page)
        desk.window.setWindowTitle(desk.wording.say("Photo Archive"))
        desk.window.status.show_counts("", "")
        self._looking.ask(lambda: jobs.way_back(folder))

    def restore(self, folder: Path, file: Path) -> None:
        """Close the archive, put a backup in its place and open it again."""
        self.leaving.emit()
        if self._page is not None:
            self._page.show_restoring()
        job = self._desk.runner.start(
            Message("Restoring {file}", {"file": file.name}),
            lambda: jobs.restore(folder, file),
            writes=True,
            on_leaving=OnLeaving.GO_ON,
        )
        job.finished.connect(lambda _: self._on_restored(folder))
        job.failed.connect(lambda error: self._on_not_restored(error, folder))

    def _on_restored(self, folder: Path) -> None:
        self._folder = self._page = None
        self.opening.emit(folder, "", True)

    def _on_not_restored(self, error: Exception, folder: Path) -> None:
        self._on_failed(error)
        if self._page is None:
            self.opening.emit(folder, "", True)

    def _show_way(self, way: WayBack) -> None:
        if self._page is None:
            return
        if way.backup is None:
            self._page.show_no_way_back()
            return
        wording, backup = self._desk.wording, way.backup
        title = wording.say(
            "Backup of {when} ({age})",
            when=local_time(backup.made, wording.language),
            age=words.age(backup.made, wording),
        )
        photos = wording.count("{n} photo", "{n} photos", way.facts.photos if way.facts else 0)
        size = words.size(backup.size_bytes, wording)
        detail = f"{photos} · {size} · {backup.path.name}"
        self._page.show_way_back(backup.path, title, detail)

    def _on_failed(self, error: Exception) -> None:
        if self._page is not None:
            self._page.show_failed(error_text(error, self._desk.wording))
        else:
            self._desk.messenger.show_error(error)
