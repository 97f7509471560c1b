# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The grammar: what each query means and what each wrong one is told."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from photo_archive.domain.errors import UsageError
from photo_archive.domain.findable import Flag
from photo_archive.domain.query import parse
from photo_archive.domain.query_text import to_text
from photo_archive.domain.query_tree import (
    And,
    DateMode,
    DateRange,
    Everything,
    Field,
    FieldName,
    Is,
    Not,
    Or,
    Phrase,
    Span,
    Word,
)

A, B, C = Word("a"), Word("b"), Word("c")

TREES = [
    ("", Everything()),
    (" \t\n", Everything()),
    ("- & = –", Everything()),
    ("kiet", Word("kiet", prefix=True)),
    ("kiet ", Word("kiet")),
    ("a b ", And((A, B))),
    ("(a b) c ", And((A, B, C))),
    ("a OR b ", Or((A, B))),
    ("a OR b c ", Or((A, And((B, C))))),
    ("(a OR b) c ", And((Or((A, B)), C))),
    ("a or b ", And((A, Word("or"), B))),
    ("-a b ", And((Not(A), B))),
    ("-(a OR b)", Not(Or((A, B)))),
    ("a - b ", And((A, B))),
    ("--a ", Word("--a")),
    ("Giscard-d’Estaing ", Word("Giscard-d’Estaing")),
    ("=Đoàn", Word("Đoàn", exact=True)),
    ('"Hà Nội"', Phrase("Hà Nội")),
    ("“Hà Nội”", Phrase("Hà Nội")),
    ("„Hà Nội“", Phrase("Hà Nội")),
    ("« Hà Nội »", Phrase(" Hà Nội ")),
    ("=“Hà Nội”", Phrase("Hà Nội", exact=True)),
    ('-"a b"', Not(Phrase("a b"))),
    ("person:kiet", Field(FieldName.PERSON, Word("kiet", prefix=True))),
    ("PERSON:kiet ", Field(FieldName.PERSON, Word("kiet"))),
    ("Pérson:kiet ", Field(FieldName.PERSON, Word("kiet"))),
    ('-place:"Điện Biên Phủ"', Not(Field(FieldName.PLACE, Phrase("Điện Biên Phủ")))),
    ('person:="Đoàn"', Field(FieldName.PERSON, Phrase("Đoàn", exact=True))),
    ("tag:(a OR b)", Field(FieldName.TAG, Or((A, B)))),
    ("event:(a -b)", Field(FieldName.EVENT, And((A, Not(B))))),
    ("org:OR ", Field(FieldName.ORG, Word("OR"))),
    ("12:30 ", Word("12:30")),
    ("Paris: a ", And((Word("Paris:"), A))),
    ("is:undated", Is(Flag.UNDATED)),
    ("is:mis", Is(Flag.MISSING)),
    ("is:(stale OR missing)", Or((Is(Flag.STALE), Is(Flag.MISSING)))),
    ("status:Appr", Field(FieldName.STATUS, Word("approved"))),
    ("date:none", DateRange(DateMode.NONE)),
    ("date:25 June 1993 ", parse("date:1993-06-25")),
    ("date:juin 1993 paris ", parse("date:1993-06 paris ")),
    ("date:ngày 25 tháng 6 năm 1993", parse("date:1993-06-25")),
    ("within:about 1954 a ", parse("within:1954~ a ")),
    ("date:June 1993..May 1994", parse("date:1993-06/1994-05")),
    ("date:1954 to 1975 ", parse("date:1954/1975 ")),
    ("date:1954 - 1975 ", parse("date:1954/1975 ")),
    ("date:1954 đến 1975 kiet", parse("date:1954/1975 kiet")),
    ("date:từ ngày 23 đến ngày 28 tháng 6 năm 1993 ", parse("date:1993-06-23/1993-06-28 ")),
    ("date:early 1990s paris", parse("date:1990/1993 paris")),
    ("date:les années 90 ", parse("date:199X ")),
    ("date:2004 Q2 ", parse("date:2004-34 ")),
    ("-date:spring 1954 ", parse("-date:1954-21")),
    ("date:1993 May ", And((parse("date:1993 "), Word("May")))),
    ("date:none June 1993 ", And((DateRange(DateMode.NONE), Word("June"), Word("1993")))),
]


@pytest.mark.parametrize(("query", "tree"), TREES)
def test_a_query_means(query, tree):
    assert parse(query) == tree


WRONG = [
    ("persn:kiet", 0, "person:"),
    ("a persn:kiet", 2, "person:"),
    ("when:1993", 0, "date:"),
    ("http://x", 0, "quotation marks"),
    ('a "b', 2, "not closed"),
    ("« b", 0, "not closed"),
    ("a (b", 2, "not closed"),
    ("a)", 1, "no opening"),
    ("a () b", 2, "nothing between"),
    ("OR a", 0, "both sides"),
    ("a OR ", 2, "both sides"),
    ("a OR OR b", 5, "both sides"),
    ("(a OR) b", 3, "both sides"),
    ("a OR - ", 2, "both sides"),
    ("person:", 0, "Nothing follows"),
    ("person: kiet", 0, "Nothing follows"),
    ('person:""', 0, "Nothing follows"),
    ("(person:)", 1, "Nothing follows"),
    ("person:-kiet", 7, "-person:kiet"),
    ("person:(place:x)", 8, "brackets"),
    ("=(a b)", 0, "exact spelling"),
    ("-OR", 0, "minus"),
    ("is:gone", 3, "undated"),
    ("is:un", 3, "unlinked"),
    ("status:done ", 7, "checked"),
    ("date:soonish", 5, "1998..2004"),
    ("date:1993-13 ", 5, "1993-13"),
    ("date:2004..1998", 5, "earlier date first"),
    ("date:2004..1998", 5, "“2004..1998”"),
    ("date:32/13/2004", 5, "day, month, year"),
    ("date:31.2.1993", 5, "day, month, year"),
    ("date:June 32 1993", 5, "“June 32” is not a date"),
    ("date: ", 0, "1998..2004"),
    ("is:", 0, "undated, missing"),
    ("status:()", 7, "nothing between"),
    ('status:"" ', 0, "imported"),
    ("person:place:paris", 0, "right after another"),
    ("within:none", 7, "not a date"),
    ("(" * 5000, 40, "too many"),
]


@pytest.mark.parametrize(("query", "position", "says"), WRONG)
def test_a_wrong_query_is_told_where_and_what(query, position, says):
    with pytest.raises(UsageError) as caught:
        parse(query)
    assert caught.value.position == position
    assert says in str(caught.value)


def test_spans_are_code_points_of_the_query():
    tree = parse("Đà 𝒳 person:(a OR b) c")
    assert [part.span for part in tree.parts] == [Span(0, 2), Span(3, 4), Span(5, 20), Span(21, 22)]


SIGNS = st.sampled_from(
    [
        *"()-=:\"“”«»'*/?~%[]{}.,;&|+!\\ \t\n\x00ab19Đ",
        *("OR", " OR ", "person:", "date:", "within:", "is:", "status:", "1993", "..", "place:"),
        *('="', "-(", "NEAR(", "DROP TABLE;--", "AND"),
    ]
)


def read(query):
    """The tree of a query, or what is wrong with it; anything else goes through."""
    try:
        return parse(query), None
    except UsageError as error:
        return None, error


QUERIES = st.one_of(st.text(max_size=60), st.lists(SIGNS, max_size=25).map("".join))


@given(QUERIES)
@example("date:XXXX-XX-XX")
@example("date:0000..9999")
@example("date:[..1990]")
def test_whatever_is_typed_gives_a_tree_or_a_usage_error(query):
    tree, error = read(query)
    if error is not None:
        assert error.position is not None
        assert 0 <= error.position <= len(query)
        assert str(error)
    else:
        assert parse(to_text(tree)) == tree


@pytest.mark.parametrize(
    "sign", ["(", ")", "-", "=", '"', "-(", "OR ", "a OR ", "person:", "«", ":"]
)
def test_operators_only_and_very_long(sign):
    query = sign * (10_000 // len(sign))
    _, error = read(query)
    assert error is None or error.position is not None


def test_a_long_query_of_words_is_read():
    assert len(parse("word " * 2000).parts) == 2000
