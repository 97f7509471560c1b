# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from photo_archive.app.models.months_model import MonthsModel
from photo_archive.domain.calendar import Month, MonthCount
from photo_archive.wording import Wording

COUNTS = tuple(
    MonthCount(Month(year, month), photos)
    for year, month, photos in ((1993, 6, 3), (1993, 8, 2), (2025, 5, 44))
)


def test_months_stand_under_their_years(qapp: QApplication, wording: Wording) -> None:
    model = MonthsModel(wording)
    model.show_months(COUNTS)
    shown = [model.data(model.index(row)) for row in range(model.rowCount())]
    assert shown == ["1993", "June 1993", "August 1993", "2025", "May 2025"]
    assert [model.row_of(one.month) for one in COUNTS] == [1, 2, 4]
    assert model.row_of(Month(2000, 1)) == -1
    assert model.row_at(0) is not None
    assert model.row_at(0).photos == 5
    assert model.row_at(9) is None
    spoken = model.data(model.index(4), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "May 2025, 44 photos"
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_other_languages_begin_with_a_capital(qapp: QApplication) -> None:
    model = MonthsModel(Wording("fr"))
    model.show_months(COUNTS)
    assert model.data(model.index(1)) == "Juin 1993"
