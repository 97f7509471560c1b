# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which language a caption is in.

Small words decide, because names do not: an English caption is full of Vietnamese names. Accented
letters only break a tie.
"""

from __future__ import annotations

from collections.abc import Mapping

from photo_archive.domain.captions import Language
from photo_archive.domain.tokens import tokens

_LETTER_WEIGHT = 0.2
_CAPITALISED_WEIGHT = 0.3


class LanguageGuesser:
    """Tells the language of a text by its function words.

    Args:
        small_words: For each language its function words, in small letters.
    """

    def __init__(self, small_words: Mapping[Language, tuple[str, ...]]) -> None:
        self._words = {language: frozenset(words) for language, words in small_words.items()}

    def guess(self, text: str) -> Language:
        """The likeliest language; English if nothing speaks for any."""
        scores = dict.fromkeys(self._words, 0.0)
        for token in tokens(text):
            weight = 1.0 if token.text[0].islower() else _CAPITALISED_WEIGHT
            for language, words in self._words.items():
                if token.accented in words:
                    scores[language] += weight
            if Language.VI in scores and _only_vietnamese(token.accented):
                scores[Language.VI] += _LETTER_WEIGHT * (2.0 if token.text[0].islower() else 1.0)
        best = max(scores.values(), default=0.0)
        if best and scores.get(Language.EN) != best:
            return next(language for language, score in scores.items() if score == best)
        return Language.EN


def _only_vietnamese(word: str) -> bool:
    """Whether a word has a letter of Vietnamese that French does not use."""
    return any(
        character in "đơưă" or "\u1ea0" <= character <= "\u1ef9"
        for character in word
        if ord(character) > 127
    )
