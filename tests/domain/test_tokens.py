# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words and the spelling rule."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.names import fold
from photo_archive.domain.tokens import (
    SpellingRank,
    is_bare,
    matches,
    matches_exactly,
    matches_start,
    rank,
    spelling,
    tokens,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Viêt-Nam", ["viet", "nam"]),
        ("Giscard d'Estaing", ["giscard", "d", "estaing"]),
        ("l’Élysée", ["l", "elysee"]),
        ("lʼÉlysée", ["l", "elysee"]),
        ("79-GC-2-134", ["79", "gc", "2", "134"]),
        ("IMG_0042.jpg", ["img", "0042", "jpg"]),
        ("(Võ Văn Kiệt)", ["vo", "van", "kiet"]),
        ("co\u00adop", ["coop"]),
        ("…", []),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [token.folded for token in tokens(text)] == words


def test_offsets_are_into_the_text_as_given() -> None:
    text = unicodedata.normalize("NFD", "Tô Lâm, Hà Nội")
    found = tokens(text)
    assert [text[token.start : token.end] for token in found] == [token.text for token in found]
    assert [token.accented for token in found] == ["tô", "lâm", "hà", "nội"]


@given(st.text())
def test_tokens_cover_the_text(text: str) -> None:
    end = 0
    for token in tokens(text):
        assert end <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.text
        assert token.folded == fold(token.text)
        end = token.end


@given(st.text(alphabet="aàáâăđêoôơuưyệổ-' .\u0301\u0323"))
def test_composition_does_not_change_the_words(text: str) -> None:
    composed = tokens(unicodedata.normalize("NFC", text))
    decomposed = tokens(unicodedata.normalize("NFD", text))
    assert [token.accented for token in composed] == [token.accented for token in decomposed]


@pytest.mark.parametrize(
    ("query", "word", "expected"),
    [
        ("to", "Tô", True),
        ("to", "Tổ", True),
        ("Tô", "TÔ", True),
        ("Tô", "To", True),
        ("Tô", "Tổ", False),
        ("Đoàn", "Doãn", False),
        ("Đoàn", "doan", True),
        ("Đien", "Điện", True),
        ("Viêt", "Việt", False),
        ("Viêt", "Viet", True),
        ("Elysée", "Élysée", True),
        ("Élysée", "Elysée", True),
        ("hòa", "Hoà", True),
        ("thuỷ", "Thủy", True),
        ("Thúy", "Thủy", False),
        ("Qúy", "Quý", True),
        ("œuvre", "oeuvre", True),
        ("oeuvre", "Œuvre", True),
        ("Ðặng", "Đặng", True),
        ("No\u0323\u0302i", "Nội", True),
        ("To", "Tom", False),
    ],
)
def test_spelling_rule(query: str, word: str, expected: bool) -> None:
    assert matches(query, word) is expected


@pytest.mark.parametrize(
    ("query", "word", "expected"),
    [
        ("điê", "Điện", False),
        ("điệ", "Điện", True),
        ("đi", "Điện", True),
        ("d", "Điện", True),
        ("hòa", "Hoàng", True),
        ("Tô", "Tổng", False),
        ("Tô", "Tongs", True),
        ("Tông", "Tô", False),
    ],
)
def test_a_word_begun(query: str, word: str, expected: bool) -> None:
    assert matches_start(query, word) is expected


def test_exact_spelling() -> None:
    assert matches_exactly("Tô", "TÔ")
    assert not matches_exactly("Tô", "To")
    assert not matches_exactly("To", "Tô")
    assert not matches_exactly("Hòa", "Hoà")


def test_own_spelling_comes_first() -> None:
    words = ["Tổ", "To", "Tô"]
    assert sorted(words, key=lambda word: rank("Tô", word)) == ["Tô", "To", "Tổ"]
    assert rank("hòa", "Hoà") is SpellingRank.OWN
    assert rank("To", "to") is SpellingRank.OWN


@given(st.text(max_size=12), st.text(max_size=12))
def test_the_rule_is_sound(query: str, word: str) -> None:
    assert matches(word, word)
    assert matches(fold(word), word)
    assert matches(word, fold(word))
    if matches(query, word):
        assert fold(query) == fold(word)
        assert matches_start(query, word)
    assert is_bare(fold(word))
    assert spelling(spelling(word)) == spelling(word)
