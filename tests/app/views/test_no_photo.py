# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.no_photo import NoPhoto
from photo_archive.wording import Wording


def test_it_says_that_nothing_is_selected(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    page = NoPhoto(theme, wording)
    qtbot.addWidget(page)
    assert "No photo selected" in {one.text() for one in page.findChildren(QLabel)}
