# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.timeline_bars import TimelineBars
from photo_archive.domain.calendar_units import TimeUnit
from photo_archive.domain.dates import parse_edtf
from photo_archive.index.timeline import Timeline
from photo_archive.wording import Wording

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def dates_of(*edtf: str) -> Timeline:
    bounds = [parse_edtf(one).padded for one in edtf]
    return Timeline(
        np.array([one.first for one in bounds], np.int32),
        np.array([one.last for one in bounds], np.int32),
        np.ones(len(bounds), np.int64),
    )


@pytest.fixture
def bars(qtbot: QtBot, theme: Theme, wording: Wording) -> TimelineBars:
    made = TimelineBars(theme, wording)
    qtbot.addWidget(made)
    made.resize(660, 240)
    made.show()
    made.show_dates(dates_of("1993-06-25", "1993-06-26", "1998", "2004~", "2025-05-04"), None)
    return made


def place_of(bars: TimelineBars, year: int) -> QPoint:
    bar = next(one for one in bars.shape.bars() if one.begin == day(f"{year}-01-01"))
    return QPoint(round(bar.x + bar.width / 2), 100)


def test_keys_reach_and_select_and_ask(qtbot: QtBot, bars: TimelineBars) -> None:
    with qtbot.waitSignal(bars.reached) as told:
        qtbot.keyClick(bars, Key.Key_Home)
    assert told.args == [day("1993-01-01"), day("1993-12-31")]
    assert bars.accessibleDescription() == "1993: 2 photos"
    for _ in range(5):
        qtbot.keyClick(bars, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert bars.accessibleDescription() == "1993–1998: 3 photos"
    with qtbot.waitSignal(bars.days_chosen) as chosen:
        qtbot.keyClick(bars, Key.Key_Return)
    assert chosen.args == [day("1993-01-01"), day("1998-12-31")]
    bars.grab()


def test_dragging_asks_for_the_days_dragged_over(qtbot: QtBot, bars: TimelineBars) -> None:
    with qtbot.waitSignal(bars.days_chosen) as told:
        qtbot.mousePress(bars, LEFT, pos=place_of(bars, 1998))
        qtbot.mouseMove(bars, place_of(bars, 1995))
        qtbot.mouseMove(bars, place_of(bars, 1993))
        bars.grab()
        qtbot.mouseRelease(bars, LEFT, pos=place_of(bars, 1993))
    assert told.args == [day("1993-01-01"), day("1998-12-31")]


def test_days_without_photos_are_not_asked_for(qtbot: QtBot, bars: TimelineBars) -> None:
    with qtbot.assertNotEmitted(bars.days_chosen):
        qtbot.mousePress(bars, LEFT, pos=place_of(bars, 2010))
        qtbot.mouseMove(bars, place_of(bars, 2012))
        qtbot.mouseRelease(bars, LEFT, pos=place_of(bars, 2012))
    assert bars.accessibleDescription() == "2010–2012: no photos"
    qtbot.keyClick(bars, Key.Key_Escape)
    assert bars.shape.anchor is None


def test_escape_gives_up_what_is_asked(qtbot: QtBot, bars: TimelineBars) -> None:
    bars.show_dates(dates_of("1993", "1998"), (day("1993-01-01"), day("1993-12-31")))
    bars.grab()
    with qtbot.waitSignal(bars.cleared):
        qtbot.keyClick(bars, Key.Key_Escape)


def test_looking_nearer(qtbot: QtBot, bars: TimelineBars) -> None:
    qtbot.mouseMove(bars, place_of(bars, 1993))
    wheel = QWheelEvent(
        QPointF(place_of(bars, 1993)),
        QPointF(bars.mapToGlobal(place_of(bars, 1993))),
        QPoint(),
        QPoint(0, 120 * 10),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(bars, wheel)
    assert bars.shape.unit is TimeUnit.MONTH
    bars.zoom(0)
    assert bars.shape.unit is TimeUnit.YEAR
    QTest.mouseDClick(bars, LEFT, pos=place_of(bars, 1993))
    assert bars.shape.unit is TimeUnit.MONTH
    assert len(bars.shape.bars()) >= 12
    qtbot.keyClick(bars, Key.Key_Minus)
    qtbot.keyClick(bars, Key.Key_Plus)
    qtbot.keyClick(bars, Key.Key_PageDown)
    bars.choose_unit(TimeUnit.DAY)
    assert bars.shape.unit is TimeUnit.DAY
    bars.grab()


def test_nothing_to_show(qtbot: QtBot, bars: TimelineBars) -> None:
    bars.show_dates(dates_of(), None)
    bars.grab()
    for key in (Key.Key_Right, Key.Key_Return, Key.Key_Plus, Key.Key_Home):
        qtbot.keyClick(bars, key)
    assert bars.accessibleDescription() == ""
