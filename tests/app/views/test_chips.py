# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chips import Chip, Pill


@pytest.mark.parametrize("kind", ["person", "place", "event", "organisation", "date", "tag", "x"])
def test_every_kind_is_drawn(qtbot: QtBot, theme: Theme, kind: str) -> None:
    chip = Chip(theme, kind, "Võ Văn Kiệt", removable="Remove")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    ground = theme.colour(f"{kind if kind != 'x' else 'tag'}T")
    assert chip.grab().toImage().pixelColor(6, chip.height() // 2) == ground


def test_a_click_opens_and_the_cross_removes(qtbot: QtBot, theme: Theme) -> None:
    chip = Chip(theme, "place", "Paris", removable="Remove")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    with qtbot.waitSignal(chip.activated):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(12, 10))
    with qtbot.waitSignal(chip.removed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, 12))


def test_keys_do_the_same(qtbot: QtBot, theme: Theme) -> None:
    chip = Chip(theme, "place", "Paris", removable="Remove")
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.activated):
        qtbot.keyClick(chip, Qt.Key.Key_Return)
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    kept = Chip(theme, "place", "Paris")
    qtbot.addWidget(kept)
    with qtbot.assertNotEmitted(kept.removed):
        qtbot.keyClick(kept, Qt.Key.Key_Delete)


def test_a_pill_says_its_state_in_words(qtbot: QtBot, theme: Theme) -> None:
    pill = Pill(theme)
    qtbot.addWidget(pill)
    pill.show_status("checked", "Checked")
    assert pill.accessibleName() == "Checked"
    with qtbot.assertNotEmitted(pill.clicked):
        qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    pill.set_opens("Change the status")
    with qtbot.waitSignal(pill.clicked):
        qtbot.keyClick(pill, Qt.Key.Key_Space)
