# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photo_archive.app.views.marked_edit import MarkedEdit


@pytest.fixture
def edit(qtbot: QtBot) -> MarkedEdit:
    made = MarkedEdit(QColor("red"))
    qtbot.addWidget(made)
    made.resize(300, 30)
    made.show()
    made.setText("visit (paris lyon")
    return made


def red_columns(edit: MarkedEdit) -> list[int]:
    image = edit.grab().toImage()
    return [
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).red() > 150 and image.pixelColor(x, y).blue() < 110
    ]


def test_the_wave_stands_under_the_letters(edit: MarkedEdit) -> None:
    assert not red_columns(edit)
    edit.mark(6, 12)
    rect, drawn = edit.mark_rect(), red_columns(edit)
    assert drawn
    assert rect.left() - 2 <= min(drawn) <= max(drawn) <= rect.right() + 2
    before = edit.fontMetrics().horizontalAdvance("visit ")
    assert abs(rect.left() - before) < 12


def test_it_goes_with_the_next_change_and_while_composing(edit: MarkedEdit) -> None:
    edit.mark(6, 12)
    QApplication.sendEvent(edit, QInputMethodEvent("vi", []))
    assert not red_columns(edit)
    QApplication.sendEvent(edit, QInputMethodEvent("", []))
    assert red_columns(edit)
    edit.insert("x")
    assert not edit.marked


@pytest.mark.parametrize(("first", "end"), [(-3, 900), (900, 901), (5, 2), (0, 0)])
def test_a_mark_out_of_the_text_is_cut(edit: MarkedEdit, first: int, end: int) -> None:
    edit.mark(first, end)
    assert 0 <= edit.marked.start <= edit.marked.stop <= len(edit.text())
    edit.grab()


def test_a_fault_out_of_sight_is_not_drawn(edit: MarkedEdit) -> None:
    edit.setText("(" + "word " * 100)
    edit.setCursorPosition(len(edit.text()))
    edit.mark(0, 1)
    assert not red_columns(edit)
