# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from photo_archive.app.actions import build_actions
from photo_archive.app.browse_session import CalendarScope
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.calendar_page import CalendarPage
from photo_archive.domain.calendar import CalendarMonth, CalendarMonths, Month, MonthCount
from photo_archive.wording import Wording

MAY = Month(2025, 5)


def test_the_page_says_of_which_photos_and_month(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    owner = QObject()
    pictures = Thumbnails(lambda _: None, owner)
    page = CalendarPage(theme, wording, build_actions(theme, wording, owner), pictures)
    owner.setParent(page)
    qtbot.addWidget(page, before_close_func=lambda _: pictures.stop())
    page.resize(1440, 800)
    page.show()
    wanted: list[tuple[Month, int]] = []
    page.month_wanted.connect(lambda month, day: wanted.append((month, day)))
    page.show_scope(CalendarScope("event:visit"))
    assert page.everything.isVisible()
    page.show_months(CalendarMonths((MonthCount(MAY, 44),), 50, 3, 3))
    page.begin_month(MAY, 0)
    page.show_month(CalendarMonth(MAY, (), (), ()))
    assert (page._name.text(), page._count.text()) == ("May 2025", "44 photos")
    assert not page.says
    page.focus_first()
    assert page.focusWidget() is page.grid
    page._turn(1)
    page._turn(-1)
    page.list.reached.emit(MAY)
    assert wanted == [(Month(2025, 6), 0), (Month(2025, 4), 0), (MAY, 0)]
    page.begin_month(Month(2025, 6), 0)
    page.show_month(CalendarMonth(MAY, (), (), ()))  # an answer that came too late
    assert page.grid.month == Month(2025, 6)
    assert page._count.text() == "0 photos"
    page.show_scope(CalendarScope())
    assert not page.everything.isVisible()
    page.show_months(CalendarMonths((), 2, 0, 2))
    assert page.says.startswith("None of these photos")
    page.show_months(CalendarMonths((), 0, 0, 0))
    assert page.says.startswith("There is no photo")
