# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.models.pair_queue import PairQueue, PairWords
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pair_list import PairDelegate, PairList


@pytest.fixture
def pairs(qtbot: QtBot, theme: Theme) -> PairList:
    made = PairList()
    qtbot.addWidget(made)
    model: PairQueue[str] = PairQueue(lambda pair: PairWords(pair, (pair[0], pair[1]), ""), made)
    model.set_pairs(["ab", "cd"])
    made.setModel(model)
    made.setItemDelegate(PairDelegate(theme, made))
    made.setCurrentIndex(model.index(0, 0))
    return made


@pytest.mark.parametrize(
    ("key", "command"),
    [
        (Qt.Key.Key_M, "unite"),
        (Qt.Key.Key_N, "different"),
        (Qt.Key.Key_L, "later"),
        (Qt.Key.Key_Left, "left"),
        (Qt.Key.Key_Return, "open"),
    ],
)
def test_letters_are_commands(qtbot: QtBot, pairs: PairList, key: Qt.Key, command: str) -> None:
    with qtbot.waitSignal(pairs.command) as told:
        qtbot.keyClick(pairs, key)
    assert told.args == [command]


def test_other_letters_find_nothing_and_arrows_walk(qtbot: QtBot, pairs: PairList) -> None:
    qtbot.keyClick(pairs, Qt.Key.Key_C)
    assert pairs.currentIndex().row() == 0
    qtbot.keyClick(pairs, Qt.Key.Key_Down)
    assert pairs.currentIndex().row() == 1
    assert not pairs.grab().isNull()
