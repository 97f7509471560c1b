# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many photos are of which days."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyroaring import BitMap

from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.findable import Days
from photo_archive.index.days import DayColumns
from photo_archive.index.timeline import MOST_DAYS, timeline


def days(edtf):
    value = parse_edtf(edtf)
    return Days(value.strict.first, value.strict.last, value.padded.first, value.padded.last)


def of(*dates):
    column = DayColumns(None if edtf is None else days(edtf) for edtf in dates)
    return timeline(column, BitMap(range(len(dates))))


def years(first, last):
    return [date(year, 1, 1).toordinal() for year in range(first, last + 2)]


def test_exact_dates_are_certain_and_wide_ones_are_shared_out():
    found = of("1993-06-25", "1993-06-25", "1994", "1993/1994", None, "1954/..")
    assert (found.dated, found.undated, found.vague, found.total) == (4, 1, 1, 6)
    first, second = found.stretches(years(1993, 1994))
    assert (first.certain, first.possible) == (2, 3)
    assert (second.certain, second.possible) == (1, 2)
    assert first.share == pytest.approx(0.5)
    assert first.share + second.share == pytest.approx(1)
    assert date.fromordinal(found.first) == date(1993, 1, 1)
    assert date.fromordinal(found.last) == date(1994, 12, 31)


def test_the_nearest_days_with_photos():
    found = of("1954-05-07", "1993-06", None)
    june, may = date(1993, 6, 1).toordinal(), date(1954, 5, 7).toordinal()
    assert [found.next_day(one) for one in (1, may, may + 1, june + 3, june + 30)] == [
        may,
        may,
        june,
        june + 3,
        None,
    ]
    assert [found.previous_day(one) for one in (june + 400, june + 3, june - 1, may - 1)] == [
        june + 29,
        june + 3,
        may,
        None,
    ]
    assert of(None).next_day(5) is None


def test_doubtful_dates_reach_as_far_as_a_search_finds_them():
    found = of("1993~")
    counts = found.stretches(years(1990, 1996))
    assert [one.possible for one in counts] == [0, 0, 1, 1, 1, 0, 0]
    assert [one.certain for one in counts] == [0] * 7
    assert sum(one.share for one in counts) == pytest.approx(1)


def test_nothing_to_show():
    found = of(None, None)
    assert (found.dated, found.first, found.last, found.undated) == (0, 0, 0, 2)
    assert [one.possible for one in found.stretches(years(1990, 1991))] == [0, 0]
    assert found.stretches([5]) == []
    assert of().total == 0


RANGES = st.tuples(st.integers(1, 400), st.integers(0, 120))


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.none() | RANGES, max_size=30),
    st.sets(st.integers(-20, 500), min_size=2, max_size=12),
)
def test_counts_are_those_of_the_obvious_way(photos, edges):
    column = DayColumns(
        None if one is None else Days(one[0], one[0], one[0], one[0] + one[1]) for one in photos
    )
    marks = sorted(edges)
    spans = [(one[0], one[0] + one[1]) for one in photos if one is not None]
    counted = timeline(column, BitMap(range(len(photos)))).stretches(marks)
    for begin, end, found in zip(marks, marks[1:], counted, strict=False):
        inside = [one for one in spans if begin <= one[0] and one[1] < end]
        touching = [one for one in spans if one[0] < end and one[1] >= begin]
        shares = [
            (min(last + 1, end) - max(first, begin)) / (last + 1 - first)
            for first, last in touching
            if (first, last) not in inside
        ]
        assert found.certain == len(inside)
        assert found.possible == len(touching)
        assert found.share == pytest.approx(sum(shares), abs=1e-6)


def test_dates_wider_than_a_lifetime_are_not_drawn():
    column = DayColumns([Days(1, 1, 1, MOST_DAYS), Days(1, 1, 1, MOST_DAYS + 1)])
    found = timeline(column, BitMap([0, 1]))
    assert (found.dated, found.vague) == (1, 1)
