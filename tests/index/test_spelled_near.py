# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words nearly so, by letters and by sound."""

import pytest

from photo_archive.index.spelled_near import BY_SOUND, SpelledNear, most_steps
from photo_archive.index.vocabulary import Vocabulary

WORDS = sorted(("dinh", "dung", "ung", "pham", "lam", "quang", "mitterrand", "vovankiet", "bovan"))


@pytest.fixture
def vocabulary():
    return Vocabulary(list(WORDS), list(WORDS))


@pytest.mark.parametrize(
    ("word", "steps"),
    [("ng", 0), ("van", 1), ("kiet", 1), ("chirac", 1), ("mitterr", 2), ("x" * 41, 0)],
)
def test_longer_words_may_be_farther_off(word, steps):
    assert most_steps(word) == steps


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("zung", [(0.5, "dung"), (1, "ung")]),
        ("din", [(0.5, "dinh")]),
        ("fam", [(1, "lam"), (BY_SOUND + 0.02, "pham")]),
        ("kwang", [(BY_SOUND + 0.02, "quang")]),
        ("miteran", [(BY_SOUND + 0.03, "mitterrand")]),
        ("pham", []),
        ("", []),
    ],
)
def test_letters_come_before_sound(vocabulary, word, near):
    assert SpelledNear().words(word, vocabulary) == near


def test_rare_words_are_looked_at_as_well(vocabulary):
    assert SpelledNear().words("kyet", vocabulary, ["kiet", "xyz"]) == [(0.5, "kiet")]


def test_a_name_written_as_one_has_its_first_letter_right(vocabulary):
    near = SpelledNear()
    assert near.begun_alike("vovankyet", vocabulary) == [(1, "vovankiet")]
    assert near.begun_alike("fovankiet", vocabulary) == []
