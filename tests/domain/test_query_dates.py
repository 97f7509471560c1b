# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What dates a query can ask for."""

from datetime import date

import pytest

from photo_archive.domain.dates import DAY_MAX, DAY_MIN
from photo_archive.domain.errors import UsageError
from photo_archive.domain.query_dates import date_range
from photo_archive.domain.query_tree import DateMode, Span

HERE = Span(3, 9)


def day(text):
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("text", "edtf", "first", "last"),
    [
        ("1993", "1993", day("1993-01-01"), day("1993-12-31")),
        ("1993-06", "1993-06", day("1993-06-01"), day("1993-06-30")),
        ("1993-06-25", "1993-06-25", day("1993-06-25"), day("1993-06-25")),
        ("1998..2004", "1998/2004", day("1998-01-01"), day("2004-12-31")),
        (" 1998 .. 2004 ", "1998/2004", day("1998-01-01"), day("2004-12-31")),
        ("1998/2004", "1998/2004", day("1998-01-01"), day("2004-12-31")),
        ("..1975", "../1975", DAY_MIN, day("1975-12-31")),
        ("1990..", "1990/..", day("1990-01-01"), DAY_MAX),
        ("199X", "199X", day("1990-01-01"), day("1999-12-31")),
        ("1993~", "1993~", day("1992-01-01"), day("1994-12-31")),
        ("[1993,1995]", "[1993,1995]", day("1993-01-01"), day("1995-12-31")),
    ],
)
def test_days_asked_for(text, edtf, first, last):
    asked = date_range(text, DateMode.OVERLAP, HERE)
    assert (asked.edtf, asked.first, asked.last) == (edtf, first, last)
    assert asked.span == HERE


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("1", "1XXX"),
        ("19", "19XX"),
        ("199", "199X"),
        ("1993-", "1993"),
        ("1993-0", "1993"),
        ("1993-06-", "1993-06"),
        ("1993-06-2", "1993-06"),
        ("1998..20", "1998/20XX"),
        ("1998..2004-", "1998/2004"),
    ],
)
def test_a_date_still_being_typed_counts_as_far_as_it_goes(typed, edtf):
    assert date_range(typed, DateMode.WITHIN, HERE, unfinished=True).edtf == edtf


@pytest.mark.parametrize(
    "text", ["", "..", "199", "1993-13", "1993-02-30", "2004..1998", "1990/1991..1992", "x..y", "?"]
)
def test_no_date(text):
    with pytest.raises(UsageError) as caught:
        date_range(text, DateMode.OVERLAP, HERE)
    assert caught.value.position == 3


def test_days_are_told_from_today_on():
    before = date.today()
    found = date_range("hôm qua", DateMode.OVERLAP, Span(0, 7))
    assert found.first in (before.toordinal() - 1, date.today().toordinal() - 1)
    assert found.first == found.last
