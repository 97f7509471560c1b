# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.library_view import LibraryView, LibraryViews


class Further(LibraryView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.made = self.looked = 0

    def make_page(self) -> QWidget:
        self.made += 1
        return QLabel("further")

    def look(self) -> None:
        self.looked += 1


def test_a_view_is_made_when_it_is_first_shown(qtbot: QtBot) -> None:
    pages = QStackedWidget()
    qtbot.addWidget(pages)
    views = LibraryViews(pages, {"grid": QLabel("grid")})
    further = Further(pages)
    views.add("further", further)
    pages.show()
    assert (further.made, further.is_seen, views.is_settled) == (0, False, True)
    for _ in range(2):
        assert views.show("further") is pages.currentWidget()
        assert further.is_seen
        views.show("grid")
        assert not further.is_seen
    assert (further.made, further.looked, pages.count()) == (1, 2, 2)
    assert views.further("further") is further
    assert views.further("grid") is None
