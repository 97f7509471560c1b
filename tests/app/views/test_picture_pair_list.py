# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.models.picture_pairs import PairShown, picture_pairs
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.picture_pair_list import PicturePairList
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.photo import PhotoLine, Status
from photo_archive.domain.picture_order import PicturePair
from photo_archive.wording import Wording


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme, wording: Wording) -> PicturePairList:
    line = PhotoLine(
        PhotoId(1), "A-1", "", "", "", Status.IMPORTED, "", "", "", 1, 1, 1,
        restricted=False, missing=False, stale=False,
    )  # fmt: skip
    pair = PicturePair(PhotoId(1), PhotoId(2), RenditionId(1), RenditionId(2), 0.9)
    holder = QObject()
    made = PicturePairList(theme, Thumbnails(lambda _: None, holder))
    holder.setParent(made)
    qtbot.addWidget(made)
    model = picture_pairs(wording, made)
    model.set_pairs([PairShown(pair, line, line)] * 2)
    made.setModel(model)
    made.resize(260, 300)
    return made


@pytest.mark.parametrize(
    ("key", "command"),
    [(Qt.Key.Key_M, "unite"), (Qt.Key.Key_N, "different"), (Qt.Key.Key_Plus, "larger")],
)
def test_letters_are_commands(
    qtbot: QtBot, shown: PicturePairList, key: Qt.Key, command: str
) -> None:
    shown.setCurrentIndex(shown.model().index(0, 0))
    shown.grab()
    with qtbot.waitSignal(shown.command) as told:
        qtbot.keyClick(shown, key)
    assert told.args == [command]


def test_other_keys_go_along_the_list(qtbot: QtBot, shown: PicturePairList) -> None:
    shown.setCurrentIndex(shown.model().index(0, 0))
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    assert shown.currentIndex().row() == 1
    qtbot.keyClick(shown, Qt.Key.Key_X)
    assert shown.currentIndex().row() == 1
