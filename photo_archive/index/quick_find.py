# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records, photographers and numbers by a few letters, for going to one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from pyroaring import BitMap

from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.name_rank import LONGEST_INITIALS, NameRank, best_rank, is_long
from photo_archive.domain.tokens import Token, tokens
from photo_archive.index.arrays import Integers
from photo_archive.index.contents import Contents
from photo_archive.index.names_index import NamesIndex
from photo_archive.index.near_names import near_names
from photo_archive.index.records import Column
from photo_archive.index.spelled_near import SpelledNear
from photo_archive.index.vocabulary import AskedWord, joined

_LOOKED_AT = 80
"""Of so many with most photos it is worked out how well they fit."""
_MOST_WORDS = 8
_SHORTEST_NUMBER = 2


@dataclass(frozen=True, slots=True)
class NamedRecord:
    """A record that fits, or a photographer if ``ref`` is None.

    Attributes:
        ref: The record.
        label: Its authorised name.
        name: The name by which it fits.
        rank: How well.
        photos: How many photos it has.
        parent: What it is part of, but for events, which have dates.
        within: What that is called.
    """

    ref: RecordRef | None
    label: str
    name: str
    rank: NameRank
    photos: int
    parent: RecordRef | None = None
    within: str = ""


def quick_find(contents: Contents, text: str, limit: int) -> list[NamedRecord]:
    """Records and photographers with a name that fits, the best first; no more than ``limit``."""
    typed = tokens(text)[:_MOST_WORDS]
    if not typed:
        return []
    found = [
        one for kind, column in contents.records.items() for one in _of(kind, column, typed, text)
    ]
    found.extend(_of(None, contents.photographers, typed, text))
    return (sorted(found, key=_order) or _near(contents, typed))[:limit]


def _near(contents: Contents, typed: Sequence[Token]) -> list[NamedRecord]:
    """Records with a name that is spelled or sounds nearly so, the nearest first."""
    near = SpelledNear()
    found: list[tuple[float, NamedRecord]] = []
    for kind, column in contents.records.items():
        if len(typed) > 1:
            names = near_names(typed, [False] * len(typed), column, near)
            codes = [(one.far, one.code) for one in names if one.end - one.first == len(typed)]
        else:
            codes = _near_word(typed[0].folded, column, near)
        for far, code in codes[:_LOOKED_AT]:
            if column.labels[code]:
                ref, label = RecordRef(kind, column.keys[code]), column.labels[code]
                photos = int(column.totals()[code])
                parent, within = _above(ref, column, code)
                named = NamedRecord(ref, label, label, NameRank.NEAR, photos, parent, within)
                found.append((far, named))
    return [one for _, one in sorted(found, key=lambda one: (one[0], _order(one[1])))]


def _near_word(folded: str, column: Column[int], near: SpelledNear) -> list[tuple[float, int]]:
    """How far, and the code, of records with a word nearly so; those with most photos first."""
    found: list[tuple[float, int]] = []
    for far, word in near.words(folded, column.names.words.vocabulary):
        codes = column.names.words.find(AskedWord(word, word))
        found.extend((far, code) for code in _most_seen((codes, BitMap()), column.totals()))
        if len(found) >= _LOOKED_AT:
            break
    return found


def _order(one: NamedRecord) -> tuple[NameRank, bool, bool, int, str]:
    """By rank; authorised names and short ones before variants and long titles."""
    return one.rank, one.name != one.label, is_long(one.name), -one.photos, one.label


def _of(
    kind: RecordKind | None,
    column: Column[int] | Column[str],
    typed: Sequence[Token],
    text: str,
) -> Iterator[NamedRecord]:
    totals = column.totals()
    for code in _most_seen(_candidates(typed, column.names), totals):
        best = best_rank(text, column.names.names[code]) if column.labels[code] else None
        if best is None:
            continue
        rank, name = best
        key = column.keys[code]
        ref = RecordRef(kind, key) if kind is not None and isinstance(key, int) else None
        parent, within = _above(ref, column, code)
        yield NamedRecord(ref, column.labels[code], name, rank, int(totals[code]), parent, within)


def _above(
    ref: RecordRef | None, column: Column[int] | Column[str], code: int
) -> tuple[RecordRef | None, str]:
    """What tells namesakes apart that are part of something."""
    if ref is None or ref.kind is RecordKind.EVENT or not column.parents[code]:
        return None, ""
    parent = column.parents[code][0]
    above = column.code(parent)  # type: ignore[arg-type]
    if above is None or not isinstance(parent, int):
        return None, ""
    return RecordRef(ref.kind, parent), column.labels[above]


def _candidates(typed: Sequence[Token], names: NamesIndex) -> tuple[BitMap, BitMap]:
    """Those called just so, and all others that may fit."""
    words = [AskedWord(one.accented, one.folded) for one in typed]
    begun = [AskedWord(one.accented, one.folded, prefix=True) for one in typed]
    together = joined(begun)
    exactly = AskedWord(together.accented, together.folded)
    whole = names.words.find(exactly) | names.runs.find(exactly)
    found = BitMap.intersection(*(names.find((one,)) for one in begun))
    found |= names.runs.find(together)
    if len(words) == 1:
        found |= _by_initials(words[0].folded, names)
    return whole, found - whole


def _by_initials(folded: str, names: NamesIndex) -> BitMap:
    """Records with words that begin with each of these letters."""
    if not 2 <= len(folded) <= LONGEST_INITIALS:
        return BitMap()
    letters = {letter: AskedWord(letter, letter, prefix=True) for letter in folded}
    return BitMap.intersection(*(names.words.find(one) for one in letters.values()))


def _most_seen(sets: tuple[BitMap, BitMap], totals: Integers) -> Iterator[int]:
    for codes in sets:
        listed = np.fromiter(codes, np.int64, len(codes))
        yield from listed[np.argsort(-totals[listed], kind="stable")[:_LOOKED_AT]].tolist()


def quick_numbers(contents: Contents, text: str, limit: int) -> list[int]:
    """Ids of photos with a number that begins so; none if no digit was typed."""
    if len(text) < _SHORTEST_NUMBER or not any(letter.isdigit() for letter in text):
        return []
    found = contents.references.find(text, prefix=True) & contents.live
    numbers = np.fromiter(found, np.int64, len(found))[:limit]
    ids: list[int] = contents.numbers.ids.view[numbers].tolist()
    return ids
