# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a timeline shows, and where the keys lead."""

from __future__ import annotations

import itertools
from datetime import date

import numpy as np
import pytest

from photo_archive.app.models.time_shape import TimeShape
from photo_archive.domain.calendar_units import TimeUnit
from photo_archive.domain.dates import parse_edtf
from photo_archive.index.timeline import Timeline


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
def shape() -> TimeShape:
    made = TimeShape(1.0)
    made.resize(660)
    made.show(dates_of("1993-06-25", "1993-06-26", "1998", "2025-05-04"), None)
    return made


def test_bars_stand_side_by_side_and_count(shape: TimeShape) -> None:
    bars = shape.bars()
    assert shape.unit is TimeUnit.YEAR
    assert (bars[0].begin, bars[0].certain) == (day("1993-01-01"), 2)
    assert bars[0].x == pytest.approx(0)
    for one, other in itertools.pairwise(bars):
        assert one.x + one.width == pytest.approx(other.x)
    at = shape.bar_at(bars[5].x + 1)
    assert at == bars[5]
    assert at is not None
    assert at.height == 1
    assert shape.bar_at(-5) is None
    count = shape.count_of(day("1993-06-25"), day("1993-06-25"))
    assert count is not None
    assert count.possible == 1


def test_keys_go_from_one_stretch_with_photos_to_the_next(shape: TimeShape) -> None:
    reached = []
    for _ in range(4):
        shape.step(1)
        reached.append(shape.selected())
    assert [date.fromordinal(one[0]).year for one in reached if one] == [1993, 1998, 2025, 2025]
    shape.step(-1)
    assert shape.selected() == (day("1998-01-01"), day("1998-12-31"))
    shape.step(1, extend=True)
    shape.step(1, extend=True)
    assert shape.selected() == (day("1998-01-01"), day("2000-12-31"))
    shape.go_first(extend=True)
    assert shape.selected() == (day("1993-01-01"), day("1998-12-31"))
    shape.go_last()
    assert shape.selected() == (day("2025-01-01"), day("2025-12-31"))
    assert shape.current() == shape.bars()[-2] or shape.current() == shape.bars()[-1]


def test_looking_nearer_and_farther(shape: TimeShape) -> None:
    whole = shape.scale
    shape.step(1)
    bar = shape.current()
    assert bar is not None
    shape.look_into(bar)
    assert shape.unit is TimeUnit.MONTH
    assert sum(one.certain for one in shape.bars()) == 2
    shape.choose_unit(TimeUnit.DAY)
    assert shape.unit is TimeUnit.DAY
    shape.zoom(1e-6)
    assert shape.scale == whole
    shape.move(1e7)
    assert shape.scale is not None
    assert shape.scale.start <= day("2025-05-04")
    shape.whole()
    assert shape.scale == whole


def test_other_photos_and_none(shape: TimeShape) -> None:
    shape.zoom(30, 300)
    kept = shape.scale
    shape.show(dates_of("1993-06-25", "2025-05-04"), (day("1993-01-01"), day("1993-12-31")))
    assert shape.scale == kept
    shape.show(dates_of("1954-05-07"), None)
    assert shape.unit is TimeUnit.DAY
    shape.show(dates_of(), None)
    assert (shape.bars(), shape.unit, shape.selected(), shape.current()) == ((), None, None, None)
    for do in (shape.whole, shape.go_first, shape.go_last, lambda: shape.step(1)):
        do()
    shape.zoom(2)
    shape.move(5)
    shape.choose_unit(TimeUnit.DAY)
    assert shape.scale is None


def test_width_changes_and_the_days_stay(shape: TimeShape) -> None:
    before = shape.scale
    shape.resize(330)
    assert before is not None
    assert shape.scale is not None
    assert shape.scale.end == pytest.approx(before.end)
