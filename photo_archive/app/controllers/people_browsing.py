# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of people with portraits: who is listed, whose cards are read, and the ways out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from photo_archive.app import settings as options
from photo_archive.app.browse_session import MOST_PHOTOS, BrowseSession, PeopleNow
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.pages import Pages
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.models.people_model import PeopleModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.session import Session
from photo_archive.app.views.people_page import PeoplePage
from photo_archive.domain.people_cards import PersonCard
from photo_archive.domain.people_order import PeopleOrder


class PeopleBrowsing(Part):
    """Opens the page and keeps it up to date."""

    opened = Signal(object)
    """The page of a person is asked for."""
    photos_wanted = Signal(object)
    """The photos of a person are asked for."""

    def __init__(
        self, desk: Desk, session: Session, pages: Pages, asking: BrowseSession, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = session
        self._pages = pages
        self._asking = asking
        self.page: PeoplePage | None = None
        self._model = PeopleModel(desk.wording, self)
        self.portraits = Thumbnails(self._read_portrait, self)
        self._model.cards_wanted.connect(asking.ask_cards)
        asking.people_found.connect(self._on_people)
        asking.cards_found.connect(self._on_cards)
        session.changed.connect(self._on_changed)
        pages.changed.connect(self._on_page)

    def ways(self) -> Ways:
        return {"portraits": self.open}

    def stop(self) -> None:
        """Let the threads end, and hear no more: the session outlives this window."""
        self._session.changed.disconnect(self._on_changed)
        self.portraits.stop()

    def open(self) -> None:
        """Show everybody, or those last filtered by name."""
        page = self._people_page()
        self._pages.show(page)
        self._ask()

    def _people_page(self) -> PeoplePage:
        if self.page is None:
            desk = self._desk
            page = PeoplePage(desk.theme, desk.wording, desk.actions, self.portraits, self._model)
            page.search_changed.connect(self._ask)
            page.order_chosen.connect(self._on_order)
            page.gallery.opened.connect(self.opened)
            page.gallery.photos_wanted.connect(self.photos_wanted)
            self.page = page
        return self.page

    def _order(self) -> str:
        by_photos = self._desk.settings.get(options.PEOPLE_BY_PHOTOS)
        return MOST_PHOTOS if by_photos else self._names().value

    def _names(self) -> PeopleOrder:
        """The order of names; of those chosen for the index, the page has two."""
        order = PeopleOrder(self._desk.people_order)
        return order if order is PeopleOrder.VIETNAMESE else PeopleOrder.WESTERN

    def _ask(self) -> None:
        if self.page is not None:
            self._asking.ask_people(self.page.text, self._order(), self._names())

    def _on_order(self, order: str) -> None:
        self._desk.settings.set(options.PEOPLE_BY_PHOTOS, order == MOST_PHOTOS)
        if order != MOST_PHOTOS:
            self._desk.settings.set(options.PEOPLE_ORDER, order)
        self._ask()

    # -- showing ----------------------------------------------------------------------------

    def _on_people(self, now: PeopleNow) -> None:
        if self.page is not None and now.text == self.page.text.strip():
            self.page.show_people(now)
            self._show_count()

    def _show_count(self) -> None:
        if self.page is not None and self._pages.current() is self.page:
            number = len(self._model.people.ids)
            words = self._desk.wording.count("{n} person", "{n} people", number)
            self._desk.window.status.show_counts(words, "")

    def _on_cards(self, cards: Sequence[PersonCard]) -> None:
        known = ((self._model.card_of(card.ref.id), card) for card in cards)
        changed = [
            new.ref.id for old, new in known if old is not None and old.portrait != new.portrait
        ]
        self.portraits.forget(changed)
        self._model.set_cards(cards)

    def _on_changed(self, _: object) -> None:
        self._model.renew()
        if self.page is not None and self._pages.current() is self.page:
            self._ask()

    def _on_page(self) -> None:
        if self.page is not None and self._pages.current() is self.page:
            self._show_count()
            self._ask()

    def _read_portrait(self, person: int) -> bytes | None:
        """Called from the threads that draw portraits."""
        card = self._model.card_of(person)
        if card is None or card.portrait is None:
            return None
        return self._asking.portrait(card.portrait)
