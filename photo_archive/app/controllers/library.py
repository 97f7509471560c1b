# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The library: search, counts, and the same photos as grid, table or loupe with one selection.

After a search changes, the photo that had the focus keeps it; if it is gone, the focus goes to the
neighbour that took its place.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from photo_archive.app import settings as options
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.messages import error_text
from photo_archive.app.models.browse_model import BrowseModel
from photo_archive.app.models.photo_model import PhotoModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.session import ORDERS, FoundNow, Session
from photo_archive.app.views.browse_panel import BrowsePanel
from photo_archive.app.views.cell_shape import CellShape
from photo_archive.app.views.loupe import Loupe
from photo_archive.app.views.nothing_page import NothingPage
from photo_archive.app.views.photo_grid import PhotoGrid
from photo_archive.app.views.photo_table import PhotoTable
from photo_archive.app.views.result_bar import LARGEST_CELL, LEAST_CELL, ResultBar
from photo_archive.app.views.search_box import written_term
from photo_archive.app.views.suggestion_list import Suggestion
from photo_archive.domain.errors import ArchiveError, UsageError
from photo_archive.domain.query_text import add_term
from photo_archive.domain.query_text import chips as terms_of
from photo_archive.domain.query_tree import FieldName

VIEWS = ("grid", "table", "loupe")
TYPING_MS = 30
KEPT_SELECTION = 5_000
CELL_STEP = 28
Flag = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True, slots=True)
class LibraryState:
    """What is remembered when the window is built anew."""

    query: str = ""
    order: str = ORDERS[0][0]
    view: str = "grid"
    current: int | None = None
    selected: tuple[int, ...] = ()


class Library(QObject):
    """Search and selection of one open archive."""

    selection_changed = Signal()
    loaded = Signal()

    def __init__(self, desk: Desk, session: Session, state: LibraryState) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._order = state.order
        self._view = state.view
        self._restore = state
        self._counts_only = False
        self._is_loaded = False
        self.found: FoundNow | None = None
        theme, wording = desk.theme, desk.wording
        self.photos = PhotoModel(session.lines, wording, self, why=self._why)
        self.thumbnails = Thumbnails(session.thumbnail, self)
        self.browse_model = BrowseModel(wording, self)
        self.browse = BrowsePanel(theme, wording, self.browse_model)
        self.bar = ResultBar(theme, wording, ORDERS)
        width = min(max(desk.settings.get(options.CELL_WIDTH), LEAST_CELL), LARGEST_CELL)
        shape = CellShape(theme, theme.px(width))
        self.grid = PhotoGrid(theme, wording, self.thumbnails, shape)
        self.grid.setAccessibleName(wording.say("Photos"))
        self.grid.setModel(self.photos)
        self.table = PhotoTable(theme, wording, self.photos)
        self.table.setSelectionModel(self.grid.selectionModel())
        self.loupe = Loupe(theme, wording, self.thumbnails, self.photos)
        self.loupe.share_selection(self.grid.selectionModel())
        self.nothing = NothingPage(theme, wording)
        self.pages = QStackedWidget()
        for page in (self.grid, self.table, self.loupe, self.nothing):
            self.pages.addWidget(page)
        self.bar.show_size(width)
        self.bar.show_order(self._order)
        closed = desk.settings.get(options.CLOSED_SECTIONS)
        self.browse.set_closed({one for one in closed.split(",") if one})
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._find)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(0)
        self._settling.timeout.connect(self._tell_selection)
        self._connect()

    def _connect(self) -> None:
        search, session = self._desk.window.search, self._session
        search.query_changed.connect(self._typing.start)
        search.completion_wanted.connect(session.complete)
        search.accepted.connect(self._on_accepted)
        search.left.connect(self.focus_photos)
        session.found.connect(self._on_found)
        session.find_failed.connect(self._on_find_failed)
        session.completed.connect(self._on_completed)
        session.parts_found.connect(self.nothing.show_parts)
        self.browse.term_chosen.connect(self._on_term)
        self.browse.years_chosen.connect(self._on_years)
        self.browse.closed_changed.connect(self._on_closed_sections)
        self.bar.order_chosen.connect(self._on_order)
        self.bar.cell_width_chosen.connect(self._on_cell_width)
        selection = self.grid.selectionModel()
        selection.selectionChanged.connect(self._settling.start)
        selection.currentChanged.connect(self._settling.start)
        self.grid.opened.connect(self._open_loupe)
        self.table.opened.connect(self._open_loupe)
        self.loupe.left.connect(self._leave_loupe)
        self.loupe.next_wanted.connect(self.go_next)
        self.loupe.previous_wanted.connect(self.go_previous)
        self.nothing.query_chosen.connect(search.set_query)
        self.nothing.cleared.connect(search.clear)

    # -- state ------------------------------------------------------------------------------

    def begin(self) -> None:
        """Show the search that was there before, or everything."""
        self._desk.window.search.set_query(self._restore.query, tell=False)
        self.show_view(self._view)
        self._find()

    def state(self) -> LibraryState:
        """What to remember."""
        selected = self.selected_ids()
        return LibraryState(
            query=self._desk.window.search.query(),
            order=self._order,
            view=self._view,
            current=self.current_id(),
            selected=tuple(selected[:KEPT_SELECTION]),
        )

    @property
    def is_settled(self) -> bool:
        """Whether everything in sight is loaded and painted."""
        return (
            self._is_loaded
            and self._session.is_settled
            and not self._typing.isActive()
            and not self._settling.isActive()
            and self.thumbnails.is_settled
            and not self.loupe.picture.busy
        )

    def stop(self) -> None:
        """Let the threads end."""
        self._typing.stop()
        self._settling.stop()
        self.thumbnails.stop()
        self.loupe.picture.stop()

    # -- searching --------------------------------------------------------------------------

    def _find(self) -> None:
        self._counts_only = False
        self._session.find(self._desk.window.search.query(), self._order)

    def refresh(self, photo_ids: tuple[int, ...] | None) -> None:
        """Something was written: read lines and counts again.

        Photos just edited stay in sight although they may no longer match.
        """
        self.photos.refresh(photo_ids)
        if photo_ids is None:
            self.thumbnails.forget()
        self._counts_only = photo_ids is not None
        self._session.find(self._desk.window.search.query(), self._order)

    def narrow(self, field: FieldName, value: str) -> None:
        """Search for this value as well."""
        search = self._desk.window.search
        try:
            search.set_query(add_term(search.query(), field, value))
        except UsageError:
            search.set_query(add_term("", field, value))

    def _on_term(self, term: str) -> None:
        search = self._desk.window.search
        before = search.query().strip()
        try:
            there = {written_term(before, one) for one in terms_of(before)}
        except UsageError:
            there, before = set(), ""
        if term not in there:
            search.set_query(f"{before} {term}".strip())

    def _on_years(self, first: int, last: int) -> None:
        self._on_term(f"date:{first}" if first == last else f"date:{first}..{last}")

    def _on_found(self, found: FoundNow) -> None:
        search, wording = self._desk.window.search, self._desk.wording
        search.show_error("")
        if found.facets is not None:
            self.browse_model.set_facets(found.facets)
        if not (self._counts_only and self.found is not None and self.found.total):
            self._show_ids(found)
        self.found = found
        total = self._session.photo_count
        self.bar.show_found(found.total, total, found.elapsed_ms)
        if not found.total:
            self._show_nothing(found)
        elif self.pages.currentWidget() is self.nothing:
            self.show_view(self._view)
        self._desk.window.status.show_counts(
            wording.say(
                "{found} of {total}",
                found=wording.number(found.total),
                total=wording.number(total),
            ),
            "",
        )
        self._is_loaded = True
        self._tell_selection()
        self.loaded.emit()

    def _why(self, photo_id: int) -> list[str]:
        """Why a photo was found, for its tooltip."""
        query = self.found.query.strip() if self.found is not None else ""
        if not query:
            return []
        return [self._desk.wording.message(one) for one in self._session.why(query, photo_id)]

    def _show_nothing(self, found: FoundNow) -> None:
        if not found.query.strip():
            self.nothing.show_empty_archive(writable=not self._session.read_only)
        else:
            try:
                parts = [written_term(found.query, one) for one in terms_of(found.query)]
            except UsageError:
                parts = []
            self.nothing.show_nothing_found(found.did_you_mean, parts)
            if len(parts) > 1:
                self._session.try_parts(parts)
        self.pages.setCurrentWidget(self.nothing)

    def _on_find_failed(self, error: Exception) -> None:
        if not isinstance(error, ArchiveError):
            self._desk.messenger.show_error(error)
            return
        text = error_text(error, self._desk.wording)
        self._desk.window.search.show_error(text)
        self.nothing.show_unreadable(text)
        self.pages.setCurrentWidget(self.nothing)
        self._is_loaded = True

    def _on_completed(self, text: str, suggestions: object) -> None:
        rows = [
            Suggestion(
                one.label,
                self._suggestion_detail(one.detail, one.count),
                str(one.kind),
                one.insert,
                replaces_from=one.replaces_from,
            )
            for one in suggestions  # a tuple of the service's suggestions
        ]
        self._desk.window.search.show_suggestions(text, rows)

    def _suggestion_detail(self, detail: str, count: int) -> str:
        photos = self._desk.wording.count("{n} photo", "{n} photos", count) if count else ""
        return " · ".join(part for part in (detail, photos) if part)

    def _on_accepted(self) -> None:
        line = self.nothing.first_line()
        if self.pages.currentWidget() is self.nothing and line is not None:
            line.setFocus()
        else:
            self.focus_photos()

    # -- selection --------------------------------------------------------------------------

    def _show_ids(self, found: FoundNow) -> None:
        if not self._is_loaded:
            current, selected, row = self._restore.current, self._restore.selected, 0
        else:
            current, row = self.current_id(), max(self.grid.currentIndex().row(), 0)
            selected = tuple(self.selected_ids()[:KEPT_SELECTION])
        self.photos.set_ids(found.ids)
        if not found.total:
            return
        at = self.photos.row_of(current) if current is not None else -1
        kept = at >= 0
        at = at if kept else min(row, found.total - 1)
        self._select_rows(at, selected if kept and len(selected) > 1 else ())
        self.grid.scrollTo(self.grid.currentIndex())

    def _select_rows(self, current: int, selected: tuple[int, ...]) -> None:
        model, selection = self.photos, self.grid.selectionModel()
        chosen = QItemSelection()
        for photo_id in selected:
            row = model.row_of(photo_id)
            if row >= 0:
                chosen.select(model.index(row, 0), model.index(row, 0))
        if not selected:
            chosen.select(model.index(current, 0), model.index(current, 0))
        selection.setCurrentIndex(model.index(current, 0), Flag.NoUpdate)
        selection.select(chosen, Flag.ClearAndSelect | Flag.Rows)

    def current_id(self) -> int | None:
        """The photo with the focus."""
        return self.photos.id_at(self.grid.currentIndex().row())

    def selected_ids(self) -> array[int]:
        """The photos selected, in order of rows, read as ranges."""
        chosen: array[int] = array("I")
        ranges = sorted(
            {(one.top(), one.bottom()) for one in self.grid.selectionModel().selection()}
        )
        for first, last in ranges:
            chosen.extend(self.photos.ids[first : last + 1])
        return chosen

    def select_row(self, row: int) -> None:
        """Select one photo and go to it."""
        if 0 <= row < self.photos.rowCount():
            self._select_rows(row, ())
            for view in (self.grid, self.table, self.loupe.strip):
                view.scrollTo(self.photos.index(row, 0))

    def go_next(self) -> None:
        """Go to the next photo."""
        self.select_row(self.grid.currentIndex().row() + 1)

    def go_previous(self) -> None:
        """Go to the photo before."""
        self.select_row(self.grid.currentIndex().row() - 1)

    def clear_selection(self) -> None:
        """Keep only the photo with the focus."""
        self.select_row(self.grid.currentIndex().row())

    def select_all(self) -> None:
        """Select every photo found."""
        self.grid.selectAll()

    def _tell_selection(self) -> None:
        wording, selected = self._desk.wording, self.selected_ids()
        status, found = self._desk.window.status, self.found
        if found is not None:
            left = wording.say(
                "{found} of {total}",
                found=wording.number(found.total),
                total=wording.number(self._session.photo_count),
            )
            right = wording.count("{n} selected", "{n} selected", len(selected)) if selected else ""
            status.show_counts(left, right)
            if len(selected) > 1:
                self.bar.show_selected(len(selected), found.total)
            else:
                self.bar.show_found(found.total, self._session.photo_count, found.elapsed_ms)
        self.selection_changed.emit()

    # -- views ------------------------------------------------------------------------------

    def show_view(self, name: str) -> None:
        """Show grid, table or loupe."""
        self._view = name if name in VIEWS else "grid"
        page: QWidget = {"grid": self.grid, "table": self.table, "loupe": self.loupe}[self._view]
        self.pages.setCurrentWidget(page)
        self.bar.setVisible(page is not self.loupe)
        self.bar.size.setVisible(page is self.grid)
        self._desk.window.views.choose(self._view)
        for one in VIEWS:
            self._desk.actions[one].setChecked(one == self._view)
        index = self.grid.currentIndex()
        if index.isValid():
            QTimer.singleShot(0, self._scroll_to_current)
        self.selection_changed.emit()

    def _scroll_to_current(self) -> None:
        for view in (self.grid, self.table, self.loupe.strip):
            view.scrollTo(self.grid.currentIndex())

    @property
    def view(self) -> str:
        """Which view is shown."""
        return self._view

    def focus_photos(self) -> None:
        """Put the focus on the photos."""
        page = self.pages.currentWidget()
        (self.loupe.view if page is self.loupe else page).setFocus()

    def _open_loupe(self, row: int) -> None:
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
        """Larger or smaller pictures."""
        if self._view == "loupe":
            self.loupe.view.set_zoom(self.loupe.view.zoom() * (1.25 if step > 0 else 0.8))
        else:
            self.bar.size.setValue(self.bar.size.value() + step * CELL_STEP)

    # -- choices ----------------------------------------------------------------------------

    def _on_order(self, order: str) -> None:
        self._order = order
        self._desk.settings.set(options.ORDER, order)
        self._find()

    def _on_cell_width(self, width: int) -> None:
        self.grid.set_cell_width(self._desk.theme.px(width))
        self._desk.settings.set(options.CELL_WIDTH, width)

    def _on_closed_sections(self, closed: str) -> None:
        self._desk.settings.set(options.CLOSED_SECTIONS, closed)
