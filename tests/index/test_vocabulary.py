# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking up words under the spelling rule."""

import pytest

from photo_archive.domain.tokens import tokens
from photo_archive.index.vocabulary import Vocabulary, asked_words, joined

WORDS = ["ha", "hà", "hạ", "hai", "to", "tô", "tổ", "hoà", "hòa"]


@pytest.fixture
def vocabulary():
    found = Vocabulary([], [])
    for word in WORDS:
        (token,) = tokens(word)
        at, there = found.place(token.folded, token.accented)
        assert not there
        found.insert(at, token.folded, token.accented)
    return found


@pytest.mark.parametrize(
    ("word", "exact", "prefix", "found"),
    [
        ("ha", False, False, {"ha", "hà", "hạ"}),
        ("ha", False, True, {"ha", "hà", "hạ", "hai"}),
        ("hà", False, False, {"ha", "hà"}),
        ("ha", True, False, {"ha"}),
        ("Tổ", False, False, {"to", "tổ"}),
        ("t", False, True, {"to", "tô", "tổ"}),
        ("hòa", False, False, {"hoà", "hòa"}),
        ("hòa", True, False, {"hòa"}),
        ("zz", False, True, set()),
    ],
)
def test_find(vocabulary, word, exact, prefix, found):
    (asked,) = asked_words(tokens(word), exact=exact, prefix=prefix)
    assert {vocabulary.accented[at] for at in vocabulary.find(asked)} == found


def test_it_is_sorted_and_knows_what_it_has(vocabulary):
    assert vocabulary.folded == sorted(vocabulary.folded)
    assert vocabulary.place("ha", "hà")[1]
    assert len(vocabulary) == len(WORDS)


def test_only_the_last_word_is_a_beginning():
    asked = asked_words(tokens("Hà Nội"), exact=False, prefix=True)
    assert [word.prefix for word in asked] == [False, True]
    assert joined(asked).accented == "hànội"
    assert joined(asked).prefix
