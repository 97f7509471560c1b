# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from photo_archive.app.models.pair_queue import NAMES_ROLE, PAIR_ROLE, PairQueue, PairWords


@pytest.fixture
def queue(qapp: QApplication) -> PairQueue[str]:
    made: PairQueue[str] = PairQueue(lambda pair: PairWords(pair, (pair[0], pair[1]), "Sure"))
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.set_pairs(["ab", "cd", "ef"])
    return made


def test_what_is_put_off_stays_last(queue: PairQueue[str]) -> None:
    queue.put_last(0)
    assert queue.pairs() == ("cd", "ef", "ab")
    queue.set_pairs(["ab", "cd", "ef", "gh"])
    assert queue.pairs() == ("cd", "ef", "gh", "ab")
    queue.drop(1)
    assert [queue.pair_at(at) for at in (-1, 0, 1, 2, 3)] == [None, "cd", "gh", "ab", None]
    assert (queue.row_of("ab"), queue.row_of("ef")) == (2, None)


def test_what_a_row_says(queue: PairQueue[str]) -> None:
    index = queue.index(0, 0)
    assert index.data() == index.data(Qt.ItemDataRole.ToolTipRole) == "a, b"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "a, b, Sure"
    assert index.data(PAIR_ROLE) == "ab"
    assert tuple(index.data(NAMES_ROLE)) == ("a", "b")
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
