# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Taking back and doing again: what the commands are called now, and the lists of changes."""

from __future__ import annotations

from photo_archive.app.controllers.cataloguing import Cataloguing
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.controllers.reviewing import Reviewing
from photo_archive.app.review_session import ReviewSession
from photo_archive.app.session import Session
from photo_archive.app.views.history_dialog import HistoryDialog


class Undoing(Part):
    """Undo, redo and history of one open archive."""

    def __init__(
        self,
        desk: Desk,
        session: Session,
        library: Library,
        cataloguing: Cataloguing,
        reviewing: Reviewing,
        reviews: ReviewSession,
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._library = library
        self._cataloguing = cataloguing
        self._reviewing = reviewing
        self._reviews = reviews
        self._possible: dict[str, bool] = {}

    def ways(self) -> Ways:
        return {
            "undo": self.undo,
            "redo": self._session.redo,
            "history": lambda: self.show_history(None),
            "photo_history": lambda: self.show_history(self._library.current_id()),
        }

    def read(self) -> None:
        """Something was written: say in the menu what would be undone and redone now."""
        say, writable = self._desk.wording.say, not self._session.read_only
        for action_id, title, named, bare in (
            ("undo", self._session.undo_title(), "Undo: {change}", "Undo"),
            ("redo", self._session.redo_title(), "Redo: {change}", "Redo"),
        ):
            self._possible[action_id] = title is not None and writable
            words = self._desk.wording.message(title) if title is not None else ""
            text = say(named, change=words) if words else say(bare)
            self._desk.actions[action_id].setText(text)

    def enable(self) -> None:
        """Allow what is possible, as it was last read."""
        for action_id, possible in self._possible.items():
            self._desk.actions[action_id].setEnabled(possible)

    def undo(self) -> None:
        """Take back the last thing done, after what is still being typed or decided."""
        self._reviews.deciding.finish()
        if self._reviewing.undo_later():
            return
        panel = self._cataloguing.panel
        focused = self._desk.window.focusWidget()
        panel.commit()
        if focused is not None and panel.captions.isAncestorOf(focused):
            focused.setFocus()  # one goes on where one was, with the next proposal
        self._session.undo()

    def show_history(self, photo_id: int | None) -> HistoryDialog:
        """Open the history of the archive or of one photo."""
        wording = self._desk.wording
        subject = ""
        if photo_id is not None:
            reference = self._session.photo(photo_id).reference
            subject = wording.say("Changes of {reference}", reference=reference)
        dialog = HistoryDialog(
            self._desk.theme, wording, self._session.history(photo_id), subject, self._desk.window
        )
        dialog.open()
        return dialog
