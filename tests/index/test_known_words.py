# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which words an archive knows."""

import pytest

from photo_archive.domain.query_tree import FieldName
from photo_archive.index.asked_runs import asked_runs
from photo_archive.index.contents import Source
from photo_archive.index.known_words import columns_of, is_known, is_name, is_usual, sources_of


def _known(index, query, rule):
    (run,) = asked_runs(query)
    return [rule(word, run, index.contents) for word in run.tokens]


@pytest.mark.parametrize(
    ("query", "known"),
    [
        ("welcomed xyz", [True, False]),
        ("person:kiet", [True]),
        ("person:welcomed", [False]),
        ("caption:welcomed", [True]),
        ("dienbienphu", [True]),
        ('photographer:"Nguyen Zzz"', [True, False]),
        ("file:kiet", [False]),
    ],
)
def test_a_word_is_known_that_stands_anywhere(index, query, known):
    assert _known(index, query, is_known) == known


@pytest.mark.parametrize(
    ("query", "usual"),
    [
        ("welcomed ", [False]),
        ("kiet ", [True]),
        ("mitterrand ", [False]),
        ("van 12345 ", [True, True]),
        ("xyzabc ", [False]),
    ],
)
def test_of_a_word_of_few_photos_a_short_name_is_usual(index, query, usual):
    assert _known(index, query, is_usual) == usual


@pytest.mark.parametrize(
    ("query", "name"),
    [("vo van kiet", True), ("kiet", False), ("van kiett", False), ("person:(to lam)", True)],
)
def test_words_that_are_a_name_together(index, query, name):
    (run,) = asked_runs(query)
    assert is_name(run, index.contents) is name


def test_where_a_field_is_looked_up(index):
    assert len(columns_of(None, index.contents)) == 7
    assert len(columns_of(FieldName.CREDIT, index.contents)) == 1
    assert columns_of(FieldName.FILE, index.contents) == []
    assert sources_of(FieldName.CAPTION) == (Source.CAPTION,)
    assert sources_of(FieldName.PERSON) == ()
