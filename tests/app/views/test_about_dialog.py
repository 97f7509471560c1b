# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photo_archive import __version__
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.about_dialog import AboutDialog
from photo_archive.wording import Wording


def test_version_and_licences_are_named(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    dialog = AboutDialog(theme, wording)
    qtbot.addWidget(dialog)
    text = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert __version__ in text
    assert "GNU General Public License" in text
    assert "Lucide" in text
