# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which numbers have which word: a vocabulary with a set of numbers to each word.

Most words of an archive occur once; they keep the plain number instead of a set.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from pyroaring import BitMap

from photo_archive.domain.tokens import Token
from photo_archive.index.rare_words import RareWords
from photo_archive.index.vocabulary import AskedWord, Vocabulary

Posting = int | BitMap


def union(sets: Sequence[BitMap]) -> BitMap:
    """All numbers that are in any of the sets; a new set."""
    if not sets:
        return BitMap()
    return BitMap(sets[0]) if len(sets) == 1 else BitMap.union(*sets)


class WordIndex:
    """Finds numbers (of photos or of records) by the words they have."""

    def __init__(
        self,
        vocabulary: Vocabulary | None = None,
        postings: list[Posting] | None = None,
        rare: RareWords | None = None,
    ) -> None:
        self.vocabulary = vocabulary if vocabulary is not None else Vocabulary([], [])
        self.postings: list[Posting] = postings if postings is not None else []
        self.rare = rare if rare is not None else RareWords()

    def find(self, word: AskedWord) -> BitMap:
        """The numbers that have a word found by the one asked for; a new set."""
        found = [self.postings[at] for at in self.vocabulary.find(word)]
        single = [posting for posting in found if isinstance(posting, int)]
        sets = [posting for posting in found if not isinstance(posting, int)]
        if single:
            sets.append(BitMap(single))
        if len(self.rare.keys):
            sets.append(self.rare.find(word))
        return union(sets)

    def find_otherwise(self, word: AskedWord) -> BitMap:
        """The numbers that may have the word spelled as it was not asked for; a new set."""
        asked = set(self.vocabulary.find(word))
        span = self.vocabulary.span(word.folded, prefix=word.prefix)
        others = [self.postings[at] for at in span if at not in asked]
        sets = [BitMap((one,)) if isinstance(one, int) else one for one in others]
        if len(self.rare.keys):
            sets.append(self.rare.find(AskedWord(word.folded, word.folded, prefix=word.prefix)))
        return union(sets)

    def has(self, folded: str) -> bool:
        """Whether there is any word with this fold."""
        return bool(self.vocabulary.span(folded, prefix=False)) or self.rare.has(folded)

    def add(self, number: int, words: Iterable[Token]) -> None:
        """Note the words of a number."""
        for folded, accented in {(word.folded, word.accented) for word in words}:
            at, there = self.vocabulary.place(folded, accented)
            if not there:
                self.vocabulary.insert(at, folded, accented)
                self.postings.insert(at, number)
                continue
            posting = self.postings[at]
            if not isinstance(posting, int):
                posting.add(number)
            elif posting != number:
                self.postings[at] = BitMap((posting, number))

    def discard(self, number: int, words: Iterable[Token]) -> None:
        """Forget the words of a number."""
        for folded, accented in {(word.folded, word.accented) for word in words}:
            at, there = self.vocabulary.place(folded, accented)
            if not there:
                continue
            posting = self.postings[at]
            if isinstance(posting, int):
                if posting == number:
                    self.postings[at] = BitMap()
            else:
                posting.discard(number)


class WordIndexBuilder:
    """Makes a ``WordIndex`` out of many texts at once; numbers must come in ascending order."""

    def __init__(self) -> None:
        self._numbers: dict[str, array[int]] = {}
        self._folds: dict[str, str] = {}

    def add(self, number: int, words: Iterable[Token]) -> None:
        """Note the words of a number."""
        numbers = self._numbers
        for word in words:
            known = numbers.get(word.accented)
            if known is None:
                numbers[word.accented] = array("I", (number,))
                self._folds[word.accented] = word.folded
            elif known[-1] != number:
                known.append(number)

    def finish(self, *, forgets: bool = True) -> WordIndex:
        """The index; the builder is empty afterwards.

        Args:
            forgets: Whether numbers will be discarded; if not, words that occur once are kept in
                far less space.
        """
        rare: list[tuple[str, str, int]] = []
        if not forgets:
            single = [word for word, numbers in self._numbers.items() if len(numbers) == 1]
            rare = [(self._folds.pop(word), word, self._numbers.pop(word)[0]) for word in single]
        order = sorted((folded, accented) for accented, folded in self._folds.items())
        folds = [folded for folded, _ in order]
        spellings = [folded if folded == accented else accented for folded, accented in order]
        postings: list[Posting] = []
        for accented in spellings:
            numbers = self._numbers.pop(accented)
            postings.append(numbers[0] if len(numbers) == 1 else BitMap(numbers))
        self._folds = {}
        return WordIndex(Vocabulary(folds, spellings), postings, RareWords.of(rare))
