# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.backups_dialog import BackupLine, BackupsDialog
from photo_archive.wording import Wording

LINES = [
    BackupLine(Path(f"/b/{n}.sqlite"), "22.11.26", "just now", "22", "1.2 MB", "Backup")
    for n in range(3)
]


def make(qtbot: QtBot, theme: Theme, wording: Wording, *, writable: bool = True) -> BackupsDialog:
    dialog = BackupsDialog(theme, wording, every_hours=24, also_in="/disk", writable=writable)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_newest_is_chosen_first(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    dialog = make(qtbot, theme, wording)
    assert not dialog.restore.isEnabled()
    dialog.show_backups(LINES)
    with qtbot.waitSignal(dialog.restore_wanted) as wanted:
        dialog.restore.click()
    assert wanted.args == [LINES[0].path]
    dialog.table.selectRow(2)
    with qtbot.waitSignal(dialog.restore_wanted) as wanted:
        dialog.table.taken.emit(2)
    assert wanted.args == [LINES[2].path]


def test_settings_are_told_at_once(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    dialog = make(qtbot, theme, wording)
    with qtbot.waitSignal(dialog.settings_chosen) as chosen:
        dialog.every.setCurrentIndex(0)
    assert chosen.args == [0, "/disk"]
    with qtbot.waitSignal(dialog.backup_wanted):
        dialog.now.click()
    assert not dialog.now.isEnabled()
    dialog.show_backups([])
    assert dialog.now.isEnabled()
    assert dialog.state.text() == "There is no backup yet."


def test_looking_only_nothing_can_be_restored(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    dialog = make(qtbot, theme, wording, writable=False)
    dialog.show_backups(LINES)
    assert not dialog.restore.isEnabled()
    assert not dialog.every.isEnabled()
