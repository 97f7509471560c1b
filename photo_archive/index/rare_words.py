# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that occur once, as most words and nearly all file names do: kept as bytes, not objects."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable

import numpy as np
from pyroaring import BitMap

from photo_archive.index.arrays import Integers
from photo_archive.index.texts import Texts
from photo_archive.index.vocabulary import AskedWord

_APART = "\0"
"""Stands between the fold and the spelling where they differ; no word has it."""
_AFTER_ALL = b"\xff"
_AFTER_SPELLINGS = b"\x01"


def rare_key(folded: str, accented: str) -> bytes:
    """What a word is kept and sorted as."""
    key = folded if folded == accented else f"{folded}{_APART}{accented}"
    return key.encode("utf-8", "surrogatepass")


class RareWords:
    """Words with one number each; made once and never changed.

    Args:
        keys: The words as ``rare_key`` has them, sorted.
        numbers: The number of each.
    """

    def __init__(self, keys: Texts | None = None, numbers: Integers | None = None) -> None:
        self.keys = keys if keys is not None else Texts()
        self.numbers = numbers if numbers is not None else np.empty(0, np.uint32)

    @classmethod
    def of(cls, words: Iterable[tuple[str, str, int]]) -> RareWords:
        """Of (fold, spelling, number)."""
        keyed = sorted((rare_key(folded, accented), number) for folded, accented, number in words)
        numbers = np.fromiter((number for _, number in keyed), np.uint32, len(keyed))
        return cls(Texts(key for key, _ in keyed), numbers)

    def has(self, folded: str) -> bool:
        """Whether there is a word with this fold."""
        return bool(self._span(folded, prefix=False))

    def find(self, word: AskedWord) -> BitMap:
        """The numbers of the words found; a new set."""
        span = self._span(word.folded, prefix=word.prefix)
        if word.bare:
            return BitMap(array("I", self.numbers[span.start : span.stop].tobytes()))
        return BitMap(int(self.numbers[at]) for at in span if self._is_found(at, word))

    def _is_found(self, at: int, word: AskedWord) -> bool:
        folded, _, accented = self.keys[at].decode("utf-8", "surrogatepass").partition(_APART)
        return word.finds(accented or folded, folded)

    def _span(self, folded: str, *, prefix: bool) -> range:
        key = folded.encode("utf-8", "surrogatepass")
        first = bisect_left(self.keys, key)
        end = key + (_AFTER_ALL if prefix else _AFTER_SPELLINGS)
        return range(first, bisect_left(self.keys, end, first))
