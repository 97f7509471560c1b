# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Completion for the search box: from a few letters of any spelling to records and fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from photo_archive.domain.errors import UsageError
from photo_archive.domain.findable import Flag
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.names import fold
from photo_archive.domain.photo import Status
from photo_archive.domain.query_dates import date_range, is_date_in_words
from photo_archive.domain.query_text import quoted
from photo_archive.domain.query_tree import DateMode, FieldName, Span
from photo_archive.domain.query_words import QUOTES
from photo_archive.domain.record_fields import RECORD_FIELDS
from photo_archive.domain.tokens import spelling, tokens
from photo_archive.index.contents import Contents
from photo_archive.index.records import Column
from photo_archive.index.vocabulary import AskedWord, asked_words

_FIELD_VALUE = re.compile(rf"(?:^|[\s(-])([^\W\d_]+):([{QUOTES}«]?)([^{QUOTES}«»()]*)$")
_LAST_WORDS = re.compile(r"[^\s()]+")
_MOST_WORDS = 4
_MOST_WORDS_OF_DATE = 7
_YEAR = re.compile(r"[12]\d{3}")
DATE = "date"
"""The kind of a suggestion that is a date; its label is EDTF."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the end of a query may go on to be.

    Attributes:
        label: The record's label, or the field or condition.
        detail: The name by which it was found, if that is not the label.
        kind: The kind of record, "photographer", "date", or "" for a field or condition.
        insert: What goes into the query.
        replaces_from: Where in the text the part begins in whose place it goes; code points.
        count: How many photos have it; 0 for a field.
        ref: The record, if it is one.
    """

    label: str
    detail: str
    kind: str
    insert: str
    replaces_from: int
    count: int = 0
    ref: RecordRef | None = None


def complete(text: str, contents: Contents, limit: int) -> tuple[Suggestion, ...]:
    """What the last words of a query may go on to be, those with most photos first.

    Longer runs of last words come first: after ``paris vo van k`` Võ Văn Kiệt before all that
    begin with k.
    """
    found: dict[str, Suggestion] = {}
    for suggestion in _suggestions(text, contents, limit):
        if suggestion.insert not in found:
            found[suggestion.insert] = suggestion
            if len(found) >= limit:
                break
    return tuple(found.values())


def _suggestions(text: str, contents: Contents, limit: int) -> Iterator[Suggestion]:
    named = _FIELD_VALUE.search(text)
    if named is not None:
        name, value = fold(named.group(1)), named.group(3)
        if name in {field.value for field in FieldName} and (
            named.group(2) or not value[-1:].isspace()
        ):
            yield from _of_field(FieldName(name), value, named.start(1), contents, limit)
            return
    if not text or text[-1].isspace():
        return
    starts = [word.start() for word in _LAST_WORDS.finditer(text)]
    yield from _date(text, starts[-_MOST_WORDS_OF_DATE:], contents)
    starts = starts[-_MOST_WORDS:]
    for start in starts:
        yield from _records(text[start:], start, contents, limit)
    for start in starts[-1:]:
        yield from _fields(fold(text[start:]).lstrip("-"), start)


def _date(text: str, starts: Sequence[int], contents: Contents) -> Iterator[Suggestion]:
    """The date that the last words say, if photos may be of it; the longest run of words."""
    for start in starts:
        written = text[start:]
        if not (_YEAR.fullmatch(written) or is_date_in_words(written)):
            continue
        try:
            asked = date_range(written, DateMode.OVERLAP, Span(0, 0))
        except UsageError:
            continue
        if "XXXX" in asked.edtf:
            continue
        count = len(contents.days.overlapping(asked.first, asked.last) & contents.live)
        if count:
            yield Suggestion(asked.edtf, "", DATE, f"date:{asked.edtf}", start, count)
            return


def _of_field(
    field: FieldName, value: str, start: int, contents: Contents, limit: int
) -> Iterator[Suggestion]:
    if field in RECORD_FIELDS:
        kind = RECORD_FIELDS[field]
        yield from _values(contents.records[kind], kind, field, value, start, limit)
    elif field is FieldName.PHOTOGRAPHER:
        yield from _values(contents.photographers, None, field, value, start, limit)
    elif field is FieldName.CREDIT:
        yield from _values(contents.credits, None, field, value, start, limit)
    elif field is FieldName.ALBUM:
        yield from _albums(contents, value, start, limit)
    elif field in (FieldName.IS, FieldName.STATUS):
        choices = Flag if field is FieldName.IS else Status
        for choice in choices:
            if choice.value.startswith(fold(value)):
                term = f"{field.value}:{choice.value}"
                yield Suggestion(term, "", "", term, start)


def _records(value: str, start: int, contents: Contents, limit: int) -> Iterator[Suggestion]:
    found: list[Suggestion] = []
    for field, kind in RECORD_FIELDS.items():
        found.extend(_values(contents.records[kind], kind, field, value, start, limit))
    found.extend(_values(contents.photographers, None, FieldName.PHOTOGRAPHER, value, start, limit))
    yield from sorted(found, key=lambda one: (-one.count, one.label))[:limit]


def _values(
    column: Column[int] | Column[str],
    kind: RecordKind | None,
    field: FieldName,
    value: str,
    start: int,
    limit: int,
) -> Iterator[Suggestion]:
    """Values of a column in whose names the words occur, the last one begun."""
    asked = asked_words(tokens(value), exact=False, prefix=True)
    if not asked:
        return
    found = column.names.find(asked)
    codes = np.fromiter(found, np.int64, len(found))
    totals = column.totals()[codes]
    order = np.argsort(-totals, kind="stable")
    if not asked[-1].bare:  # the accents typed come first
        own = [_is_own(asked[-1], column.names.names[code]) for code in codes.tolist()]
        order = np.lexsort((-totals, ~np.array(own, bool)))
    for at in order[:limit].tolist():
        code = int(codes[at])
        label = column.labels[code]
        if not label:
            continue
        key, name = column.keys[code], column.names.name_found(code, asked)
        yield Suggestion(
            label=label,
            detail="" if name == label else name,
            kind=kind.value if kind else field.value,
            insert=f"{field.value}:{quoted(label)}",
            replaces_from=start,
            count=int(totals[at]),
            ref=RecordRef(kind, key) if kind and isinstance(key, int) else None,
        )


def _albums(contents: Contents, value: str, start: int, limit: int) -> Iterator[Suggestion]:
    """Albums in whose names the words occur, the last one begun; all of them without words."""
    albums, asked = contents.albums, asked_words(tokens(value), exact=False, prefix=True)
    codes = albums.names.find(asked) if asked else range(len(albums.albums))
    for code in list(codes)[:limit]:
        name, photos = albums.albums[code].name, albums.albums[code].photos
        term = f"{FieldName.ALBUM.value}:{quoted(name)}"
        yield Suggestion(name, "", FieldName.ALBUM.value, term, start, len(photos))


def _is_own(asked: AskedWord, names: Iterable[str]) -> bool:
    """Whether a word of a name begins with these very letters."""
    begun = spelling(asked.accented)
    return any(spelling(word.accented).startswith(begun) for name in names for word in tokens(name))


def _fields(begun: str, start: int) -> Iterator[Suggestion]:
    for field in FieldName:
        if begun and field.value.startswith(begun):
            yield Suggestion(f"{field.value}:", "", "", f"{field.value}:", start)
