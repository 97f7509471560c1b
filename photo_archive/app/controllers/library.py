# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The library: search, counts, and the same photos as grid, table or loupe with one selection.

After a search changes, the photo that had the focus keeps it; if it is gone, the focus goes to the
neighbour that took its place.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from photo_archive.app import settings as options
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library_state import VIEWS, LibraryState
from photo_archive.app.controllers.library_view import LibraryView, LibraryViews
from photo_archive.app.controllers.part import Part
from photo_archive.app.controllers.photo_selection import PhotoSelection
from photo_archive.app.controllers.photo_words import PhotoWords
from photo_archive.app.controllers.searching import Searching
from photo_archive.app.controllers.ways_out import WaysOut, meant_beside
from photo_archive.app.courtesy import FrameTurn
from photo_archive.app.errands import soon
from photo_archive.app.models.browse_model import BrowseModel
from photo_archive.app.models.photo_model import PhotoModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.session import Session
from photo_archive.app.session_values import ORDERS, FoundNow
from photo_archive.app.views.browse_panel import BrowsePanel
from photo_archive.app.views.cell_shape import CellShape
from photo_archive.app.views.loupe import Loupe
from photo_archive.app.views.nothing_page import NothingPage
from photo_archive.app.views.photo_grid import PhotoGrid
from photo_archive.app.views.photo_table import PhotoTable
from photo_archive.app.views.result_bar import LARGEST_CELL, LEAST_CELL, ResultBar

KEPT_SELECTION = 5_000
CELL_STEP = 28


class Library(Part):
    """Search and selection of one open archive."""

    selection_changed = Signal()
    loaded = Signal()

    def __init__(self, desk: Desk, session: Session, state: LibraryState) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._view = state.view
        self._restore = state
        self._is_loaded = False
        self.found: FoundNow | None = None
        theme, wording = desk.theme, desk.wording
        self._words = PhotoWords(session, wording)
        turn = self._turn = FrameTurn()
        self.photos = PhotoModel(session.lines, wording, self, why=self._why, turn=turn)
        self.thumbnails = Thumbnails(session.thumbnail, self, turn)
        self.browse_model = BrowseModel(wording, self, name_of=session.label)
        self.searching = Searching(desk, session, self.browse_model, state.order, self)
        self.browse = BrowsePanel(theme, wording, self.browse_model)
        self.browse_model.modelAboutToBeReset.connect(turn.begin)
        self.browse_model.modelReset.connect(turn.end)
        self.bar = ResultBar(theme, wording, ORDERS)
        width = min(max(desk.settings.get(options.CELL_WIDTH), LEAST_CELL), LARGEST_CELL)
        shape = CellShape(theme, theme.px(width))
        self.grid = PhotoGrid(theme, wording, self.thumbnails, shape)
        self.grid.setAccessibleName(wording.say("Photos"))
        self.grid.setModel(self.photos)
        self.table = PhotoTable(theme, wording, self.photos)
        self.table.setSelectionModel(self.grid.selectionModel())
        self.loupe = Loupe(theme, wording, self.thumbnails, self.photos, roles_of=self._words.roles)
        self.loupe.share_selection(self.grid.selectionModel())
        self.nothing = NothingPage(theme, wording)
        self.pages = QStackedWidget()
        made = {"grid": self.grid, "table": self.table, "loupe": self.loupe}
        self._views = LibraryViews(self.pages, made)
        self.pages.addWidget(self.nothing)
        self.bar.show_size(width)
        self.bar.show_order(state.order)
        closed = desk.settings.get(options.CLOSED_SECTIONS)
        self.browse.set_closed({one for one in closed.split(",") if one})
        self.selection = PhotoSelection(
            self.photos,
            self.grid.selectionModel(),
            (self.grid, self.table, self.loupe.strip),
            self,
        )
        self._connect()

    def _connect(self) -> None:
        search, searching = self._desk.window.search, self.searching
        search.accepted.connect(self._on_accepted)
        search.left.connect(self.focus_photos)
        self._ways = WaysOut(self._desk, self._session, self.nothing)
        searching.found.connect(self._on_found)
        searching.unreadable.connect(self._on_unreadable)
        self._session.parts_found.connect(self.nothing.show_parts)
        self.browse.term_chosen.connect(searching.add)
        self.browse.stance_chosen.connect(searching.set_stance)
        self.browse.years_chosen.connect(searching.add_years)
        self.browse.closed_changed.connect(self._on_closed_sections)
        self.bar.order_chosen.connect(searching.choose_order)
        self.bar.cell_width_chosen.connect(self._on_cell_width)
        self.bar.meant_chosen.connect(search.set_query)
        self.selection.changed.connect(self._tell_selection)
        self.grid.opened.connect(self.open_loupe)
        self.table.opened.connect(self.open_loupe)
        self.loupe.left.connect(self._leave_loupe)
        self.loupe.next_wanted.connect(self.go_next)
        self.loupe.previous_wanted.connect(self.go_previous)
        self.nothing.query_chosen.connect(search.set_query)
        self.nothing.cleared.connect(search.clear)
        self.nothing.import_wanted.connect(self._desk.actions["import"].trigger)
        self.nothing.captions_wanted.connect(self._desk.actions["captions"].trigger)

    # -- state ------------------------------------------------------------------------------

    def begin(self) -> None:
        """Show the search that was there before, or everything."""
        self._desk.window.search.set_query(self._restore.query, tell=False)
        self.show_view(self._view)
        self.searching.ask()

    def state(self) -> LibraryState:
        """What to remember."""
        selected = self.selected_ids()
        return LibraryState(
            query=self.searching.query,
            order=self.searching.order,
            view=self._view,
            current=self.current_id(),
            selected=tuple(selected[:KEPT_SELECTION]),
        )

    @property
    def is_settled(self) -> bool:
        """Whether everything in sight is loaded and painted."""
        return (
            self._is_loaded
            and self.searching.is_settled
            and self.selection.is_settled
            and self.photos.is_settled
            and self.thumbnails.is_settled
            and not self.loupe.picture.busy
            and self._views.is_settled
        )

    def stop(self) -> None:
        """Let the threads end."""
        self.searching.stop()
        self.selection.stop()
        self.photos.stop()
        self.thumbnails.stop()
        self.loupe.picture.stop()

    # -- what was found ---------------------------------------------------------------------

    def refresh(self, photo_ids: tuple[int, ...] | None) -> None:
        """Something was written: read lines and counts again.

        Photos just edited stay in sight although they may no longer match.
        """
        self.photos.refresh(photo_ids)
        if photo_ids is None:
            self.thumbnails.forget()
            self.searching.ask()
        else:
            self.searching.ask_counts()

    def show_arriving(self, *, photos: bool) -> None:
        """Photos or only their thumbnails are coming in; what is in sight stays as it is."""
        self.thumbnails.forget_absent()
        if photos:
            self.photos.refresh(None)
            self.searching.ask()
        for one in (self.grid, self.loupe.strip):
            one.viewport().update()

    def _on_found(self, found: FoundNow, counts_only: bool) -> None:
        if not (counts_only and self.found is not None and self.found.total):
            self._show_ids(found)
        self.found = found
        self.bar.show_savable(self.searching.is_savable(found.query.strip()))
        self.bar.show_meant(meant_beside(found, self._desk.wording))
        if not self._show_nothing() and self.pages.currentWidget() is self.nothing:
            self.show_view(self._view)
        self._is_loaded = True
        self._show_number()
        self.selection.tell()
        self.loaded.emit()

    def _show_nothing(self) -> bool:
        """If nothing was found, say so in place of the view, unless the view says it itself."""
        found = self.found
        if found is None or found.total or self._views.stays(self._view, found.query):
            return False
        self._ways.show_nothing(found)
        self.pages.setCurrentWidget(self.nothing)
        return True

    def _why(self, photo_id: int) -> list[str]:
        return self._words.why(photo_id, self.found.query if self.found is not None else "")

    def _on_unreadable(self, error: Exception) -> None:
        self.bar.show_meant(None)
        self._ways.show_unreadable(error)
        self.pages.setCurrentWidget(self.nothing)
        self._is_loaded = True

    def _on_accepted(self) -> None:
        line = self.nothing.first_line()
        if self.pages.currentWidget() is self.nothing and line is not None:
            line.setFocus()
        else:
            self.focus_photos()

    # -- selection --------------------------------------------------------------------------

    def _show_ids(self, found: FoundNow) -> None:
        chosen = self.selection
        if not self._is_loaded:
            current, row = self._restore.current, 0
            selected = array("I", self._restore.selected)
        else:
            current, row = chosen.current_id(), max(chosen.current_row(), 0)
            selected = chosen.ids()
        self.photos.set_ids(found.ids, self._session.first_lines(found))
        if not found.total:
            return
        at = self.photos.row_of(current) if current is not None else -1
        kept = at >= 0
        at = at if kept else min(row, len(found.ids) - 1)
        chosen.select(at, selected if kept and len(selected) > 1 else ())
        self.grid.scrollTo(self.grid.currentIndex())

    def current_id(self) -> int | None:
        """The photo with the focus."""
        return self.selection.current_id()

    def selected_ids(self) -> array[int]:
        """The photos selected."""
        return self.selection.ids()

    def select_row(self, row: int) -> None:
        """Select one photo and go to it."""
        self.selection.select_row(row)

    def go_next(self) -> None:
        """Go to the next photo."""
        self.selection.select_row(self.selection.current_row() + 1)

    def go_previous(self) -> None:
        """Go to the photo before."""
        self.selection.select_row(self.selection.current_row() - 1)

    def clear_selection(self) -> None:
        """Keep only the photo with the focus."""
        self.selection.select_row(self.selection.current_row())

    def select_all(self) -> None:
        """Select every photo found."""
        self.grid.selectAll()

    def _tell_selection(self) -> None:
        self._turn.begin()
        self._show_number()
        self.selection_changed.emit()
        self._turn.end()

    def _show_number(self) -> None:
        selected, found = self.selected_ids(), self.found
        if found is not None:
            if self._desk.window.is_library():
                self.show_counts()
            if len(selected) > 1:
                self.bar.show_selected(len(selected), found.total)
            else:
                self.bar.show_found(found.total, self._session.photo_count, found.elapsed_ms)

    def tell_again(self) -> None:
        """Tell those that came later of what is found and selected."""
        if self.found is not None:
            self.loaded.emit()
        self.selection_changed.emit()

    def show_counts(self) -> None:
        """Say in the status line what is found and selected."""
        wording, found = self._desk.wording, self.found
        if found is None:
            return
        left = wording.say(
            "{found} of {total}",
            found=wording.number(found.total),
            total=wording.number(self._session.photo_count),
        )
        number = len(self.selected_ids())
        right = wording.count("{n} selected", "{n} selected", number) if number else ""
        self._desk.window.status.show_counts(left, right)

    # -- views ------------------------------------------------------------------------------

    def show_view(self, name: str) -> None:
        """Show one of the views."""
        self._view = name if name in VIEWS else "grid"
        page = self._views.show(self._view)
        self._show_nothing()
        self.bar.setVisible(page is not self.loupe)
        self.bar.size.setVisible(page is self.grid)
        self._desk.window.views.choose(self._view)
        for one in VIEWS:
            self._desk.actions[one].setChecked(one == self._view)
        index = self.grid.currentIndex()
        if index.isValid():
            soon(self.selection, self.selection.show_current)
        self.selection_changed.emit()

    def add_view(self, name: str, view: LibraryView) -> None:
        """Offer a further view."""
        self._views.add(name, view)

    @property
    def view(self) -> str:
        """Which view is shown."""
        return self._view

    def show_when_found(self, photo_id: int) -> None:
        """Show a photo in the loupe once what stands in the search box has found it."""

        def show() -> None:
            row = self.photos.row_of(photo_id)
            if row >= 0:
                self.open_loupe(row)

        self.when_found(show)

    def when_found(self, do: Callable[[], object]) -> None:
        """Do something once what stands in the search box is found and shown."""

        def look() -> None:
            wanted = self._desk.window.search.query()
            if self.found is not None and self.found.query == wanted:
                self.loaded.disconnect(look)
                do()

        self.loaded.connect(look)

    def focus_photos(self) -> None:
        """Put the focus on the photos."""
        page = self.pages.currentWidget()
        (self.loupe.view if page is self.loupe else page).setFocus()

    def open_loupe(self, row: int) -> None:
        """Show the photo of a row in the loupe."""
        self.select_row(row)
        self.show_view("loupe")
        self.focus_photos()

    def _leave_loupe(self) -> None:
        self.show_view("grid")
        self.focus_photos()

    def escape(self) -> None:
        """Esc: out of the loupe, else back to the photos."""
        focused = self._desk.window.focusWidget()
        if self.pages.currentWidget() is self.loupe and focused is self.loupe.view:
            self._leave_loupe()
        else:
            self.focus_photos()

    def zoom(self, step: int) -> None:
        """Larger or smaller pictures; 0 fits what is shown into the window."""
        further = self._views.further(self._view)
        if further is not None:
            further.zoom(step)
        elif not step:
            self.loupe.view.fit()
        elif self._view == "loupe":
            self.loupe.view.set_zoom(self.loupe.view.zoom() * (1.25 if step > 0 else 0.8))
        else:
            self.bar.size.setValue(self.bar.size.value() + step * CELL_STEP)

    def _on_cell_width(self, width: int) -> None:
        self.grid.set_cell_width(self._desk.theme.px(width))
        self._desk.settings.set(options.CELL_WIDTH, width)

    def _on_closed_sections(self, closed: str) -> None:
        self._desk.settings.set(options.CLOSED_SECTIONS, closed)
