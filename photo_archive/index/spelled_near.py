# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which words of a vocabulary are spelled or sound nearly like one that was asked for.

One letter may be added, left out, exchanged or swapped with the next, two in longer words; of
words as near, those that sound alike come first, and such as only sound alike come last.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from photo_archive.domain.sounds import sounds_of
from photo_archive.index.vocabulary import Vocabulary

SOUNDS = 0.5
"""So much nearer is a word that sounds alike as well."""
BY_SOUND = 3.0
"""So far is a word that only sounds alike, and a hundredth for each letter that differs."""

_SHORTEST, _SHORT, _LONGEST = 3, 6, 40

Near = list[tuple[float, str]]


def most_steps(folded: str) -> int:
    """How many letters of a word may be otherwise."""
    if not _SHORTEST <= len(folded) <= _LONGEST:
        return 0
    return 1 if len(folded) <= _SHORT else 2


class SpelledNear:
    """Looks words up for one question, each in each vocabulary once."""

    def __init__(self) -> None:
        self._words: dict[tuple[int, str], Near] = {}
        self._begun: dict[tuple[int, str], Near] = {}

    def words(self, folded: str, vocabulary: Vocabulary, rare: Sequence[str] = ()) -> Near:
        """(how far, fold) of words nearly so, each fold once, the nearest first; not the word.

        Args:
            folded: The word asked for.
            vocabulary: Where to look.
            rare: Folds that are not in the vocabulary, to look at as well.
        """
        key = id(vocabulary), folded
        if key not in self._words:
            near = _by_letters(folded, [*vocabulary.folded, *rare] if rare else vocabulary.folded)
            _add_sounds(folded, vocabulary, rare, near)
            near.pop(folded, None)
            self._words[key] = sorted((far, word) for word, far in near.items())
        return self._words[key]

    def begun_alike(self, folded: str, vocabulary: Vocabulary) -> Near:
        """Words nearly so by letters that begin with the same letter, the nearest first.

        Names written as one are many and long, and their first letter is right.
        """
        key = id(vocabulary), folded
        if key not in self._begun:
            span = vocabulary.span(folded[:1], prefix=True)
            near = _by_letters(folded, vocabulary.folded[span.start : span.stop])
            near.pop(folded, None)
            self._begun[key] = sorted((far, word) for word, far in near.items())
        return self._begun[key]


def _by_letters(folded: str, words: Sequence[str]) -> dict[str, float]:
    most = most_steps(folded)
    if not most or not words:
        return {}
    steps = cdist([folded], words, scorer=OSA.distance, score_cutoff=most, dtype=np.uint8)[0]
    return {words[at]: float(steps[at]) for at in np.flatnonzero(steps <= most).tolist()}


def _add_sounds(
    folded: str, vocabulary: Vocabulary, rare: Sequence[str], near: dict[str, float]
) -> None:
    """Bring words nearer that sound alike, and add those that only do."""
    for sound in sounds_of(folded):
        alike: list[str] = []
        for letter in sound.letters:
            span = vocabulary.span(letter, prefix=True)
            words = vocabulary.folded[span.start : span.stop]
            alike.extend(filter(sound.pattern.fullmatch, words))
        alike.extend(filter(sound.pattern.fullmatch, rare))
        for word in dict.fromkeys(alike):
            far = near.get(word)
            if far is None:
                near[word] = BY_SOUND + OSA.distance(folded, word) / 100
            elif far == int(far):
                near[word] = far - SOUNDS
