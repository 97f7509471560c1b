# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.album_choice import AlbumChoice
from photo_archive.domain.albums import Album, AlbumId
from photo_archive.wording import Wording

ALBUMS = (Album(AlbumId(1), "Số đẹp", "", 3), Album(AlbumId(2), "Ceremonies"))


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, wording: Wording) -> AlbumChoice:
    made = AlbumChoice(theme, wording, ALBUMS, 2)
    qtbot.addWidget(made)
    return made


def lines(dialog: AlbumChoice) -> list[str]:
    return [dialog.list.topLevelItem(at).text(0) for at in range(dialog.list.topLevelItemCount())]


def test_letters_find_an_album(qtbot: QtBot, dialog: AlbumChoice) -> None:
    assert lines(dialog) == ["Số đẹp", "Ceremonies"]
    dialog.edit.setText("so d")
    assert lines(dialog) == ["Số đẹp", "New album “so d”"]
    with qtbot.waitSignal(dialog.album_chosen) as chosen:
        qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert chosen.args == [ALBUMS[0]]


def test_a_new_name_makes_an_album(qtbot: QtBot, dialog: AlbumChoice) -> None:
    dialog.edit.setText("SO DEP")
    assert lines(dialog) == ["Số đẹp"]
    dialog.edit.setText("so d")
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.new_wanted) as wanted:
        dialog.agree.click()
    assert wanted.args == ["so d"]


def test_nothing_to_take(dialog: AlbumChoice) -> None:
    dialog.edit.setText("!!!")
    assert lines(dialog) == []
    assert not dialog.agree.isEnabled()
    dialog._take_current()
    assert not dialog.result()
