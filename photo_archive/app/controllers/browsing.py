# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways to look about in an archive without a search: people with portraits, and what follows.

What is shown here leads to a record's page or to a search that stands in the search box.
"""

from __future__ import annotations

from photo_archive.app.browse_session import BrowseSession
from photo_archive.app.controllers.around_photo import AroundPhoto
from photo_archive.app.controllers.authority_desk import AuthorityDesk
from photo_archive.app.controllers.browsing_page import BrowsingDesk
from photo_archive.app.controllers.calendar_browsing import CalendarBrowsing
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.pages import Pages
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.controllers.people_browsing import PeopleBrowsing
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.session import Session
from photo_archive.app.views.photo_menu import PhotoMenu

PICTURE = 180
"""The longest side of a picture in a strip or on a day, in design pixels."""


class Browsing(Part):
    """Puts the pages for browsing together with those of records and with the library."""

    def __init__(
        self,
        desk: Desk,
        session: Session,
        library: Library,
        pages: Pages,
        authorities: AuthorityDesk,
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._library = library
        self._pages = pages
        self.asking = BrowseSession(session, desk.runner, desk.wording.language, self)
        self.people = PeopleBrowsing(desk, session, pages, self.asking, self)
        self.people.opened.connect(authorities.open)
        self.people.photos_wanted.connect(authorities.photos.show_photos_of)
        self.pictures = Thumbnails(session.thumbnail, self)
        side = round(desk.theme.px(PICTURE) * desk.window.devicePixelRatioF())
        self.pictures.set_box(side, side)
        shared = BrowsingDesk(desk, session, library, pages, self.asking, self.pictures)
        self.around = AroundPhoto(shared, self)
        self.around.query_wanted.connect(self.show_query)
        self.around.photo_wanted.connect(self.show_photo)
        library.loupe.around_wanted.connect(desk.actions["around"].trigger)
        for view in (library.grid, library.table, library.loupe.strip, library.loupe.view):
            PhotoMenu(view, desk.actions)
        self.calendar = CalendarBrowsing(shared, self)
        authorities.calendar_wanted.connect(self.calendar.open_event)
        self.calendar.query_wanted.connect(self.show_query)
        self.calendar.event_opened.connect(authorities.open)
        self.calendar.photos_wanted.connect(authorities.photos.show_photos_of)
        library.browse.view_wanted.connect(lambda name: desk.actions[name].trigger())
        self._parts: tuple[Part, ...] = (self.people, self.around, self.calendar)

    def ways(self) -> Ways:
        return {name: way for part in self._parts for name, way in part.ways().items()}

    def stop(self) -> None:
        """Let the threads end, and hear no more: the session outlives this window."""
        self.asking.stop()
        self.pictures.stop()
        for part in self._parts:
            part.stop()

    def show_query(self, query: str) -> None:
        """Show what a query finds, with the query in the search box."""
        self._pages.leave()
        if self._library.view == "loupe":
            self._library.show_view("grid")
        self._desk.window.search.set_query(query)

    def show_photo(self, query: str, photo: int) -> None:
        """Show a photo large among those a query finds."""
        self.show_query(query)
        self._library.show_when_found(photo)
