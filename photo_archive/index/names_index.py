# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds the records of one kind by any of their names, in any spelling, apart or as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyroaring import BitMap

from photo_archive.domain.tokens import Token, tokens
from photo_archive.index.postings import WordIndexBuilder
from photo_archive.index.sequences import LONGEST_JOIN, find_run
from photo_archive.index.vocabulary import AskedWord, joined

_ALL_NAMES = 1


class NamesIndex:
    """Names of records; a record is known here by a small number, its code.

    Args:
        names: For each code all names, so that the index can forget them again.
    """

    def __init__(self, names: Sequence[tuple[str, ...]] = ()) -> None:
        self.names: list[tuple[str, ...]] = list(names)
        words, runs = WordIndexBuilder(), WordIndexBuilder()
        for code, its_names in enumerate(self.names):
            for name in its_names:
                found = tokens(name)
                words.add(code, found)
                runs.add(code, _runs(found))
        self.words = words.finish()
        self.runs = runs.finish()

    def put(self, code: int, names: tuple[str, ...]) -> None:
        """Give a record these names instead of those it had; a new code must be the next one."""
        if code == len(self.names):
            self.names.append(())
        if self.names[code] == names:
            return
        for index, cut in ((self.words, tokens), (self.runs, _runs_of)):
            for name in self.names[code]:
                index.discard(code, cut(name))
            for name in names:
                index.add(code, cut(name))
        self.names[code] = names

    def find(self, asked: Sequence[AskedWord]) -> BitMap:
        """The codes of records with a name in which these words stand next to each other."""
        if len(asked) == 1:
            return self._find_word(asked[0])
        return BitMap(code for code in self._candidates(asked) if self.name_found(code, asked))

    def find_joined(self, word: AskedWord) -> BitMap:
        """The codes of records with this very word, not divided."""
        return self.words.find(word)

    def name_found(self, code: int, asked: Sequence[AskedWord]) -> str:
        """The first of a record's names in which these words stand, or ""."""
        return name_found(self.names[code], asked)

    def _find_word(self, word: AskedWord) -> BitMap:
        found = self.words.find(word)
        return found if word.exact else found | self.runs.find(word)

    def _candidates(self, asked: Sequence[AskedWord]) -> BitMap:
        """Records that have, for each word, it or a word joined from it and its neighbours."""
        found: BitMap | None = None
        for at in range(len(asked)):
            here = self._find_word(asked[at])
            if not asked[at].exact:
                for run in _around(asked, at):
                    here |= self.words.find(joined(run))
            found = here if found is None else found & here
            if not found:
                break
        return BitMap() if found is None else found


def name_found(names: Sequence[str], asked: Sequence[AskedWord]) -> str:
    """The first of some names in which the words stand, or ""."""
    for name in names:
        if find_run(asked, tokens(name), shortest=_ALL_NAMES):
            return name
    return ""


def _around(asked: Sequence[AskedWord], at: int) -> Iterator[Sequence[AskedWord]]:
    """The runs of two and more neighbouring words that include this one."""
    for start in range(max(0, at - LONGEST_JOIN + 1), at + 1):
        for end in range(max(start + 2, at + 1), min(start + LONGEST_JOIN, len(asked)) + 1):
            yield asked[start:end]


def _runs_of(name: str) -> list[Token]:
    return _runs(tokens(name))


def _runs(words: Sequence[Token]) -> list[Token]:
    """Two to four words next to each other, written as one."""
    return [
        Token(
            words[start].start,
            words[end - 1].end,
            "".join(word.text for word in words[start:end]),
            "".join(word.accented for word in words[start:end]),
            "".join(word.folded for word in words[start:end]),
        )
        for start in range(len(words))
        for end in range(start + 2, min(start + LONGEST_JOIN, len(words)) + 1)
    ]
