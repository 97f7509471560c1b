# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photo_archive.app.views.choice_menu import LINE, open_choices


def test_what_can_be_done_is_offered_and_done(qtbot: QtBot) -> None:
    done: list[str] = []
    parent = QWidget()
    qtbot.addWidget(parent)
    choices = [
        ("Show", lambda: done.append("show"), True),
        LINE,
        ("Delete", lambda: done.append("delete"), False),
    ]
    menu = open_choices(choices, QPoint(10, 10), parent)
    shown = [(one.text(), one.isEnabled()) for one in menu.actions() if not one.isSeparator()]
    assert shown == [("Show", True), ("Delete", False)]
    assert menu.actions()[1].isSeparator()
    for action in menu.actions():
        action.trigger()
    assert done == ["show"]
    menu.close()
    qtbot.waitUntil(lambda: not shiboken6.isValid(menu))
