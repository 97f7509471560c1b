# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.month_grid import MonthGrid
from photo_archive.domain.calendar import CalendarMonth, DayNow, EventDays, Month
from photo_archive.domain.date_parts import DayRange
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.wording import Wording

MAY = Month(2025, 5)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


VISIT = EventDays(
    RecordRef(RecordKind.EVENT, 1), "State visit", DayRange(day("2025-05-25"), day("2025-05-27"))
)
NOW = CalendarMonth(
    MAY,
    (
        DayNow(day("2025-04-30"), 1, 0, PhotoId(1)),
        DayNow(day("2025-05-26"), 12, 2, PhotoId(2)),
        DayNow(day("2025-05-28"), 1, 0, PhotoId(3)),
    ),
    (VISIT,),
    (),
)


@pytest.fixture
def grid(qtbot: QtBot, theme: Theme, wording: Wording) -> MonthGrid:
    owner = QObject()
    pictures = Thumbnails(lambda _: None, owner)
    made = MonthGrid(theme, wording, pictures)
    owner.setParent(made)
    qtbot.addWidget(made, before_close_func=lambda _: pictures.stop())
    made.resize(700, 600)
    made.show()
    made.show_empty(MAY)
    made.show_month(NOW)
    return made


def test_the_first_day_with_photos_is_gone_to(grid: MonthGrid) -> None:
    assert grid.current_day == day("2025-05-26")
    grid.show_empty(MAY, day("2025-05-03"))
    grid.show_month(NOW)
    assert grid.current_day == day("2025-05-03")
    grid.show_empty(Month(2025, 6))
    grid.show_month(CalendarMonth(Month(2025, 6), (), (), ()))
    assert grid.current_day == day("2025-06-01")


def test_a_day_says_all_there_is(grid: MonthGrid) -> None:
    said = "26 May 2025, 12 photos, 2 of them uncertain, State visit"
    assert grid.words_of(day("2025-05-26")) == grid.accessibleDescription() == said
    assert grid.words_of(day("2025-05-01")) == "1 May 2025, no photo"
    assert grid.accessibleName() == "May 2025"


def test_keys_go_along_the_days_and_into_other_months(qtbot: QtBot, grid: MonthGrid) -> None:
    chosen: list[int] = []
    months: list[tuple[Month, int]] = []
    grid.chosen.connect(chosen.append)
    grid.month_wanted.connect(lambda month, at: months.append((month, at)))
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Return)  # a day without photos leads nowhere
    qtbot.keyClick(grid, Qt.Key.Key_Up)
    assert grid.current_day == day("2025-05-20")
    qtbot.keyClick(grid, Qt.Key.Key_End)
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    qtbot.keyClick(grid, Qt.Key.Key_PageUp)
    assert chosen == [day("2025-05-26")]
    assert months == [
        (Month(2025, 6), day("2025-06-07")),
        (Month(2025, 6), day("2025-06-30")),
        (Month(2025, 4), day("2025-04-30")),
        (Month(2025, 4), day("2025-04-01")),
    ]


def test_a_click_shows_the_photos_of_a_day(qtbot: QtBot, grid: MonthGrid) -> None:
    chosen: list[int] = []
    grid.chosen.connect(chosen.append)
    for text in ("2025-05-28", "2025-05-12", "2025-04-30"):
        centre = grid.rect_of(day(text)).center()
        assert grid.day_at(centre) == day(text)
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=centre)
    assert chosen == [day("2025-05-28"), day("2025-04-30")]
    assert grid.current_day == day("2025-05-12")
    assert grid.day_at(QPoint(3, 3)) == 0


@pytest.mark.parametrize("month", [Month(1, 1), Month(9999, 12), Month(2024, 2)])
def test_the_ends_of_time_are_drawn(grid: MonthGrid, month: Month) -> None:
    grid.show_empty(month)
    grid.show_month(CalendarMonth(month, (), (VISIT,), ()))
    image = QImage(grid.size(), QImage.Format.Format_RGB32)
    grid.render(image)
    sheet = month.sheet
    places = [grid.rect_of(one).topLeft().toTuple() for one in range(sheet.first, sheet.last + 1)]
    assert len(set(places)) == len(places)


def test_days_of_an_event_are_tinted(grid: MonthGrid, theme: Theme) -> None:
    image = QImage(grid.size(), QImage.Format.Format_RGB32)
    grid.render(image)
    for text, tinted in (("2025-05-25", True), ("2025-05-24", False)):
        at = grid.rect_of(day(text)).center() + QPoint(0, 20)
        assert (image.pixelColor(at).name() == theme.hex("eventT")) is tinted
