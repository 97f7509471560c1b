# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.choice_frame import ChoiceFrame


@pytest.fixture
def card(qtbot: QtBot, theme: Theme) -> ChoiceFrame:
    made = ChoiceFrame(theme)
    qtbot.addWidget(made)
    made.resize(200, 60)
    made.show()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_choose(qtbot: QtBot, card: ChoiceFrame, key: Qt.Key) -> None:
    with qtbot.waitSignal(card.chosen):
        qtbot.keyClick(card, key)


def test_a_click_chooses_and_leaves_the_keys_where_they_were(
    qtbot: QtBot, card: ChoiceFrame
) -> None:
    with qtbot.waitSignal(card.chosen):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert card.focusPolicy() is Qt.FocusPolicy.TabFocus


def test_a_press_may_be_taken_back(qtbot: QtBot, card: ChoiceFrame) -> None:
    told: list[None] = []
    card.chosen.connect(lambda: told.append(None))
    qtbot.mousePress(card, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(card, Qt.MouseButton.LeftButton, pos=QPoint(500, 500))
    qtbot.keyClick(card, Qt.Key.Key_A)
    assert not told


def test_the_chosen_one_looks_so(card: ChoiceFrame, theme: Theme) -> None:
    assert not card.is_chosen
    plain = card.grab().toImage()
    card.show_chosen(chosen=True)
    assert card.is_chosen
    assert card.grab().toImage() != plain
