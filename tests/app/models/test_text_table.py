# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from photo_archive.app.models.text_table import TextTable


def test_rows_of_text(qapp: QApplication) -> None:
    model = TextTable(("From", "Files"), (1,))
    QAbstractItemModelTester(model)
    model.set_rows([("a", "1"), ("b", "2")])
    assert (model.rowCount(), model.columnCount()) == (2, 2)
    assert model.data(model.index(1, 0)) == "b"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Files"
    right = model.data(model.index(0, 1), Qt.ItemDataRole.TextAlignmentRole)
    assert right & Qt.AlignmentFlag.AlignRight
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    model.set_rows([])
    assert model.rowCount() == 0
