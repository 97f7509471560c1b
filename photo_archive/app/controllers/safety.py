# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeping the open archive safe by itself: checks and backups that are due, done quietly."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from photo_archive.app import safety_jobs as jobs
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.part import Part
from photo_archive.app.questions import Latest
from photo_archive.app.session import Session
from photo_archive.domain.errors import ArchiveError, Message

if TYPE_CHECKING:
    from photo_archive.services.backing_up import BackedUp
    from photo_archive.services.guarding import Verified
    from photo_archive.services.safety_settings import SafetySettings

FIRST_LOOK_MS = 60_000
"""How long after opening is looked for what is due: the first minute belongs to the user."""
LOOK_EVERY_MS = 3_600_000


class Safety(Part):
    """Looks after one open archive, as its settings say."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._looking = Latest(self)
        self._looking.answered.connect(self._on_due)
        self._looking.failed.connect(session.failed)
        self._timer = QTimer(self, interval=FIRST_LOOK_MS)
        self._timer.timeout.connect(self.look_for_due)
        if not session.read_only:
            self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._looking.stop()

    def choose(self, chosen: SafetySettings) -> None:
        """Keep the archive safe in this way from now on."""
        try:
            jobs.choose(self._session, chosen)
        except ArchiveError as error:
            self._session.failed.emit(error)
            return
        self._session.changed.emit(())

    def look_for_due(self) -> None:
        """See whether a backup or a check is due, and do it quietly."""
        if self._desk.runner.jobs:
            self._timer.setInterval(FIRST_LOOK_MS)
            return
        self._timer.setInterval(LOOK_EVERY_MS)
        session = self._session
        self._looking.ask(lambda: (jobs.is_backup_due(session), jobs.is_check_due(session)))

    def _on_due(self, due: tuple[bool, bool]) -> None:
        backup, check = due
        session, runner = self._session, self._desk.runner
        if backup:
            job = runner.start(Message("Backing up"), lambda: jobs.back_up(session))
            job.finished.connect(self._tell_backed_up)
            job.failed.connect(session.failed)
        if check:
            title = Message("Checking originals")
            job = runner.start(title, lambda: jobs.check_share(session), behind=True)
            job.finished.connect(self._tell_checked)
            job.failed.connect(session.failed)

    def _tell_backed_up(self, made: BackedUp) -> None:
        wording = self._desk.wording
        text = wording.say("Backed up {time}", time=datetime.now().strftime("%H:%M"))
        if made.no_copy is not None:
            text = wording.say("Backed up here only: the second place is not there")
        self._desk.window.status.show_saved(text, undo=False)

    def _tell_checked(self, found: Verified | None) -> None:
        if found is None or not found.checked:
            return
        count, bad = self._desk.wording.count, found.checked - found.intact
        if bad:
            text = count("{n} original needs attention", "{n} originals need attention", bad)
            self._session.changed.emit(None)
        else:
            text = count(
                "{n} original checked: intact", "{n} originals checked: all intact", found.checked
            )
        self._desk.window.status.show_saved(text, undo=False)
