# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.programme_row import PartTitle, ProgrammeRow
from photo_archive.wording import Wording

Key = Qt.Key


def test_keys_and_clicks_choose_show_and_find(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    pictures = Thumbnails(lambda _: None)
    told: list[str] = []
    row = ProgrammeRow(theme, wording, pictures, (1, 2), 2)
    gap = ProgrammeRow(theme, wording, pictures, (), 0)
    for name, one in (("row", row), ("gap", gap)):
        qtbot.addWidget(one)
        one.resize(600, 50)
        one.chosen.connect(lambda name=name: told.append(f"{name} chosen"))
        one.photos_wanted.connect(lambda name=name: told.append(f"{name} photos"))
        one.candidates_wanted.connect(lambda name=name: told.append(f"{name} candidates"))
        one.stepped.connect(lambda _, step, name=name: told.append(f"{name} {step}"))
        qtbot.keyClick(one, Key.Key_Return)
        qtbot.keyClick(one, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(one, Key.Key_F)
        qtbot.keyClick(one, Key.Key_Down)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(590, 20))
    pictures.stop()
    assert told == [
        *("row chosen", "row photos", "row 1"),
        *("gap chosen", "gap chosen", "gap candidates", "gap 1", "row photos"),
    ]
    assert gap.is_gap
    assert not row.is_gap


def test_a_title_takes_two_lines_and_says_the_rest_in_its_tooltip(qtbot: QtBot) -> None:
    title = PartTitle("The signing of " + "many agreements " * 12, "part")
    qtbot.addWidget(title)
    title.resize(200, 60)
    title.grab()
    assert len(title.lines(200)) == 2
    assert title.lines(200)[1].endswith("…")
    assert title.toolTip() == title.text()
    assert PartTitle("Talks", "part").lines(200) == ("Talks",)
