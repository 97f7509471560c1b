# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures that may be one: the page on which that is decided, and the way to it."""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.pages import Pages
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.models.picture_pairs import PairShown
from photo_archive.app.order_session import OrderSession, PairAndLines
from photo_archive.app.session import Session
from photo_archive.app.views.picture_pairs_page import PicturePairsPage
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.picture_order import SideBySide
from photo_archive.domain.query_text import add_term
from photo_archive.domain.query_tree import FieldName


class PictureOrdering(Part):
    """Opens the page of duplicate pictures and keeps it up to date."""

    def __init__(self, desk: Desk, session: Session, library: Library, pages: Pages) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._library = library
        self._pages = pages
        self.asking = OrderSession(session, desk.runner, desk.wording.language, self)
        self.page: PicturePairsPage | None = None
        self.asking.pairs_found.connect(self._on_pairs)
        self.asking.side_by_side_found.connect(self._on_side_by_side)
        session.changed.connect(self._on_changed)

    def ways(self) -> Ways:
        return {"picture_pairs": self.open_pairs}

    def stop(self) -> None:
        """Let the threads end, and hear no more: the session outlives this window."""
        self._session.changed.disconnect(self._on_changed)
        if self.page is not None:
            self.page.twins.stop()
        self.asking.stop()

    @property
    def is_settled(self) -> bool:
        """Whether everything asked is shown."""
        return self.asking.is_settled and (self.page is None or not self.page.twins.busy)

    def open_pairs(self) -> None:
        """Show the pairs known, and compare what is new meanwhile."""
        page = self._pairs_page()
        page.show_searching()
        self._pages.show(page)
        self._desk.window.status.show_counts(" ", "")
        self.asking.find_pairs()

    def _pairs_page(self) -> PicturePairsPage:
        if self.page is None:
            desk = self._desk
            page = PicturePairsPage(
                desk.theme, desk.wording, desk.actions, self._library.thumbnails
            )
            page.set_writable(not self._session.read_only)
            page.side_by_side_wanted.connect(self.asking.ask_side_by_side)
            page.unite_wanted.connect(self._unite)
            page.different.connect(self.asking.not_one_picture)
            page.again_wanted.connect(self._compare_again)
            page.opened.connect(self._open_photo)
            self.page = page
        return self.page

    def _compare_again(self) -> None:
        self._pairs_page().show_searching()
        self.asking.find_pairs(again=True)

    def _unite(self, keep: PhotoId, gone: PhotoId, take: frozenset[str], faces: bool) -> None:
        self.asking.unite(keep, gone, take, regions=faces)

    def _on_pairs(self, found: Sequence[PairAndLines]) -> None:
        if self.page is not None:
            self.page.show_pairs([PairShown(*one) for one in found])
            self._show_count()

    def _on_side_by_side(self, found: SideBySide, stays: int) -> None:
        if self.page is not None:
            self.page.show_side_by_side(found, stays)

    def _show_count(self) -> None:
        if self.page is not None and self._pages.current() is self.page:
            self._desk.window.status.show_counts(self.page.left_to_decide(), "")

    def _on_changed(self, _: object) -> None:
        """Photos that were made one take pairs with them, an undo brings some back."""
        if self.page is not None and self._pages.current() is self.page:
            self._show_count()
            self.asking.ask_known()

    def _open_photo(self, photo: PhotoId) -> None:
        reference = self.asking.photos([photo])[0].reference
        self._pages.leave()
        self._desk.window.search.set_query(add_term("", FieldName.REFERENCE, reference))
        self._library.show_when_found(photo)
