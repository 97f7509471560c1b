# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of a query that are a date."""

import pytest

from photo_archive.domain.query import parse
from photo_archive.domain.query_dated import with_dates
from photo_archive.domain.query_tree import And, DateRange, Not, Or, Word


def dates(node):
    match node:
        case DateRange():
            return [node.edtf]
        case And() | Or():
            return [one for part in node.parts for one in dates(part)]
        case Not():
            return dates(node.part)
        case _:
            return []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("25 June 1993", ["1993-06-25"]),
        ("kiet 25 juin 1993 paris", ["1993-06-25"]),
        ("ngày 25 tháng 6 năm 1993", ["1993-06-25"]),
        ("spring 1954", ["1954-21"]),
        ("mùa xuân 1954 ", ["1954-21"]),
        ("about 1954", ["1954~"]),
        ("khoảng năm 1954", ["1954~"]),
        ("vers 1954 OR juin 1993", ["1954~", "1993-06"]),
        ("-(June 1993) paris", ["1993-06"]),
        ("kiet 25/6/1993", ["1993-06-25"]),
        ("25/6/1993", ["1993-06-25"]),
        ("25-6-1993 ", ["1993-06-25"]),
        ("1993-06-25, paris", ["1993-06-25"]),
        ("ngày 23-28/6/1993", ["1993-06-23/1993-06-28"]),
        ("từ 23 đến 28/6/1993", ["1993-06-23/1993-06-28"]),
        ("tháng 6/1993 OR 7/1993", ["1993-06", "1993-07"]),
        ("early 1990s", ["1990/1993"]),
        ("kiet đầu những năm 1990 paris", ["1990/1993"]),
        ("fin des années 90", ["1997/1999"]),
        ("1990s", ["199X"]),
        ("Q2 2004", ["2004-34"]),
        ("-25/6/1993", ["1993-06-25"]),
        ("1954-1975", []),
        ("1993-06", []),
        ("12/25", []),
        ("31/6/1993", []),
        ("today", []),
        ("=25/6/1993", []),
        ("kiet 1993", []),
        ("1998 2004", []),
        ("30 June", []),
        ('"June 1993"', []),
        ("=June 1993", []),
        ("person:(June 1993)", []),
        ("paris", []),
    ],
)
def test_dates_among_words(query, found):
    assert dates(with_dates(parse(query))) == found


def test_the_words_still_find_as_words():
    tree = with_dates(parse("kiet June 1993"))
    assert isinstance(tree, And)
    kiet, either = tree.parts
    assert kiet == Word("kiet")
    assert either.parts[1] == And((Word("June"), Word("1993", prefix=True)))
    assert "kiet June 1993"[either.span.start : either.span.end] == "June 1993"


def test_many_words_are_read_at_once():
    assert len(with_dates(parse("word " * 2000)).parts) == 2000
