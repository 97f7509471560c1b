# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Values asked for and left out, and switching them."""

import pytest

from photo_archive.domain.errors import UsageError
from photo_archive.domain.query import parse
from photo_archive.domain.query_terms import Stance, Term, stances, with_stance
from photo_archive.domain.query_tree import FieldName

PERSON, PLACE, DATE = FieldName.PERSON, FieldName.PLACE, FieldName.DATE


def test_what_a_query_asks_for_and_leaves_out():
    found = stances('visit person:"Tô Lâm" -place:Paris date:1998..2004 -is:missing tag:(a b) -x')
    assert found == {
        Term(PERSON, "Tô Lâm"): Stance.ASKED,
        Term(PLACE, "Paris"): Stance.LEFT_OUT,
        Term(DATE, "1998/2004"): Stance.ASKED,
        Term(FieldName.IS, "missing"): Stance.LEFT_OUT,
    }
    assert stances("a OR place:Paris ") == {}
    assert stances('place:"') == {}
    assert stances("within:1993 ") == {Term(FieldName.WITHIN, "1993"): Stance.ASKED}


@pytest.mark.parametrize(
    ("query", "stance", "after"),
    [
        ("", Stance.ASKED, 'place:"Hà Nội"'),
        ("", Stance.LEFT_OUT, '-place:"Hà Nội"'),
        ("", Stance.OFF, ""),
        ('visit place:"Hà Nội"', Stance.LEFT_OUT, 'visit -place:"Hà Nội"'),
        ('-place:"Hà Nội" visit', Stance.ASKED, 'visit place:"Hà Nội"'),
        ('a -place:"Hà Nội" b', Stance.OFF, "a b"),
        ('a place:"Hà Nội" b', Stance.ASKED, 'a place:"Hà Nội" b'),
        ("a OR b", Stance.LEFT_OUT, '(a OR b) -place:"Hà Nội"'),
        ('place:"Hà Nội" place:"Hà Nội"', Stance.OFF, ""),
    ],
)
def test_switching(query, stance, after):
    assert with_stance(query, PLACE, "Hà Nội", stance) == after
    if stance is not Stance.OFF:
        assert stances(after)[Term(PLACE, "Hà Nội")] is stance


def test_dates_and_conditions_are_switched_with_their_field():
    query = with_stance("kiet is:missing", DATE, "1993", Stance.ASKED)
    assert query == "kiet is:missing date:1993"
    assert with_stance(query, DATE, "1993", Stance.LEFT_OUT) == "kiet is:missing -date:1993"
    assert with_stance(query, FieldName.IS, "missing", Stance.OFF) == "kiet date:1993"
    assert with_stance("a", DATE, "1998..2004", Stance.ASKED) == "a date:1998..2004"
    assert with_stance("a date:1998..2004", DATE, "1998..2004", Stance.OFF) == "a"


def test_a_query_that_cannot_be_read_is_not_switched():
    with pytest.raises(UsageError):
        with_stance('a "', PLACE, "Paris", Stance.ASKED)


def test_a_term_of_conditions_stands_with_its_field():
    tree = parse("a is:(stale OR missing)")
    span = tree.parts[1].span
    assert "a is:(stale OR missing)"[span.start : span.end] == "is:(stale OR missing)"
