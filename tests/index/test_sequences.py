# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words side by side, apart or as one."""

import pytest
from pyroaring import BitMap

from photo_archive.domain.tokens import tokens
from photo_archive.index.sequences import find_run, rewritings
from photo_archive.index.vocabulary import asked_words


def asked(text, exact=False, prefix=False):
    return asked_words(tokens(text), exact=exact, prefix=prefix)


@pytest.mark.parametrize(
    ("query", "text", "run"),
    [
        ("ha noi", "in Hà Nội today", (1, 3)),
        ("Hanoi", "in Hà Nội today", (1, 3)),
        ("ha noi", "in Hanoi", (1, 2)),
        ("dien bien phu", "Dienbienphu", (0, 1)),
        ("dienbienphu", "Điện Biên Phủ", (0, 3)),
        ("dien bienphu", "Điện Biên Phủ", (0, 3)),
        ("Hànội", "Hà Nội", (0, 2)),
        ("Hànội", "Hà Nỏi", None),
        ("ab", "a b", None),
        ("noi ha", "Hà Nội", None),
    ],
)
def test_find_run(query, text, run):
    assert find_run(asked(query), tokens(text)) == run


def test_an_exact_spelling_is_neither_joined_nor_divided():
    assert find_run(asked("Hà Nội", exact=True), tokens("Hà Nội")) == (0, 2)
    assert find_run(asked("Hanoi", exact=True), tokens("Ha noi")) is None


def test_the_last_word_may_be_begun():
    assert find_run(asked("hano", prefix=True), tokens("Hà Nội")) == (0, 2)
    assert find_run(asked("han", prefix=True), tokens("Hà Nội")) is None
    assert find_run(asked("han", prefix=True), tokens("Hà Nội"), shortest=1) == (0, 2)


def test_long_phrases_are_compared_word_by_word():
    text = "one two three four five six seven eight nine ten"
    assert find_run(asked(text), tokens(f"and {text}")) == (1, 11)
    assert find_run(asked(text * 100), tokens(text)) is None


def written(ways):
    return {
        tuple(word.folded for piece in pieces for word in piece.written): set(numbers)
        for pieces, numbers in ways
    }


def test_rewritings_are_made_of_words_that_occur_together():
    words = {"ha": BitMap([1, 2]), "noi": BitMap([2, 3]), "hanoi": BitMap([9]), "han": BitMap([4])}

    def find(word):
        return words.get(word.folded, BitMap())

    found = written(rewritings(asked("ha noi"), find, words.get))
    assert found == {("ha", "noi"): {2}, ("hanoi",): {9}}
    found = written(rewritings(asked("hanoi"), find, words.get))
    assert found == {("hanoi",): {9}, ("ha", "noi"): {2}}
