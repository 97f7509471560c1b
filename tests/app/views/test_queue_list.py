# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.models.queue_model import Box, QueueModel, QueueRow
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.queue_list import QueueList
from photo_archive.domain.ids import PhotoId


def row(number: int, boxes: int = 2) -> QueueRow:
    made = tuple(
        Box(at, "user", "person", f"{number}.{at}", "why", 2, "Probable", no_tip="no")
        for at in range(boxes)
    )
    return QueueRow(PhotoId(number), f"PA-{number}", "1993", "A caption", (), made)


@pytest.fixture
def queue(qtbot: QtBot, theme: Theme, thumbnails: Thumbnails) -> QueueList:
    model = QueueModel()
    made = QueueList(theme, model, thumbnails, "Queue")
    made._kept = model
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    made.activateWindow()
    model.set_rows([row(number) for number in range(40)], more=False)
    made.setFocus()
    return made


def test_arrow_keys_go_from_box_to_box(qtbot: QtBot, queue: QueueList) -> None:
    queue.go_to(0, 0)
    for _ in range(3):
        qtbot.keyClick(queue, Qt.Key.Key_Down)
    assert queue.at == (1, 1)
    qtbot.keyClick(queue, Qt.Key.Key_Up)
    assert queue.at == (1, 0)
    qtbot.keyClick(queue, Qt.Key.Key_End)
    assert queue.at == (39, 1)
    index = queue.model().index(39, 0)
    assert queue.viewport().rect().intersects(queue.visualRect(index))
    qtbot.keyClick(queue, Qt.Key.Key_Home)
    assert queue.at == (0, 0)
    assert queue.accessibleDescription() == "0.0, why"


def test_letters_and_digits_are_told(qtbot: QtBot, queue: QueueList) -> None:
    queue.go_to(0, 0)
    with qtbot.waitSignal(queue.key_pressed) as told:
        qtbot.keyClick(queue, Qt.Key.Key_A)
    assert told.args == [int(Qt.Key.Key_A)]
    with qtbot.assertNotEmitted(queue.key_pressed):
        qtbot.keyClick(queue, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(queue.opened):
        qtbot.keyClick(queue, Qt.Key.Key_Return)


def test_buttons_are_where_they_are_drawn(qtbot: QtBot, queue: QueueList) -> None:
    qtbot.waitUntil(lambda: queue.visualRect(queue.model().index(1, 0)).isValid())
    top = queue.visualRect(queue.model().index(1, 0)).top()
    place = queue._delegate.places(row(1), 1).boxes[1]
    for button, signal in ((place.yes, queue.yes_pressed), (place.no, queue.no_pressed)):
        point = button.center() + QPoint(0, top)
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(queue.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert queue.at == (1, 1)
    with qtbot.assertNotEmitted(queue.yes_pressed):
        queue.set_writable(False)
        point = place.yes.center() + QPoint(0, top)
        qtbot.mouseClick(queue.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_a_place_that_is_not_there_is_none(queue: QueueList) -> None:
    queue.go_to(99, 0)
    assert queue.at == (-1, -1)
    assert queue.current_box() is None
