# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a query tree to the set of photos it asks for.

And, or and not are the same whether photos are looked for or the records of one field, so one
class walks the tree and its two children look up the leaves. ``person:(to lam)`` is answered
among people: both words must be names of one person.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import assert_never

from pyroaring import BitMap

from photo_archive.domain.query_tree import (
    And,
    DateMode,
    DateRange,
    Everything,
    Field,
    FieldName,
    InArea,
    Is,
    Node,
    Not,
    Or,
    Phrase,
    Word,
)
from photo_archive.domain.record_fields import RECORD_FIELDS
from photo_archive.domain.tokens import tokens
from photo_archive.index.areas import photos_in
from photo_archive.index.contents import Contents, Source
from photo_archive.index.names_index import NamesIndex
from photo_archive.index.phrases import photos_with_phrase
from photo_archive.index.records import Column
from photo_archive.index.sequences import LONGEST_JOIN
from photo_archive.index.vocabulary import AskedWord, asked_words, joined

_ALL_TEXTS = tuple(Source)
_TEXT_FIELDS: dict[FieldName, tuple[Source, ...]] = {
    FieldName.CAPTION: (Source.CAPTION,),
    FieldName.FILE: (Source.FILE,),
}


Special = Field | DateRange | InArea | Is
"""Leaves that are no words."""


def asked_of(leaf: Word | Phrase) -> tuple[AskedWord, ...]:
    """The words a leaf asks for, side by side."""
    prefix = isinstance(leaf, Word) and leaf.prefix
    return asked_words(tokens(leaf.text), exact=leaf.exact, prefix=prefix)


def match(tree: Node, contents: Contents) -> BitMap:
    """The numbers of the photos a query asks for; a new set."""
    return _PhotoMatcher(contents).find(tree)


class _Matcher(ABC):
    """Walks a tree; what a leaf finds is for its children to say."""

    @abstractmethod
    def everything(self) -> BitMap:
        """All that could be found; a new set."""

    @abstractmethod
    def find_words(self, asked: Sequence[AskedWord]) -> BitMap:
        """What has these words side by side; a new set."""

    @abstractmethod
    def find_joined(self, word: AskedWord) -> BitMap:
        """What has neighbouring words of the query written as this one; a new set."""

    @abstractmethod
    def find_special(self, leaf: Special) -> BitMap:
        """What a field, date or condition finds; a new set."""

    def find(self, node: Node) -> BitMap:
        """What the tree asks for; a new set."""
        match node:
            case Everything():
                return self.everything()
            case Word() | Phrase():
                asked = asked_of(node)
                return self.find_words(asked) if asked else self.everything()
            case Field() | DateRange() | InArea() | Is():
                return self.find_special(node)
            case Not():
                return self.everything() - self.find(node.part)
            case Or():
                return BitMap.union(*map(self.find, node.parts))
            case And():
                return self._all(node.parts)
            case _:
                assert_never(node)

    def _all(self, parts: Sequence[Node]) -> BitMap:
        """Words that stand side by side may be found as one; what is left out goes last."""
        found = [self._run(run) for run in _runs(parts)]
        without: list[Node] = []
        for part in parts:
            if isinstance(part, Not):
                without.append(part.part)
            elif not _joinable(part):
                found.append(self.find(part))
        found.sort(key=len)
        result = found[0] if found else self.everything()
        for other in found[1:]:
            result &= other
        for part in without:
            if not result:
                break
            result -= self.find(part)
        return result

    def _run(self, words: Sequence[Word]) -> BitMap:
        """What has each word, or a word written for two to four neighbouring ones."""
        asked = [asked_of(word) for word in words]
        reached: list[BitMap] = []
        for end in range(1, len(words) + 1):
            here = self.find_words(asked[end - 1])
            if end > 1:
                here &= reached[end - 2]
            for start in range(end - 2, max(-1, end - LONGEST_JOIN - 1), -1):
                together = joined([part for word in asked[start:end] for part in word])
                also = self.find_joined(together)
                if also and start:
                    also &= reached[start - 1]
                here |= also
            reached.append(here)
            if end >= LONGEST_JOIN and not any(reached[-LONGEST_JOIN:]):
                break  # no photo has all words so far, joined or not: nor with what follows
        return reached[-1]


def plain_words(nodes: Sequence[Node]) -> list[Word]:
    """Those of some terms that may be written as one with their neighbours."""
    return [node for node in nodes if isinstance(node, Word) and _joinable(node)]


def _joinable(node: Node) -> bool:
    return isinstance(node, Word) and not node.exact and bool(asked_of(node))


def _runs(parts: Sequence[Node]) -> list[list[Word]]:
    """The stretches of plain words in a list of terms."""
    runs: list[list[Word]] = []
    before: Node | None = None
    for part in parts:
        if isinstance(part, Word) and _joinable(part):
            if before is not None and _joinable(before):
                runs[-1].append(part)
            else:
                runs.append([part])
        before = part
    return runs


class _NameMatcher(_Matcher):
    """Among the values of one column, by their names."""

    def __init__(self, names: NamesIndex) -> None:
        self._names = names

    def everything(self) -> BitMap:
        return BitMap(range(len(self._names.names)))

    def find_words(self, asked: Sequence[AskedWord]) -> BitMap:
        return self._names.find(asked)

    def find_joined(self, word: AskedWord) -> BitMap:
        return self._names.find_joined(word)

    def find_special(self, leaf: Special) -> BitMap:
        return BitMap()


class _PhotoMatcher(_Matcher):
    """Among photos; ``sources`` are the texts plain words are looked for in.

    Args:
        contents: Where to look.
        sources: None for all texts, and names, values and numbers besides.
    """

    def __init__(self, contents: Contents, sources: tuple[Source, ...] | None = None) -> None:
        self._contents = contents
        self._sources = sources

    def everything(self) -> BitMap:
        return BitMap(self._contents.live)

    def find_words(self, asked: Sequence[AskedWord]) -> BitMap:
        found = photos_with_phrase(asked, self._contents, self._sources)
        if self._sources is None:
            if len(asked) == 1:
                found |= self._contents.answering(asked[0])
            else:
                for column in self._contents.named:
                    found |= column.photos_of(column.names.find(asked))
            found |= self._with_number(asked, prefix=asked[-1].prefix)
        return found & self._contents.live

    def find_joined(self, word: AskedWord) -> BitMap:
        sources = _ALL_TEXTS if self._sources is None else self._sources
        found = BitMap()
        for source in sources:
            found |= self._contents.texts[source].find(word)
        if self._sources is None:
            for column in self._contents.named:
                found |= column.photos_of(column.names.find_joined(word))
        return found & self._contents.live

    def _with_number(self, asked: Sequence[AskedWord], *, prefix: bool) -> BitMap:
        written = "".join(word.folded for word in asked)
        return self._contents.references.find(written, prefix=prefix)

    def find_special(self, leaf: Special) -> BitMap:
        match leaf:
            case Field():
                return self._field(leaf)
            case Is():
                return self._contents.flags[leaf.flag] & self._contents.live
            case DateRange():
                return self._dated(leaf) & self._contents.live
            case InArea():
                return photos_in(leaf.area, self._contents)
            case _:
                assert_never(leaf)

    def _dated(self, leaf: DateRange) -> BitMap:
        if leaf.mode is DateMode.NONE:
            return self._contents.days.undated()
        if leaf.mode is DateMode.WITHIN:
            return self._contents.days.within(leaf.first, leaf.last)
        return self._contents.days.overlapping(leaf.first, leaf.last)

    def _field(self, leaf: Field) -> BitMap:
        contents = self._contents
        if leaf.name in RECORD_FIELDS:
            return _by_name(contents.records[RECORD_FIELDS[leaf.name]], leaf.value)
        if leaf.name in _TEXT_FIELDS:
            sources = _TEXT_FIELDS[leaf.name]
            return _PhotoMatcher(contents, sources).find(leaf.value)
        if leaf.name is FieldName.ALBUM:
            return contents.in_albums(albums_meant(leaf.value, contents))
        if leaf.name is FieldName.REFERENCE:
            return _ReferenceMatcher(contents).find(leaf.value)
        columns = {
            FieldName.PHOTOGRAPHER: contents.photographers,
            FieldName.CREDIT: contents.credits,
            FieldName.STATUS: contents.status,
        }
        return _by_name(columns[leaf.name], leaf.value)


class _ReferenceMatcher(_Matcher):
    """Among photos by their numbers, of which the beginning is enough."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents

    def everything(self) -> BitMap:
        return BitMap(self._contents.live)

    def find_words(self, asked: Sequence[AskedWord]) -> BitMap:
        return self.find_joined(joined(asked))

    def find_joined(self, word: AskedWord) -> BitMap:
        found = self._contents.references.find(word.folded, prefix=not word.exact)
        return found & self._contents.live

    def find_special(self, leaf: Special) -> BitMap:
        return BitMap()


def named(value: Node, names: NamesIndex) -> BitMap:
    """The codes of the records whose names answer to a tree of words; a new set."""
    return _NameMatcher(names).find(value)


def albums_meant(value: Node, contents: Contents) -> BitMap:
    """The codes of the albums that answer to what was asked; a whole name means one only."""
    code = contents.albums.called(value)
    return named(value, contents.albums.names) if code is None else BitMap([code])


def _by_name(column: Column[int] | Column[str], value: Node) -> BitMap:
    """The photos that have a value whose names answer to what was asked."""
    return column.photos_of(_NameMatcher(column.names).find(value))
