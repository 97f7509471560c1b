# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An open archive in the window: its controllers, its panes and the actions that need it."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from photo_archive.app.actions import enable
from photo_archive.app.controllers.album_desk import AlbumDesk
from photo_archive.app.controllers.authority_desk import AuthorityDesk
from photo_archive.app.controllers.backing_up import BackingUp
from photo_archive.app.controllers.browsing import Browsing
from photo_archive.app.controllers.cataloguing import Cataloguing
from photo_archive.app.controllers.checking import Checking
from photo_archive.app.controllers.composing import Composing
from photo_archive.app.controllers.date_jumping import DateJumping
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.exchanging import Exchanging
from photo_archive.app.controllers.exporting import Exporting
from photo_archive.app.controllers.field_keys import FieldKeys
from photo_archive.app.controllers.file_metadata import FileMetadata
from photo_archive.app.controllers.grouping import Grouping
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.library_state import SPLITTER, LibraryState
from photo_archive.app.controllers.map_browsing import MapBrowsing
from photo_archive.app.controllers.moving import Moving
from photo_archive.app.controllers.pages import Pages
from photo_archive.app.controllers.part import Part
from photo_archive.app.controllers.picture_ordering import PictureOrdering
from photo_archive.app.controllers.proposals_here import ProposalsHere
from photo_archive.app.controllers.quick_opening import Ways
from photo_archive.app.controllers.relinking import Relinking
from photo_archive.app.controllers.reviewing import Reviewing
from photo_archive.app.controllers.safety import Safety
from photo_archive.app.controllers.stacking import Stacking
from photo_archive.app.controllers.table_columns import TableColumns
from photo_archive.app.controllers.time_browsing import TimeBrowsing
from photo_archive.app.controllers.undoing import Undoing
from photo_archive.app.controllers.watching import Watching
from photo_archive.app.review_session import ReviewSession
from photo_archive.app.session import Session
from photo_archive.app.views.main_window import Panes

READING_AFTER_MS = 400
"""How long after the first photos captions are read for what they propose."""
NOT_ON_PAGES = (
    "select_all",
    "clear_selection",
    "invert_selection",
    "clear_search",
    "larger",
    "smaller",
    "fit",
)
"""What acts on the photos of the library, and makes no sense while a page hides them."""

_Part = TypeVar("_Part", bound=Part)


class ArchiveDesk(QObject):
    """Puts the controllers of one archive together with the window."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._parts: list[Part] = []

    def build(self, state: LibraryState) -> Generator[None, None, None]:
        """Make everything, in slices; the window shows it when all is there."""
        desk, session = self._desk, self._session
        self.library = self._add(Library(desk, session, state))
        yield
        self.time_browsing = self._add(TimeBrowsing(desk, session, self.library))
        self.map_browsing = self._add(MapBrowsing(desk, session, self.library))
        self.cataloguing = self._add(Cataloguing(desk, session, self.library))
        yield
        self.pages = self._add(Pages(desk, self.library))
        self._add_review()
        yield
        self._add_exchange()
        self._add_safety()
        self._add_order()
        self.browsing = self._add(
            Browsing(desk, session, self.library, self.pages, self.authorities)
        )
        self.albums = self._add(AlbumDesk(desk, session, self.library))
        self.moving = self._add(Moving(desk, session, self.library, self.cataloguing, self.pages))
        self._add(FieldKeys(desk, self.library, self.cataloguing))
        self._add(TableColumns(desk, self.library, self.moving))
        self.date_jumping = self._add(DateJumping(desk, session, self.library, self.pages))
        self._connect()
        panes = self._panes()
        for pane in (panes.record, panes.browse, panes.photos):
            yield
            pane.sizeHint()  # has everything in it styled, which takes longest of all
        yield
        self._show(panes)
        yield
        self._begin()

    def _add(self, part: _Part) -> _Part:
        """A part that answers commands, and that ends when the archive is left."""
        self._parts.append(part)
        return part

    def _add_review(self) -> None:
        """Records, and deciding what captions propose."""
        desk, session, library, pages = self._desk, self._session, self.library, self.pages
        self.authorities = self._add(AuthorityDesk(desk, session, library, pages))
        self.authorities.listen(self.cataloguing.panel)
        self.reviews = ReviewSession(session, desk.runner, desk.wording.language, self)
        self.reviewing = self._add(Reviewing(desk, session, library, pages, self.reviews))
        self.proposals = self._add(
            ProposalsHere(desk, session, library, self.cataloguing, pages, self.reviews)
        )
        self.undoing = self._add(
            Undoing(desk, session, library, self.cataloguing, self.reviewing, self.reviews)
        )

    def _add_exchange(self) -> None:
        """What comes in and goes out, and what files say."""
        desk, session, library = self._desk, self._session, self.library
        self.exchanging = self._add(Exchanging(desk, session, library))
        self.composing = self._add(Composing(desk, session, library))
        self.exporting = self._add(Exporting(desk, session, library))
        self.file_metadata = self._add(FileMetadata(desk, session, library, self.pages))

    def _add_safety(self) -> None:
        """What keeps the archive and its files safe."""
        desk, session = self._desk, self._session
        self.safety = self._add(Safety(desk, session))
        self.checking = self._add(Checking(desk, session))
        self.relinking = self._add(Relinking(desk, session))
        self.backing_up = self._add(BackingUp(desk, session))
        self.checking.missing_wanted.connect(self.relinking.ask)
        self.checking.schedule_chosen.connect(self.safety.choose)
        self.backing_up.settings_chosen.connect(self.safety.choose)

    def _add_order(self) -> None:
        """Which files are one photo, which photos lie together, and where new ones come from."""
        desk, session, library, pages = self._desk, self._session, self.library, self.pages
        self.ordering = self._add(PictureOrdering(desk, session, library, pages))
        asking = self.ordering.asking
        self.grouping = self._add(Grouping(desk, session, library, asking))
        self.stacking = self._add(Stacking(desk, session, library, asking))
        self.watching = self._add(Watching(desk, session, library, pages, asking))

    def _panes(self) -> Panes:
        library = self.library
        return Panes(library.browse, library.bar, library.pages, self.cataloguing.pages)

    def _show(self, panes: Panes) -> None:
        desk = self._desk
        desk.window.put_in(panes)
        desk.window.splitter.restoreState(desk.settings.layout(SPLITTER))
        desk.window.setWindowTitle(f"{self._title()} — {desk.wording.say('Photo Archive')}")

    def _connect(self) -> None:
        desk, session, library = self._desk, self._session, self.library
        desk.window.view_chosen.connect(library.show_view)
        desk.window.escaped.connect(library.escape)
        desk.window.status.undo_wanted.connect(self.undoing.undo)
        self.exchanging.review_wanted.connect(self.reviewing.show)
        self.composing.written.connect(self.cataloguing.panel.captions.set_language)
        session.failed.connect(desk.messenger.show_error)
        session.changed.connect(self._on_changed)
        library.selection_changed.connect(self._enable)
        self.pages.changed.connect(self._enable)
        self.pages.changed.connect(self.cataloguing.catch_up)
        library.loupe.regions_switched.connect(desk.actions["regions"].setChecked)
        desk.actions["regions"].toggled.connect(library.loupe.show_regions)
        self.cataloguing.panel.file_says_wanted.connect(desk.actions["file_says"].trigger)
        for part in self._parts:
            for action_id, way in part.ways().items():
                desk.actions[action_id].triggered.connect(lambda _=False, do=way: do())

    def _begin(self) -> None:
        session, library = self._session, self.library
        self._on_changed(None)
        self._first_found = QTimer(self, singleShot=True, interval=READING_AFTER_MS)
        self._first_found.timeout.connect(self._begin_reviews)
        session.found.connect(self._on_first_answer)
        session.find_failed.connect(self._on_first_answer)
        library.begin()
        library.focus_photos()

    def _title(self) -> str:
        title = self._session.title
        if self._session.read_only:
            return self._desk.wording.say("{title} (read-only)", title=title)
        return title

    def _on_first_answer(self) -> None:
        """Photos come first: reading captions for proposals waits until some are shown."""
        self._session.found.disconnect(self._on_first_answer)
        self._session.find_failed.disconnect(self._on_first_answer)
        self._first_found.start()

    def _begin_reviews(self) -> None:
        self.reviews.ask_counts()
        self.reviews.reading.refresh_all()

    # -- leaving ----------------------------------------------------------------------------

    def quick_ways(self) -> Ways:
        """Where quick open goes in this archive."""
        return Ways(self.authorities.open, self._search_for, self.library.show_when_found)

    def _search_for(self, query: str) -> None:
        """Leave the page and search anew."""
        self.pages.leave()
        self._desk.window.search.set_query(query)
        self.library.focus_photos()

    def leave(self) -> LibraryState:
        """Save what is being typed, take the panes out and say where things stood."""
        self.cataloguing.panel.commit()
        state = self.library.state()
        self._desk.settings.set_layout(SPLITTER, self._desk.window.splitter.saveState())
        self.reviews.stop()
        for part in reversed(self._parts):
            for action_id in part.ways():
                self._desk.actions[action_id].triggered.disconnect()
            part.stop()
        for one in (*self._parts, self.reviews, self):
            one.blockSignals(True)
            self._session.disconnect(one)
            one.deleteLater()
        self._desk.window.take_out()
        return state

    # -- what can be done now ---------------------------------------------------------------

    def _enable(self) -> None:
        on_page = self.pages.current() is not None
        enable(
            self._desk.actions,
            archive=True,
            writable=not self._session.read_only,
            photo=self.library.current_id() is not None and not on_page,
        )
        for action_id in NOT_ON_PAGES if on_page else ():
            self._desk.actions[action_id].setEnabled(False)
        self.undoing.enable()

    def _on_changed(self, _: object) -> None:
        self.undoing.read()
        self._enable()
