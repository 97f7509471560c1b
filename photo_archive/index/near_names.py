# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words and names of the archive that are spelled nearly like what was asked for.

One letter may be added, left out, exchanged or swapped with the next, two in longer words. Of a
name each word may be off by as much, so that ``Voo Van Kyet`` comes near to Võ Văn Kiệt.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from pyroaring import BitMap
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from photo_archive.domain.tokens import Token, tokens
from photo_archive.index.names_index import NamesIndex
from photo_archive.index.postings import WordIndex
from photo_archive.index.records import Column
from photo_archive.index.vocabulary import AskedWord, joined

_FAR = 3
_SHORTEST, _SHORT, _LONGEST = 3, 6, 40
_MOST_WORDS = 8
_MOST_NAMES = 400
_MOST_RARE = 30_000
"""In archives with more words of a few photos these are passed over: most are slips themselves."""
_JOINED_FROM = 6
"""From so many letters on a word may be a whole name written as one."""


@dataclass(frozen=True, slots=True)
class NearName:
    """A record whose name comes near to the words from ``first`` to before ``end``."""

    first: int
    end: int
    code: int
    steps: int
    photos: int


@dataclass(frozen=True, slots=True)
class NearWord:
    """A word spelled nearly so, and how many numbers have it."""

    text: str
    steps: int
    count: int


def most_steps(folded: str) -> int:
    """How many letters of a word may be otherwise."""
    if not _SHORTEST <= len(folded) <= _LONGEST:
        return 0
    return 1 if len(folded) <= _SHORT else 2


def near_words(folded: str, index: WordIndex, limit: int) -> list[NearWord]:
    """Words spelled nearly so in their most frequent spelling, the nearest first."""
    most, vocabulary = most_steps(folded), index.vocabulary
    if not most:
        return []
    spelled: dict[str, list[str]] = {}
    if len(index.rare.keys) <= _MOST_RARE:
        for fold, accented in index.rare.words():
            spelled.setdefault(fold, []).append(accented)
    near = _near(folded, [*vocabulary.folded, *spelled], most)[:_MOST_NAMES]
    found = []
    for steps, other in near:
        span = vocabulary.span(other, prefix=False)
        spellings = [vocabulary.accented[at] for at in span] + spelled.get(other, [])
        counts = [len(index.find(AskedWord(one, other, exact=True))) for one in spellings]
        # Of equally frequent spellings the one with accents is the proper one.
        best = max(range(len(counts)), key=lambda at: (counts[at], spellings[at]))
        if counts[best]:
            found.append(NearWord(spellings[best], steps, sum(counts)))
    return sorted(found, key=lambda one: (one.steps, -one.count, one.text))[:limit]


def _near(folded: str, words: Sequence[str], most: int) -> list[tuple[int, str]]:
    """(steps, fold) of the words nearly so, each fold once, the nearest first; not the word."""
    if not most or not words:
        return []
    steps = cdist([folded], words, scorer=OSA.distance, score_cutoff=most, dtype=np.uint8)[0]
    near = {words[at]: int(steps[at]) for at in np.flatnonzero(steps <= most).tolist()}
    near.pop(folded, None)
    return sorted((steps, word) for word, steps in near.items())


def near_names(
    words: Sequence[Token], known: Sequence[bool], column: Column[int] | Column[str]
) -> list[NearName]:
    """Names that come near to the longest possible run of the words, the nearest first.

    Names that have all the words as they are asked for are not among them: they are no mistake.

    Args:
        words: What was asked for.
        known: Which of them are written somewhere as they are; if all, one may be meant otherwise.
        column: The names.
    """
    asked = words[:_MOST_WORDS]
    kept = [one and not all(known) for one in known]
    near = [_codes_near(word, kept[at], column.names) for at, word in enumerate(asked)]
    for length in range(len(asked), 1, -1):
        found = [
            name
            for first in range(len(asked) - length + 1)
            for name in _of_run(near[first : first + length], first, column)
        ]
        if found:
            return sorted(found, key=_nearest)
    found = []
    for at, word in enumerate(asked):
        if not kept[at]:
            found.extend(_of_joined(word.folded, at, at + 1, column))
    if len(asked) > 1:
        whole = joined([AskedWord(one.accented, one.folded) for one in asked])
        near_whole = _of_joined(whole.folded, 0, len(asked), column)
        found.extend(one for one in near_whole if one.steps == 1)
    return sorted(found, key=_nearest)


def _nearest(name: NearName) -> tuple[int, int, int]:
    return name.steps, -name.photos, name.code


def _codes_near(word: Token, kept: bool, names: NamesIndex) -> list[BitMap]:
    """For 0, 1 and 2 steps the records with a word so near; ``kept`` words are right so."""
    found = [names.find((AskedWord(word.folded, word.folded),))]
    found.extend(BitMap() for _ in range(1, _FAR))
    if kept:
        return found
    for steps, other in _near(word.folded, names.words.vocabulary.folded, most_steps(word.folded)):
        found[steps] |= names.words.find(AskedWord(other, other))
    return found


def _of_run(
    near: Sequence[Sequence[BitMap]], first: int, column: Column[int] | Column[str]
) -> Iterator[NearName]:
    """Records that have a word near to each of these."""
    codes = BitMap.intersection(*(BitMap.union(*sets) for sets in near))
    for code in _most_seen(codes, column):
        steps = sum(next(at for at, one in enumerate(sets) if code in one) for sets in near)
        if steps and column.labels[code]:
            yield NearName(first, first + len(near), code, steps, int(column.totals()[code]))


def _of_joined(
    folded: str, first: int, end: int, column: Column[int] | Column[str]
) -> Iterator[NearName]:
    """Records with a name that, written as one word, comes near to this one."""
    if len(folded) < _JOINED_FROM:
        return
    runs = column.names.runs
    for steps, other in _near(folded, runs.vocabulary.folded, most_steps(folded)):
        codes = BitMap(
            code for code in runs.find(AskedWord(other, other)) if _is_whole(other, column, code)
        )
        for code in _most_seen(codes, column):
            yield NearName(first, end, code, steps, int(column.totals()[code]))


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
