# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The timeline of the library: how the photos found lie in time, and asking for some days of it.

It shows the photos of the search whatever its dates, so that other days can be asked for in their
place. The photos below are those of the grid, with the same selection.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from photo_archive.app.controllers.answering_view import AnsweringView
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.session import Session
from photo_archive.app.views.cell_shape import CellShape
from photo_archive.app.views.photo_grid import PhotoGrid
from photo_archive.app.views.photo_menu import PhotoMenu
from photo_archive.app.views.timeline_page import TimelinePage
from photo_archive.domain.calendar_units import days_written
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.query_days import taken_apart, with_days

if TYPE_CHECKING:
    from photo_archive.services.charting import TimelineFound

CELL = 168
"""Width of the pictures below the columns, in design pixels."""
TRIED = 3
"""How many photos of some days are tried until one is found that is shown."""


class TimeBrowsing(AnsweringView):
    """Asks, shows, and writes the days chosen into the search box."""

    def __init__(self, desk: Desk, session: Session, library: Library) -> None:
        super().__init__("timeline", session, library)
        self._desk = desk
        self._going = self.further_questions(self._on_reached)
        library.selection_changed.connect(self._on_selected)

    def make_page(self) -> QWidget:
        """Columns over a grid of the same photos."""
        desk, library = self._desk, self._library
        theme, wording = desk.theme, desk.wording
        shape = CellShape(theme, theme.px(CELL))
        grid = PhotoGrid(theme, wording, library.thumbnails, shape)
        grid.setAccessibleName(wording.say("Photos"))
        grid.setModel(library.photos)
        grid.setSelectionModel(library.grid.selectionModel())
        grid.opened.connect(library.open_loupe)
        library.selection.add_view(grid)
        PhotoMenu(grid, desk.actions)
        made = TimelinePage(theme, wording, grid)
        made.bars.days_chosen.connect(self._choose)
        made.bars.reached.connect(self._go_to)
        made.bars.cleared.connect(lambda: self._ask_for(""))
        made.undated_wanted.connect(lambda: self._ask_for("none"))
        self._shown = made
        return made

    def zoom(self, step: int) -> None:
        """Nearer or farther."""
        self._shown.bars.zoom(step)

    # -- what was found ---------------------------------------------------------------------

    def look(self) -> None:
        """Show what was found while another view was seen."""
        super().look()
        self._on_selected()

    def _on_selected(self) -> None:
        """Mark when the photo with the focus is of."""
        if not self.is_seen:
            return
        line = self._library.photos.line_at(self._library.selection.current_row())
        try:
            days = parse_edtf(line.date).padded if line is not None and line.date else None
        except ArchiveError:
            days = None
        self._shown.bars.show_photo(None if days is None else (days.first, days.last))

    def stays(self, query: str) -> bool:
        """Where nothing is of the days asked for it shows which days there are."""
        days = taken_apart(query)
        return days.undated or days.first is not None

    def question(self, query: str) -> Callable[[], TimelineFound]:
        """How the photos of a query lie in time."""
        workspace = self._session.workspace

        def ask() -> TimelineFound:
            from photo_archive.services.charting import timeline_of

            return timeline_of(workspace, query)

        return ask

    def show_answer(self, found: TimelineFound) -> None:
        """Show columns, and mark the days asked for."""
        days = found.days
        asked = None
        if days.first is not None and days.last is not None:
            asked = (days.first, days.last)
        self._shown.show_dates(found.timeline, asked, undated=days.undated)

    # -- asking for days --------------------------------------------------------------------

    def _choose(self, first: int, last: int) -> None:
        self._ask_for(days_written(first, last))

    def _ask_for(self, written: str) -> None:
        search = self._desk.window.search
        try:
            search.set_query(with_days(search.query(), written))
        except ArchiveError:
            search.set_query(with_days("", written))

    def _go_to(self, first: int, last: int) -> None:
        """Go to the first photo of some days, if the days asked for let it be found."""
        found, workspace = self._library.found, self._session.workspace
        if found is None:
            return
        days = taken_apart(found.query)
        if days.first is not None and days.last is not None:
            first, last = max(first, days.first), min(last, days.last)
        if first > last or days.undated:
            return
        query, order, written = days.rest, found.order, days_written(first, last)
        fold = self._session.fold

        def ask() -> list[int]:
            from photo_archive.services.charting import first_of_days
            from photo_archive.services.found import Order

            ids = first_of_days(workspace, query, written, Order(order))
            return list((ids if fold is None else fold(ids))[:TRIED])

        self._going.ask(ask)

    def _on_reached(self, photo_ids: list[int]) -> None:
        """Go to the first of these that is shown: others lie below one on a stack."""
        for photo_id in photo_ids:
            row = self._library.photos.row_of(photo_id)
            if row >= 0:
                self._library.select_row(row)
                return
