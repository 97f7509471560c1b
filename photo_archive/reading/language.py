# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which language a caption is in.

Small words and verbs decide, because names do not: an English caption is full of Vietnamese names.
Letters that only Vietnamese has count little in capitalised words, and never outweigh a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from photo_archive.domain.captions import Language
from photo_archive.domain.tokens import Token, tokens

_LETTER_WEIGHT = 0.4
_LETTERS_IN_NAMES_WEIGHT = 0.1
_MOST_LETTERS_IN_NAMES = 0.6
_CAPITALISED_WEIGHT = 0.3
_TELLING_WEIGHT = 0.8
_NEITHER = frozenset("áíóúýãõìò")
"""Letters that small words have in neither English nor French."""


class LanguageGuesser:
    """Tells the language of a text by its function words and verbs.

    Args:
        small_words: For each language its function words, in small letters.
        telling_words: For each language its verbs and further words, of which those count that no
            other language has.
    """

    def __init__(
        self,
        small_words: Mapping[Language, tuple[str, ...]],
        telling_words: Mapping[Language, frozenset[str]] | None = None,
    ) -> None:
        self._languages = tuple(small_words)
        self._weights: dict[str, dict[Language, float]] = {}
        for language, further in (telling_words or {}).items():
            for word in further:
                self._weights.setdefault(word, {})[language] = _TELLING_WEIGHT
        self._weights = {word: one for word, one in self._weights.items() if len(one) == 1}
        for language, words in small_words.items():
            for word in words:
                self._weights.setdefault(word, {})[language] = 1.0

    def guess(self, text: str) -> Language:
        """The likeliest language; English if nothing speaks for any."""
        return self.guess_words(tokens(text))

    def guess_words(self, words: Iterable[Token]) -> Language:
        """As ``guess``, of a text whose words are known."""
        scores = dict.fromkeys(self._languages, 0.0)
        letters = 0.0
        for token in words:
            word = token.accented
            small = token.text[0].islower()
            known = self._weights.get(word)
            if known:
                for language, weight in known.items():
                    scores[language] += weight if small else weight * _CAPITALISED_WEIGHT
            if not word.isascii() and _only_vietnamese(word):
                if small:
                    scores[Language.VI] += _LETTER_WEIGHT
                else:
                    letters += _LETTERS_IN_NAMES_WEIGHT
            elif small and not word.isascii() and not _NEITHER.isdisjoint(word):
                scores[Language.VI] += _LETTER_WEIGHT
        if Language.VI in scores:
            scores[Language.VI] += min(letters, _MOST_LETTERS_IN_NAMES)
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
