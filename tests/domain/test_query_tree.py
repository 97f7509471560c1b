# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Equality and flatness of query trees."""

from photo_archive.domain.query_tree import And, Everything, Or, Span, Word, both, either

A, B, C = Word("a"), Word("b"), Word("c")


def test_spans_are_not_compared():
    assert Word("a", span=Span(1, 2)) == Word("a", span=Span(5, 6))


def test_trees_are_flat():
    here = Span(0, 1)
    assert both([], here) == Everything()
    assert both([A], here) == A
    assert both([And((A, B)), C], here) == And((A, B, C))
    assert either([A], here) == A
    assert either([A, Or((B, C))], here) == Or((A, B, C))
