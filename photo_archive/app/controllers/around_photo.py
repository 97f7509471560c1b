# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is around the photo in sight: asked for, shown, and opened as searches."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from photo_archive.app.browse_session import AroundNow
from photo_archive.app.controllers.browsing_page import BrowsingDesk, BrowsingPage
from photo_archive.app.controllers.part import Ways
from photo_archive.app.views.around_page import AroundPage
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId


class AroundPhoto(BrowsingPage[AroundPage]):
    """Opens the page and keeps it up to date."""

    photo_wanted = Signal(str, int)

    def __init__(self, shared: BrowsingDesk, parent: QObject) -> None:
        super().__init__(shared, parent)
        self._photo: int | None = None
        self._asking.around_found.connect(self._on_found)
        self._asking.around_failed.connect(self._on_failed)

    def ways(self) -> Ways:
        return {"around": self.open}

    def open(self) -> None:
        """Show what is around the photo with the focus."""
        photo = self._library.current_id()
        if photo is None:
            return
        page = self.made_page()
        if photo != self._photo:
            page.show_nothing("")
        self._photo = photo
        self.show_page()
        self.ask()

    def make_page(self) -> AroundPage:
        """Made when first shown."""
        desk = self._desk
        page = AroundPage(desk.theme, desk.wording, desk.actions, self._pictures)
        page.chosen.connect(self.query_wanted)
        page.photo_opened.connect(self.photo_wanted)
        return page

    def ask(self) -> None:
        """Ask what is around the photo shown."""
        if self._photo is not None:
            self._asking.ask_around(PhotoId(self._photo))

    def _on_found(self, now: AroundNow) -> None:
        if self.page is not None and now.line.id == self._photo:
            self.page.show_around(now)
            if self.is_shown:
                self._desk.window.status.show_counts(now.line.reference, "")

    def _on_failed(self, error: Exception) -> None:
        if self.page is not None and isinstance(error, ArchiveError):
            self.page.show_nothing(self._desk.wording.error(error))
        else:
            self._desk.messenger.show_error(error)
