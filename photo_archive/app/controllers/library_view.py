# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A view of the library that is made when it is first shown, and asks only while it is seen."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from photo_archive.app.controllers.part import Part


class LibraryView(Part):
    """One way of looking at the photos found, besides grid, table and loupe."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._page: QWidget | None = None

    def page(self) -> QWidget:
        """What fills the library; made when first asked for."""
        if self._page is None:
            self._page = self.make_page()
        return self._page

    @abstractmethod
    def make_page(self) -> QWidget:
        """Make it."""

    @property
    def is_seen(self) -> bool:
        """Whether it is the view that is shown."""
        return self._page is not None and not self._page.isHidden()

    def look(self) -> None:
        """The view has come in sight: show what was found meanwhile."""

    def zoom(self, step: int) -> None:
        """Nearer, farther if negative, everything if 0."""

    def stays(self, query: str) -> bool:
        """Whether it shows more than what is found, and so has a use where nothing is."""
        return False

    @property
    def is_settled(self) -> bool:
        """Whether everything in sight is there."""
        return True


class LibraryViews:
    """The views one chooses from, those made at once and those made when first shown.

    Args:
        pages: Where they are shown, one at a time.
        made: Those that are there, by name.
    """

    def __init__(self, pages: QStackedWidget, made: Mapping[str, QWidget]) -> None:
        self._pages = pages
        self._made = dict(made)
        self._further: dict[str, LibraryView] = {}
        for page in made.values():
            pages.addWidget(page)

    def add(self, name: str, view: LibraryView) -> None:
        """Offer a further view."""
        self._further[name] = view

    def show(self, name: str) -> QWidget:
        """Show a view and say what fills it."""
        view = self._further.get(name)
        page = self._made[name] if view is None else view.page()
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._pages.isAncestorOf(focused)
        self._pages.setCurrentWidget(page)
        if view is not None:
            if had_focus:
                page.setFocus()
            view.look()
        return page

    def further(self, name: str) -> LibraryView | None:
        """A view by its name, None if it is one of those made at once."""
        return self._further.get(name)

    def stays(self, name: str, query: str) -> bool:
        """Whether a view is shown though a query finds nothing."""
        view = self._further.get(name)
        return view is not None and view.stays(query)

    @property
    def is_settled(self) -> bool:
        """Whether everything asked for by further views is there."""
        return all(one.is_settled for one in self._further.values())
