# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Queries that repeat themselves."""

import pytest

from photo_archive.domain.query import parse
from photo_archive.domain.query_once import MANY, each_once
from photo_archive.domain.query_tree import And, Not, Or, Word


@pytest.mark.parametrize("query", ["kiet", "bora bora", "a OR a", "-(a a) b", "", "place:paris a"])
def test_a_query_somebody_wrote_stays_as_it_is(query):
    assert each_once(parse(query)) == parse(query)


@pytest.mark.parametrize(
    ("query", "once"),
    [
        ("a " * MANY * 2, Word("a")),
        ("a b " * MANY, And((Word("a"), Word("b")))),
        (" OR ".join(["a", "b"] * MANY) + " ", Or((Word("a"), Word("b")))),
        ("-(" + "a " * MANY * 2 + ") c ", And((Not(Word("a")), Word("c")))),
    ],
)
def test_what_is_said_over_and_over_is_asked_once(query, once):
    assert each_once(parse(query)) == once
