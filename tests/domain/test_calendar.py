# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.calendar import WEEKS, Month, asked, iso
from photo_archive.domain.date_parts import DayRange


def test_a_month_and_the_sheet_it_is_shown_on() -> None:
    may = Month(2025, 5)
    assert (iso(may.days.first), iso(may.days.last)) == ("2025-05-01", "2025-05-31")
    assert (iso(may.sheet.first), iso(may.sheet.last)) == ("2025-04-28", "2025-06-08")
    assert may.edtf == "2025-05"
    assert Month.of_day(date(2025, 5, 26).toordinal()) == may


@pytest.mark.parametrize(
    ("month", "moved", "then"),
    [
        (Month(2025, 5), 1, Month(2025, 6)),
        (Month(2025, 12), 1, Month(2026, 1)),
        (Month(2025, 1), -13, Month(2023, 12)),
        (Month(1, 1), -1, Month(1, 1)),
        (Month(9999, 12), 5, Month(9999, 12)),
    ],
)
def test_going_along_the_months(month: Month, moved: int, then: Month) -> None:
    assert month.moved(moved) == then


@pytest.mark.parametrize(
    ("first", "last", "query"),
    [
        ("2025-05-26", "2025-05-26", "2025-05-26"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2025-01-01", "2025-12-31", "2025"),
        ("2025-01-01", "2026-12-31", "2025-01-01..2026-12-31"),
        ("2025-05-26", "2025-06-02", "2025-05-26..2025-06-02"),
    ],
)
def test_days_as_a_query_has_them(first: str, last: str, query: str) -> None:
    days = DayRange(*(date.fromisoformat(one).toordinal() for one in (first, last)))
    assert asked(days) == query


@given(st.integers(1, 9999), st.integers(1, 12))
def test_a_sheet_has_whole_weeks_and_the_month(year: int, month: int) -> None:
    made = Month(year, month)
    sheet = made.sheet
    assert made.days.within(sheet)
    if sheet.first > 1 and sheet.last < date.max.toordinal():
        assert sheet.last - sheet.first + 1 == 7 * WEEKS
        assert date.fromordinal(sheet.first).weekday() == 0
    assert Month.of_day(made.days.last) == made == Month.of_day(made.days.first)
