# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.authority_session import PartNow
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.event_programme import EventProgramme, PartTitle
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording


def part(number: int, date: str, photos: int) -> PartNow:
    line = RecordLine(RecordRef(RecordKind.EVENT, number), f"Part {number}", date, photos)
    return PartNow(line, "Paris", tuple(range(min(photos, 2))))


def test_parts_stand_by_day_and_gaps_are_told(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    programme = EventProgramme(theme, wording, Thumbnails(lambda _: None))
    qtbot.addWidget(programme)
    programme.resize(800, 400)
    programme.show_parts([part(1, "", 1), part(2, "2025-05-26", 0), part(3, "2025-05-25", 3)])
    programme.show()
    programme.activateWindow()
    qtbot.waitUntil(programme.isActiveWindow)
    programme.grab()
    assert [one.part.line.ref.id for one in programme._rows] == [3, 2, 1]
    assert len(programme._days) == 3
    first, gap, _ = programme._rows
    assert first.accessibleName() == "Part 3, Paris, 3 photos"
    assert gap.is_gap
    assert gap.accessibleName().endswith("no photo")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert gap.hasFocus()
    with qtbot.waitSignal(programme.candidates_wanted) as told:
        qtbot.keyClick(gap, Qt.Key.Key_F)
    assert told.args == [gap.part]
    with qtbot.waitSignal(programme.opened) as told:
        qtbot.keyClick(gap, Qt.Key.Key_Return)
    assert told.args == [gap.part.line.ref]


def test_a_long_title_takes_a_second_line(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    name = "Ceremony of signing the contract between the two companies"
    line = RecordLine(RecordRef(RecordKind.EVENT, 1), name, "2025-05-25", 2)
    programme = EventProgramme(theme, wording, Thumbnails(lambda _: None))
    qtbot.addWidget(programme)
    programme.show_parts([PartNow(line, "Paris", (1, 2)), part(2, "2025-05-25", 1)])
    programme.resize(900, 400)
    programme.show()
    long, short = programme._rows
    title = long.findChildren(PartTitle)[0]
    assert title.lines(title.width()) == (name,)
    assert long.height() == short.height()
    programme.resize(520, 400)
    qtbot.waitUntil(lambda: long.height() > short.height())
    assert " ".join(title.lines(title.width())) == name
    assert not title.toolTip()
