# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a page of records to photos in the library: of a record, of its year, of nobody yet."""

from __future__ import annotations

from PySide6.QtCore import QObject

from photo_archive.app.authority_session import PageNow
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.pages import Pages
from photo_archive.app.session import Session
from photo_archive.app.views.record_page import RecordPage
from photo_archive.domain.calendar import asked
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.ids import RecordRef
from photo_archive.domain.query_text import add_term
from photo_archive.domain.query_tree import FieldName
from photo_archive.domain.record_fields import FIELD_OF_KIND


class RecordPhotos(QObject):
    """Leaves the pages and searches."""

    def __init__(
        self, desk: Desk, session: Session, library: Library, pages: Pages, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = session
        self._library = library
        self._pages = pages

    def listen(self, page: RecordPage) -> None:
        """Show the photos that are asked for on a page."""
        view, side = page.view, page.side
        view.photos_wanted.connect(lambda: self._show(page, ""))
        view.sheet_wanted.connect(lambda: self._sheet(page))
        view.year_chosen.connect(lambda year: self._show(page, f"date:{year}"))
        view.photo_opened.connect(lambda photo: self._show_photo(page, photo))
        for photos_of in (view.photos_of_wanted, side.photos_wanted):
            photos_of.connect(self.show_photos_of)
        view.day_photos_wanted.connect(lambda day: self._show(page, f"within:{day}" if day else ""))
        view.candidates_wanted.connect(lambda edtf: self._show_candidates(page.now, edtf))

    def show_photos_of(self, ref: RecordRef, more: str = "") -> None:
        """Show the photos of a record in the library."""
        query = add_term("", FIELD_OF_KIND[ref.kind], self._session.authorised_name(ref))
        self._search(f"{query} {more}".strip())

    def _search(self, query: str) -> None:
        self._pages.leave()
        if self._library.view == "loupe":
            self._library.show_view("grid")
        self._desk.window.search.set_query(query)

    def _show(self, page: RecordPage, more: str) -> None:
        if page.now is not None:
            self.show_photos_of(page.now.ref, more)

    def _show_photo(self, page: RecordPage, photo: int) -> None:
        if page.now is not None:
            self.show_photos_of(page.now.ref)
            self._library.show_when_found(photo)

    def _show_candidates(self, now: PageNow | None, edtf: str) -> None:
        """Photos of a date that nobody has linked to the event."""
        if now is None:
            return
        event = add_term("", FieldName.EVENT, now.record.name)
        date = edtf or getattr(now.record, "date", "")
        terms = [add_term("", FieldName.DATE, asked(parse_edtf(date).strict))] if date else []
        self._search(" ".join([*terms, f"-{event}"]))

    def _sheet(self, page: RecordPage) -> None:
        self._show(page, "")
        self._library.when_found(self._desk.actions["sheet"].trigger)
