# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.text_field import TextField
from photo_archive.domain.edits import PhotoField
from photo_archive.wording import Wording


def test_it_tells_once_and_esc_brings_back(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = TextField(theme, wording, PhotoField.CREDIT, "Credit line")
    qtbot.addWidget(field)
    field.show_value("VNA")
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, "VNS ")
    with qtbot.waitSignal(field.edited) as edited:
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert edited.args == [PhotoField.CREDIT, "VNS"]
    with qtbot.assertNotEmitted(field.edited):
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    qtbot.keyClicks(field.edit, "x")
    qtbot.keyClick(field.edit, Qt.Key.Key_Escape)
    assert field.edit.text() == "VNS"
    field.set_writable(False)
    assert field.edit.isReadOnly()
