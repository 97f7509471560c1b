# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether words printed for an office may mean an office held: ``President`` may be that of France.

Only the words that tell offices apart are compared. ``Deputy Prime Minister`` is another office
than ``Prime Minister``; of someone ``former`` nothing can be said. The words stand in
``resources/reading/checker.toml``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import dropwhile, takewhile

from photo_archive.domain.people import RoleHeld
from photo_archive.domain.tokens import tokens
from photo_archive.reading.patterns import alternatives
from photo_archive.reading.wordlists import load_words


@dataclass(frozen=True, slots=True)
class _Lists:
    small: frozenset[str]
    other_office: frozenset[str]
    former: frozenset[str]
    dividers: re.Pattern[str]


@cache
def _lists() -> _Lists:
    words = load_words("checker")
    dividers = alternatives(words.words("dividers"))
    return _Lists(
        frozenset(words.words("small_words")),
        frozenset(words.words("other_office")),
        frozenset(words.words("former")),
        re.compile(rf"\s*(?:[,;|/&]|(?<!\w)(?i:{dividers})(?!\w))\s*"),
    )


def offices_in(printed: str) -> list[str]:
    """The offices that a role as printed names: "General Secretary and State President" has two."""
    return [part for part in _lists().dividers.split(printed) if part.strip()]


def is_former(printed: str) -> bool:
    """Whether the words say that the office was held before."""
    return any(token.folded in _lists().former for token in tokens(printed))


def may_mean(printed: str, role: RoleHeld) -> bool:
    """Whether the words may be short or long for this office, in any language it is worded in."""
    wordings = {(role.position, "en"), *((text, code) for code, text in role.wording.items())}
    return any(_agree(printed, wording, language) for wording, language in wordings)


@lru_cache(maxsize=1 << 14)
def _agree(printed: str, wording: str, language: str) -> bool:
    other_office = _lists().other_office
    one, other = _words(printed), _words(wording)
    if not one or not other or one & other_office != other & other_office:
        return False
    return _head(wording, language) in one and (one <= other or other <= one)


def _head(wording: str, language: str) -> str:
    """The word that names the office: in Vietnamese the first, else the last before "of"."""
    words = [token.folded for token in tokens(wording)]
    small = _lists().small
    if language == "vi":
        first = (word for word in words if word not in small | _lists().other_office)
        return next(first, "")
    office = takewhile(lambda word: word not in small, dropwhile(small.__contains__, words))
    return next(reversed(list(office)), "")


def _words(text: str) -> frozenset[str]:
    return frozenset(token.folded for token in tokens(text)) - _lists().small
