# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the tree back to text, and what the search box does with a query: chips, adding, removing.

``parse(to_text(tree))`` is the tree again.
"""

from __future__ import annotations

from dataclasses import dataclass

from photo_archive.domain.query import parse
from photo_archive.domain.query_tree import (
    And,
    DateMode,
    DateRange,
    Everything,
    Field,
    FieldName,
    InArea,
    Is,
    Node,
    Not,
    Or,
    Phrase,
    Span,
    Word,
)
from photo_archive.domain.query_words import CLOSING_GUILLEMET, OPENING_GUILLEMET, QUOTES


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of a query as a chip shows it: ``field`` is None for plain words."""

    span: Span
    field: FieldName | None
    value: str
    negated: bool = False


def to_text(tree: Node) -> str:
    """The tree as a query.

    A finished last word gets a space after it, so that it is not taken for one still being typed.
    """
    text = _text(tree)
    return text if _may_end(tree) else f"{text} "


def _may_end(node: Node) -> bool:
    """Whether nothing changes when the text ends with this."""
    if isinstance(node, And | Or):
        return _may_end(node.parts[-1])
    if isinstance(node, Not):
        return isinstance(node.part, And | Or) or _may_end(node.part)
    if isinstance(node, Field):
        return isinstance(node.value, And | Or | Not) or _may_end(node.value)
    return node.prefix or node.exact if isinstance(node, Word) else True


def _text(node: Node) -> str:
    if isinstance(node, And):
        return " ".join(
            _wrapped(part) if isinstance(part, Or) else _text(part) for part in node.parts
        )
    if isinstance(node, Or):
        return " OR ".join(map(_text, node.parts))
    if isinstance(node, Not):
        return "-" + _wrapped(node.part)
    if isinstance(node, Field):
        return f"{node.name.value}:{_wrapped(node.value)}"
    return _leaf_text(node)


def _wrapped(node: Node) -> str:
    return f"({_text(node)})" if isinstance(node, And | Or | Not) else _text(node)


def _leaf_text(node: Everything | Word | Phrase | DateRange | InArea | Is) -> str:
    if isinstance(node, Word):
        return f"={node.text}" if node.exact else node.text
    if isinstance(node, Phrase):
        return f"={quoted(node.text)}" if node.exact else quoted(node.text)
    if isinstance(node, DateRange):
        return "date:none" if node.mode is DateMode.NONE else f"{node.mode.value}:{node.edtf}"
    if isinstance(node, InArea):
        return f"area:{node.area}"
    return f"is:{node.flag.value}" if isinstance(node, Is) else ""


def quoted(text: str) -> str:
    """The text as a phrase; quotation marks of both kinds inside it become blanks."""
    if not any(mark in text for mark in QUOTES):
        return f'"{text}"'
    inner = text.replace(CLOSING_GUILLEMET, " ")
    return f"{OPENING_GUILLEMET}{inner}{CLOSING_GUILLEMET}"


def add_term(query: str, field: FieldName | None, value: str, *, sign: str = "") -> str:
    """The query narrowed by a term, as when a facet is clicked; adding it twice changes nothing.

    Args:
        query: What is asked for already.
        field: The field, None for plain words.
        value: What is asked of it.
        sign: "-" to leave out what has it.
    """
    term = sign + _term(field, value)
    before = query.strip()
    if not before:
        return term
    tree = parse(query)
    wanted = parse(term)
    if wanted == tree or (isinstance(tree, And) and wanted in tree.parts):
        return query
    return f"({before}) {term}" if isinstance(tree, Or) else f"{before} {term}"


def _term(field: FieldName | None, value: str) -> str:
    if field in (FieldName.DATE, FieldName.WITHIN) and " " not in value:
        return f"{field.value}:{value}"
    if field in (FieldName.IS, FieldName.STATUS, FieldName.AREA):
        return f"{field.value}:{value}"
    return f"{field.value}:{quoted(value)}" if field else quoted(value)


def remove_span(query: str, span: Span) -> str:
    """The query without what stands there, blanks tidied."""
    before, after = query[: span.start].rstrip(), query[span.end :].lstrip()
    return f"{before} {after}" if before and after else before + after


def chips(query: str) -> tuple[Chip, ...]:
    """The parts a query is made of, in order, each removable by its span.

    Raises:
        UsageError: As ``parse`` does.
    """
    tree = parse(query)
    parts = tree.parts if isinstance(tree, And) else (tree,)
    return tuple(_chip(part, query) for part in parts if not isinstance(part, Everything))


_SINGLE = Field | DateRange | InArea | Is | Word | Phrase


def _chip(node: Node, query: str) -> Chip:
    if isinstance(node, Not) and isinstance(node.part, _SINGLE):
        inner = _chip(node.part, query)
        return Chip(node.span, inner.field, inner.value, negated=True)
    if isinstance(node, Field):
        value = node.value
        if isinstance(value, Word | Phrase) and not value.exact:
            return Chip(node.span, node.name, value.text)
        return Chip(node.span, node.name, _text(value))
    if isinstance(node, DateRange):
        field = FieldName.WITHIN if node.mode is DateMode.WITHIN else FieldName.DATE
        return Chip(node.span, field, node.edtf or "none")
    if isinstance(node, InArea):
        return Chip(node.span, FieldName.AREA, str(node.area))
    if isinstance(node, Is):
        return Chip(node.span, FieldName.IS, node.flag.value)
    return Chip(node.span, None, query[node.span.start : node.span.end])
