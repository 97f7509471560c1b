# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways about the window: views, panels, from photo to photo, and out to the folder of a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from photo_archive.app.controllers.cataloguing import Cataloguing
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.pages import Pages
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.session import Session

MOST_COPIED = 10_000
"""References put on the clipboard at once."""


class Moving(Part):
    """Where the keys lead in the window of one open archive."""

    def __init__(
        self,
        desk: Desk,
        session: Session,
        library: Library,
        cataloguing: Cataloguing,
        pages: Pages,
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._library = library
        self._cataloguing = cataloguing
        self._pages = pages

    def ways(self) -> Ways:
        library = self._library
        return {
            "grid": partial(self.show_view, "grid"),
            "table": partial(self.show_view, "table"),
            "loupe": partial(self.show_view, "loupe"),
            "timeline": partial(self.show_view, "timeline"),
            "map": partial(self.show_view, "map"),
            "larger": lambda: library.zoom(1),
            "smaller": lambda: library.zoom(-1),
            "fit": lambda: library.zoom(0),
            "next_photo": library.go_next,
            "previous_photo": library.go_previous,
            "other_side": self._show_other_side,
            "select_all": library.select_all,
            "clear_selection": library.clear_selection,
            "copy_reference": self._copy_references,
            "show_file": self._show_file,
            "search": self._search,
            "clear_search": self._desk.window.search.clear,
            "go_grid": self._go_photos,
            "next_panel": lambda: self._step_panel(1),
            "previous_panel": lambda: self._step_panel(-1),
        }

    def show_view(self, name: str) -> None:
        """Show the photos in this view, leaving any page."""
        self._pages.leave()
        self._library.show_view(name)

    def _go_photos(self) -> None:
        self._pages.leave()
        self._library.focus_photos()

    def _search(self) -> None:
        page = self._pages.current()
        if page is not None:
            page.begin_search()
            return
        self._desk.window.search.edit.setFocus()
        self._desk.window.search.edit.selectAll()

    def _show_other_side(self) -> None:
        if self._library.view != "loupe":
            self.show_view("loupe")
        self._library.loupe.show_next_side()

    def _copy_references(self) -> None:
        lines = self._session.lines(self._library.selected_ids()[:MOST_COPIED])
        QGuiApplication.clipboard().setText("\n".join(one.reference for one in lines))

    def _show_file(self) -> None:
        photo = self._cataloguing.panel.photo
        if photo is not None and photo.files:
            folder = Path(photo.files[0].full_path).parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    # -- panels -----------------------------------------------------------------------------

    def _step_panel(self, step: int) -> None:
        """F6: browse, search, photos, record, in turn; on a page its panels."""
        page = self._pages.current()
        if page is not None:
            page.step_panel(step)
            return
        stops = self._stops()
        area, target = stops[(_place_in(stops, step) + step) % len(stops)]
        if area is self._library.pages:
            self._library.focus_photos()
        else:
            target.setFocus()

    def _stops(self) -> list[tuple[QWidget, QWidget]]:
        """The panels in sight, each with what takes the focus in it."""
        library, panel = self._library, self._cataloguing.panel
        record = self._cataloguing.pages.currentWidget()
        stops: list[tuple[QWidget, QWidget]] = [
            (self._desk.window.search, self._desk.window.search.edit),
            (library.browse, library.browse),
            (library.pages, library.pages.currentWidget()),
            (record, panel.editor if record is panel else record),
        ]
        return [one for one in stops if one[0].isVisible()]


def _place_in(stops: list[tuple[QWidget, QWidget]], step: int) -> int:
    """Which panel has the focus; the one before the first if none has."""
    focused = QGuiApplication.focusObject()
    if isinstance(focused, QWidget):
        for number, (area, _) in enumerate(stops):
            if area is focused or area.isAncestorOf(focused):
                return number
    return -1 if step > 0 else 0
