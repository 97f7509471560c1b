# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is around the photo in sight: asked for, shown, and opened as searches."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from photo_archive.app.browse_session import AroundNow, BrowseSession
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.pages import Pages
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.session import Session
from photo_archive.app.views.around_page import AroundPage
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId


class AroundPhoto(Part):
    """Opens the page and keeps it up to date."""

    query_wanted = Signal(str)
    photo_wanted = Signal(str, int)

    def __init__(
        self,
        desk: Desk,
        session: Session,
        library: Library,
        pages: Pages,
        asking: BrowseSession,
        pictures: Thumbnails,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = session
        self._library = library
        self._pages = pages
        self._asking = asking
        self._pictures = pictures
        self._photo: int | None = None
        self.page: AroundPage | None = None
        asking.around_found.connect(self._on_found)
        asking.around_failed.connect(self._on_failed)
        session.changed.connect(self._on_changed)

    def ways(self) -> Ways:
        return {"around": self.open}

    def stop(self) -> None:
        """Hear no more: the session outlives this window."""
        self._session.changed.disconnect(self._on_changed)

    def open(self) -> None:
        """Show what is around the photo with the focus."""
        photo = self._library.current_id()
        if photo is None:
            return
        page = self._around_page()
        if photo != self._photo:
            page.show_nothing("")
        self._photo = photo
        self._pages.show(page)
        self._desk.window.status.show_counts(" ", "")
        self._asking.ask_around(PhotoId(photo))

    def _around_page(self) -> AroundPage:
        if self.page is None:
            desk = self._desk
            page = AroundPage(desk.theme, desk.wording, desk.actions, self._pictures)
            page.chosen.connect(self.query_wanted)
            page.photo_opened.connect(self.photo_wanted)
            self.page = page
        return self.page

    @property
    def _is_shown(self) -> bool:
        return self.page is not None and self._pages.current() is self.page

    def _on_found(self, now: AroundNow) -> None:
        if self.page is not None and now.line.id == self._photo:
            self.page.show_around(now)
            if self._is_shown:
                self._desk.window.status.show_counts(now.line.reference, "")

    def _on_failed(self, error: Exception) -> None:
        if self.page is not None and isinstance(error, ArchiveError):
            self.page.show_nothing(self._desk.wording.error(error))
        else:
            self._desk.messenger.show_error(error)

    def _on_changed(self, _: object) -> None:
        if self._is_shown and self._photo is not None:
            self._asking.ask_around(PhotoId(self._photo))
