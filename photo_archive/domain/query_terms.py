# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Terms of a query as switches: asked for, left out, or not in it.

What the browse panel shows is read from the query, and what is chosen there is written into it, so
the two cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from photo_archive.domain.errors import UsageError
from photo_archive.domain.query import parse
from photo_archive.domain.query_text import add_term, remove_span
from photo_archive.domain.query_tree import (
    And,
    DateMode,
    DateRange,
    Field,
    FieldName,
    InArea,
    Is,
    Node,
    Not,
    Phrase,
    Span,
    Word,
)


class Stance(Enum):
    """What a query has to do with a value."""

    OFF = "off"
    ASKED = "asked"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class Term:
    """One value of one field; dates as EDTF or as ``1993..1998`` is understood."""

    field: FieldName
    value: str


def stances(query: str) -> Mapping[Term, Stance]:
    """Every single value asked for or left out; none if the query cannot be read."""
    try:
        tree = parse(query)
    except UsageError:
        return {}
    return {term: stance for term, stance, _ in _terms(tree)}


def with_stance(query: str, field: FieldName, value: str, stance: Stance) -> str:
    """The query with a value asked for, left out or neither, whatever it was before.

    Raises:
        UsageError: The query cannot be read.
    """
    wanted = next((term for term, _, _ in _terms(parse(add_term("", field, value)))), None)
    found = [(one, span) for term, one, span in _terms(parse(query)) if term == wanted]
    if [one for one, _ in found] == [stance]:
        return query
    for _, span in reversed(found):
        query = remove_span(query, span)
    if stance is Stance.OFF:
        return query
    sign = "-" if stance is Stance.LEFT_OUT else ""
    return add_term(query, field, value, sign=sign)


def _terms(tree: Node) -> Iterator[tuple[Term, Stance, Span]]:
    """The values that all photos found have, or none of them, in order."""
    for part in tree.parts if isinstance(tree, And) else (tree,):
        out = isinstance(part, Not)
        term = _term(part.part if isinstance(part, Not) else part)
        if term is not None:
            yield term, Stance.LEFT_OUT if out else Stance.ASKED, part.span


def _term(node: Node) -> Term | None:
    match node:
        case Field(value=Phrase(exact=False) | Word(exact=False)):
            assert isinstance(node.value, Phrase | Word)
            return Term(node.name, node.value.text)
        case DateRange():
            field = FieldName.WITHIN if node.mode is DateMode.WITHIN else FieldName.DATE
            return Term(field, node.edtf or "none")
        case InArea():
            return Term(FieldName.AREA, str(node.area))
        case Is():
            return Term(FieldName.IS, node.flag.value)
        case _:
            return None
