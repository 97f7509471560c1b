# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trees back to text, and what the search box does with a query."""

import pytest

from photo_archive.domain.query import parse
from photo_archive.domain.query_text import Chip, add_term, chips, remove_span, to_text
from photo_archive.domain.query_tree import And, FieldName, Or, Phrase, Span, Word


def test_tree_to_text():
    tree = And((Or((Word("a"), Phrase("b c"))), Word("d", exact=True)))
    assert to_text(tree) == '(a OR "b c") =d'


def test_a_finished_last_word_stays_finished():
    assert to_text(parse("a b ")) == "a b "
    assert to_text(parse("a b")) == "a b"


@pytest.mark.parametrize(
    ("query", "field", "value", "narrowed"),
    [
        ("", FieldName.PERSON, "Tô Lâm", 'person:"Tô Lâm"'),
        ("paris ", FieldName.TAG, "visit", 'paris tag:"visit"'),
        ("a OR b", FieldName.PLACE, "Huế", '(a OR b) place:"Huế"'),
        ("a", FieldName.DATE, "1993", "a date:1993"),
        ("a", FieldName.IS, "missing", "a is:missing"),
        ("a", FieldName.EVENT, 'the "long" march', 'a event:«the "long" march»'),
        ('tag:"visit" a', FieldName.TAG, "visit", 'tag:"visit" a'),
    ],
)
def test_add_term(query, field, value, narrowed):
    assert add_term(query, field, value) == narrowed
    assert parse(narrowed)


def test_chips_and_their_removal():
    query = 'kiet -place:"Hà Nội" date:1998..2004 (a OR b) person:=Đoàn is:stale'
    found = chips(query)
    assert [(chip.field, chip.value, chip.negated) for chip in found] == [
        (None, "kiet", False),
        (FieldName.PLACE, "Hà Nội", True),
        (FieldName.DATE, "1998/2004", False),
        (None, "(a OR b)", False),
        (FieldName.PERSON, "=Đoàn", False),
        (FieldName.IS, "stale", False),
    ]
    assert remove_span(query, found[3].span) == (
        'kiet -place:"Hà Nội" date:1998..2004 person:=Đoàn is:stale'
    )
    assert remove_span("kiet", Span(0, 4)) == ""


def test_no_chips_for_everything():
    assert chips("") == ()
    assert chips("kiet") == (Chip(Span(0, 4), None, "kiet"),)
