# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from random import Random

import pytest

from photo_archive.domain.captions import Language
from photo_archive.domain.names import normal_line
from photo_archive.services.bench_words import MOST_RARE_WORDS, VOCABULARY, rare_words


@pytest.mark.parametrize("language", list(Language))
def test_rare_words_are_different_and_the_same_for_the_same_seed(language: Language) -> None:
    words = rare_words(language, 500, Random(1))
    assert len(set(words)) == 500
    assert words == rare_words(language, 500, Random(1))
    assert words != rare_words(language, 500, Random(2))


def test_rare_words_have_a_most() -> None:
    assert len(rare_words(Language.EN, 10**6, Random(1))) == MOST_RARE_WORDS


@pytest.mark.parametrize("language", list(Language))
def test_frames_take_every_part(language: Language) -> None:
    parts = dict.fromkeys(("role", "a", "b", "verb", "venue", "place", "when", "detail"), "x")
    for frame in VOCABULARY[language].frames:
        text = frame.format(**parts)
        assert "{" not in text
        assert normal_line(text) == text
