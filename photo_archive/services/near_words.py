# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of very many words are spelled nearly alike, without holding each against each.

Two words that differ by one letter are equal once the right letter is left out of each, so words
are filed under themselves with a letter or two left out.
Source: Wolf Garbe, the symmetric delete algorithm (SymSpell).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from photo_archive.services.name_likeness import LONG_WORD, SHORTEST_MISTYPED, is_near

_LONGEST = 24


def near_words(counts: Mapping[str, int]) -> dict[str, dict[str, int]]:
    """For each word those spelled nearly so and the word itself, with how often each comes.

    Words that are near no other are left out.

    Args:
        counts: The words, folded, with how often each comes.
    """
    filed: dict[str, list[str]] = defaultdict(list)
    for word in counts:
        if SHORTEST_MISTYPED <= len(word) <= _LONGEST:
            for form in _with_letters_left_out(word):
                filed[form].append(word)
    found: dict[str, dict[str, int]] = {}
    for words in filed.values():
        if len(words) < 2:
            continue
        for one in words:
            for other in words:
                if one != other and other not in found.get(one, {}) and is_near(one, other):
                    found.setdefault(one, {one: counts[one]})[other] = counts[other]
    return found


def _with_letters_left_out(word: str) -> Iterator[str]:
    once = {word[:at] + word[at + 1 :] for at in range(len(word))}
    yield word
    yield from once
    if len(word) >= LONG_WORD:
        yield from {short[:at] + short[at + 1 :] for short in once for at in range(len(short))}
