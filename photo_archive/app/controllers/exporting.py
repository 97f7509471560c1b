# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos going out of one open archive: the dialog, what it will meet, and the job behind it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.errands import while_there
from photo_archive.app.export_jobs import export_photos, look_at_export
from photo_archive.app.messages import error_text
from photo_archive.app.questions import Latest
from photo_archive.app.session import Session
from photo_archive.app.views.export_dialog import ExportChoice, ExportDialog
from photo_archive.app.views.user_folders import documents_folder
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId

if TYPE_CHECKING:
    from photo_archive.services.export_values import ExportOutlook, ExportSummary


class Exporting(Part):
    """Exports of one open archive."""

    def __init__(self, desk: Desk, session: Session, library: Library) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._library = library

    def ways(self) -> Ways:
        return {"export": self.ask}

    def ask(self) -> ExportDialog | None:
        """Open the export dialog for what is selected, or for all that is found."""
        found = self._library.found
        if found is None or not found.total:
            return None
        selected = tuple(PhotoId(one) for one in self._library.selected_ids())
        photos = selected if 1 < len(selected) < found.total else ()
        dialog = ExportDialog(
            self._desk.theme,
            self._desk.wording,
            query=found.query,
            photos=photos,
            total=len(photos) or found.total,
            folder=documents_folder()
            / self._desk.wording.say("Photos from {title}", title=_fit(self._session.title)),
            parent=self._desk.window,
        )
        looking = Latest(dialog)
        looking.answered.connect(lambda outlook: self._show_outlook(dialog, outlook))
        dialog.changed.connect(
            lambda choice: looking.ask(lambda: look_at_export(self._session, choice))
        )
        dialog.export_wanted.connect(lambda choice: self._export(dialog, choice))
        dialog.open_wanted.connect(self._open_folder)
        dialog.finished.connect(lambda _: looking.forget())
        dialog.open()
        dialog.tell_changed()
        return dialog

    def _show_outlook(self, dialog: ExportDialog, outlook: ExportOutlook) -> None:
        dialog.show_outlook(
            photos=outlook.photos,
            files=outlook.files,
            size_bytes=outlook.size_bytes,
            restricted=outlook.restricted,
            missing=outlook.missing,
        )

    def _export(self, dialog: ExportDialog, choice: ExportChoice) -> None:
        wording = self._desk.wording
        job = self._desk.runner.start(
            Message("Exporting"), lambda: export_photos(self._session, choice)
        )
        dialog.stop_wanted.connect(job.cancel)
        job.progressed.connect(dialog.progress.show_progress)
        job.problem_found.connect(dialog.progress.show_problem)
        job.finished.connect(
            while_there(dialog, lambda summary: self._show_exported(dialog, summary))
        )
        job.cancelled.connect(
            while_there(
                dialog,
                lambda: dialog.show_end(
                    wording.say(
                        "Stopped. What was exported so far is kept; export again to go on."
                    ),
                    well=False,
                ),
            )
        )
        job.failed.connect(
            while_there(
                dialog, lambda error: dialog.show_end(error_text(error, wording), well=False)
            )
        )

    def _show_exported(self, dialog: ExportDialog, summary: ExportSummary) -> None:
        count = self._desk.wording.count
        for problem in summary.problems:
            dialog.progress.show_problem(problem)
        parts = [
            count("{n} photo exported", "{n} photos exported", summary.photos),
            *(
                count(one, many, number)
                for number, one, many in (
                    (summary.copies, "{n} copy written", "{n} copies written"),
                    (summary.sidecars, "{n} sidecar written", "{n} sidecars written"),
                    (
                        summary.unchanged,
                        "{n} file was there already",
                        "{n} files were there already",
                    ),
                    (
                        summary.restricted_left_out,
                        "{n} restricted photo was left out",
                        "{n} restricted photos were left out",
                    ),
                )
                if number
            ),
        ]
        dialog.show_end(" · ".join(parts), well=True)

    def _open_folder(self, folder: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _fit(title: str) -> str:
    """The title of an archive as part of the name of a folder."""
    kept = (letter if letter.isalnum() or letter in "-_–" else " " for letter in title)
    return " ".join("".join(kept).split())
