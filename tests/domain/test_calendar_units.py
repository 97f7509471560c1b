# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time in decades, years, months and days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.calendar_units import (
    FIRST_DAY,
    LAST_DAY,
    TimeUnit,
    begin_of,
    days_written,
    edtf_of,
    end_of,
    stretches,
)
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.query import parse
from photo_archive.domain.query_tree import DateRange

ANY_DAY = st.integers(FIRST_DAY, LAST_DAY)


def day(text):
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("unit", "begin", "end", "edtf"),
    [
        (TimeUnit.DECADE, "1990-01-01", "2000-01-01", "199X"),
        (TimeUnit.YEAR, "1993-01-01", "1994-01-01", "1993"),
        (TimeUnit.MONTH, "1993-12-01", "1994-01-01", "1993-12"),
        (TimeUnit.DAY, "1993-12-31", "1994-01-01", "1993-12-31"),
    ],
)
def test_the_stretch_of_a_day(unit, begin, end, edtf):
    asked = day("1993-12-31")
    assert (begin_of(unit, asked), end_of(unit, asked)) == (day(begin), day(end))
    assert edtf_of(unit, asked) == edtf


@given(st.sampled_from(TimeUnit), ANY_DAY)
def test_every_day_lies_in_its_stretch_and_its_edtf(unit, asked):
    begin, end = begin_of(unit, asked), end_of(unit, asked)
    assert begin <= asked < end
    assert begin_of(unit, begin) == begin
    bounds = parse_edtf(edtf_of(unit, asked)).strict
    assert (max(bounds.first, FIRST_DAY), bounds.last + 1) == (begin, end)


@given(ANY_DAY, ANY_DAY)
def test_days_written_are_read_as_those_days(one, other):
    first, last = min(one, other), max(one, other)
    tree = parse(f"date:{days_written(first, last)} ")
    assert isinstance(tree, DateRange)
    assert (tree.first, tree.last) == (first, last)


def test_days_are_written_as_short_as_can_be():
    assert days_written(day("1993-01-01"), day("1998-12-31")) == "1993..1998"
    assert days_written(day("1993-01-01"), day("1993-12-31")) == "1993"
    assert days_written(day("1993-06-01"), day("1993-07-31")) == "1993-06..1993-07"
    assert days_written(day("1993-06-25"), day("1993-06-25")) == "1993-06-25"


def test_stretches_reach_over_the_first_and_the_last_day():
    edges = stretches(TimeUnit.MONTH, day("1993-11-20"), day("1994-01-01"))
    assert [date.fromordinal(one).isoformat() for one in edges] == [
        "1993-11-01",
        "1993-12-01",
        "1994-01-01",
        "1994-02-01",
    ]
    assert stretches(TimeUnit.DECADE, -400, FIRST_DAY) == [FIRST_DAY, day("0010-01-01")]
    assert stretches(TimeUnit.DAY, LAST_DAY, LAST_DAY + 9) == [LAST_DAY, LAST_DAY + 1]
