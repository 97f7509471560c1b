# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How well photos answer a query: the spelling asked for first, then by where the words stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from pyroaring import BitMap

from photo_archive.domain.query_tree import And, Field, FieldName, Node, Or, Phrase, Word
from photo_archive.index.arrays import Integers
from photo_archive.index.contents import Contents, Source
from photo_archive.index.days import as_array
from photo_archive.index.match import asked_of
from photo_archive.index.order import Order
from photo_archive.index.vocabulary import AskedWord

_OWN_SPELLING = 100
_WEIGHTS = {Source.TITLE: 4, Source.CAPTION: 2, Source.OTHER: 1, Source.FILE: 1}
_NAME_WEIGHT = 3
_WIDEST = 1 << 32
_NARROW = 1 << 16
_MANY = 8
"""From one photo in so many on, points are added to all, which is quicker."""


def by_relevance(
    tree: Node, photos: BitMap, contents: Contents, offset: int, limit: int | None
) -> Integers:
    """Numbers of the photos, the best first, and among equally good ones the earliest."""
    ordering, days = contents.ordering, contents.days
    points = scores(tree, photos, contents)
    different = np.flatnonzero(np.bincount(points))[::-1]
    if len(different) < 2:
        return ordering.page(photos, Order.DATE, days, offset, limit)
    walk = ordering.walk(Order.DATE, days)
    shift = len(walk.photos).bit_length()
    width = np.uint32 if len(different) << shift < _WIDEST else np.uint64
    grades: Integers = np.zeros(int(different[0]) + 1, width)
    grades[different] = [grade << shift for grade in range(len(different))]
    keys: Integers = grades.take(points) | walk.ranks.take(as_array(photos))
    last = len(keys) if limit is None else min(len(keys), offset + limit)
    if last < len(keys) // 2:
        keys = np.partition(keys, last)[:last]
    keys.sort()
    page: Integers = walk.photos[keys[offset:last] & width((1 << shift) - 1)]
    return page


def scores(tree: Node, photos: BitMap, contents: Contents) -> Integers:
    """A score for each of the photos, in the order of the set; the greatest is the best."""
    words = [*_words(tree)]
    narrow = len(words) * (_OWN_SPELLING + _NAME_WEIGHT + sum(_WEIGHTS.values())) < _NARROW
    total: Integers = np.zeros(len(contents.numbers.ids), np.uint16 if narrow else np.uint32)
    more: Integers = np.zeros_like(total)

    def reward(found: BitMap, weight: int) -> None:
        found &= photos
        if not found:
            return
        if len(found) == len(photos):
            total[:] += total.dtype.type(weight)  # all of them alike, and others do not count
        elif len(found) * _MANY < len(total):
            total[as_array(found)] += total.dtype.type(weight)
        else:
            more.fill(0)
            more[as_array(found)] = weight
            total[:] += more

    for word in words:
        for source, weight in _WEIGHTS.items():
            reward(contents.written(source, word), weight)
        reward(contents.answering(word), _NAME_WEIGHT)
        if not word.bare and not word.exact:
            own = replace(word, exact=True, prefix=False)
            reward(_anywhere(own, contents), _OWN_SPELLING)
    points: Integers = total.take(as_array(photos))
    return points


def _anywhere(word: AskedWord, contents: Contents) -> BitMap:
    found = contents.answering(word)
    for source in Source:
        found |= contents.written(source, word)
    return found


def _words(node: Node) -> Iterator[AskedWord]:
    """The words asked for, but for those to be left out."""
    if isinstance(node, Word | Phrase):
        yield from asked_of(node)
    elif isinstance(node, Field):
        yield from _words(node.value) if node.name is not FieldName.ALBUM else ()
    elif isinstance(node, And | Or):
        parts: Sequence[Node] = node.parts
        for part in parts:
            yield from _words(part)
