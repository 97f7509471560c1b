# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.page_turner import PageTurner
from photo_archive.wording import Wording


def test_pages_are_turned_within_the_file(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    turner = PageTurner(theme, wording)
    qtbot.addWidget(turner)
    assert turner.isHidden()
    wanted: list[int] = []
    turner.turned.connect(wanted.append)
    turner.show_page(1, 3)
    assert not turner.isHidden()
    turner.turn(1)
    turner.turn(-1)
    assert wanted == [2, 0]
    turner.show_page(2, 3)
    turner.turn(1)
    assert wanted == [2, 0]


def test_where_there_is_little_room_few_words_say_the_page(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    turner = PageTurner(theme, wording)
    qtbot.addWidget(turner)
    turner.show_page(1, 5)
    wide = turner.sizeHint().width()
    assert turner._place.text() == "Page 2 of 5"
    turner.set_short(True)
    assert turner._place.text() == "2 of 5"
    assert turner._place.accessibleName() == "Page 2 of 5"
    assert turner.sizeHint().width() < wide
