# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The different words of many texts, sorted by their folded form.

A word of a query is looked up by its fold, then held against each spelling that has this fold, so
the spelling rule costs nothing for words typed without accents.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import combining

from photo_archive.domain.tokens import Token, is_bare, matches, matches_exactly, matches_start

_AFTER_ALL = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class AskedWord:
    """One word asked for: its spelling and fold, and how strictly they are meant."""

    accented: str
    folded: str
    exact: bool = False
    prefix: bool = False

    @property
    def bare(self) -> bool:
        """Whether every spelling of the fold will do."""
        return not self.exact and is_bare(self.accented)

    def finds(self, accented: str, folded: str) -> bool:
        """Whether a word written so is found."""
        if self.exact:
            return matches_exactly(self.accented, accented)
        if not (folded.startswith(self.folded) if self.prefix else folded == self.folded):
            return False
        if accented == folded or self._begins(accented) or self.bare:
            return True
        rule = matches_start if self.prefix else matches
        return rule(self.accented, accented)

    def _begins(self, accented: str) -> bool:
        """Whether a word begins with these very letters, so that no rule need be asked."""
        if not accented.startswith(self.accented):
            return False
        after = accented[len(self.accented) : len(self.accented) + 1]
        return not after or not combining(after)


def asked_words(words: Sequence[Token], *, exact: bool, prefix: bool) -> tuple[AskedWord, ...]:
    """Words to look for; ``prefix`` goes for the last one."""
    last = len(words) - 1
    return tuple(
        AskedWord(word.accented, word.folded, exact, prefix and at == last)
        for at, word in enumerate(words)
    )


def joined(words: Sequence[AskedWord]) -> AskedWord:
    """The words written as one."""
    return AskedWord(
        "".join(word.accented for word in words),
        "".join(word.folded for word in words),
        words[-1].exact,
        words[-1].prefix,
    )


class Vocabulary:
    """Words in the order of (folded, accented); a word's number changes as words come before it.

    Args:
        folded: The folds, sorted.
        accented: The spellings, in the same order.
    """

    def __init__(self, folded: list[str], accented: list[str]) -> None:
        self.folded = folded
        self.accented = accented

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.folded)

    def span(self, folded: str, *, prefix: bool) -> range:
        """The numbers of the words with this fold, or whose fold begins so."""
        first = bisect_left(self.folded, folded)
        if prefix:
            return range(first, bisect_left(self.folded, folded + _AFTER_ALL, first))
        last = first
        while last < len(self.folded) and self.folded[last] == folded:
            last += 1
        return range(first, last)

    def find(self, word: AskedWord) -> Sequence[int]:
        """The numbers of the words found under the spelling rule."""
        span = self.span(word.folded, prefix=word.prefix)
        if word.bare:
            return span
        return [at for at in span if word.finds(self.accented[at], self.folded[at])]

    def place(self, folded: str, accented: str) -> tuple[int, bool]:
        """Where a spelling stands or would have to stand, and whether it is there."""
        span = self.span(folded, prefix=False)
        for at in span:
            if self.accented[at] >= accented:
                return at, self.accented[at] == accented
        return span.stop, False

    def insert(self, at: int, folded: str, accented: str) -> None:
        """Put a spelling where ``place`` said."""
        self.folded.insert(at, folded)
        self.accented.insert(at, folded if folded == accented else accented)
