# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding files again that were moved: where to look, what was found, and writing it down."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from photo_archive.app import safety_jobs as jobs
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.errands import while_there
from photo_archive.app.messages import error_text
from photo_archive.app.session import Session
from photo_archive.app.views.relink_dialog import RelinkDialog
from photo_archive.domain.errors import Message

if TYPE_CHECKING:
    from photo_archive.services.relinking import Relinked, RelinkPlan


class Relinking(Part):
    """Missing files of one open archive."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._plan: RelinkPlan | None = None

    def ways(self) -> Ways:
        return {"find_missing": self.ask}

    def ask(self) -> RelinkDialog:
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
        job.finished.connect(while_there(dialog, lambda plan: self._show_plan(dialog, plan)))
        job.cancelled.connect(while_there(dialog, lambda: dialog.show_end(wording.say("Stopped."))))
        job.failed.connect(
            while_there(dialog, lambda error: dialog.show_end(error_text(error, wording)))
        )

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
        job.finished.connect(while_there(dialog, lambda done: self._show_relinked(dialog, done)))
        job.cancelled.connect(
            while_there(
                dialog, lambda: dialog.show_end(wording.say("Stopped. Nothing was changed."))
            )
        )
        job.failed.connect(
            while_there(dialog, lambda error: dialog.show_end(error_text(error, wording)))
        )
        job.ended.connect(lambda: session.changed.emit(None))

    def _show_relinked(self, dialog: RelinkDialog, done: Relinked) -> None:
        dialog.show_done(done.found, done.still_missing, done.problems)
