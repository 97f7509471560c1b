# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking up words under the spelling rule."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photo_archive.domain.tokens import matches, matches_start, tokens
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


LETTERS = st.text(alphabet="aàâeéèoòộuyỳđœß\u0301\u0323한글ﬁ", min_size=1, max_size=4)


@settings(max_examples=400, deadline=None)
@given(LETTERS, LETTERS, st.booleans())
def test_a_word_finds_what_the_rule_says(asked, written, prefix):
    for word in asked_words(tokens(asked)[:1], exact=False, prefix=prefix):
        for one in tokens(written)[:1]:
            rule = matches_start if prefix else matches
            assert word.finds(one.accented, one.folded) == rule(word.accented, one.accented)
