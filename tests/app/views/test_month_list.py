# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.month_list import MonthList
from photo_archive.domain.calendar import Month, MonthCount
from photo_archive.wording import Wording

MONTHS = (Month(1993, 6), Month(1993, 8), Month(2025, 5))


@pytest.fixture
def months(qtbot: QtBot, theme: Theme, wording: Wording) -> MonthList:
    made = MonthList(theme, wording)
    qtbot.addWidget(made)
    made.resize(240, 400)
    made.months.show_months([MonthCount(one, 2) for one in MONTHS])
    made.show()
    return made


def test_keys_go_from_month_to_month_over_the_years(qtbot: QtBot, months: MonthList) -> None:
    reached: list[Month] = []
    opened: list[bool] = []
    months.reached.connect(reached.append)
    months.opened.connect(lambda: opened.append(True))
    months.choose(MONTHS[1])
    assert reached == []
    keys = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Home)
    for key in (*keys, Qt.Key.Key_End, Qt.Key.Key_Return):
        qtbot.keyClick(months, key)
    assert reached == [*(MONTHS[at] for at in (2, 1, 0)), MONTHS[0], MONTHS[2]]
    assert opened == [True]


def test_a_click_reaches_a_month_and_no_year(qtbot: QtBot, months: MonthList) -> None:
    reached: list[Month] = []
    months.reached.connect(reached.append)
    model = months.months
    for row in (3, 4):
        at = months.visualRect(model.index(row)).center()
        qtbot.mouseClick(months.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert reached == [MONTHS[2]]
    months.choose(Month(2000, 1))
    assert not months.selectedIndexes()
