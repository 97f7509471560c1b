# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the index knows of the photos of one record, and which names are spelled nearly alike.

Pages of records and the search for duplicates ask it, so that neither reads links from the
database: a country may have a hundred thousand.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from pyroaring import BitMap
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.index.contents import Contents
from photo_archive.index.days import UNDATED, as_array
from photo_archive.index.facets import RecordCount, top
from photo_archive.index.order import Order
from photo_archive.index.vocabulary import AskedWord

_LONG_WORD = 9
_MOST_STEPS = 2


@dataclass(frozen=True, slots=True, eq=False)
class RecordPhotos:
    """The photos of a record and of what lies in it.

    Attributes:
        ids: Their numbers in the archive, by date, undated ones last.
        days: The first day of each dated one, in the same order.
        people: Who is most often on them, the record itself left out.
    """

    ids: Sequence[int]
    days: tuple[int, ...]
    people: tuple[RecordCount, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """How often a record is seen, from which to which day (None: never dated), at which events."""

    photos: int = 0
    first_day: int | None = None
    last_day: int | None = None
    events: frozenset[int] = frozenset()


def photos_of_record(contents: Contents, ref: RecordRef) -> BitMap:
    """The inner numbers of the photos of a record and of what lies in it; not to be changed."""
    column = contents.records[ref.kind]
    code = column.code(ref.id)
    return BitMap() if code is None else column.photos[code]


def record_photos(contents: Contents, ref: RecordRef, people: int) -> RecordPhotos:
    """The photos of a record by date, and the people most often on them, so many at most."""
    photos = photos_of_record(contents, ref)
    numbers = contents.ordering.page(photos, Order.DATE, contents.days, 0, None)
    ids = array("I", contents.numbers.ids.view[numbers].tobytes())
    days = contents.days.first_days(numbers)
    dated = tuple(days[days != UNDATED].tolist())
    column = contents.records[RecordKind.PERSON]
    most = [
        RecordCount(RecordRef(RecordKind.PERSON, column.keys[code]), column.labels[code], count)
        for code, count in top(column, photos, as_array(photos), people + 1)
    ]
    return RecordPhotos(ids, dated, tuple(one for one in most if one.ref != ref)[:people])


def counts_of(contents: Contents, refs: Iterable[RecordRef]) -> dict[RecordRef, int]:
    """How many photos each record has, with what lies in it."""
    codes = ((ref, contents.records[ref.kind], ref.id) for ref in refs)
    found = ((ref, column, column.code(number)) for ref, column, number in codes)
    return {ref: 0 if code is None else int(column.totals()[code]) for ref, column, code in found}


def seen_of(contents: Contents, ref: RecordRef) -> Seen:
    """When and at which events a record is seen."""
    photos = photos_of_record(contents, ref)
    if not len(photos):
        return Seen()
    numbers = as_array(photos)
    events = contents.records[RecordKind.EVENT]
    found = Seen(
        photos=len(photos),
        events=frozenset(
            events.keys[code] for code in np.unique(events.counted.gather(numbers)).tolist()
        ),
    )
    first = contents.days.first_days(numbers)
    dated = first != UNDATED
    if not dated.any():
        return found
    last = contents.days.last_days(numbers)
    return replace(found, first_day=int(first[dated].min()), last_day=int(last[dated].max()))


def together(contents: Contents, one: RecordRef, other: RecordRef) -> int:
    """On how many photos both records are."""
    ours, theirs = photos_of_record(contents, one), photos_of_record(contents, other)
    return ours.intersection_cardinality(theirs)


def near_words(
    contents: Contents, kind: RecordKind, asked: Sequence[str]
) -> dict[str, dict[str, int]]:
    """For each folded word those of names of a kind spelled nearly so, and the word itself.

    One letter may differ, two in words of nine letters and more; beside each word stands how many
    records have it.
    """
    words = contents.records[kind].names.words
    vocabulary = words.vocabulary.folded
    found: dict[str, dict[str, int]] = {}
    if not asked or not vocabulary:
        return {word: {word: 0} for word in asked}
    steps = cdist(asked, vocabulary, scorer=OSA.distance, score_cutoff=_MOST_STEPS, dtype=np.uint8)
    for word, distances in zip(asked, steps, strict=True):
        most = _MOST_STEPS if len(word) >= _LONG_WORD else 1
        near = {vocabulary[at] for at in np.flatnonzero(distances <= most).tolist()} | {word}
        found[word] = {one: len(words.find(AskedWord(one, one))) for one in near}
    return found


def records_with_words(
    contents: Contents, kind: RecordKind, words: Sequence[str], *, limit: int
) -> list[int]:
    """Numbers of records with all of these words in their names; an initial stands for any word.

    None at all if there are more than ``limit``: the words tell nobody apart then.
    """
    index = contents.records[kind].names.words
    found: BitMap | None = None
    for word in sorted(words, key=len, reverse=True):
        here = index.find(AskedWord(word, word, prefix=len(word) == 1))
        found = here if found is None else found & here
        if not found:
            return []
    if found is None or len(found) > limit:
        return []
    keys = contents.records[kind].keys
    return [keys[code] for code in found]
