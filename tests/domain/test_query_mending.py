# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a query that cannot be read was meant to be, and where its fault stands."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from photo_archive.domain.errors import UsageError
from photo_archive.domain.query import parse
from photo_archive.domain.query_mending import fault_span, mended
from photo_archive.domain.query_tree import Span

MEANT = [
    ("persn:kiet", "person:kiet"),
    ("a lieu:paris b", "a place:paris b"),
    ("người:kiet", "person:kiet"),
    ("http://x y", '"http://x" y'),
    ('zzz:"a b" c', '"zzz: a b " c'),
    ('a "b c', 'a "b c"'),
    ("« b", "« b»"),
    ("a (b c", "a (b c)"),
    ("((a", "((a))"),
    ("a)", "a"),
    ("a () b", "a b"),
    ("OR a", "a"),
    ("a OR ", "a"),
    ("a OR OR b", "a OR b"),
    ("person: kiet", "person:kiet"),
    ("person: (a b)", "person:(a b)"),
    ("paris person:", "paris"),
    ("person:-kiet", "-person:kiet"),
    ("status:aproved x", "status:approved x"),
    ("is:misssing", "is:missing"),
    ("date:2004..1998", "date:1998..2004"),
    ('date:"visit of 25 June 1993"', "date:1993-06-25"),
    ("a -OR b", "a OR b"),
    ("“paris", "“paris”"),
    ("„paris", "„paris”"),
    ("is:(missing OR", "is:(missing)"),
    ("person:(OR a)", "person:(a)"),
    ("person:place:paris x", "place:paris x"),
    ("date:1990..1995..2000", "date:1990..2000"),
    ("date:1993-06-25T12", "date:1993-06-25"),
    ("date:1993-02-30", "date:1993-02"),
    ("date:1993-13 x", "date:1993 x"),
    ("date:31.2.1993", "date:1993-02"),
    ("within:32/13/2004", "within:2004"),
    ('persn:(kiet OR "to lam', 'person:(kiet OR "to lam")'),
]


@pytest.mark.parametrize(("query", "meant"), MEANT)
def test_what_was_meant(query, meant):
    assert mended(query) == meant
    assert parse(meant)


@pytest.mark.parametrize(
    "query", ["", "kiet", "OR", '"', "(", "-(", "date:soonish", "person:(place:x)", "(" * 100]
)
def test_there_is_no_telling(query):
    assert mended(query) == ""


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("a persn:kiet b", "persn:kiet"),
        ("a)", ")"),
        ("date:soonish x", "soonish"),
        ('a "b c', '"b'),
        ("a OR ", "OR"),
    ],
)
def test_the_fault_is_marked(query, marked):
    with pytest.raises(UsageError) as caught:
        parse(query)
    span = fault_span(caught.value)
    assert query[span.start : span.end] == marked


def test_a_fault_at_the_end_has_no_letters_to_mark():
    error = UsageError("x", position=9)
    assert fault_span(error) == Span(0, 0)


SIGNS = st.sampled_from(
    [
        *"()-=:\"“”«»'*~.,;\\ \t\n\x00ab19Đ",
        *("OR", " OR ", "person:", "date:", "within:", "is:", "status:", "1993", "..", "zz:"),
        *('="', "-(", "NEAR(", "' OR 1=1 --", "AND", "appro", "June", "persn:"),
    ]
)


@given(st.one_of(st.text(max_size=40), st.lists(SIGNS, max_size=20).map("".join)))
@example("x" * 10_000 + '"')
@example("\x00:\x00(")
def test_what_is_offered_can_be_read(query):
    meant = mended(query)
    if meant:
        parse(meant)
    try:
        parse(query)
        error = None
    except UsageError as caught:
        error = caught
    if error is None:
        assert meant == ""
    else:
        span = fault_span(error)
        assert error.query == query
        assert 0 <= span.start <= span.end <= len(query)
