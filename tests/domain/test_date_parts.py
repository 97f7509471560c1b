# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Day numbers and the calendar behind the bounds of a date."""

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.date_parts import (
    DAY_MAX,
    DAY_MIN,
    DayRange,
    calendar_date,
    day_number,
    days_in_month,
    strict_bounds,
)


@given(st.dates())
def test_day_numbers_are_ordinals(day: date) -> None:
    assert day_number(day.year, day.month, day.day) == day.toordinal()
    assert calendar_date(day.toordinal()) == (day.year, day.month, day.day)


@given(st.integers(min_value=DAY_MIN, max_value=DAY_MAX))
def test_day_numbers_come_back(day: int) -> None:
    assert day_number(*calendar_date(day)) == day


@given(st.integers(min_value=1, max_value=9999), st.integers(min_value=1, max_value=12))
def test_days_in_month(year: int, month: int) -> None:
    assert days_in_month(year, month) == calendar.monthrange(year, month)[1]


def test_the_calendar_begins_in_year_nought() -> None:
    assert calendar_date(DAY_MIN) == (0, 1, 1)
    assert days_in_month(0, 2) == 29


@pytest.mark.parametrize(
    ("first", "second", "overlap", "within"),
    [
        (DayRange(1, 2), DayRange(2, 3), True, False),
        (DayRange(1, 2), DayRange(3, 4), False, False),
        (DayRange(2, 3), DayRange(1, 4), True, True),
        (DayRange(1, 4), DayRange(2, 3), True, False),
    ],
)
def test_ranges(first: DayRange, second: DayRange, overlap: bool, within: bool) -> None:
    assert first.overlaps(second) is overlap
    assert second.overlaps(first) is overlap
    assert first.within(second) is within


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [("1993", "02", "29"), ("XXXX", "02", "30"), ("1993", "13", ""), ("19X3", "02", "29")],
)
def test_days_that_do_not_exist(year: str, month: str, day: str) -> None:
    assert strict_bounds(year, month, day) is None
