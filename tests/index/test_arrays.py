# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Columns that grow, and rows of several numbers."""

import numpy as np

from photo_archive.index.arrays import Growing, Rows


def test_a_view_taken_before_stays_as_it_was():
    column = Growing(np.int32, [1, 2])
    before = column.view
    column.extend(range(1000))
    column.append(-5)
    assert before.tolist() == [1, 2]
    assert len(column) == 1003
    assert column[1002] == -5


def test_rows():
    rows = Rows()
    for row in ([3, 1], [], [7]):
        rows.append(row)
    assert len(rows) == 3
    assert rows.row(0) == [3, 1]
    assert rows.row(1) == []
    assert rows.owners().tolist() == [0, 0, 2]
    assert rows.gather(np.array([2, 0])).tolist() == [7, 3, 1]
    assert rows.gather(np.array([1])).tolist() == []
    assert rows.gather(np.array([], np.uint32)).tolist() == []


def test_rows_replaced():
    rows = Rows()
    for row in ([3, 1], [], [7], [5, 5, 5]):
        rows.append(row)
    changed = rows.replaced({3: [], 1: [8, 9], 2: [6]})
    assert [changed.row(at) for at in range(4)] == [[3, 1], [8, 9], [6], []]
    assert [rows.row(at) for at in range(4)] == [[3, 1], [], [7], [5, 5, 5]]
