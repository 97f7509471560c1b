# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a query says, as a tree of plain values.

Two trees are equal when they ask the same, wherever the words stood: spans are not compared.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, StrEnum

from photo_archive.domain.area import Area
from photo_archive.domain.findable import Flag


class FieldName(StrEnum):
    """What can stand before a colon."""

    PERSON = "person"
    PLACE = "place"
    EVENT = "event"
    ORG = "org"
    TAG = "tag"
    PHOTOGRAPHER = "photographer"
    CREDIT = "credit"
    STATUS = "status"
    REFERENCE = "reference"
    FILE = "file"
    CAPTION = "caption"
    ALBUM = "album"
    AREA = "area"
    DATE = "date"
    WITHIN = "within"
    IS = "is"


class DateMode(Enum):
    """How a photo's date is held against the days asked for."""

    OVERLAP = "date"
    """It may lie in them, doubts allowed for."""
    WITHIN = "within"
    """It certainly lies in them."""
    NONE = "none"
    """It has no date."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where something stands in the query: code points, ``end`` not included."""

    start: int
    end: int


NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Everything:
    """All photos: the empty query."""

    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as typed; with ``prefix`` it is still being typed and finds longer words too."""

    text: str
    exact: bool = False
    prefix: bool = False
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in quotes: next to each other, in this order."""

    text: str
    exact: bool = False
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class DateRange:
    """Photos of these days; ``edtf`` as understood, ``first`` and ``last`` as day ordinals.

    With ``DateMode.NONE`` there is no EDTF and the days are 0.
    """

    mode: DateMode
    edtf: str = ""
    first: int = 0
    last: int = 0
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class InArea:
    """Photos that lie in a part of the earth."""

    area: Area
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Is:
    """Photos for which a condition holds."""

    flag: Flag
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Field:
    """A word, a phrase or a combination of them, asked of one field only."""

    name: FieldName
    value: Node
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """Everything but."""

    part: Node
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class And:
    """All of two or more parts, none of them an ``And`` itself."""

    parts: tuple[Node, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Or:
    """Any of two or more parts, none of them an ``Or`` itself."""

    parts: tuple[Node, ...]
    span: Span = field(default=NOWHERE, compare=False)


Node = Everything | Word | Phrase | DateRange | InArea | Is | Field | Not | And | Or


def both(parts: list[Node], span: Span) -> Node:
    """All of the parts, as flat a tree as can be."""
    flat: list[Node] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, And) else (part,))
    if not flat:
        return Everything(span)
    return flat[0] if len(flat) == 1 else And(tuple(flat), span)


def either(parts: list[Node], span: Span) -> Node:
    """Any of the parts (at least one), as flat a tree as can be."""
    flat: list[Node] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, Or) else (part,))
    return flat[0] if len(flat) == 1 else Or(tuple(flat), span)
