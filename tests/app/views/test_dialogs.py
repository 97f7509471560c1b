# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import label
from photo_archive.wording import Wording


def test_the_main_button_answers_enter(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    dialog = Dialog(theme, wording, "A dialog")
    qtbot.addWidget(dialog)
    dialog.add_foot(label("A note"))
    cancel = dialog.add_button("Cancel")
    save = dialog.add_button("Save", main=True)
    save.clicked.connect(dialog.accept)
    assert save.isDefault()
    assert not cancel.isDefault()
    save.click()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_a_dialog_is_no_larger_than_the_screen(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    dialog = Dialog(theme, wording, "A dialog")
    qtbot.addWidget(dialog)
    dialog.add_button("Close")
    dialog.resize(9000, 9000)
    dialog.show()
    room = dialog.screen().availableGeometry()
    assert dialog.width() < room.width()
    assert dialog.height() < room.height()
