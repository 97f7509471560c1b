# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records whose names answer to what is typed, however they are spelled: to filter a list."""

from __future__ import annotations

from array import array

import numpy as np
from pyroaring import BitMap

from photo_archive.domain.ids import RecordKind
from photo_archive.domain.query_tree import And, Word
from photo_archive.domain.tokens import tokens
from photo_archive.index.arrays import Integers
from photo_archive.index.contents import Contents
from photo_archive.index.match import named
from photo_archive.index.vocabulary import AskedWord


def records_named(contents: Contents, kind: RecordKind, text: str) -> frozenset[int] | None:
    """Numbers of the records with a name that has all words typed, each maybe only begun.

    None for all of them, where nothing to look for was typed. ``v kiet`` finds Võ Văn Kiệt.
    """
    words = [Word(one.text, prefix=True) for one in tokens(text)]
    if not words:
        return None
    column = contents.records[kind]
    codes = named(And(tuple(words)) if len(words) > 1 else words[0], column.names)
    return frozenset(column.keys[code] for code in codes)


def record_called(contents: Contents, kind: RecordKind, name: str) -> int | None:
    """The number of the one record whose authorised name is this; None if none or several are."""
    words = [AskedWord(one.accented, one.folded, exact=True) for one in tokens(name)]
    if not words:
        return None
    column = contents.records[kind]
    codes = BitMap.intersection(*(column.names.words.find(one) for one in words))
    found = [column.keys[code] for code in codes if column.labels[code] == name]
    return found[0] if len(found) == 1 else None


def most_photographed(contents: Contents, kind: RecordKind, ids: array[int]) -> array[int]:
    """The records with most photos first; those with equally many stay in the order given."""
    totals = photo_totals(contents, kind, ids)
    order = np.argsort(-totals, kind="stable")
    return array(ids.typecode, (ids[at] for at in order.tolist()))


def photo_totals(contents: Contents, kind: RecordKind, ids: array[int]) -> Integers:
    """How many photos each record has."""
    column = contents.records[kind]
    known = column.totals()
    codes = (column.code(one) for one in ids)
    counts = (0 if code is None else int(known[code]) for code in codes)
    return np.fromiter(counts, np.int64, len(ids))
