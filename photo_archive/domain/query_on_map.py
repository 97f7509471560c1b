# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The area asked for in a query, apart from all else it asks for.

A map shows the photos of all else, draws the area asked for, and puts another in its place.
"""

from __future__ import annotations

from dataclasses import dataclass

from photo_archive.domain.area import Area
from photo_archive.domain.query import parse
from photo_archive.domain.query_text import add_term, remove_span, to_text
from photo_archive.domain.query_tree import NOWHERE, And, Everything, FieldName, InArea, Node, both


@dataclass(frozen=True, slots=True)
class QueryOnMap:
    """A query taken apart: ``rest`` is what it asks for besides areas, as a query."""

    rest: str
    areas: tuple[Area, ...] = ()


def without_areas(query: str) -> QueryOnMap:
    """The areas all photos of a query must lie in, and the rest of it.

    Raises:
        UsageError: As ``parse`` does.
    """
    parts = _parts(parse(query))
    areas = tuple(one.area for one in parts if isinstance(one, InArea))
    if not areas:
        return QueryOnMap(query)
    rest = both([one for one in parts if not isinstance(one, InArea)], NOWHERE)
    return QueryOnMap(to_text(rest), areas)


def with_area(query: str, area: Area | None) -> str:
    """The query with this area in the place of those it asks for; None asks for any.

    Raises:
        UsageError: As ``parse`` does.
    """
    text = query.strip()
    for one in reversed(_parts(parse(text))):
        if isinstance(one, InArea):
            at_end = one.span.end >= len(text.rstrip())
            text = remove_span(text, one.span)
            text += " " if at_end and text else ""
    return text if area is None else add_term(text, FieldName.AREA, str(area))


def _parts(tree: Node) -> tuple[Node, ...]:
    if isinstance(tree, Everything):
        return ()
    return tree.parts if isinstance(tree, And) else (tree,)
