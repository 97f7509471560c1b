# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.browsing_page import BrowsingDesk, BrowsingPage
from photo_archive.app.controllers.program import Program
from photo_archive.app.views.calendar_page import CalendarPage


class Asking(BrowsingPage[CalendarPage]):
    """Counts how often it asks."""

    asked = 0

    def make_page(self) -> CalendarPage:
        desk = self._desk
        return CalendarPage(desk.theme, desk.wording, desk.actions, self._pictures)

    def ask(self) -> None:
        self.asked += 1


def test_it_asks_anew_when_the_archive_changes_while_it_is_in_sight(
    qtbot: QtBot, opened: Program
) -> None:
    archive, desk = opened.archive, opened.desk
    assert archive is not None
    assert desk is not None
    browsing, session = archive.browsing, archive._session
    shared = BrowsingDesk(
        desk, session, archive.library, archive.pages, browsing.asking, browsing.pictures
    )
    page = Asking(shared, browsing)
    session.changed.emit(())
    assert page.page is None
    page.show_page()
    assert page.is_shown
    assert page.made_page() is page.page
    session.changed.emit(())
    assert page.asked == 1
    archive.pages.leave()
    session.changed.emit(())
    assert page.asked == 1
    page.stop()
    page.show_page()
    session.changed.emit(())
    assert page.asked == 1
