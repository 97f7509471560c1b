# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.taken_in_dialog import TakenInDialog
from photo_archive.wording import Wording


def test_what_did_not_come_in_is_listed(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    dialog = TakenInDialog(theme, wording, "One", "3 photos added", [("A-1", "Not here")])
    qtbot.addWidget(dialog)
    item = dialog.list.topLevelItem(0)
    assert (item.text(0), item.text(1)) == ("A-1", "Not here")
    nothing = TakenInDialog(theme, wording, "One", "3 photos added", [])
    qtbot.addWidget(nothing)
    assert nothing.list.isHidden()
