# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.year_bars import MOST_YEARS, YearBars
from photo_archive.wording import Wording


def filled(qtbot: QtBot, theme: Theme, wording: Wording) -> YearBars:
    bars = YearBars(theme, wording)
    qtbot.addWidget(bars)
    bars.resize(600, bars.height())
    bars.show_years({1993: 4, 1998: 1}, {1990: 2, 1993: 10, 2000: 3})
    bars.show()
    bars.grab()
    return bars


def test_own_years_stand_among_all(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    bars = filled(qtbot, theme, wording)
    assert bars.shown_years() == tuple(range(1990, 2001))
    assert bars.accessibleDescription() == "1993, 4 photos"


def test_keys_go_from_year_to_year(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    bars = filled(qtbot, theme, wording)
    qtbot.keyClick(bars, Qt.Key.Key_Right)
    assert bars.accessibleDescription() == "1998, 1 photo"
    with qtbot.waitSignal(bars.year_chosen) as told:
        qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert told.args == [1998]


def test_a_click_takes_a_year_with_photos(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    bars = filled(qtbot, theme, wording)
    place = bars.rect().center()
    place.setX(round(3.5 * bars._step()))
    with qtbot.waitSignal(bars.year_chosen) as told:
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [1993]


def test_a_thousand_years_do_not_burst_it(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    bars = filled(qtbot, theme, wording)
    bars.show_years({1000: 1, 2025: 1})
    assert len(bars.shown_years()) == MOST_YEARS
    bars.show_years({})
    assert bars.shown_years() == ()
    bars.grab()
