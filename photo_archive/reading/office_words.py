# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether words printed for an office may mean an office held: ``President`` may be that of France.

Only the words that tell offices apart are compared. ``Deputy Prime Minister`` is another office
than ``Prime Minister``; of someone ``former`` nothing can be said. The words stand in
``resources/reading/checker.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

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


def offices_in(printed: str) -> Iterator[str]:
    """A role as printed, then its parts if it names several offices."""
    yield printed
    parts = [part for part in _lists().dividers.split(printed) if part.strip()]
    if len(parts) > 1:
        yield from parts


def is_former(printed: str) -> bool:
    """Whether the words say that the office was held before."""
    return any(token.folded in _lists().former for token in tokens(printed))


def may_mean(printed: str, role: RoleHeld) -> bool:
    """Whether the words may be short or long for this office, in any language it is worded in."""
    return any(_agree(printed, wording) for wording in {role.position, *role.wording.values()})


@lru_cache(maxsize=1 << 14)
def _agree(printed: str, wording: str) -> bool:
    other_office = _lists().other_office
    one, other = _words(printed), _words(wording)
    if not one or not other or one & other_office != other & other_office:
        return False
    return _head(wording) in one and (one <= other or other <= one)


def _head(wording: str) -> str:
    """The word that names the office: the last before what it is an office of."""
    found = ""
    for token in tokens(wording):
        if token.folded not in _lists().small:
            found = token.folded
        elif found:
            break
    return found


def _words(text: str) -> frozenset[str]:
    return frozenset(token.folded for token in tokens(text)) - _lists().small
