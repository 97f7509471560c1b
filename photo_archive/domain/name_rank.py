# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How well a few letters fit a name: one order for everything that is gone to by name.

Letters may be of any spelling, as everywhere: a bare one finds every accent, an accented one its
own and the bare one. ``v kiet``, ``vovank`` and ``vvk`` all find Võ Văn Kiệt.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import lru_cache

from photo_archive.domain.tokens import Token, is_bare, matches, matches_start, spelling, tokens

LONGEST_INITIALS = 6
_LONGEST_NAME = 5


class NameRank(IntEnum):
    """How a name fits what was typed, the best first."""

    SPELLED = 0
    """It is just this, accents and all."""
    WHOLE = 1
    """It is this in another spelling."""
    BEGINS_SPELLED = 2
    """It begins so; letters typed bare say nothing of accents."""
    BEGINS = 3
    """It begins so in another spelling."""
    WORDS = 4
    """Each word typed begins a word of it, in any order."""
    JOINED = 5
    """What was typed as one begins several of its words."""
    INITIALS = 6
    NEAR = 7
    """It is spelled or sounds nearly so; only where nothing fits."""


def name_rank(asked: str, name: str) -> NameRank | None:
    """How a name fits; None if not at all or if nothing was typed."""
    typed, words = tokens(asked), _words(name)
    if not typed or not words:
        return None
    if _begins(typed, words):
        whole = len(typed) == len(words) and typed[-1].folded == words[-1].folded
        own = all(
            spelling(word.accented).startswith(spelling(one.accented))
            for one, word in zip(typed, words, strict=False)
        )
        if whole:
            return NameRank.SPELLED if own else NameRank.WHOLE
        bare = all(is_bare(one.accented) for one in typed)
        return NameRank.BEGINS_SPELLED if own or bare else NameRank.BEGINS
    if _all_begin(typed, words):
        return NameRank.WORDS
    joined = "".join(one.folded for one in typed)
    if any(_joined(words[at:]).startswith(joined) for at in range(len(words))):
        return NameRank.JOINED if all(one.accented == one.folded for one in typed) else None
    return NameRank.INITIALS if len(typed) == 1 and has_initials(typed[0].folded, words) else None


def best_rank(asked: str, names: Iterable[str]) -> tuple[NameRank, str] | None:
    """The best rank among several names of one thing, and the first name that has it."""
    found = [(rank, name) for name in names if (rank := name_rank(asked, name)) is not None]
    return min(found, key=lambda one: one[0]) if found else None


def is_long(name: str) -> bool:
    """Whether it is rather a title than a name: of things that fit as well, names come first."""
    return len(_words(name)) > _LONGEST_NAME


def has_initials(folded: str, words: Sequence[Token]) -> bool:
    """Whether a name's words begin with these letters, in order from the first one on."""
    if not 2 <= len(folded) <= min(LONGEST_INITIALS, len(words)):
        return False
    return all(word.folded[0] == letter for letter, word in zip(folded, words, strict=False))


@lru_cache(maxsize=1 << 12)
def _words(name: str) -> tuple[Token, ...]:
    return tuple(tokens(name))


def _begins(typed: Sequence[Token], words: Sequence[Token]) -> bool:
    """Whether the name begins with the words typed, the last of which may be unfinished."""
    if len(typed) > len(words):
        return False
    *whole, last = typed
    return all(
        matches(one.accented, word.accented) for one, word in zip(whole, words, strict=False)
    ) and matches_start(last.accented, words[len(whole)].accented)


def _all_begin(typed: Sequence[Token], words: Sequence[Token]) -> bool:
    """Whether each word typed begins a word of its own."""
    free = list(words)
    for one in sorted(typed, key=lambda one: -len(one.folded)):
        taken = next((word for word in free if matches_start(one.accented, word.accented)), None)
        if taken is None:
            return False
        free.remove(taken)
    return True


def _joined(words: Sequence[Token]) -> str:
    return "".join(word.folded for word in words)
