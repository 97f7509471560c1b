# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a query is cut into pieces."""

import pytest

from photo_archive.domain.query_tree import FieldName
from photo_archive.domain.query_words import Mark, cut, nearest_field


def test_pieces_know_where_they_stand():
    pieces = cut(' -person:="Tô Lâm" OR (x)')
    assert [(piece.mark, piece.start, piece.end) for piece in pieces] == [
        (Mark.NOT, 1, 2),
        (Mark.FIELD, 2, 9),
        (Mark.EXACT, 9, 10),
        (Mark.PHRASE, 10, 18),
        (Mark.OR, 19, 21),
        (Mark.OPEN, 22, 23),
        (Mark.WORD, 23, 24),
        (Mark.CLOSE, 24, 25),
    ]


@pytest.mark.parametrize("query", ["a-b", "12:30", "x=y", "--", 'l"x', "1998..2004", "[1,2]"])
def test_signs_inside_a_word_are_letters(query):
    assert [(piece.mark, piece.text) for piece in cut(query)] == [(Mark.WORD, query)]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("persn", FieldName.PERSON),
        ("places", FieldName.PLACE),
        ("year", FieldName.DATE),
        ("organisation", FieldName.ORG),
        ("photografer", FieldName.PHOTOGRAPHER),
        ("zebra", None),
    ],
)
def test_nearest_field(name, meant):
    assert nearest_field(name) is meant
