# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names and words of the archive that are spelled or sound nearly like what was asked for.

Of a name each word may be off as much as a word alone, so that ``Voo Van Kyet`` comes near to Võ
Văn Kiệt.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from pyroaring import BitMap

from photo_archive.domain.tokens import Token, tokens
from photo_archive.index.names_index import NamesIndex
from photo_archive.index.postings import WordIndex
from photo_archive.index.records import Column
from photo_archive.index.spelled_near import SpelledNear
from photo_archive.index.vocabulary import AskedWord, joined

_MOST_WORDS = 8
_MOST_NAMES = 400
_MOST_COUNTED = 60
_MOST_RARE = 30_000
"""In archives with more words of a few photos these are passed over: most are slips themselves."""
_JOINED_FROM = 6
"""From so many letters on a word may be a whole name written as one."""

_Sets = Sequence[tuple[float, BitMap]]
"""How far words are, and the records that have them; the nearest first."""


@dataclass(frozen=True, slots=True)
class NearName:
    """A record whose name comes near to the words from ``first`` to before ``end``."""

    first: int
    end: int
    code: int
    far: float
    photos: int


@dataclass(frozen=True, slots=True)
class NearWord:
    """A word spelled nearly so, and how many numbers have it."""

    text: str
    far: float
    count: int


def near_words(folded: str, index: WordIndex, limit: int, near: SpelledNear) -> list[NearWord]:
    """Words nearly so in their most frequent spelling, the nearest first."""
    vocabulary = index.vocabulary
    spelled: dict[str, list[str]] = {}
    if len(index.rare.keys) <= _MOST_RARE:
        for fold, accented in index.rare.words():
            spelled.setdefault(fold, []).append(accented)
    found = []
    for far, other in near.words(folded, vocabulary, list(spelled))[:_MOST_COUNTED]:
        span = vocabulary.span(other, prefix=False)
        spellings = [vocabulary.accented[at] for at in span] + spelled.get(other, [])
        counts = [len(index.find(AskedWord(one, other, exact=True))) for one in spellings]
        # Of equally frequent spellings the one with accents is the proper one.
        best = max(range(len(counts)), key=lambda at: (counts[at], spellings[at]))
        if counts[best]:
            found.append(NearWord(spellings[best], far, sum(counts)))
    return sorted(found, key=lambda one: (one.far, -one.count, one.text))[:limit]


def near_names(
    words: Sequence[Token],
    known: Sequence[bool],
    column: Column[int] | Column[str],
    near: SpelledNear,
) -> list[NearName]:
    """Names that come near to the longest possible run of the words, the nearest first.

    Names that have all the words as they are asked for are not among them: they are no mistake.

    Args:
        words: What was asked for.
        known: Which of them are written somewhere as they are; if all, one may be meant otherwise.
        column: The names.
        near: The question's words.
    """
    asked = words[:_MOST_WORDS]
    kept = [one and not all(known) for one in known]
    sets = [_codes_near(word, kept[at], column.names, near) for at, word in enumerate(asked)]
    for length in range(len(asked), 1, -1):
        found = [
            name
            for first in range(len(asked) - length + 1)
            for name in _of_run(sets[first : first + length], first, column)
        ]
        if found:
            return sorted(found, key=_nearest)
    found = []
    for at, word in enumerate(asked):
        if not kept[at]:
            found.extend(_of_joined(word.folded, at, at + 1, column, near))
    if len(asked) > 1:
        whole = joined([AskedWord(one.accented, one.folded) for one in asked])
        near_whole = _of_joined(whole.folded, 0, len(asked), column, near)
        found.extend(one for one in near_whole if one.far <= 1)
    return sorted(found, key=_nearest)


def _nearest(name: NearName) -> tuple[float, int, int]:
    return name.far, -name.photos, name.code


def _codes_near(word: Token, kept: bool, names: NamesIndex, near: SpelledNear) -> _Sets:
    """For each distance the records with a word so near; ``kept`` words are right so."""
    found = {0.0: names.find((AskedWord(word.folded, word.folded),))}
    if kept:
        return list(found.items())
    for far, other in near.words(word.folded, names.words.vocabulary):
        codes = names.words.find(AskedWord(other, other))
        found[far] = found[far] | codes if far in found else codes
    return sorted(found.items())


def _of_run(
    near: Sequence[_Sets], first: int, column: Column[int] | Column[str]
) -> Iterator[NearName]:
    """Records that have a word near to each of these."""
    each = [BitMap.union(*(codes for _, codes in sets)) for sets in near]
    for code in _most_seen(BitMap.intersection(*each), column):
        far = sum(next(one for one, codes in sets if code in codes) for sets in near)
        if far and column.labels[code]:
            yield NearName(first, first + len(near), code, far, int(column.totals()[code]))


def _of_joined(
    folded: str, first: int, end: int, column: Column[int] | Column[str], near: SpelledNear
) -> Iterator[NearName]:
    """Records with a name that, written as one word, comes near to this one."""
    if len(folded) < _JOINED_FROM:
        return
    runs = column.names.runs
    for far, other in near.begun_alike(folded, runs.vocabulary):
        codes = BitMap(
            code for code in runs.find(AskedWord(other, other)) if _is_whole(other, column, code)
        )
        for code in _most_seen(codes, column):
            yield NearName(first, end, code, far, int(column.totals()[code]))


def _is_whole(folded: str, column: Column[int] | Column[str], code: int) -> bool:
    """Whether this is a whole name of a record, written as one word."""
    names = column.names.names[code]
    return any("".join(word.folded for word in tokens(name)) == folded for name in names)


def _most_seen(codes: BitMap, column: Column[int] | Column[str]) -> Iterable[int]:
    if len(codes) <= _MOST_NAMES:
        return list(codes)
    listed = np.fromiter(codes, np.int64, len(codes))
    chosen: list[int] = listed[np.argsort(-column.totals()[listed])[:_MOST_NAMES]].tolist()
    return chosen
