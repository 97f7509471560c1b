# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An import from the window: the dialog, the job behind it, and the library that fills meanwhile.

The dialog is beside the window, not before it, so that pictures can be searched while others come
in. What came in is shown from time to time, not with each picture.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from photo_archive.app.archive_jobs import import_pictures
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.presetting import Presetting
from photo_archive.app.errands import while_there
from photo_archive.app.messages import error_text
from photo_archive.app.session import Session
from photo_archive.app.views.caption_list_field import CaptionListField
from photo_archive.app.views.import_dialog import ImportDialog, ImportWish
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Progress

if TYPE_CHECKING:
    from photo_archive.services.import_values import ImportSummary

REFRESH_EVERY_S = 2.0
"""While importing, the library is looked at again no more often than this."""


class Importing(QObject):
    """Imports into one open archive, one at a time.

    Args:
        desk: What controllers share.
        session: The archive.
        library: What shows its photos.
        look_for: Has a caption list looked at for a field of a dialog.
        parent: With whom it ends.
    """

    def __init__(
        self,
        desk: Desk,
        session: Session,
        library: Library,
        look_for: Callable[[CaptionListField, QObject], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = session
        self._library = library
        self._look_for = look_for
        self._dialog: ImportDialog | None = None
        self._shown_s = 0.0
        self._shown_imported = 0

    def ask(self, paths: tuple[Path, ...] = ()) -> ImportDialog:
        """Open the dialog, or show the one in which an import is under way."""
        if self._dialog is not None and self._dialog.is_running:
            self._dialog.show()
            self._dialog.raise_()
            self._dialog.activateWindow()
            return self._dialog
        self.stop()
        dialog = self._dialog = ImportDialog(
            self._desk.theme, self._desk.wording, self._desk.window
        )
        if paths:
            dialog.set_paths(paths)
        dialog.import_wanted.connect(lambda wish: self._import(dialog, wish))
        self._look_for(dialog.captions, dialog)
        self.presetting = Presetting(self._desk, self._session, dialog)
        dialog.show()
        return dialog

    def stop(self) -> None:
        """Take the dialog off the screen for good."""
        if self._dialog is not None:
            self._dialog.hide()
            self._dialog.deleteLater()
            self._dialog = None

    def _import(self, dialog: ImportDialog, wish: ImportWish) -> None:
        wording = self._desk.wording
        job = self._desk.runner.start(
            Message("Importing"),
            lambda: import_pictures(
                self._session,
                wish.paths,
                copy=wish.copy,
                captions=wish.captions,
                columns=wish.columns,
                by_order=wish.by_order,
                preset=wish.preset,
            ),
            writes=True,
        )
        self._shown_s, self._shown_imported = time.monotonic(), 0
        dialog.stop_wanted.connect(job.cancel)
        dialog.pause_wanted.connect(lambda rests: job.pause() if rests else job.go_on())
        job.progressed.connect(dialog.show_progress)
        job.progressed.connect(self._on_step)
        job.problem_found.connect(dialog.progress.show_problem)
        job.finished.connect(
            while_there(dialog, lambda summary: self._show_imported(dialog, summary))
        )
        stopped = wording.say("Stopped. What was imported so far is kept.")
        job.cancelled.connect(while_there(dialog, lambda: dialog.show_end(stopped, well=False)))
        job.failed.connect(
            while_there(
                dialog, lambda error: dialog.show_end(error_text(error, wording), well=False)
            )
        )
        job.ended.connect(self._on_ended)

    def _show_imported(self, dialog: ImportDialog, summary: ImportSummary) -> None:
        """Say what came in and what did not."""
        count = self._desk.wording.count
        parts = [
            count("{n} picture imported", "{n} pictures imported", summary.imported),
            count("{n} caption", "{n} captions", summary.captioned) if summary.captioned else "",
            count("{n} already here", "{n} already here", summary.unchanged)
            if summary.unchanged
            else "",
            count(
                "{n} file with old texts whose letters were guessed",
                "{n} files with old texts whose letters were guessed",
                summary.guessed,
            )
            if summary.guessed
            else "",
        ]
        for problem in summary.problems:
            dialog.progress.show_problem(problem)
        dialog.show_counts(
            {
                "imported": summary.imported,
                "unchanged": summary.unchanged,
                "disagreeing": summary.disagreeing,
                "duplicates": len(summary.duplicates),
                "problems": len(summary.problems),
            }
        )
        dialog.show_end(" · ".join(part for part in parts if part), well=True)

    def _on_step(self, step: Progress) -> None:
        """Look at the library again: at what is new, or at thumbnails made meanwhile."""
        now_s = time.monotonic()
        if now_s - self._shown_s < REFRESH_EVERY_S:
            return
        self._shown_s = now_s
        imported = step.counts["imported"] if step.counts is not None else self._shown_imported
        is_more = imported != self._shown_imported
        self._shown_imported = imported
        self._library.show_arriving(photos=is_more)

    def _on_ended(self) -> None:
        self._session.changed.emit(None)
