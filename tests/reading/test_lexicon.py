# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.domain.captions import Language
from photo_archive.domain.events import EVENT_TYPES
from photo_archive.domain.tokens import tokens
from photo_archive.reading.lexicon import Lexicon, Phrases, Words
from photo_archive.reading.wordlists import load_words


def test_longest_phrase() -> None:
    phrases = Phrases([("prime",), ("prime", "minister"), ()])
    assert phrases.longest(["the", "prime", "minister"], 1) == 2
    assert phrases.longest(["the", "prime"], 1) == 1
    assert phrases.longest(["the", "prime"], 0) == 0
    assert phrases.begin_with("prime")
    assert not phrases.begin_with("minister")


def test_event_words_have_known_types(lexicons: dict[Language, Lexicon]) -> None:
    for language in lexicons:
        for name in load_words(language.value).names():
            if name.startswith("event "):
                assert name.removeprefix("event ") in EVENT_TYPES


def test_every_list_of_a_language_is_one_the_reader_knows() -> None:
    known = {which.value for which in Words}
    for language in Language:
        names = {n for n in load_words(language.value).names() if not n.startswith("event ")}
        assert names <= known


def test_accents_count_in_vietnamese_only(lexicons: dict[Language, Lexicon]) -> None:
    word = tokens("présidente")[0]
    assert lexicons[Language.FR].key(word) == "presidente"
    assert lexicons[Language.VI].key(tokens("hòa")[0]) == lexicons[Language.VI].key(
        tokens("hoà")[0]
    )
    assert lexicons[Language.VI].key(tokens("ma")[0]) != lexicons[Language.VI].key(tokens("mà")[0])


def test_event_type(lexicons: dict[Language, Lexicon]) -> None:
    assert lexicons[Language.EN].event_type(["state", "visit"]) == "state-visit"
    assert lexicons[Language.EN].event_type(["picnic"]) == "other"
