# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.authority_session import PartNow
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.event_programme import EventProgramme
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
