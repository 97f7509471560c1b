# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The dates of a query apart from all else."""

from datetime import date

import pytest

from photo_archive.domain.errors import UsageError
from photo_archive.domain.query import parse
from photo_archive.domain.query_days import QueryDays, taken_apart, with_days


def day(text):
    return date.fromisoformat(text).toordinal()


def test_a_query_is_taken_apart():
    found = taken_apart('person:"Tô Lâm" date:1993..1998 paris')
    assert (found.first, found.last) == (day("1993-01-01"), day("1998-12-31"))
    assert found.rest == 'person:"Tô Lâm" paris'
    assert taken_apart("") == QueryDays("")
    assert taken_apart("kiet") == QueryDays("kiet")
    assert taken_apart("date:none kiet") == QueryDays("kiet", undated=True)
    assert taken_apart("date:1993") == QueryDays("", day("1993-01-01"), day("1993-12-31"))


def test_several_dates_leave_what_they_share():
    found = taken_apart("date:1990..1995 within:1993..1998")
    assert (found.first, found.last) == (day("1993-01-01"), day("1995-12-31"))


@pytest.mark.parametrize("query", ["kiet OR date:1993", "-date:1993 kiet", "(a date:1993) OR b"])
def test_dates_that_are_not_asked_of_all_photos_stay(query):
    assert taken_apart(query) == QueryDays(query)


def test_a_finished_word_stays_finished():
    assert parse(taken_apart("kie date:1993").rest) == parse("kie ")
    assert parse(with_days("kie date:1993", "")) == parse("kie ")


@pytest.mark.parametrize(
    ("query", "written", "changed"),
    [
        ("", "1993", "date:1993"),
        ("kiet date:1954 paris", "1993-06", "kiet paris date:1993-06"),
        ("date:none", "1993", "date:1993"),
        ("within:1954", "none", "date:none"),
        ("a OR b", "1993", "(a OR b) date:1993"),
        ("date:1954 date:1955", "", ""),
        ("kiet", "", "kiet"),
    ],
)
def test_other_days_take_their_place(query, written, changed):
    assert with_days(query, written) == changed


def test_a_query_that_cannot_be_read_is_refused():
    with pytest.raises(UsageError):
        taken_apart("date:nonsense ")
