# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How well photos answer a query: the spelling asked for first, then by where the words stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from pyroaring import BitMap

from photo_archive.domain.query_tree import And, Field, Node, Or, Phrase, Word
from photo_archive.index.arrays import Integers
from photo_archive.index.contents import Contents, Source
from photo_archive.index.days import as_array
from photo_archive.index.match import asked_of
from photo_archive.index.order import Order
from photo_archive.index.vocabulary import AskedWord

_OWN_SPELLING = 100
_WEIGHTS = {Source.TITLE: 4, Source.CAPTION: 2, Source.OTHER: 1, Source.FILE: 1}
_NAME_WEIGHT = 3
_BEST = 1 << 31
_RANK_SHIFT = np.uint64(32)
_RANK = np.uint64((1 << 32) - 1)


def by_relevance(
    tree: Node, photos: BitMap, contents: Contents, offset: int, limit: int | None
) -> Integers:
    """Numbers of the photos, the best first, and among equally good ones the earliest."""
    walk = contents.ordering.walk(Order.DATE, contents.days)
    numbers = as_array(photos)
    short = _BEST - scores(tree, photos, contents)
    keys = (short.astype(np.uint64) << _RANK_SHIFT) | walk.ranks[numbers]
    last = len(keys) if limit is None else min(len(keys), offset + limit)
    if last < len(keys) // 2:
        keys = np.partition(keys, last)[:last]
    keys.sort()
    return walk.photos[(keys[offset:last] & _RANK).astype(np.uint32)]


def scores(tree: Node, photos: BitMap, contents: Contents) -> Integers:
    """A score for each of the photos, in the order of the set; the greatest is the best."""
    total = np.zeros(len(contents.numbers.ids), np.int64)

    def reward(found: BitMap, weight: int) -> None:
        total[as_array(found & photos)] += weight

    for word in _words(tree):
        for source, weight in _WEIGHTS.items():
            reward(contents.texts[source].find(word), weight)
        reward(_named(word, contents), _NAME_WEIGHT)
        if not word.bare and not word.exact:
            own = replace(word, exact=True, prefix=False)
            reward(_anywhere(own, contents), _OWN_SPELLING)
    return total[as_array(photos)]


def _anywhere(word: AskedWord, contents: Contents) -> BitMap:
    found = _named(word, contents)
    for index in contents.texts.values():
        found |= index.find(word)
    return found


def _named(word: AskedWord, contents: Contents) -> BitMap:
    found = BitMap()
    for column in contents.named:
        found |= column.photos_of(column.names.find((word,)))
    return found


def _words(node: Node) -> Iterator[AskedWord]:
    """The words asked for, but for those to be left out."""
    if isinstance(node, Word | Phrase):
        yield from asked_of(node)
    elif isinstance(node, Field):
        yield from _words(node.value)
    elif isinstance(node, And | Or):
        parts: Sequence[Node] = node.parts
        for part in parts:
            yield from _words(part)
