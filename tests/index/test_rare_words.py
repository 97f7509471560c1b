# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of few photos."""

import numpy as np
import pytest

from photo_archive.domain.tokens import tokens
from photo_archive.index.postings import WordIndexBuilder
from photo_archive.index.rare_words import RareWords
from photo_archive.index.vocabulary import AskedWord, asked_words


def words():
    for folded, accented, number in WORDS:
        yield folded, accented, np.array([number, 9]), np.array([number * 10, number * 10 + 1])


WORDS = [("ha", "ha", 1), ("ha", "hà", 2), ("ha", "hạ", 3), ("hai", "hai", 4)]


@pytest.mark.parametrize(
    ("word", "exact", "prefix", "found"),
    [
        ("ha", False, False, {1, 2, 3}),
        ("ha", False, True, {1, 2, 3, 4}),
        ("hà", False, False, {1, 2}),
        ("hà", False, True, {1, 2, 4}),
        ("hà", True, False, {2}),
        ("hai", False, False, {4}),
        ("h", False, False, set()),
        ("zz", False, True, set()),
    ],
)
def test_find(word, exact, prefix, found):
    (asked,) = asked_words(tokens(word), exact=exact, prefix=prefix)
    rare = RareWords.of(words())
    assert set(rare.find(asked)) == found | ({9} if found else set())
    assert set(rare.stand(asked)) == {one * 10 + more for one in found for more in (0, 1)}


def test_spellings():
    rare = RareWords.of(words())
    assert [spelling for spelling, _ in rare.spellings("ha", prefix=False)] == ["ha", "hà", "hạ"]
    assert set(dict(rare.spellings("hai", prefix=True))["hai"]) == {40, 41}


def test_has():
    rare = RareWords.of(words())
    assert rare.has("ha")
    assert not rare.has("h")
    assert not RareWords().has("ha")


def test_a_word_may_become_frequent():
    builder = WordIndexBuilder()
    builder.add(1, tokens("Hà"))
    index = builder.finish(forgets=False)
    assert len(index.rare.keys) == 1
    index.add(2, tokens("Hà"))
    assert set(index.find(AskedWord("ha", "ha"))) == {1, 2}
    assert index.has("ha")
