# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.captions import Language
from photo_archive.reading.language import LanguageGuesser
from photo_archive.reading.lexicon import Lexicon

LEXICONS = {one: Lexicon(one) for one in Language}
GUESSER = LanguageGuesser(
    {one: lexicon.small_words for one, lexicon in LEXICONS.items()},
    {one: lexicon.telling_words for one, lexicon in LEXICONS.items()},
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Trần Thị Hiên and Lê Văn Bình at the harbour of Hải Phòng in May", "en"),
        ("Le maire de Lyon et la présidente lors de la visite", "fr"),
        ("Bà Trần Thị Hiên thăm Huế trong chuyến công tác", "vi"),
        ("Vue de Jean Roux", "fr"),
        ("Prime Minister Trần Văn Khải visits Huế.", "en"),
        ("Trần Thị Hiên (left), Lê Văn Bình, Võ Đức Ngà and Đỗ Hữu Phước", "en"),
        ("Président Trần Đức Ngà et Jean Roux", "fr"),
        ("Trần Thị Hiên (trái) và Lê Văn Bình", "vi"),
        ("", "en"),
        ("1993", "en"),
    ],
)
def test_guess(text: str, language: str) -> None:
    assert GUESSER.guess(text) is Language(language)
