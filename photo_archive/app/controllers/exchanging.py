# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures coming in and sheets going out: the dialogs and the jobs behind them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from photo_archive.app.archive_jobs import (
    look_at_captions,
    make_sheet,
    read_captions,
)
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.importing import Importing
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.errands import while_there
from photo_archive.app.jobs import RunningJob
from photo_archive.app.messages import error_text
from photo_archive.app.session import Session
from photo_archive.app.views.caption_list_field import CaptionListField
from photo_archive.app.views.captions_dialog import CaptionsDialog, CaptionsWish
from photo_archive.app.views.import_dialog import ImportDialog
from photo_archive.app.views.sheet_dialog import SheetDialog, SheetWish
from photo_archive.app.views.user_folders import documents_folder
from photo_archive.domain.errors import Message

if TYPE_CHECKING:
    from photo_archive.services.captioning import PagesRead

SHEET_FORMS = ("pdf", "html", "csv")


class Exchanging(Part):
    """Imports and caption sheets of one open archive."""

    review_wanted = Signal()

    def __init__(self, desk: Desk, session: Session, library: Library) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._library = library
        self._importing = Importing(desk, session, library, self._look_for, self)

    # -- import -----------------------------------------------------------------------------

    def ask_import(self, paths: tuple[Path, ...] = ()) -> ImportDialog:
        """Open the import dialog, or show the one in which an import is under way."""
        return self._importing.ask(paths)

    def ways(self) -> Ways:
        return {"import": self.ask_import, "captions": self.ask_captions, "sheet": self.ask_sheet}

    def stop(self) -> None:
        """The archive is being left: nothing of it stays on the screen."""
        self._importing.stop()

    # -- captions ---------------------------------------------------------------------------

    def ask_captions(self, paths: tuple[Path, ...] = ()) -> CaptionsDialog:
        """Open the dialog that reads captions without pictures."""
        dialog = CaptionsDialog(self._desk.theme, self._desk.wording, self._desk.window)
        self._look_for(dialog.captions, dialog)
        if paths:
            dialog.captions.set_paths(paths)
        dialog.read_wanted.connect(lambda wish: self._read(dialog, wish))
        dialog.review_wanted.connect(self.review_wanted)
        dialog.open()
        return dialog

    def _look_for(self, field: CaptionListField, owner: QObject) -> None:
        """Show in a field what the file that stands in it holds; the newest question wins."""
        looking = self._session.questions_for(owner)
        looking.answered.connect(field.show_list)
        looking.failed.connect(
            lambda error: field.show_refused(error_text(error, self._desk.wording))
        )
        field.look_wanted.connect(
            lambda path, columns: looking.ask(lambda: look_at_captions(path, columns))
        )

    def _read(self, dialog: CaptionsDialog, wish: CaptionsWish) -> None:
        wording = self._desk.wording
        job = self._desk.runner.start(
            Message("Reading captions"),
            lambda: read_captions(self._session, wish.paths, wish.columns),
            writes=True,
        )
        job.progressed.connect(dialog.progress.show_progress)
        job.finished.connect(while_there(dialog, lambda summary: self._show_read(dialog, summary)))
        stopped = wording.say("Stopped. What was read so far is kept.")
        self._follow(job, dialog, lambda text: dialog.show_end(text, well=False), stopped)
        job.ended.connect(lambda: self._session.changed.emit(None))

    def _show_read(self, dialog: CaptionsDialog, summary: PagesRead) -> None:
        """Say how many captions became records, and what could not be used."""
        count = self._desk.wording.count
        parts = [
            count("{n} caption read", "{n} captions read", summary.found),
            count("{n} new record", "{n} new records", summary.added),
            count("{n} already here", "{n} already here", summary.unchanged)
            if summary.unchanged
            else "",
        ]
        for problem in summary.problems:
            dialog.progress.show_problem(problem)
        told = " · ".join(part for part in parts if part)
        came = bool(summary.added or summary.matched)
        dialog.show_end(told, well=True, proposals=came)

    def _follow(
        self,
        job: RunningJob,
        dialog: CaptionsDialog | SheetDialog,
        end: Callable[[str], None],
        stopped: str,
    ) -> None:
        """Stop a job from its dialog, and say there if it ended before it was done."""
        dialog.stop_wanted.connect(job.cancel)
        job.cancelled.connect(while_there(dialog, lambda: end(stopped)))
        job.failed.connect(
            while_there(dialog, lambda error: end(error_text(error, self._desk.wording)))
        )

    # -- sheet ------------------------------------------------------------------------------

    def ask_sheet(self) -> SheetDialog | None:
        """Open the sheet dialog for what is selected, or for all that is found."""
        found = self._library.found
        if found is None or not found.total:
            return None
        query = found.query
        dialog = SheetDialog(
            self._desk.theme,
            self._desk.wording,
            title=self._session.title,
            photos=found.total,
            language=self._desk.wording.language,
            folder=documents_folder(),
            forms=SHEET_FORMS,
            parent=self._desk.window,
        )
        dialog.sheet_wanted.connect(lambda wish: self._make(dialog, wish, query))
        dialog.open_wanted.connect(self._open_file)
        dialog.open()
        return dialog

    def _make(self, dialog: SheetDialog, wish: SheetWish, query: str) -> None:
        wording = self._desk.wording
        job = self._desk.runner.start(
            Message("Caption sheet"),
            lambda: make_sheet(self._session, query, wish.target, wish.language, wish.title),
        )
        job.progressed.connect(dialog.show_progress)
        job.finished.connect(
            while_there(
                dialog,
                lambda _: dialog.show_end(
                    wording.say("{file} is ready.", file=wish.target.name), wish.target
                ),
            )
        )
        self._follow(job, dialog, lambda text: dialog.show_end(text, None), wording.say("Stopped."))

    def _open_file(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
