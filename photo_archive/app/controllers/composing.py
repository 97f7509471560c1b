# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Composing captions of the selected photos in a house style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from photo_archive.app import settings as options
from photo_archive.app.archive_jobs import composed_in_styles, write_composed
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.messages import error_text
from photo_archive.app.session import Session
from photo_archive.app.views.compose_dialog import ComposeDialog
from photo_archive.domain.captions import Language
from photo_archive.domain.errors import Message

if TYPE_CHECKING:
    from photo_archive.services.composing import CaptionsWritten


class Composing(Part):
    """The dialog that composes captions, and the writing of them."""

    written = Signal(object)
    """One photo has a caption in this language now."""

    def __init__(self, desk: Desk, session: Session, library: Library) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._library = library

    def ways(self) -> Ways:
        return {"compose": self.ask}

    def ask(self) -> ComposeDialog | None:
        """Open the dialog for the selected photos."""
        current = self._library.current_id()
        if current is None:
            return None
        desk = self._desk
        photos = tuple(self._library.selected_ids()) or (current,)
        dialog = ComposeDialog(
            desk.theme,
            desk.wording,
            self._session.photo(current).reference,
            len(photos),
            desk.settings.get(options.HOUSE_STYLE),
            desk.window,
        )
        asking = self._session.questions_for(dialog)
        asking.answered.connect(dialog.show_captions)
        asking.failed.connect(lambda error: dialog.show_refused(error_text(error, desk.wording)))
        asking.ask(lambda: composed_in_styles(self._session, current))
        dialog.write_wanted.connect(lambda style: self._write(style, photos, dialog.language()))
        dialog.open()
        return dialog

    def _write(self, style: str, photos: tuple[int, ...], language: Language) -> None:
        self._desk.settings.set(options.HOUSE_STYLE, style)
        job = self._desk.runner.start(
            Message("Composing captions"),
            lambda: write_composed(self._session, style, photos),
            writes=True,
        )
        job.finished.connect(lambda done: self._tell(done, photos, language))
        job.failed.connect(self._session.failed)
        for ended in (job.cancelled, job.failed):
            ended.connect(lambda *_: self._session.changed.emit(photos))

    def _tell(self, done: CaptionsWritten, photos: tuple[int, ...], language: Language) -> None:
        self._session.changed.emit(photos)  # what it says of saving is said better below
        count = self._desk.wording.count
        parts = [count("{n} caption written", "{n} captions written", done.written)]
        if done.had_one:
            parts.append(
                count("{n} photo has one already", "{n} photos have one already", done.had_one)
            )
        self._desk.window.status.show_saved(" · ".join(parts), undo=bool(done.written))
        if len(photos) == 1:
            self.written.emit(language)
