# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What pages have in common that show a part of the archive and lead on to a search.

A page is made when it is first shown, asked for anew when the archive changes while it is in sight,
and hears nothing more once the archive is left.
"""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from photo_archive.app.browse_session import BrowseSession
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.pages import Pages
from photo_archive.app.controllers.part import Part
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.session import Session
from photo_archive.app.views.page_frame import PageFrame

Page = TypeVar("Page", bound=PageFrame)


@dataclass(frozen=True, slots=True)
class BrowsingDesk:
    """What such a page works with; ``pictures`` are small ones, of photos."""

    desk: Desk
    session: Session
    library: Library
    pages: Pages
    asking: BrowseSession
    pictures: Thumbnails


class BrowsingPage(Part, Generic[Page]):
    """Makes the page, shows it, and keeps it up to date."""

    query_wanted = Signal(str)
    """What a query finds shall be shown."""

    def __init__(self, shared: BrowsingDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = shared.desk
        self._session = shared.session
        self._library = shared.library
        self._pages = shared.pages
        self._asking = shared.asking
        self._pictures = shared.pictures
        self.page: Page | None = None
        self._session.changed.connect(self._on_changed)

    @abstractmethod
    def make_page(self) -> Page:
        """Make it; once only."""

    @abstractmethod
    def ask(self) -> None:
        """Ask for what the page shows."""

    def stop(self) -> None:
        """Hear no more: the session outlives this window."""
        self._session.changed.disconnect(self._on_changed)

    @property
    def is_shown(self) -> bool:
        """Whether the page fills the window."""
        return self.page is not None and self._pages.current() is self.page

    def made_page(self) -> Page:
        """The page, made when first asked for."""
        if self.page is None:
            self.page = self.make_page()
        return self.page

    def show_page(self) -> None:
        """Show the page, with nothing counted yet."""
        self._pages.show(self.made_page())
        self._desk.window.status.show_counts(" ", "")

    def _on_changed(self, _: object) -> None:
        if self.is_shown:
            self.ask()
