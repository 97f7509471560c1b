# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.photo_strip import PhotoStrip, covering, spread
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.links import Region
from photo_archive.domain.record_pages import DatedPhoto
from photo_archive.wording import Wording


def photos(number: int) -> tuple[DatedPhoto, ...]:
    return tuple(
        DatedPhoto(PhotoId(n), f"PA-{n}", f"{1990 + n}" if n else "", "") for n in range(number)
    )


def test_the_strip_shows_what_there_is_room_for(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    strip = PhotoStrip(theme, wording, Thumbnails(lambda _: None))
    qtbot.addWidget(strip)
    strip.resize(theme.px(560), strip.height())
    strip.show_photos(photos(9))
    strip.show()
    strip.activateWindow()
    qtbot.waitUntil(strip.isActiveWindow)
    strip.grab()
    assert len(strip._shown) == 4
    assert strip._shown[0].accessibleName() == "PA-0, Undated"
    strip._shown[0].setFocus()
    qtbot.keyClick(strip._shown[0], Qt.Key.Key_Right)
    assert strip._shown[1].hasFocus()
    with qtbot.waitSignal(strip.opened) as told:
        qtbot.keyClick(strip._shown[1], Qt.Key.Key_Return)
    assert told.args == [int(strip._shown[1].photo.photo)]
    strip.resize(theme.px(1300), strip.height())
    qtbot.waitUntil(lambda: len(strip._shown) == 9)


@pytest.mark.parametrize(("room", "chosen"), [(1, [0]), (3, [0, 4, 8]), (20, list(range(9)))])
def test_photos_are_spread_over_time(room: int, chosen: list[int]) -> None:
    assert [int(one.photo) for one in spread(photos(9), room)] == chosen


def test_a_face_is_in_the_middle(qtbot: QtBot) -> None:
    picture = QPixmap(400, 300)
    whole = covering(picture, 100, 100)
    assert (whole.width(), whole.height()) == (300, 300)
    face = covering(picture, 100, 100, Region(0.5, 0.2, 0.1, 0.2))
    assert abs(face.center().x() - 220) < 1
    assert face.width() == face.height()
    assert covering(QPixmap(), 10, 10).isEmpty()
