# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An open archive in the window: its controllers, its panes and the actions that need it."""

from __future__ import annotations

import time
from collections.abc import Generator
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from photo_archive.app.actions import enable
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.library_state import SPLITTER, LibraryState
from photo_archive.app.controllers.opening import load_parts
from photo_archive.app.controllers.part import Part
from photo_archive.app.session import Session
from photo_archive.app.views.main_window import Panes
from photo_archive.app.views.pieces import panel

if TYPE_CHECKING:
    from photo_archive.app.controllers.quick_opening import Ways

OWN_VIEWS = ("grid", "table", "loupe")
"""Those of the library itself; the others come with the parts made after it."""
LOOK_MS = 15
PHOTOS_S = 3.0
"""So long the other parts wait for the first photos at most."""
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
        self._is_answered = self._is_made = self._is_hurried = False

    def build(self, state: LibraryState) -> Generator[int, None, None]:
        """Make everything, in slices, the photos first; each says how long to wait then, in ms.

        A view that is not the library's own is shown when everything is there.
        """
        self.library = self._add(Library(self._desk, self._session, state))
        yield 0
        if state.view in OWN_VIEWS:
            yield from self._show_photos()
            yield from self._wait_for_photos()
        yield from self._make_parts()
        if state.view in OWN_VIEWS:
            self._desk.window.put_in_record(self.cataloguing.pages)
        else:
            yield from self._show_photos(self.cataloguing.pages)
        yield 0
        self._catch_up()
        if self._is_answered:
            yield 0
            self.library.tell_again()
            yield 0
            self.albums.begin()

    @property
    def shows_photos(self) -> bool:
        """Whether the answer to the search is painted; other parts may still be made."""
        return self._is_answered and self.library.is_settled

    def hurry(self) -> None:
        """Wait for nothing any more: all of it is wanted now."""
        self._is_hurried = True

    def _show_photos(self, record: QWidget | None = None) -> Generator[int, None, None]:
        """Put the library into the window, with a ground where the record will be."""
        desk, library = self._desk, self.library
        panes = Panes(library.browse, library.bar, library.pages, record or panel("panel"))
        for pane in (panes.record, panes.browse, panes.photos):
            yield 0
            pane.sizeHint()  # has everything in it styled, which takes longest of all
        yield 0
        desk.window.put_in(panes)
        desk.window.splitter.restoreState(desk.settings.layout(SPLITTER))
        desk.window.setWindowTitle(f"{self._title()} — {desk.wording.say('Photo Archive')}")
        yield 0
        self._session.found.connect(self._on_first_answer)
        self._session.find_failed.connect(self._on_first_answer)
        library.begin()
        library.focus_photos()

    def _wait_for_photos(self) -> Generator[int, None, None]:
        """Until the first photos are painted; then until a thread has loaded what comes next."""
        began_s = time.monotonic()
        while not (self._is_hurried or self.shows_photos):
            if time.monotonic() - began_s > PHOTOS_S:
                break
            yield LOOK_MS
        loading = self._session.questions_for(self)
        loading.ask(lambda: load_parts(self._session.workspace))
        while not self._is_hurried and loading.busy:
            yield LOOK_MS

    def _make_parts(self) -> Generator[int, None, None]:
        from photo_archive.app.controllers import archive_parts as parts

        desk, session, library = self._desk, self._session, self.library
        self.time_browsing = self._add(parts.TimeBrowsing(desk, session, library))
        self.map_browsing = self._add(parts.MapBrowsing(desk, session, library))
        self.cataloguing = self._add(parts.Cataloguing(desk, session, library))
        yield 0
        self.pages = self._add(parts.Pages(desk, library))
        self._add_review()
        yield 0
        self._add_exchange()
        self._add_safety()
        yield 0
        self._add_order()
        self.browsing = self._add(
            parts.Browsing(desk, session, library, self.pages, self.authorities)
        )
        yield 0
        self.albums = self._add(parts.AlbumDesk(desk, session, library))
        self._add(parts.AlbumsOfSelection(desk, session, library, self.cataloguing))
        self.moving = self._add(parts.Moving(desk, session, library, self.cataloguing, self.pages))
        self._add(parts.FieldKeys(desk, library, self.cataloguing))
        self._add(parts.TableColumns(desk, library, self.moving))
        self.date_jumping = self._add(parts.DateJumping(desk, session, library, self.pages))
        self._connect()
        yield 0
        self.cataloguing.pages.sizeHint()
        yield 0

    def _catch_up(self) -> None:
        """The parts hear of what was found and selected before they were made."""
        self._first_found = QTimer(self, singleShot=True, interval=READING_AFTER_MS)
        self._first_found.timeout.connect(self._begin_reviews)
        self._is_made = True
        self._on_changed(None)
        if self._is_answered:
            self._first_found.start()

    def _add(self, part: _Part) -> _Part:
        """A part that answers commands, and that ends when the archive is left."""
        self._parts.append(part)
        return part

    def _add_review(self) -> None:
        """Records, and deciding what captions propose."""
        from photo_archive.app.controllers import archive_parts as parts

        desk, session, library, pages = self._desk, self._session, self.library, self.pages
        self.authorities = self._add(parts.AuthorityDesk(desk, session, library, pages))
        self.authorities.listen(self.cataloguing.panel)
        self.reviews = parts.ReviewSession(session, desk.runner, desk.wording.language, self)
        self.reviewing = self._add(parts.Reviewing(desk, session, library, pages, self.reviews))
        self.proposals = self._add(
            parts.ProposalsHere(desk, session, library, self.cataloguing, pages, self.reviews)
        )
        self.undoing = self._add(
            parts.Undoing(desk, session, library, self.cataloguing, self.reviewing, self.reviews)
        )

    def _add_exchange(self) -> None:
        """What comes in and goes out, and what files say."""
        from photo_archive.app.controllers import archive_parts as parts

        desk, session, library = self._desk, self._session, self.library
        self.exchanging = self._add(parts.Exchanging(desk, session, library))
        self.composing = self._add(parts.Composing(desk, session, library))
        self.exporting = self._add(parts.Exporting(desk, session, library))
        self.file_metadata = self._add(parts.FileMetadata(desk, session, library, self.pages))

    def _add_safety(self) -> None:
        """What keeps the archive and its files safe."""
        from photo_archive.app.controllers import archive_parts as parts

        desk, session = self._desk, self._session
        self.safety = self._add(parts.Safety(desk, session))
        self.checking = self._add(parts.Checking(desk, session))
        self.relinking = self._add(parts.Relinking(desk, session))
        self.backing_up = self._add(parts.BackingUp(desk, session))
        self.checking.missing_wanted.connect(self.relinking.ask)
        self.checking.schedule_chosen.connect(self.safety.choose)
        self.backing_up.settings_chosen.connect(self.safety.choose)

    def _add_order(self) -> None:
        """Which files are one photo, which photos lie together, and where new ones come from."""
        from photo_archive.app.controllers import archive_parts as parts

        desk, session, library, pages = self._desk, self._session, self.library, self.pages
        self.ordering = self._add(parts.PictureOrdering(desk, session, library, pages))
        asking = self.ordering.asking
        self.grouping = self._add(parts.Grouping(desk, session, library, asking))
        self.stacking = self._add(parts.Stacking(desk, session, library, asking))
        self.watching = self._add(parts.Watching(desk, session, library, pages, asking))

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

    def _title(self) -> str:
        title = self._session.title
        if self._session.read_only:
            return self._desk.wording.say("{title} (read-only)", title=title)
        return title

    def _on_first_answer(self) -> None:
        """Photos come first: reading captions for proposals waits until some are shown."""
        self._session.found.disconnect(self._on_first_answer)
        self._session.find_failed.disconnect(self._on_first_answer)
        self._is_answered = True
        if self._is_made:
            self._first_found.start()

    def _begin_reviews(self) -> None:
        self.reviews.ask_counts()
        self.reviews.reading.refresh_all()

    # -- leaving ----------------------------------------------------------------------------

    def quick_ways(self) -> Ways:
        """Where quick open goes in this archive."""
        from photo_archive.app.controllers import archive_parts as parts

        return parts.Ways(self.authorities.open, self._search_for, self.library.show_when_found)

    def _search_for(self, query: str) -> None:
        """Leave the page and search anew."""
        self.pages.leave()
        self._desk.window.search.set_query(query)
        self.library.focus_photos()

    def leave(self) -> LibraryState:
        """Save what is being typed, take the panes out and say where things stood."""
        self.cataloguing.editing.save_all()
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
