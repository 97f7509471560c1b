# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.reading.lexicon import Words
from photo_archive.reading.scan import Scan

Scanner = Callable[..., Scan]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jane Roe waves", "Jane Roe"),
        ("F.W. van der Berg waves", "F.W. van der Berg"),
        ("J. Roe waves", "J. Roe"),
        ("Valérie d’Or waves", "Valérie d’Or"),
        ("Aylesford-on-Water lies", "Aylesford-on-Water"),
        ("Jane Roe, Ann Poe", "Jane Roe"),
        ("Jane Roe President Ann", "Jane Roe"),
        ("nobody", ""),
    ],
)
def test_name_end(scan: Scanner, text: str, name: str) -> None:
    scanned = scan(text)
    end = scanned.name_end(0)
    assert (scanned.words(0, end) if end else "") == name


def test_small_word_with_a_capital_is_a_name(scan: Scanner) -> None:
    scanned = scan("President Tô Hoa meets", "en")
    assert scanned.phrase(Words.TITLE_LINK, 1) == 1


def test_phrases_do_not_cross_punctuation(scan: Scanner) -> None:
    assert scan("Prime, Minister").phrase(Words.TITLE, 0) == 0
    assert scan("Prime Minister").phrase(Words.TITLE, 0) == 2
    assert scan("the Prime Minister").phrase_before(Words.TITLE, 3) == 1


def test_phrases_of_lists_in_order(scan: Scanner) -> None:
    scanned = scan("President Roe and Prime Minister Poe")
    assert scanned.phrases(Words.TITLE) == ((0, 1), (3, 5), (4, 5))
    assert scanned.starts(Words.AND, Words.TITLE) == [0, 2, 3, 4]
    assert scanned.is_listed(0)


def test_title_behind_a_particle_is_a_name(scan: Scanner) -> None:
    scanned = scan("Voici Jean Le Maire", "fr")
    assert scanned.title(3) == 3


def test_sentences_and_abbreviations(scan: Scanner) -> None:
    scanned = scan("Gen. Roe left. Ann stayed")
    assert not scanned.starts_sentence(1)
    assert scanned.starts_sentence(3)


def test_empty(scan: Scanner) -> None:
    assert len(scan("")) == 0
    assert scan("").phrase(Words.TITLE, 0) == 0
    assert scan("").gap(0) == ""
