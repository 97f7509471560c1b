# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.settings_dialog import Choices, SettingsDialog
from photo_archive.wording import Wording


def test_choices_come_back_as_they_are_changed(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    before = Choices("fr", "dark", 120, "Mai")
    dialog = SettingsDialog(theme, wording, before)
    qtbot.addWidget(dialog)
    assert dialog.choices() == before
    dialog.language.setCurrentIndex(2)
    dialog.scale.setValue(16)
    dialog.author.setText(" Lan ")
    assert dialog.choices() == Choices("vi", "dark", 160, "Lan")
