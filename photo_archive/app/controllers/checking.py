# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checking originals against their checksums by hand, and the report on what was found."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from photo_archive.app import safety_jobs as jobs
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.errands import while_there
from photo_archive.app.messages import error_text
from photo_archive.app.models import safety_words as words
from photo_archive.app.session import Session
from photo_archive.app.views.check_dialog import CheckDialog
from photo_archive.domain.errors import Message

if TYPE_CHECKING:
    from photo_archive.services.guarding import Verified


class Checking(Part):
    """Checks of one open archive."""

    missing_wanted = Signal()
    schedule_chosen = Signal(object)
    """How the archive shall be kept safe from now on."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._checked: Verified | None = None

    def ways(self) -> Ways:
        return {"check_originals": self.ask}

    def ask(self) -> CheckDialog:
        """Open the dialog that checks originals."""
        desk, session = self._desk, self._session
        last = words.check_in_words(jobs.last_check(session), desk.wording)
        dialog = CheckDialog(
            desk.theme,
            desk.wording,
            last=last,
            every_days=jobs.settings_of(session).check_every_days,
            parent=desk.window,
        )
        dialog.check_wanted.connect(lambda only_due: self._check(dialog, only_due))
        dialog.report_wanted.connect(lambda: self._ask_report(dialog))
        dialog.missing_wanted.connect(lambda: (dialog.accept(), self.missing_wanted.emit()))
        dialog.schedule_chosen.connect(self._choose_schedule)
        dialog.open()
        return dialog

    def _choose_schedule(self, days: int) -> None:
        self.schedule_chosen.emit(replace(jobs.settings_of(self._session), check_every_days=days))

    def _check(self, dialog: CheckDialog, only_due: bool) -> None:
        wording, session = self._desk.wording, self._session
        job = self._desk.runner.start(
            Message("Checking originals"),
            lambda: jobs.check_originals(session, only_due=only_due),
        )
        dialog.stop_wanted.connect(job.cancel)
        job.progressed.connect(dialog.progress.show_progress)
        job.problem_found.connect(dialog.progress.show_problem)
        job.finished.connect(while_there(dialog, lambda found: self._show_checked(dialog, found)))
        job.cancelled.connect(
            while_there(
                dialog,
                lambda: dialog.show_end(wording.say("Stopped. The check goes on here today.")),
            )
        )
        job.failed.connect(
            while_there(dialog, lambda error: dialog.show_end(error_text(error, wording)))
        )
        job.ended.connect(lambda: session.changed.emit(None))

    def _show_checked(self, dialog: CheckDialog, found: Verified) -> None:
        self._checked = found
        dialog.show_found(found.run.tally)

    def _ask_report(self, dialog: CheckDialog) -> None:
        say = self._desk.wording.say
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        name = say("check of originals {day}", day=f"{datetime.now():%Y-%m-%d}")
        start = str(Path(documents or Path.home()) / f"{name}.pdf")
        forms = f"{say('PDF to sign')} (*.pdf);;{say('JSON for programs')} (*.json)"
        chosen, form = QFileDialog.getSaveFileName(dialog, say("Save report…"), start, forms)
        if chosen:
            target = Path(chosen)
            if target.suffix.lower() not in (".pdf", ".json"):
                target = target.with_name(target.name + (".json" if "json" in form else ".pdf"))
            self.save_report(dialog, target)

    def save_report(self, dialog: CheckDialog, target: Path) -> None:
        """Write the report of the check that the dialog shows."""
        found, wording, session = self._checked, self._desk.wording, self._session
        if found is None:
            return
        job = self._desk.runner.start(
            Message("Writing the report"),
            lambda: jobs.write_report(session, found, target, wording.language),
        )
        job.finished.connect(
            while_there(
                dialog,
                lambda _: dialog.show_saved(wording.say("{file} is ready.", file=target.name)),
            )
        )
        job.failed.connect(
            while_there(dialog, lambda error: dialog.show_saved(error_text(error, wording)))
        )
