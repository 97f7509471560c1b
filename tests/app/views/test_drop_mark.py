# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.drop_mark import DropMark


def test_a_line_between_things_and_a_box_round_one(qtbot: QtBot, theme: Theme) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(300, 300)
    over.show()
    mark = DropMark(theme, over)
    assert mark.isHidden()
    mark.show_line(QRect(0, 50, 200, 4))
    assert mark.width() == 200
    assert mark.geometry().center().y() == 50
    mark.show_line(QRect(80, 0, 4, 100))
    assert mark.height() == 100
    mark.show_box(QRect(0, 0, 200, 26))
    assert mark.geometry() == QRect(0, 0, 200, 26)
    assert not over.grab().isNull()
