# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Going to a date among the photos found, and turning the selection round."""

from __future__ import annotations

from array import array

from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.pages import Pages
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.session import Session
from photo_archive.app.views.date_jump_dialog import DateJumpDialog
from photo_archive.domain.calendar_units import days_written
from photo_archive.domain.query_days import taken_apart

TRIED = 3
"""How many photos of a date are tried until one is found that is shown."""


class DateJumping(Part):
    """Asks for a date and goes to its first photo, or to the next one after it."""

    def __init__(self, desk: Desk, session: Session, library: Library, pages: Pages) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._library = library
        self._pages = pages
        self._dialog: DateJumpDialog | None = None
        self._going = session.questions_for(self)
        self._going.answered.connect(self._on_reached)
        self._going.failed.connect(session.failed)

    def ways(self) -> Ways:
        return {"go_to_date": self.ask, "invert_selection": self._library.selection.invert}

    def stop(self) -> None:
        """End the thread."""
        self._going.stop()

    @property
    def is_settled(self) -> bool:
        """Whether nothing is asked."""
        return not self._going.busy

    def ask(self) -> None:
        """Ask for a date."""
        self._pages.leave()
        self._dialog = DateJumpDialog(self._desk.theme, self._desk.wording, self._desk.window)
        self._dialog.date_chosen.connect(self.go_to)
        self._dialog.finished.connect(self._on_closed)
        self._dialog.open()

    def go_to(self, first: int, last: int) -> None:
        """Go to the first photo of some days, else to the first one after them."""
        found, workspace = self._library.found, self._session.workspace
        if found is None:
            return
        query, fold = (
            taken_apart(found.query).rest if found.query.strip() else "",
            self._session.fold,
        )

        def ask() -> tuple[array[int], array[int]]:
            from photo_archive.services.charting import first_of_days
            from photo_archive.services.found import Order

            of_day = first_of_days(workspace, query, days_written(first, last), Order.DATE)
            begin = days_written(last, last)
            later = first_of_days(workspace, query, f"{begin}..", Order.DATE)
            return (of_day, later) if fold is None else (fold(of_day), fold(later))

        self._going.ask(ask)

    def _on_reached(self, answer: tuple[array[int], array[int]]) -> None:
        of_day, later = answer
        dialog = self._dialog
        if self._shows_one_of(of_day):
            if dialog is not None:
                dialog.accept()
            return
        there = self._shows_one_of(later)
        if dialog is not None:
            dialog.show_missed(later=there)

    def _shows_one_of(self, photo_ids: array[int]) -> bool:
        for photo_id in photo_ids[:TRIED]:
            row = self._library.photos.row_of(photo_id)
            if row >= 0:
                self._library.select_row(row)
                return True
        return False

    def _on_closed(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()
        self._library.focus_photos()
