# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.beside_days import SHOWN_FIRST, BesideDays, held
from photo_archive.domain.calendar import (
    CalendarMonth,
    CalendarMonths,
    EventDays,
    Month,
    NoDay,
)
from photo_archive.domain.date_parts import DayRange
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.wording import Wording

MAY = Month(2025, 5)
FIRST = date(2025, 5, 25).toordinal()
VISIT = EventDays(RecordRef(RecordKind.EVENT, 1), "Visit", DayRange(FIRST, FIRST + 2))


@pytest.fixture
def beside(qtbot: QtBot, theme: Theme, wording: Wording) -> BesideDays:
    owner = QObject()
    pictures = Thumbnails(lambda _: None, owner)
    made = BesideDays(theme, wording, pictures)
    owner.setParent(made)
    qtbot.addWidget(made, before_close_func=lambda _: pictures.stop())
    made.resize(320, 700)
    made.show()
    return made


def test_dates_that_are_no_day_are_told_and_lead_on(qtbot: QtBot, beside: BesideDays) -> None:
    chosen: list[str] = []
    beside.date_chosen.connect(chosen.append)
    dates = (NoDay("2025-05", 4, (PhotoId(1), PhotoId(2))), NoDay("2025~", 1, (PhotoId(3),)))
    beside.show_month(CalendarMonth(MAY, (), (VISIT,), dates))
    first, second = beside.rows
    assert [one.accessibleName() for one in beside.rows] == [
        "May 2025, 4 photos",
        "circa 2025, 1 photo",
    ]
    qtbot.waitUntil(second.isVisible)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert beside.focusWidget() is second
    qtbot.keyClick(second, Qt.Key.Key_Return)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert chosen == ["2025~", "2025-05"]
    beside.render(QImage(beside.size(), QImage.Format.Format_RGB32))
    assert beside.events.isVisible()
    beside.show_month(CalendarMonth(MAY, (), (), ()))
    assert beside.rows == []


def test_of_many_dates_the_surest_are_shown(beside: BesideDays) -> None:
    dates = tuple(NoDay(f"{year}", 1, ()) for year in range(1950, 1980))
    beside.show_month(CalendarMonth(MAY, (), (), dates))
    assert len(beside.rows) == SHOWN_FIRST


def test_undated_photos_are_a_search_away(qtbot: QtBot, beside: BesideDays) -> None:
    beside.show_months(CalendarMonths((), 9, 3, 2))
    assert beside.undated.text() == "2 photos without a date"
    with qtbot.waitSignal(beside.undated_chosen):
        beside.undated.click()
    beside.show_months(CalendarMonths((), 9, 0, 0))
    assert not beside.undated.isVisible()
    assert not beside._none.isVisible()
    beside.show_month(CalendarMonth(MAY, (), (), ()))
    assert beside._none.isVisible()
    beside.show_no_month()
    assert not beside._none.isVisible()


def test_the_days_of_an_event_in_words(wording: Wording) -> None:
    assert held(VISIT, wording) == "25–27 May 2025"
    one = EventDays(VISIT.ref, "Talks", DayRange(FIRST, FIRST))
    assert held(one, wording) == "25 May 2025"
