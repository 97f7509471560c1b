# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.event_programme import SHOWN_FIRST, EventProgramme
from photo_archive.app.views.programme_row import PartTitle
from photo_archive.app.views.programme_rows import EmptyDayRow, OtherPhotosRow, PartRow
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.programme import Programme, ProgrammeDay, ProgrammePart
from photo_archive.wording import Wording


def part(number: int, date: str, photos: int, **more: str) -> ProgrammePart:
    ref = RecordRef(RecordKind.EVENT, number)
    line = RecordLine(ref, more.get("name", f"Part {number}"), date, photos)
    pictures = tuple(PhotoId(one) for one in range(min(photos, 2)))
    return ProgrammePart(line, 0, more.get("time", ""), "Paris", pictures)


VISIT = Programme(
    (
        ProgrammeDay("2025-05-25", (part(3, "2025-05-25", 3, time="09:30"),), 3),
        ProgrammeDay("2025-05-26", (part(2, "2025-05-26", 0),), 4, 4, (PhotoId(9),)),
        ProgrammeDay("2025-05-27/2025-05-28"),
        ProgrammeDay("", (part(1, "", 1),), 1),
    )
)


@pytest.fixture
def programme(qtbot: QtBot, theme: Theme, wording: Wording) -> EventProgramme:
    pictures = Thumbnails(lambda _: None)
    made = EventProgramme(theme, wording, pictures)
    pictures.setParent(made)
    qtbot.addWidget(made, before_close_func=lambda _: pictures.stop())
    made.resize(800, 500)
    made.show_programme(VISIT)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.grab()
    return made


def test_parts_stand_by_day_and_gaps_are_told(programme: EventProgramme) -> None:
    kinds = [type(one) for one in programme._rows]
    assert kinds == [PartRow, PartRow, OtherPhotosRow, EmptyDayRow, PartRow]
    assert [one.accessibleName() for one in programme._rows] == [
        "09:30, Part 3, Paris, 3 photos",
        "Part 2, Paris, no photo",
        "Photos of none of the parts, 4 photos",
        "Nothing of these days yet",
        "Part 1, Paris, 1 photo",
    ]
    assert [one.is_gap for one in programme._rows] == [False, True, False, True, False]
    assert len(programme._days) == 4


def test_keys_lead_to_pages_photos_and_candidates(qtbot: QtBot, programme: EventProgramme) -> None:
    told: list[object] = []
    for signal in (
        programme.opened,
        programme.photos_of_wanted,
        programme.day_photos_wanted,
        programme.candidates_wanted,
    ):
        signal.connect(told.append)
    shown, gap, others, empty, _ = programme._rows
    assert isinstance(shown, PartRow)
    shown.setFocus()
    qtbot.keyClick(shown, Qt.Key.Key_Up)
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    qtbot.keyClick(shown, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    assert gap.hasFocus()
    qtbot.keyClick(gap, Qt.Key.Key_F)
    qtbot.keyClick(others, Qt.Key.Key_Return)
    qtbot.keyClick(empty, Qt.Key.Key_Return)
    ref = shown.part.line.ref
    assert told == [ref, ref, "2025-05-26", "2025-05-26", "2025-05-27/2025-05-28"]


def test_a_click_on_the_pictures_shows_them(qtbot: QtBot, programme: EventProgramme) -> None:
    told: list[str] = []
    programme.opened.connect(lambda _: told.append("page"))
    programme.photos_of_wanted.connect(lambda _: told.append("photos"))
    shown = programme._rows[0]
    at = shown.rect().center()
    for x in (30, shown.width() - 60):
        at.setX(x)
        qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=at)
    assert told == ["page", "photos"]


def test_a_part_is_added_on_a_day(
    qtbot: QtBot, programme: EventProgramme, theme: Theme, wording: Wording
) -> None:
    days: list[str] = []
    programme.part_added.connect(days.append)
    buttons = programme.findChildren(QToolButton)
    assert {one.accessibleName() for one in buttons} == {"Add a part on this day"}
    for one in buttons:
        one.click()
    assert days == ["2025-05-25", "2025-05-26", "2025-05-27"]
    read_only = EventProgramme(theme, wording, programme._thumbnails)
    qtbot.addWidget(read_only)
    read_only.writable = False
    read_only.show_programme(VISIT)
    assert read_only.findChildren(QToolButton) == []


def test_a_long_programme_is_shown_in_part(programme: EventProgramme) -> None:
    days = tuple(
        ProgrammeDay(f"2025-{at // 28 + 1:02}-{at % 28 + 1:02}", (part(at, "", 1),), 1)
        for at in range(100)
    )
    programme.show_programme(Programme(days))
    assert len(programme._rows) == SHOWN_FIRST
    programme._more.click()
    assert len(programme._rows) == 100
    assert not programme._more.isVisible()


def test_the_row_with_the_focus_keeps_it(qtbot: QtBot, programme: EventProgramme) -> None:
    programme._rows[1].setFocus()
    programme.show_programme(Programme(VISIT.days[:2]))
    qtbot.waitUntil(lambda: programme._rows[1].hasFocus())


def test_a_long_title_takes_a_second_line(qtbot: QtBot, programme: EventProgramme) -> None:
    name = "Ceremony of signing the contract between the two companies"
    parts = (part(1, "2025-05-25", 2, name=name), part(2, "2025-05-25", 1))
    programme.show_programme(Programme((ProgrammeDay("2025-05-25", parts, 3),)))
    programme.resize(900, 400)
    long, short = programme._rows
    title = long.findChildren(PartTitle)[0]
    qtbot.waitUntil(lambda: title.lines(title.width()) == (name,))
    assert long.height() == short.height()
    programme.resize(520, 400)
    qtbot.waitUntil(lambda: long.height() > short.height())
    assert " ".join(title.lines(title.width())) == name
    assert not title.toolTip()
