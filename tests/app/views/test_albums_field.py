# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.albums_field import AlbumsField, AlbumShown
from photo_archive.wording import Wording


def test_albums_are_named_and_opened(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = AlbumsField(theme, wording)
    qtbot.addWidget(field)
    assert field.isHidden()
    field.show_albums((AlbumShown("Best", 5), AlbumShown("Paris", 2)), 5)
    assert not field.isHidden()
    assert [chip.text for chip in field.chips] == ["Best", "Paris · 2 of 5"]
    paris = list(field.chips)[1]
    assert paris.toolTip() == "Show the album Paris"
    with qtbot.waitSignal(field.opened) as opened:
        paris.activated.emit()
    assert opened.args == ["Paris"]
    field.show_albums((), 5)
    assert field.isHidden()
