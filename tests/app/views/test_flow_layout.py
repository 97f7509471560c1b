# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photo_archive.app.views.flow_layout import FlowLayout


def test_widgets_break_into_lines_and_the_height_follows(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, 4)
    for _ in range(5):
        one = QWidget()
        one.setFixedSize(100, 20)
        flow.addWidget(one)
    assert flow.heightForWidth(1000) == 20
    assert flow.heightForWidth(220) == 3 * 20 + 2 * 4
    assert flow.hasHeightForWidth()


def test_a_widget_wider_than_the_line_is_narrowed(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, 4)
    one = QWidget()
    one.setMinimumWidth(10)
    flow.addWidget(one)
    box.resize(50, 50)
    box.show()
    assert one.width() <= 50


def test_hidden_widgets_take_no_room(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, 4)
    first, second = QWidget(), QWidget()
    for one in (first, second):
        one.setFixedSize(100, 20)
    flow.addWidget(second)
    flow.addWidget(first)
    first.hide()
    assert flow.heightForWidth(110) == 20
    assert flow.takeAt(9) is None
