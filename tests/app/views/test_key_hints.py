# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.key_hints import KeyHints


def test_the_last_hints_give_way(qtbot: QtBot, theme: Theme) -> None:
    hints = KeyHints(theme)
    qtbot.addWidget(hints)
    hints.resize(900, 40)
    hints.show()
    hints.show_keys([("A", "Accept"), ("R", "Reject, do not ask again"), ("L", "Later")])
    assert hints.shown() == 3
    hints.resize(200, 40)
    assert hints.shown() == 1
    assert hints.minimumSizeHint().width() < 100
    hints.resize(900, 40)
    assert hints.shown() == 3
