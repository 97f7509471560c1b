# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from photo_archive.app.actions import build_actions
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.palette_dialog import PaletteDialog
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording


def test_a_command_is_found_by_its_words(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = build_actions(theme, wording, owner)
    dialog = PaletteDialog(theme, wording, list(actions.values()))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.edit, "sheet capt")
    assert dialog.chosen() is actions["sheet"]
    with qtbot.waitSignal(actions["sheet"].triggered):
        qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    dialog.edit.setText("caption")
    first = dialog.chosen()
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Down)
    assert dialog.chosen() is not first
    dialog.edit.setText("no such thing")
    assert dialog.chosen() is None


def test_records_stand_below_the_commands(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    ref = RecordRef(RecordKind.PERSON, 1)
    found = [RecordLine(ref, "Võ Văn Kiệt", photos=3)]
    dialog = PaletteDialog(theme, wording, [], None, lambda text: found if text == "vo" else [])
    qtbot.addWidget(dialog)
    dialog.edit.setText("v")
    assert dialog.list.topLevelItemCount() == 0
    dialog.edit.setText("vo")
    assert dialog.list.topLevelItem(0).text(0) == "Võ Văn Kiệt"
    with qtbot.waitSignal(dialog.record_chosen) as told:
        qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert told.args == [ref]
    assert dialog.chosen() is None
