# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.captions import Language
from photo_archive.reading.language import LanguageGuesser
from photo_archive.reading.lexicon import Lexicon

GUESSER = LanguageGuesser({one: Lexicon(one).small_words for one in Language})


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Trần Thị Hiên and Lê Văn Bình at the harbour of Hải Phòng in May", "en"),
        ("Le maire de Lyon et la présidente lors de la visite", "fr"),
        ("Bà Trần Thị Hiên thăm Huế trong chuyến công tác", "vi"),
        ("Vue de Jean Roux", "fr"),
        ("", "en"),
        ("1993", "en"),
    ],
)
def test_guess(text: str, language: str) -> None:
    assert GUESSER.guess(text) is Language(language)
