# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages that fill the window instead of the library (review, people, events): which one is shown.

A controller of a page builds its ``PageFrame`` and hands it here; widths are remembered for each
page, and every way out leads back to the photos.
"""

from __future__ import annotations

from PySide6.QtCore import Signal

from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.part import Part
from photo_archive.app.views.page_frame import PageFrame


class Pages(Part):
    """The pages of one open archive."""

    changed = Signal()
    """Another page is shown, or the library again."""

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._library = library
        self._known: list[PageFrame] = []

    def current(self) -> PageFrame | None:
        """The page shown, None while the library is."""
        shown = self._desk.window.current_page()
        return shown if shown in self._known else None

    def show(self, page: PageFrame) -> None:
        """Show a page and put the focus where its work begins."""
        if page not in self._known:
            self._known.append(page)
            page.left.connect(self.leave)
            page.restore_layout(self._desk.settings.layout(f"page/{page.title.key}"))
        before = self.current()
        if before is not page:
            self._remember(before)
            self._desk.window.show_page(page)
            self._desk.window.apply_panels()
            self.changed.emit()
        page.focus_first()

    def leave(self) -> None:
        """Show the library again; nothing happens if it is shown."""
        page = self.current()
        if page is None:
            return
        self._remember(page)
        self._desk.window.show_library()
        self._library.show_counts()
        self._library.focus_photos()
        self.changed.emit()

    def stop(self) -> None:
        """The archive is being left: remember widths and take the pages out of the window."""
        self._remember(self.current())
        self._desk.window.show_library()
        for page in self._known:
            self._desk.window.remove_page(page)
        self._known.clear()

    def _remember(self, page: PageFrame | None) -> None:
        if page is not None:
            self._desk.settings.set_layout(f"page/{page.title.key}", page.layout_state())
