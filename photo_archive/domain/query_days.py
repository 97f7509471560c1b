# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The dates asked for in a query, apart from all else it asks for.

A timeline shows the photos of all else, marks the days asked for, and puts other days in their
place.
"""

from __future__ import annotations

from dataclasses import dataclass

from photo_archive.domain.query import parse
from photo_archive.domain.query_text import add_term, remove_span, to_text
from photo_archive.domain.query_tree import (
    NOWHERE,
    And,
    DateMode,
    DateRange,
    Everything,
    FieldName,
    Node,
    both,
)


@dataclass(frozen=True, slots=True)
class QueryDays:
    """A query taken apart.

    Attributes:
        rest: What it asks for besides dates, as a query.
        first: The first day asked for; None if any will do.
        last: The last day asked for; None if any will do.
        undated: Whether photos without a date are asked for.
    """

    rest: str
    first: int | None = None
    last: int | None = None
    undated: bool = False


def taken_apart(query: str) -> QueryDays:
    """The days all photos of a query must be of, and the rest of it.

    Raises:
        UsageError: As ``parse`` does.
    """
    parts = _parts(parse(query))
    dates = [one for one in parts if isinstance(one, DateRange)]
    if not dates:
        return QueryDays(query)
    rest = to_text(both([one for one in parts if not isinstance(one, DateRange)], NOWHERE))
    ranges = [one for one in dates if one.mode is not DateMode.NONE]
    if not ranges:
        return QueryDays(rest, undated=True)
    return QueryDays(rest, max(one.first for one in ranges), min(one.last for one in ranges))


def with_days(query: str, written: str) -> str:
    """The query with these days in the place of those it asks for; "" asks for any.

    Raises:
        UsageError: As ``parse`` does.
    """
    text = query.strip()
    for one in reversed(_parts(parse(text))):
        if isinstance(one, DateRange):
            at_end = one.span.end >= len(text.rstrip())
            text = remove_span(text, one.span)
            text += " " if at_end and text else ""
    return add_term(text, FieldName.DATE, written) if written else text


def _parts(tree: Node) -> tuple[Node, ...]:
    if isinstance(tree, Everything):
        return ()
    return tree.parts if isinstance(tree, And) else (tree,)
