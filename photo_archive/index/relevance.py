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
_FEW_WORDS = 2
"""Up to so many words there are a few dozen scores at most."""


def by_relevance(
    tree: Node, photos: BitMap, contents: Contents, offset: int, limit: int | None
) -> Integers:
    """Numbers of the photos, the best first, and among equally good ones the earliest."""
    words = [*asked_for(tree)]
    if len(words) <= _FEW_WORDS:
        return _by_groups(words, photos, contents, offset, limit)
    return _by_points(words, photos, contents, offset, limit)


def _by_groups(
    words: Sequence[AskedWord], photos: BitMap, contents: Contents, offset: int, limit: int | None
) -> Integers:
    """Of one or two words there are few different scores: the photos of each, one by one."""
    ordering, days = contents.ordering, contents.days
    groups = {0: photos}
    for found, weight in _rewards(words, contents):
        divided: dict[int, BitMap] = {}
        for points, group in groups.items():
            better = group & found
            for now, part in ((points + weight, better), (points, group - better)):
                if part:
                    divided[now] = divided[now] | part if now in divided else part
        groups = divided
    if len(groups) < 2:
        return ordering.page(photos, Order.DATE, days, offset, limit)
    best = [groups[points] for points in sorted(groups, reverse=True)]
    parts = [ordering.page(group, Order.DATE, days, 0, None) for group in best]
    last = len(photos) if limit is None else offset + limit
    return np.concatenate(parts)[offset:last]


def _by_points(
    words: Sequence[AskedWord], photos: BitMap, contents: Contents, offset: int, limit: int | None
) -> Integers:
    """A key of score and date for each photo, all of them sorted."""
    ordering, days = contents.ordering, contents.days
    points = scores(words, photos, contents)
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


def scores(words: Sequence[AskedWord], photos: BitMap, contents: Contents) -> Integers:
    """A score for each of the photos, in the order of the set; the greatest is the best."""
    total: Integers = np.zeros(len(contents.numbers.ids), np.int32)
    for found, weight in _rewards(words, contents):
        found &= photos
        total[as_array(found)] += weight
    points: Integers = total.take(as_array(photos))
    return points


def _rewards(words: Sequence[AskedWord], contents: Contents) -> Iterator[tuple[BitMap, int]]:
    """Sets of photos and how much better each makes a photo; new sets."""
    for word in words:
        for source, weight in _WEIGHTS.items():
            yield contents.written(source, word), weight
        yield contents.answering(word), _NAME_WEIGHT
        if not word.bare and not word.exact:
            own = replace(word, exact=True, prefix=False)
            yield _anywhere(own, contents), _OWN_SPELLING


def _anywhere(word: AskedWord, contents: Contents) -> BitMap:
    found = contents.answering(word)
    for source in Source:
        found |= contents.written(source, word)
    return found


def asked_for(node: Node) -> Iterator[AskedWord]:
    """The words asked for, but for those to be left out."""
    if isinstance(node, Word | Phrase):
        yield from asked_of(node)
    elif isinstance(node, Field):
        yield from asked_for(node.value) if node.name is not FieldName.ALBUM else ()
    elif isinstance(node, And | Or):
        parts: Sequence[Node] = node.parts
        for part in parts:
            yield from asked_for(part)
