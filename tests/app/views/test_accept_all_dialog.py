# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.accept_all_dialog import AcceptAllDialog
from photo_archive.wording import Wording


def test_it_says_the_number_before_it_is_done(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    dialog = AcceptAllDialog(theme, wording, 12, 10, [("user", "person", "12 people")])
    qtbot.addWidget(dialog)
    texts = [one.text() for one in dialog.findChildren(QLabel)]
    assert texts[0] == "12 links will be made in 10 captions."
    assert "12 people" in texts
    assert dialog.agree.text() == "Accept 12"
    with qtbot.waitSignal(dialog.accepted):
        dialog.agree.click()
