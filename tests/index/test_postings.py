# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which numbers have which word."""

from photo_archive.domain.tokens import tokens
from photo_archive.index.places import PhotoPlaces
from photo_archive.index.postings import WordIndex, WordIndexBuilder, union
from photo_archive.index.vocabulary import AskedWord, asked_words

HA = AskedWord("ha", "ha")


def test_built_at_once_or_word_by_word_is_the_same():
    texts = {1: "Hà Nội", 2: "ha ha", 5: "Hạ", 9: "noi"}
    builder, single = WordIndexBuilder(), WordIndex()
    for number, text in texts.items():
        builder.add(number, tokens(text))
        single.add(number, tokens(text))
    built = builder.finish()
    assert built.vocabulary.accented == single.vocabulary.accented
    assert set(built.find(HA)) == set(single.find(HA)) == {1, 2, 5}
    assert built.has("noi")
    assert not built.has("no")


def test_words_can_be_forgotten():
    index = WordIndex()
    index.add(1, tokens("ha"))
    index.add(2, tokens("ha noi"))
    index.discard(1, tokens("ha zzz"))
    index.discard(2, tokens("noi"))
    assert set(index.find(HA)) == {2}
    assert not index.find(AskedWord("noi", "noi"))


def test_what_is_found_is_a_new_set():
    index = WordIndex()
    index.add(1, tokens("ha"))
    index.add(2, tokens("ha"))
    index.find(HA).clear()
    assert set(index.find(HA)) == {1, 2}
    assert not union([])


def test_places_are_those_of_words_in_texts():
    builder, places = WordIndexBuilder(placed=True), PhotoPlaces()
    texts = ["Tô Lâm", "To Lam", "Tổ chức", "Tô Lâm, tổ trưởng"]
    for text in texts[:3]:
        words = tokens(text)
        places.begin()
        builder.add(places.take(len(words)), words)
    index = builder.finish(places, forgets=False)
    places.begin()
    words = tokens(texts[3])
    index.add(3, words, places.take(len(words)))
    asked = asked_words(tokens("tô"), exact=False, prefix=False)[0]
    assert set(index.find(asked)) == {0, 1, 3}
    assert set(index.stand(asked)) == {0, 64, 192}
    spelled = {}
    for spelling, found in index.spellings("to", prefix=False):
        spelled.setdefault(spelling, set()).update(found)
    assert spelled == {"to": {64}, "tô": {0, 192}, "tổ": {128, 194}}
    assert not WordIndex().stand(asked)
