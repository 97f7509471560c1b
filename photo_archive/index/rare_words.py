# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of few photos, as most words and nearly all file names are: kept as bytes, not objects."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

import numpy as np
from pyroaring import BitMap

from photo_archive.index.arrays import Integers, Rows
from photo_archive.index.sets import as_set
from photo_archive.index.texts import Texts
from photo_archive.index.vocabulary import AskedWord

__all__ = ["RareWords", "as_set", "rare_key"]

_APART = "\0"
"""Stands between the fold and the spelling where they differ; no word has it."""
_AFTER_ALL = b"\xff"
_AFTER_SPELLINGS = b"\x01"


def rare_key(folded: str, accented: str) -> bytes:
    """What a word is kept and sorted as."""
    key = folded if folded == accented else f"{folded}{_APART}{accented}"
    return key.encode("utf-8", "surrogatepass")


class RareWords:
    """Words with a few numbers each; made once and never changed.

    Args:
        keys: The words as ``rare_key`` has them, sorted.
        numbers: Those of each word.
        places: Where each word stands; no rows if that is not kept.
    """

    def __init__(
        self, keys: Texts | None = None, numbers: Rows | None = None, places: Rows | None = None
    ) -> None:
        self.keys = keys if keys is not None else Texts()
        self.numbers = numbers if numbers is not None else Rows()
        self.places = places if places is not None else Rows()

    @classmethod
    def of(cls, words: Iterable[tuple[str, str, Integers, Integers | None]]) -> RareWords:
        """Of (fold, spelling, numbers, places)."""
        keyed = [
            (rare_key(folded, accented), numbers, places)
            for folded, accented, numbers, places in words
        ]
        keyed.sort(key=lambda word: word[0])
        return cls(
            Texts(key for key, _, _ in keyed),
            Rows.of([numbers for _, numbers, _ in keyed]),
            Rows.of([places for _, _, places in keyed if places is not None]),
        )

    def words(self) -> Iterator[tuple[str, str]]:
        """(fold, spelling) of every word, in order of folds."""
        return map(self._word, range(len(self.keys)))

    def has(self, folded: str) -> bool:
        """Whether there is a word with this fold."""
        return bool(self._span(folded, prefix=False))

    def find(self, word: AskedWord) -> BitMap:
        """The numbers of the words found; a new set."""
        return self._gathered(self.numbers, word)

    def stand(self, word: AskedWord) -> BitMap:
        """The places of the words found; a new set."""
        return self._gathered(self.places, word)

    def spellings(self, folded: str, *, prefix: bool) -> Iterator[tuple[str, BitMap]]:
        """Each spelling of a fold, or of a beginning, and its places."""
        for at in self._span(folded, prefix=prefix):
            yield self._word(at)[1], as_set(self.places.between(at, at + 1))

    def _gathered(self, rows: Rows, word: AskedWord) -> BitMap:
        span = self._span(word.folded, prefix=word.prefix)
        if word.bare:
            return as_set(rows.between(span.start, span.stop))
        found = [at for at in span if self._is_found(at, word)]
        return as_set(rows.gather(np.array(found, np.int64)))

    def _is_found(self, at: int, word: AskedWord) -> bool:
        folded, accented = self._word(at)
        return word.finds(accented, folded)

    def _word(self, at: int) -> tuple[str, str]:
        folded, _, accented = self.keys[at].decode("utf-8", "surrogatepass").partition(_APART)
        return folded, accented or folded

    def _span(self, folded: str, *, prefix: bool) -> range:
        key = folded.encode("utf-8", "surrogatepass")
        first = bisect_left(self.keys, key)
        end = key + (_AFTER_ALL if prefix else _AFTER_SPELLINGS)
        return range(first, bisect_left(self.keys, end, first))
