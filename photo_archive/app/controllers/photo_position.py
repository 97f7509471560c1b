# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the photo in the record panel was taken as its own file says it, told among its facts."""

from __future__ import annotations

from PySide6.QtCore import QObject

from photo_archive.app.controllers.library import Library
from photo_archive.app.models.degrees import degrees_words
from photo_archive.app.session import Session
from photo_archive.app.views.record_panel import RecordPanel
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.position import Position
from photo_archive.wording import Wording


class PhotoPosition(QObject):
    """Asks for each photo shown; its thread ends with the archive."""

    def __init__(
        self, panel: RecordPanel, session: Session, library: Library, wording: Wording
    ) -> None:
        super().__init__(library)
        self._panel = panel
        self._session = session
        self._wording = wording
        self._asking = session.questions_for(self)
        self._asking.answered.connect(self._on_answered)
        self._asking.failed.connect(session.failed)
        library.selection_changed.connect(self.ask)
        library.loaded.connect(self.ask)

    def ask(self) -> None:
        """Ask where the photo shown was taken."""
        photo, workspace = self._panel.photo, self._session.workspace
        if photo is None:
            return
        number = photo.id

        def ask() -> tuple[PhotoId, Position | None]:
            from photo_archive.services.on_map import position_of

            return number, position_of(workspace, number)

        self._asking.ask(ask)

    def _on_answered(self, answer: tuple[PhotoId, Position | None]) -> None:
        number, position = answer
        if self._panel.photo is None or self._panel.photo.id != number:
            return
        words = ""
        if position is not None:
            words = degrees_words(self._wording, position.latitude, position.longitude)
        self._panel.show_position(words)
