# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which numbers have a word that begins with a letter: what the first key typed asks for.

Looked up word by word, one letter is the most expensive question of all, and everybody asks it
first. The spelling rule sees of a word asked for by one letter its own first letter alone, so
nearly all of the work can be done beforehand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from pyroaring import BitMap

from photo_archive.domain.names import fold
from photo_archive.domain.tokens import Token, clusters, spelling
from photo_archive.index.sets import Packed, Sets
from photo_archive.index.vocabulary import AskedWord


@lru_cache(maxsize=1 << 14)
def first_letter(accented: str) -> str:
    """The first letter of a word, with its accents and with those before it that fold away."""
    letter = ""
    for cluster in clusters(spelling(accented)):
        letter += cluster
        if fold(letter):
            break
    return letter


def first_letters(words: Iterable[Token]) -> set[str]:
    """The first letter of each word."""
    return {first_letter(word.accented) for word in words}


class Letters:
    """A set of numbers for each first letter; numbers are never taken out.

    Args:
        letters: Each with its accents.
        packed: The set of each.
    """

    def __init__(self, letters: Sequence[str] = (), packed: Packed = ()) -> None:
        if len(letters) != len(packed):
            raise ValueError("a set for each letter is needed")
        self._at = {letter: at for at, letter in enumerate(letters)}
        self._sets = Sets(packed=packed)
        self._doubtful: set[str] = set()

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        """Each letter and its set as bytes."""
        return ((letter, self._sets.written(at)) for letter, at in self._at.items())

    @property
    def is_sure(self) -> bool:
        """Whether no set is in doubt."""
        return not self._doubtful

    def of(self, letter: str) -> BitMap:
        """The set of a letter, to be added to."""
        at = self._at.setdefault(letter, len(self._at))
        if at == len(self._sets):
            self._sets.append(BitMap())
        return self._sets[at]

    def add(self, number: int, letters: Iterable[str]) -> None:
        """Note a number under some letters."""
        for letter in letters:
            self.of(letter).add(number)

    def add_all(self, numbers: Sequence[int], letters: Iterable[str]) -> None:
        """Note many numbers under some letters."""
        for letter in letters:
            self.of(letter).update(numbers)

    def doubt(self, letters: Iterable[str]) -> None:
        """Some numbers of these letters may no longer have such a word."""
        self._doubtful.update(letters)

    def doubt_all(self) -> None:
        """As ``doubt``, of every letter."""
        self._doubtful.update(self._at)

    def find(self, word: AskedWord) -> BitMap | None:
        """The numbers with a word found by one letter, a new set; None: ask word by word."""
        if len(word.folded) != 1 or not word.prefix or word.exact:
            return None
        letters = [letter for letter in self._at if word.finds(letter, fold(letter))]
        if not self._doubtful.isdisjoint(letters):
            return None
        return BitMap.union(BitMap(), *(self._sets[self._at[letter]] for letter in letters))
