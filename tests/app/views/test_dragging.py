# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dragging import (
    is_far_enough,
    photos_data,
    photos_in,
    picture_of,
    row_data,
    row_in,
    with_number,
)


def test_what_is_dragged_says_what_it_is() -> None:
    assert photos_in(photos_data([1, 4_000_000_000])) == [1, 4_000_000_000]
    assert row_in(row_data("albums:1")) == "albums:1"
    assert photos_in(row_data("x")) == []
    assert row_in(photos_data([1])) == ""
    assert row_in(QMimeData()) == ""


def test_a_press_is_no_drag(qtbot: QtBot) -> None:
    assert not is_far_enough(QPoint(5, 5), QPoint(6, 5))
    assert is_far_enough(QPoint(5, 5), QPoint(90, 5))


def test_the_picture_under_the_pointer_is_small(qtbot: QtBot, theme: Theme) -> None:
    view = QWidget()
    qtbot.addWidget(view)
    view.resize(600, 400)
    large = picture_of(view, QRect(0, 0, 600, 300))
    assert large.deviceIndependentSize().width() <= 120
    assert picture_of(view, QRect(0, 0, 50, 20)).deviceIndependentSize().width() == 50
    assert not with_number(large, "1,204", theme).isNull()
