# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.watch_dialog import WatchDialog
from photo_archive.domain.watching import WatchedFolder
from photo_archive.wording import Wording


def test_adding_choosing_and_removing(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    kept = WatchedFolder("/scans", "Forgotten")
    dialog = WatchDialog(theme, wording, [kept], ["Agency"])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.grab()
    dialog.add("/agency")
    dialog.add("/agency")
    dialog.add("")
    dialog.choices[1].setCurrentIndex(1)
    assert dialog.folders() == (kept, WatchedFolder("/agency", "Agency"))
    dialog._list.findChildren(QToolButton)[0].click()
    with qtbot.waitSignal(dialog.watch_wanted) as told:
        dialog.save.click()
    assert told.args == [(WatchedFolder("/agency", "Agency"),)]


def test_no_folder(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    dialog = WatchDialog(theme, wording, [], [])
    qtbot.addWidget(dialog)
    assert "No folder is watched." in {one.text() for one in dialog.findChildren(QLabel)}
    assert dialog.folders() == ()
