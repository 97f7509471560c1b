# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos by date, and the years they count for."""

from datetime import date

import numpy as np
from pyroaring import BitMap

from photo_archive.domain.dates import DAY_MAX, DAY_MIN, parse_edtf
from photo_archive.domain.findable import Days
from photo_archive.index.days import DayColumns, year_of


def days(edtf):
    value = parse_edtf(edtf)
    return Days(value.strict.first, value.strict.last, value.padded.first, value.padded.last)


COLUMNS = ["1993-06-25", "1993", "199X", "1993~", None, "1990/..", "1985/1995", "../1954"]


def column():
    return DayColumns(None if edtf is None else days(edtf) for edtf in COLUMNS)


def day(year, month, number):
    return date(year, month, number).toordinal()


def test_overlap_allows_for_doubts_and_within_does_not():
    first, last = day(1994, 3, 1), day(1994, 3, 31)
    assert set(column().overlapping(first, last)) == {2, 3, 5, 6}
    first, last = day(1993, 1, 1), day(1993, 12, 31)
    assert set(column().within(first, last)) == {0, 1, 3}
    assert set(column().undated()) == {4}


def test_open_ends():
    assert set(column().overlapping(DAY_MIN, day(1900, 1, 1))) == {7}
    assert set(column().overlapping(DAY_MIN, DAY_MAX)) == {0, 1, 2, 3, 5, 6, 7}


def test_years_count_short_ranges_in_each_year_and_wide_ones_in_none():
    years = dict(column().years(BitMap(range(len(COLUMNS)))))
    assert sorted(years) == list(range(1990, 2000))
    assert years[1993] == 4
    assert years[1999] == 1
    assert column().years(BitMap([4, 5])) == []
    assert dict(column().years(BitMap([0, 1, 2]))) == {**years, 1993: 3}
    assert column().years(BitMap([0])) == [(1993, 1)]


def test_columns_can_be_stored_and_grow():
    found = DayColumns.stored({name: one.view for name, one in column().columns().items()})
    found.append(days("1993-06"))
    assert set(found.within(day(1993, 6, 1), day(1993, 6, 30))) == {0, 8}


def test_year_of_days_before_the_year_one():
    assert year_of(DAY_MIN) == 0
    assert year_of(1) == 1
    assert year_of(DAY_MAX) == 9999


def test_each_date_stands_once_and_counts_follow_changes():
    found = DayColumns([days("1993"), None, days("1993"), days("1993-06")])
    assert list(found.counts(BitMap([0, 1, 2, 3]))) == [2, 1, 1]
    assert list(found.counts(BitMap([2]))) == [1, 0, 0]
    found.append(days("1993"))
    found.append(days("1954-05-07"))
    assert list(found.counts(BitMap([0, 2, 3, 4, 5]))) == [3, 0, 1, 1]
    assert found.first_days(np.array([5])).tolist() == [day(1954, 5, 7)]
