# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the browse panel as plain values, and how values are put in their trees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum

from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordRef
from photo_archive.domain.names import fold
from photo_archive.domain.query_terms import Stance, Term
from photo_archive.domain.query_tree import FieldName

SHOWN_FIRST = 6

_FIRST_DAY, _LAST_DAY = date(1500, 1, 1).toordinal(), date(2199, 12, 31).toordinal()
_YEARS = re.compile(r"(\d{4})(?:/(\d{4}))?")


@dataclass(frozen=True, slots=True)
class Facet:
    """One value a search can be narrowed by.

    Attributes:
        label: What it is called.
        count: How many photos of those found have it; less than 0 if that is not known.
        query: The term that finds it, or the query of a saved search.
        ref: The record, if it is one.
        parents: The records it is part of, by their numbers.
        term: The term as a value of a field; None for a saved search.
        stance: What the query has to do with it.
        number: The number of an album or saved search.
    """

    label: str
    count: int
    query: str
    ref: RecordRef | None = None
    parents: tuple[int, ...] = ()
    term: Term | None = None
    stance: Stance = Stance.OFF
    number: int = 0


class NodeKind(Enum):
    """What a row of the panel is."""

    SECTION = "section"
    VALUE = "value"
    HISTOGRAM = "histogram"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Year:
    """One column of the histogram, and what the query has to do with it."""

    year: int
    count: int
    query: str
    stance: Stance = Stance.OFF


@dataclass(eq=False, slots=True)
class Node:
    """One row: ``key`` tells it from its neighbours; ``page`` is what it opens instead."""

    kind: NodeKind
    key: str
    label: str = ""
    count: int = 0
    query: str = ""
    years: tuple[Year, ...] = ()
    ref: RecordRef | None = None
    page: str = ""
    term: Term | None = None
    stance: Stance = Stance.OFF
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)

    def add(self, child: Node) -> Node:
        """Put a row under this one."""
        child.parent = self
        self.children.append(child)
        return child

    @property
    def is_set(self) -> bool:
        """Whether the query asks for this or leaves it out, or something below it."""
        return self.stance is not Stance.OFF or any(child.is_set for child in self.children)


def with_stances(
    values: Sequence[Facet], asked: Mapping[Term, Stance], field_name: FieldName, known: KnownFacets
) -> tuple[Facet, ...]:
    """The values with what a query has to do with each; those it has but are not counted, too.

    A term typed without accents is that of the value spelled so, if there is one.

    Args:
        values: The values of a section.
        asked: The terms of the query.
        field_name: The field of the section.
        known: Values seen before, for their labels.
    """
    terms = {term: stance for term, stance in asked.items() if term.field is field_name}
    found = list(values)
    for term, stance in terms.items():
        at = _place_of(term, found)
        if at is None:
            found.append(replace(known.of(term), term=term, stance=stance))
        else:
            found[at] = replace(found[at], term=term, stance=stance)
    return tuple(found)


def _place_of(term: Term, values: Sequence[Facet]) -> int | None:
    own = (at for at, one in enumerate(values) if one.term == term)
    folded = fold(term.value)
    same = (
        at
        for at, one in enumerate(values)
        if one.term is not None and fold(one.term.value) == folded
    )
    return next(own, next(same, None))


class KnownFacets:
    """Values seen in some search, so that one left out keeps its name and its place in a tree."""

    def __init__(self) -> None:
        self._known: dict[Term, Facet] = {}

    def note(self, values: Iterable[Facet]) -> None:
        """Remember these."""
        self._known.update((one.term, one) for one in values if one.term is not None)

    def of(self, term: Term) -> Facet:
        """The value of a term, without a count."""
        known = self._known.get(term)
        if known is not None:
            return replace(known, count=-1)
        return Facet(term.value, -1, "", term=term)


def years_asked(asked: Mapping[Term, Stance]) -> dict[int, Stance]:
    """The years of the dates that a query asks for, and the whole years that it leaves out."""
    found: dict[int, Stance] = {}
    for term, stance in asked.items():
        if term.field in (FieldName.DATE, FieldName.WITHIN):
            years = _whole_years(term) if stance is Stance.LEFT_OUT else _years_in(term)
            found.update(dict.fromkeys(years, stance))
    return found


def _whole_years(term: Term) -> range:
    years = _YEARS.fullmatch(term.value)
    if years is None:
        return range(0)
    first = int(years.group(1))
    return range(first, int(years.group(2) or first) + 1)


def _years_in(term: Term) -> range:
    """The years a date has days in; of one that is open at an end as many as may have photos."""
    try:
        days = parse_edtf(term.value).padded
    except ArchiveError:  # none
        return range(0)
    first, last = max(days.first, _FIRST_DAY), min(days.last, _LAST_DAY)
    if first > last:
        return range(0)
    return range(date.fromordinal(first).year, date.fromordinal(last).year + 1)


class YearsBeside:
    """The years of all else a query asks for, so that others than those found can be chosen.

    They are known while the query without its dates stays what it was when it had none.
    """

    def __init__(self) -> None:
        self._rest: str | None = None
        self._years: tuple[Facet, ...] = ()

    def of(self, found: tuple[Facet, ...], rest: str, *, dated: bool) -> tuple[Facet, ...]:
        """The years found, among the others.

        Args:
            found: The years with their counts.
            rest: The query without dates.
            dated: Whether it had any.
        """
        if not dated:
            self._rest, self._years = rest, found
        if not dated or rest != self._rest:
            return found
        counted = {one.label: one for one in (*self._years, *found)}
        return tuple(counted.values())


def add_tree(section: Node, values: Sequence[Facet], *, whole: bool) -> int:
    """Put values under what they are part of, the first few roots only unless ``whole``.

    Roots with something in them that the query has are always shown.

    Returns:
        How many roots are not shown.
    """
    nodes = {one.ref.id: value_node(section.key, one) for one in values if one.ref is not None}
    roots = []
    for one in values:
        if one.ref is None:
            roots.append(value_node(section.key, one))
            continue
        node = nodes[one.ref.id]
        above = next((nodes[up] for up in one.parents if up in nodes), None)
        if above is None or above is node:
            roots.append(node)
        else:
            above.add(node)
    shown = [node for at, node in enumerate(roots) if whole or at < SHOWN_FIRST or node.is_set]
    for node in shown:
        section.add(node)
    return len(roots) - len(shown)


def value_node(section: str, value: Facet) -> Node:
    """The row of a value."""
    own = value.term.value if value.term is not None and not value.query else value.query
    key = f"{section}:{value.ref.kind}:{value.ref.id}" if value.ref else f"{section}:{own}"
    if value.number:
        key = f"{section}:{value.number}"
    return Node(
        NodeKind.VALUE,
        key,
        value.label,
        value.count if value.stance is not Stance.LEFT_OUT else -1,
        value.query,
        ref=value.ref,
        term=value.term,
        stance=value.stance,
    )


def is_collection(node: Node) -> bool:
    """Whether a row is an album or saved search, or makes an album."""
    section, _, rest = node.key.partition(":")
    return section in ("albums", "saved") and rest not in ("", "more")
