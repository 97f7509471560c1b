# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from photo_archive.app.models.queue_model import Box, Done, QueueModel, QueueRole, QueueRow
from photo_archive.domain.ids import PhotoId

DONE = Done("done", "check", "Accepted")


def row(number: int, boxes: int = 2) -> QueueRow:
    made = tuple(Box(at, "user", "person", f"{number}.{at}", "why") for at in range(boxes))
    return QueueRow(PhotoId(number), f"PA-{number}", "1993", "text", (), made)


def test_one_steps_over_the_edges_of_rows(qapp: QApplication) -> None:
    model = QueueModel()
    model.set_rows([row(1), row(2, 1), row(3)], more=False)
    assert model.step(0, 0, 1) == (0, 1)
    assert model.step(0, 1, 1) == (1, 0)
    assert model.step(2, 0, -1) == (1, 0)
    assert model.step(1, 0, -1) == (0, 1)
    assert model.step(2, 1, 1) is None
    assert model.step(0, 0, -1) is None


def test_the_next_open_box_begins_again_at_the_top(qapp: QApplication) -> None:
    model = QueueModel()
    model.set_rows([row(1), row(2, 1)], more=False)
    model.mark(0, 1, DONE)
    assert model.next_open(0, 0) == (1, 0)
    model.mark(1, 0, DONE)
    assert model.next_open(1, 0) == (0, 0)
    model.mark(0, 0, DONE)
    assert model.next_open(0, 0) is None
    assert model.open_rows() == 0
    assert model.data(model.index(0), QueueRole.DONE) == {0: DONE, 1: DONE}


def test_more_is_asked_for_once_and_counts_what_waits(qapp: QApplication) -> None:
    model = QueueModel()
    asked: list[int] = []
    model.more_wanted.connect(asked.append)
    model.set_rows([row(1), row(2)], more=True)
    model.mark(0, 0, DONE)
    model.mark(0, 1, DONE)
    model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert asked == [1]
    model.add_rows([row(3)], more=False)
    assert model.rowCount() == 3
    assert not model.canFetchMore()
    model.add_rows([], more=True)
    assert not model.canFetchMore()


def test_a_row_is_spoken_whole(qapp: QApplication) -> None:
    model = QueueModel()
    model.set_rows([row(1, 1)], more=False)
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "PA-1, 1993, text, 1.0: why"
    assert model.data(QModelIndex()) is None
    assert model.box_at(0, 5) is None
