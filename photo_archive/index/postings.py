# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which numbers have which word: a vocabulary with a set of numbers to each word.

Most words of an archive are of one photo or a few; they are kept apart in far less space.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from pyroaring import BitMap

from photo_archive.domain.tokens import Token
from photo_archive.index.arrays import Integers
from photo_archive.index.letters import Letters, first_letter, first_letters
from photo_archive.index.places import PhotoPlaces, Places, packed
from photo_archive.index.rare_words import RareWords
from photo_archive.index.sets import Packed, as_set, in_order
from photo_archive.index.texts import Texts
from photo_archive.index.vocabulary import AskedWord, Vocabulary

Posting = int | BitMap
"""One number, a set, or -1 and less for the set kept packed under 0, 1 and so on."""

RARE = 24
"""Up to so many numbers a word is a rare one."""


def union(sets: Sequence[BitMap]) -> BitMap:
    """All numbers that are in any of the sets; a new set."""
    if not sets:
        return BitMap()
    return BitMap(sets[0]) if len(sets) == 1 else BitMap.union(*sets)


class WordIndex:
    """Finds numbers (of photos or of records) by the words they have.

    Args:
        vocabulary: The words that are not rare.
        postings: The numbers of each.
        rare: The other words.
        places: Where words stand; None if that is not kept.
        packed: Sets as bytes; they are unpacked when asked for, and not kept so.
        letters: The numbers by first letter, of an index that never forgets any.
    """

    def __init__(
        self,
        vocabulary: Vocabulary | None = None,
        postings: list[Posting] | None = None,
        rare: RareWords | None = None,
        places: Places | None = None,
        packed: Packed = (),
        letters: Letters | None = None,
    ) -> None:
        self.vocabulary = vocabulary if vocabulary is not None else Vocabulary([], [])
        self.postings: list[Posting] = postings if postings is not None else []
        self.rare = rare if rare is not None else RareWords()
        self.places = places
        self.letters = letters
        self._packed = packed

    def posting(self, at: int) -> int | BitMap:
        """The one number of a word, or its set, which is not to be changed."""
        posting = self.postings[at]
        if isinstance(posting, int) and posting < 0:
            return BitMap.deserialize(self._packed[-posting - 1])
        return posting

    def written(self, at: int) -> bytes:
        """The set of a word as bytes, none for one that has one number only."""
        posting = self.postings[at]
        if not isinstance(posting, int):
            written: bytes = posting.serialize()
            return written
        return self._packed[-posting - 1] if posting < 0 else b""

    def find(self, word: AskedWord) -> BitMap:
        """The numbers that have a word found by the one asked for; a new set."""
        by_letter = self.letters.find(word) if self.letters is not None else None
        if by_letter is not None:
            return by_letter
        found = [self.posting(at) for at in self.vocabulary.find(word)]
        single = [posting for posting in found if isinstance(posting, int)]
        sets = [posting for posting in found if not isinstance(posting, int)]
        if single:
            sets.append(BitMap(single))
        if len(self.rare.keys):
            sets.append(self.rare.find(word))
        return union(sets)

    def stand(self, word: AskedWord) -> BitMap:
        """The places of the words found by the one asked for; a new set."""
        return union(self.stands(word))

    def stands(self, word: AskedWord) -> list[BitMap]:
        """As ``stand``, each word's places by themselves; not to be changed."""
        if self.places is None:
            return []
        accented = self.vocabulary.accented
        sets = [self.places.of(at, accented[at]) for at in self.vocabulary.find(word)]
        if len(self.rare.keys):
            sets.append(self.rare.stand(word))
        return [one for one in sets if one]

    def spellings(self, folded: str, *, prefix: bool) -> Iterator[tuple[str, BitMap]]:
        """Each spelling of a fold, or of a beginning, and its places."""
        if self.places is None:
            return
        for at in self.vocabulary.span(folded, prefix=prefix):
            accented = self.vocabulary.accented[at]
            yield accented, self.places.of(at, accented)
        yield from self.rare.spellings(folded, prefix=prefix)

    def has(self, folded: str) -> bool:
        """Whether there is any word with this fold."""
        return bool(self.vocabulary.span(folded, prefix=False)) or self.rare.has(folded)

    def add(self, number: int, words: Sequence[Token], first: int = 0) -> None:
        """Note the words of a number; ``first`` is the place of the first one."""
        for folded, accented in {(word.folded, word.accented) for word in words}:
            at, there = self.vocabulary.place(folded, accented)
            if not there:
                self.vocabulary.insert(at, folded, accented)
                self.postings.insert(at, number)
                if self.places is not None:
                    self.places.insert(at)
                continue
            posting = self.postings[at] = self.posting(at)
            if not isinstance(posting, int):
                posting.add(number)
            elif posting != number:
                self.postings[at] = BitMap((posting, number))
        if self.places is not None:
            for place, word in enumerate(words, first):
                self.places.add(word.accented, place)
        if self.letters is not None:
            self.letters.add(number, first_letters(words))

    def discard(self, number: int, words: Iterable[Token]) -> None:
        """Forget the words of a number."""
        for folded, accented in {(word.folded, word.accented) for word in words}:
            at, there = self.vocabulary.place(folded, accented)
            if not there:
                continue
            posting = self.postings[at] = self.posting(at)
            if isinstance(posting, int):
                if posting == number:
                    self.postings[at] = BitMap()
            else:
                posting.discard(number)


class WordIndexBuilder:
    """Makes a ``WordIndex`` out of many texts at once; numbers must come in ascending order.

    Args:
        placed: Whether to note where words stand.
    """

    def __init__(self, *, placed: bool = False) -> None:
        self._placed = placed
        self._noted: dict[str, array[int]] = {}
        self._folds: dict[str, str] = {}

    def add(self, number: int, words: Iterable[Token]) -> None:
        """Note the words of a number; of a builder that notes places, the first one's place."""
        noted, placed = self._noted, self._placed
        for word in words:
            known = noted.get(word.accented)
            if known is None:
                noted[word.accented] = array("I", (number,))
                self._folds[word.accented] = word.folded
            elif placed or known[-1] != number:
                known.append(number)
            number += placed

    def finish(self, places: PhotoPlaces | None = None, *, forgets: bool = True) -> WordIndex:
        """The index; the builder is empty afterwards.

        Args:
            places: Of a builder that notes places, whose they are.
            forgets: Whether numbers will be discarded; if not, rare words are kept apart.
        """
        rare: list[tuple[str, str, Integers, Integers | None]] = []
        common: list[tuple[str, str, Posting]] = []
        stand: dict[str, bytes] = {}
        for accented in list(self._noted):
            noted = np.frombuffer(self._noted.pop(accented), np.uint32)
            numbers = noted if places is None else places.photos_at(noted)
            folded = self._folds.pop(accented)
            if len(numbers) <= RARE and not forgets:
                rare.append((folded, accented, numbers, None if places is None else noted))
                continue
            posting = int(numbers[0]) if len(numbers) == 1 else in_order(numbers)
            common.append((folded, accented, posting))
            if places is not None:
                stand[accented] = packed(noted)
        common.sort(key=lambda word: word[:2])
        folds = [folded for folded, _, _ in common]
        spellings = [one if one == other else other for one, other, _ in common]
        in_places = None
        if self._placed:
            stored = Texts(stand.pop(accented) for accented in spellings if accented in stand)
            in_places = Places(stored, range(len(stored)))
        postings = [posting for _, _, posting in common]
        letters = None if forgets else _letters(common, rare)
        return WordIndex(
            Vocabulary(folds, spellings), postings, RareWords.of(rare), in_places, letters=letters
        )


def _letters(
    common: Iterable[tuple[str, str, Posting]],
    rare: Iterable[tuple[str, str, Integers, Integers | None]],
) -> Letters:
    """All numbers by the first letters of their words."""
    sets: dict[str, list[BitMap]] = defaultdict(list)
    for _, accented, posting in common:
        one = BitMap((posting,)) if isinstance(posting, int) else posting
        sets[first_letter(accented)].append(one)
    few: dict[str, list[Integers]] = defaultdict(list)
    for _, accented, numbers, _ in rare:
        few[first_letter(accented)].append(numbers)
    for letter, parts in few.items():
        sets[letter].append(as_set(np.concatenate(parts)))
    made = Letters()
    for letter, each in sets.items():
        found = made.of(letter)
        found |= BitMap.union(*each)
    return made
