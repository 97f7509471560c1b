# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A name asked of the wrong field: ``person:Paris`` is told that Paris is a place.

Said only of what the field asked does not know at all; a record that is known and has no photo is
another matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from photo_archive.domain.errors import DateText, Message, UsageError
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.query import parse
from photo_archive.domain.query_dates import is_date
from photo_archive.domain.query_text import add_term
from photo_archive.domain.query_tree import And, Field, FieldName, Node, Phrase, Word
from photo_archive.domain.record_fields import RECORD_FIELDS
from photo_archive.index.contents import Contents
from photo_archive.index.match import match, named
from photo_archive.index.names_index import NamesIndex
from photo_archive.index.records import Column

_MOST_TERMS = 12
_MOST_LETTERS = 2000
_SIGNS = {"AND": "", "ET": "", "VÀ": "", "NOT": "-", "SAUF": "-"}
"""What other programs take for signs, and what says the same here."""
_VALUES = (FieldName.PHOTOGRAPHER, FieldName.CREDIT)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What a value is, the query that asks for it where it is, and how many photos that finds."""

    message: Message
    query: str
    total: int


def found_elsewhere(query: str, contents: Contents, limit: int) -> tuple[Elsewhere, ...]:
    """For each value asked of a field that does not know it, where it is known."""
    if len(query) > _MOST_LETTERS:
        return ()
    tree = parse(query)
    found = list(_signs(tree, query, contents))
    for field in _fields(tree):
        if _names(field.name, contents) is None or _is_known(field, contents):
            continue
        for message, term in _places(field, contents):
            whole = f"{query[: field.span.start]}{term}{query[field.span.end :]}"
            total = _total(whole, contents)
            alone = total or _total(term, contents)
            if alone:
                found.append(Elsewhere(message, whole if total else term, alone))
                break
    return tuple(found[:limit])


def _signs(tree: Node, query: str, contents: Contents) -> Iterator[Elsewhere]:
    """For signs of other programs the query without them, if that finds something."""
    parts = tree.parts if isinstance(tree, And) else ()
    signs = [one for one in parts[:-1] if isinstance(one, Word) and one.text in _SIGNS]
    meant = query
    for sign in reversed(signs):
        after = meant[sign.span.end :].lstrip()
        meant = f"{meant[: sign.span.start]}{_SIGNS[sign.text]}{after}"
    total = _total(meant, contents) if signs else 0
    if total:
        values = _of(signs[0].text, meant.strip())
        message = Message("“{name}” was looked for as a word: search {query}", values)
        yield Elsewhere(message, meant, total)


def _total(query: str, contents: Contents) -> int:
    """How many photos a query finds; 0 if its parts have run together into something else."""
    try:
        return len(match(parse(query), contents))
    except UsageError:
        return 0


def _fields(tree: Node) -> list[Field]:
    """The terms that all photos have to answer to, of one word or phrase each."""
    parts = tree.parts if isinstance(tree, And) else (tree,)
    terms = [one for one in parts if isinstance(one, Field)]
    return [one for one in terms if isinstance(one.value, Word | Phrase)][:_MOST_TERMS]


def _names(field: FieldName, contents: Contents) -> NamesIndex | None:
    column = _column(field, contents)
    return None if column is None else column.names


def _column(field: FieldName, contents: Contents) -> Column[int] | Column[str] | None:
    if field in RECORD_FIELDS:
        return contents.records[RECORD_FIELDS[field]]
    if field is FieldName.PHOTOGRAPHER:
        return contents.photographers
    return contents.credits if field is FieldName.CREDIT else None


def _is_known(field: Field, contents: Contents) -> bool:
    names = _names(field.name, contents)
    return names is not None and bool(named(field.value, names))


def _places(field: Field, contents: Contents) -> Iterator[tuple[Message, str]]:
    """What else the value may be, and the term that asks for it."""
    assert isinstance(field.value, Word | Phrase)
    value = field.value.text.strip()
    for other in (*RECORD_FIELDS, *_VALUES):
        column = _column(other, contents)
        if column is None or other is field.name:
            continue
        codes = named(field.value, column.names)
        if codes:
            best = max(codes, key=lambda code: (int(column.totals()[code]), -code))
            name = column.labels[best] if len(codes) == 1 else value
            term = add_term("", other, value)
            yield _said(other, name or value, term), term
    if is_date(value):
        term = add_term("", FieldName.DATE, value)
        values = {"name": DateText(value), "query": term}
        yield Message("“{name}” is a date: search {query}", values), term
    term = add_term("", FieldName.CAPTION, value)
    yield Message("“{name}” is no name, but in captions: search {query}", _of(value, term)), term
    term = add_term("", None, value)
    yield Message("“{name}” stands elsewhere: search all fields", _of(value, term)), term


def _of(name: str, term: str) -> dict[str, str | int | Message]:
    return {"name": name, "query": term}


def _said(field: FieldName, name: str, term: str) -> Message:
    values = _of(name, term)
    match RECORD_FIELDS.get(field):
        case RecordKind.PERSON:
            return Message("{name} is a person: search {query}", values)
        case RecordKind.PLACE:
            return Message("{name} is a place: search {query}", values)
        case RecordKind.EVENT:
            return Message("{name} is an event: search {query}", values)
        case RecordKind.ORGANISATION:
            return Message("{name} is an organisation: search {query}", values)
        case RecordKind.TAG:
            return Message("{name} is a tag: search {query}", values)
    if field is FieldName.PHOTOGRAPHER:
        return Message("{name} is a photographer: search {query}", values)
    return Message("{name} is a credit line: search {query}", values)
