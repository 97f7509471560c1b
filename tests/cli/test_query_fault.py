# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pointing at the fault of a query."""

import pytest

from photo_archive.cli.query_fault import pointed_at
from photo_archive.domain.errors import UsageError
from photo_archive.domain.query import parse


def pointed(query):
    with pytest.raises(UsageError) as caught:
        parse(query)
    return pointed_at(caught.value)


@pytest.mark.parametrize(
    ("query", "line", "carets"),
    [
        ("kiet persn:x y", "  kiet persn:x y", "       ^^^^^^^"),
        ("a)", "  a)", "   ^"),
        ("Vo\u0303 Va\u0306n (x", "  Vo\u0303 Va\u0306n (x", "         ^"),
        ("東京 (x", "  東京 (x", "       ^"),
        ("a\tb\n(x", "  a b (x", "      ^"),
        ("\0(", "  �(", "   ^"),
    ],
)
def test_the_carets_stand_below_the_fault(query, line, carets):
    assert pointed(query) == (line, carets)


@pytest.mark.parametrize("query", ["word " * 2000 + "(", "(" + "x" * 9000, "x" * 5000 + " persn:y"])
def test_a_long_query_is_shown_around_its_fault(query):
    line, carets = pointed(query)
    assert len(line) < 130
    assert len(carets) < 130
    assert "…" in line
