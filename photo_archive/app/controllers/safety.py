# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeping the open archive safe: checks, missing files and backups, by hand and by themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from photo_archive.app import safety_jobs as jobs
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.jobs import Latest
from photo_archive.app.messages import error_text
from photo_archive.app.models import safety_words as words
from photo_archive.app.models.history_model import local_time
from photo_archive.app.session import Session
from photo_archive.app.views.backups_dialog import BackupLine, BackupsDialog
from photo_archive.app.views.check_dialog import CheckDialog
from photo_archive.app.views.relink_dialog import RelinkDialog
from photo_archive.app.views.restore_dialog import RestoreDialog
from photo_archive.domain.errors import ArchiveError, Message

if TYPE_CHECKING:
    from photo_archive.services.backing_up import BackedUp, KeptBackup
    from photo_archive.services.guarding import Verified
    from photo_archive.services.relinking import Relinked, RelinkPlan
    from photo_archive.services.restoring import RestorePreview

FIRST_LOOK_MS = 60_000
"""How long after opening is looked for what is due: the first minute belongs to the user."""
LOOK_EVERY_MS = 3_600_000


class Safety(QObject):
    """Checks, missing files and backups of one open archive."""

    restore_wanted = Signal(object)
    """Going back to this backup; the archive has to be closed for it."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._checked: Verified | None = None
        self._plan: RelinkPlan | None = None
        self._looking = Latest(self)
        self._looking.answered.connect(self._on_due)
        self._looking.failed.connect(session.failed)
        self._timer = QTimer(self, interval=FIRST_LOOK_MS)
        self._timer.timeout.connect(self.look_for_due)
        if not session.read_only:
            self._timer.start()

    def stop(self) -> None:
        """The archive is being left."""
        self._timer.stop()
        self._looking.stop()

    # -- by itself --------------------------------------------------------------------------

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
            job = runner.start(Message("Checking originals"), lambda: jobs.check_share(session))
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

    # -- checking ---------------------------------------------------------------------------

    def ask_check(self) -> CheckDialog:
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
        dialog.missing_wanted.connect(lambda: (dialog.accept(), self.ask_missing()))
        dialog.schedule_chosen.connect(self._choose_schedule)
        dialog.open()
        return dialog

    def _choose_schedule(self, days: int) -> None:
        self._choose(replace(jobs.settings_of(self._session), check_every_days=days))

    def _choose(self, chosen: object) -> None:
        try:
            jobs.choose(self._session, chosen)
        except ArchiveError as error:
            self._session.failed.emit(error)
            return
        self._session.changed.emit(())

    def _check(self, dialog: CheckDialog, only_due: bool) -> None:
        wording, session = self._desk.wording, self._session
        job = self._desk.runner.start(
            Message("Checking originals"),
            lambda: jobs.check_originals(session, only_due=only_due),
        )
        dialog.stop_wanted.connect(job.cancel)
        job.progressed.connect(dialog.progress.show_progress)
        job.problem_found.connect(dialog.progress.show_problem)
        job.finished.connect(lambda found: self._show_checked(dialog, found))
        job.cancelled.connect(
            lambda: dialog.show_end(wording.say("Stopped. The check goes on here today."))
        )
        job.failed.connect(lambda error: dialog.show_end(error_text(error, wording)))
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
            lambda _: dialog.show_saved(wording.say("{file} is ready.", file=target.name))
        )
        job.failed.connect(lambda error: dialog.show_saved(error_text(error, wording)))

    # -- missing files ----------------------------------------------------------------------

    def ask_missing(self) -> RelinkDialog:
        """Open the dialog that finds missing files."""
        dialog = RelinkDialog(self._desk.theme, self._desk.wording, self._desk.window)
        dialog.look_wanted.connect(lambda folder: self._look(dialog, folder))
        dialog.relink_wanted.connect(lambda: self._relink(dialog))
        dialog.open()
        return dialog

    def _look(self, dialog: RelinkDialog, folder: Path) -> None:
        wording, session = self._desk.wording, self._session
        job = self._desk.runner.start(
            Message("Looking for missing files"), lambda: jobs.look_for_missing(session, folder)
        )
        dialog.stop_wanted.connect(job.cancel)
        job.progressed.connect(dialog.progress.show_progress)
        job.finished.connect(lambda plan: self._show_plan(dialog, plan))
        job.cancelled.connect(lambda: dialog.show_end(wording.say("Stopped.")))
        job.failed.connect(lambda error: dialog.show_end(error_text(error, wording)))

    def _show_plan(self, dialog: RelinkDialog, plan: RelinkPlan) -> None:
        self._plan = plan
        moves = [(one.old, one.new, one.files) for one in plan.moves]
        dialog.show_plan(plan.missing, plan.found, moves, plan.ambiguous)

    def _relink(self, dialog: RelinkDialog) -> None:
        plan, wording, session = self._plan, self._desk.wording, self._session
        if plan is None:
            return
        job = self._desk.runner.start(
            Message("Writing down where files are"),
            lambda: jobs.relink(session, plan),
            writes=True,
        )
        dialog.stop_wanted.connect(job.cancel)
        job.progressed.connect(dialog.progress.show_progress)
        job.finished.connect(lambda done: self._show_relinked(dialog, done))
        job.cancelled.connect(lambda: dialog.show_end(wording.say("Stopped. Nothing was changed.")))
        job.failed.connect(lambda error: dialog.show_end(error_text(error, wording)))
        job.ended.connect(lambda: session.changed.emit(None))

    def _show_relinked(self, dialog: RelinkDialog, done: Relinked) -> None:
        dialog.show_done(done.found, done.still_missing, done.problems)

    # -- backups ----------------------------------------------------------------------------

    def ask_backups(self) -> BackupsDialog:
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
                size=words.size(one.backup.size_bytes, wording.language),
                why=words.why(one.backup.label, wording),
            )
            for one in found
        ]

    def _choose_backups(self, hours: int, also_in: str) -> None:
        chosen = jobs.settings_of(self._session)
        self._choose(replace(chosen, backup_every_hours=hours, backup_also_in=also_in))

    def _back_up(self, dialog: BackupsDialog, reading: Latest) -> None:
        wording, session = self._desk.wording, self._session
        job = self._desk.runner.start(Message("Backing up"), lambda: jobs.back_up(session))
        job.finished.connect(lambda made: self._show_backed_up(dialog, reading, made))
        job.failed.connect(lambda error: dialog.show_state(error_text(error, wording)))

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
