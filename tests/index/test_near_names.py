# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words and names spelled nearly so."""

import pytest

from photo_archive.domain.ids import RecordKind
from photo_archive.domain.tokens import tokens
from photo_archive.index.near_names import near_names, near_words
from photo_archive.index.spelled_near import SpelledNear, most_steps


@pytest.fixture
def people(index):
    return index.contents.records[RecordKind.PERSON]


@pytest.mark.parametrize(
    ("word", "steps"),
    [("ng", 0), ("van", 1), ("kiet", 1), ("chirac", 1), ("mitterr", 2), ("x" * 41, 0)],
)
def test_longer_words_may_be_farther_off(word, steps):
    assert most_steps(word) == steps


@pytest.mark.parametrize(
    ("asked", "found"),
    [("kiett", ["kiệt"]), ("keit", ["kiệt"]), ("miterand", ["mitterrand"]), ("kiet", []), ("", [])],
)
def test_words_near(people, asked, found):
    assert [one.text for one in near_words(asked, people.names.words, 3, SpelledNear())] == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("vo van kyet", [("Võ Văn Kiệt", 0, 3, 0.5)]),
        ("voo vann kyet", [("Võ Văn Kiệt", 0, 3, 1.5)]),
        ("minister vo van kyet", [("Võ Văn Kiệt", 1, 4, 0.5)]),
        ("vovankyet", [("Võ Văn Kiệt", 0, 1, 1)]),
        ("vovan kyet", [("Võ Văn Kiệt", 0, 2, 0.5)]),
        ("vo van kiet", []),
        ("kyet", []),
    ],
)
def test_names_near(people, asked, found):
    words = tokens(asked)
    near = near_names(words, [False] * len(words), people, SpelledNear())
    assert [(people.labels[o.code], o.first, o.end, o.far) for o in near] == found


def test_of_words_that_are_right_no_other_is_meant(people):
    words = tokens("tam lamm")
    assert near_names(words, [True, False], people, SpelledNear()) == []
    assert [
        people.labels[one.code] for one in near_names(words, [False, False], people, SpelledNear())
    ] != []
