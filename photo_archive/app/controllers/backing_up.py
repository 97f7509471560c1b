# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of backups: making one, choosing when they are made, and going back to one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices

from photo_archive.app import safety_jobs as jobs
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.errands import while_there
from photo_archive.app.messages import error_text
from photo_archive.app.models import safety_words as words
from photo_archive.app.models.history_model import local_time
from photo_archive.app.questions import Latest
from photo_archive.app.session import Session
from photo_archive.app.views.backups_dialog import BackupLine, BackupsDialog
from photo_archive.app.views.restore_dialog import RestoreDialog
from photo_archive.domain.errors import Message

if TYPE_CHECKING:
    from photo_archive.services.backing_up import BackedUp, KeptBackup
    from photo_archive.services.restoring import RestorePreview


class BackingUp(Part):
    """Backups of one open archive."""

    restore_wanted = Signal(object)
    """Going back to this backup; the archive has to be closed for it."""
    settings_chosen = Signal(object)
    """How the archive shall be kept safe from now on."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session

    def ways(self) -> Ways:
        return {"backups": self.ask}

    def ask(self) -> BackupsDialog:
        """Open the list of backups."""
        desk, session = self._desk, self._session
        chosen = jobs.settings_of(session)
        dialog = BackupsDialog(
            desk.theme,
            desk.wording,
            every_hours=chosen.backup_every_hours,
            also_in=chosen.backup_also_in,
            writable=not session.read_only,
            parent=desk.window,
        )
        reading = Latest(dialog)
        reading.answered.connect(lambda found: dialog.show_backups(self._lines(found)))
        reading.failed.connect(session.failed)
        previewing = Latest(dialog)
        previewing.answered.connect(lambda answer: self._ask_restore(dialog, *answer))
        previewing.failed.connect(lambda error: dialog.show_state(error_text(error, desk.wording)))
        folder = session.folder
        dialog.backup_wanted.connect(lambda: self._back_up(dialog, reading))
        dialog.restore_wanted.connect(
            lambda file: previewing.ask(lambda: (file, jobs.preview_of(folder, file)))
        )
        dialog.folder_wanted.connect(self._open_backups)
        dialog.settings_chosen.connect(self._choose_backups)
        reading.ask(lambda: jobs.backups_of(folder))
        dialog.open()
        return dialog

    def _lines(self, found: tuple[KeptBackup, ...]) -> list[BackupLine]:
        wording = self._desk.wording
        return [
            BackupLine(
                path=one.backup.path,
                when=local_time(one.backup.made, wording.language),
                age=words.age(one.backup.made, wording),
                photos=wording.number(one.facts.photos) if one.facts else wording.say("unreadable"),
                size=words.size(one.backup.size_bytes, wording),
                why=words.why(one.backup.label, wording),
            )
            for one in found
        ]

    def _choose_backups(self, hours: int, also_in: str) -> None:
        chosen = jobs.settings_of(self._session)
        self.settings_chosen.emit(replace(chosen, backup_every_hours=hours, backup_also_in=also_in))

    def _back_up(self, dialog: BackupsDialog, reading: Latest) -> None:
        wording, session = self._desk.wording, self._session
        job = self._desk.runner.start(Message("Backing up"), lambda: jobs.back_up(session))
        job.finished.connect(
            while_there(dialog, lambda made: self._show_backed_up(dialog, reading, made))
        )
        job.failed.connect(
            while_there(dialog, lambda error: dialog.show_state(error_text(error, wording)))
        )

    def _show_backed_up(self, dialog: BackupsDialog, reading: Latest, made: BackedUp) -> None:
        wording, folder = self._desk.wording, self._session.folder
        told = wording.say("{file} was made and read through.", file=made.file.name)
        if made.copy is not None:
            told = wording.say("{file} was made, read through and copied.", file=made.file.name)
        dialog.show_state(wording.error(made.no_copy) if made.no_copy is not None else told)
        reading.ask(lambda: jobs.backups_of(folder))

    def _open_backups(self) -> None:
        folder = self._session.folder / "backups"
        folder.mkdir(exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _ask_restore(self, owner: BackupsDialog, file: Path, seen: RestorePreview) -> RestoreDialog:
        wording = self._desk.wording
        kept = jobs.backups_of(self._session.folder)
        line = next(one for one in self._lines(kept) if one.path == file)
        photos = wording.count("{n} photo", "{n} photos", seen.facts.photos)
        if seen.photos_now is not None:
            now = wording.count("{n} photo", "{n} photos", seen.photos_now)
            photos = wording.say("{then} then, {now} now", then=photos, now=now)
        dialog = RestoreDialog(
            self._desk.theme,
            wording,
            title=wording.say("Backup of {when} ({age})", when=line.when, age=line.age),
            photos=photos,
            lost=[
                (local_time(one.when, wording.language), wording.message(one.title), one.author)
                for one in seen.lost
            ],
            lost_total=seen.lost_total,
            parent=owner,
        )
        dialog.restore_wanted.connect(owner.accept)
        dialog.restore_wanted.connect(lambda: self.restore_wanted.emit(file))
        dialog.open()
        return dialog
