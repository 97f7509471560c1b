# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nodes as Turtle, strictly: every name that is not certainly short enough is written whole.

Source: W3C RDF 1.1 Turtle, sections 2.4 (IRIs), 2.5 (literals) and 2.7 (blank nodes).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from photo_archive.documents.linked_data import PREFIXES, Link, Node, Value, prefixed

_LOCAL = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\]")
_ESCAPED = re.compile('[\\x00-\\x1f\\x7f"\\\\\ud800-\udfff]')
_SHORT = {"\t": "\\t", "\b": "\\b", "\n": "\\n", "\r": "\\r", "\f": "\\f", '"': '\\"', "\\": "\\\\"}


def turtle_pieces(nodes: Iterable[Node]) -> Iterable[str]:
    """The document in pieces, one node after the other."""
    yield "".join(f"@prefix {prefix}: <{start}> .\n" for prefix, start in PREFIXES.items())
    for node in nodes:
        said = _said(node, "    ")
        if said:
            yield f"\n{_iri(node.iri)}\n    " + " ;\n    ".join(said) + " .\n"


def _said(node: Node, indent: str) -> list[str]:
    """Predicates with their objects, each on a line."""
    types = ", ".join(map(_name, node.types))
    lines = [f"a {types}"] if types else []
    for name, values in node.values.items():
        objects = dict.fromkeys(_object(value, indent + "    ") for value in values)
        lines.append(f"{_name(name)} {', '.join(objects)}")
    return lines


def _object(value: Value, indent: str) -> str:
    if isinstance(value, Link):
        return _iri(value.iri)
    if isinstance(value, Node):
        if value.iri:
            return _iri(value.iri)
        said = f" ;\n{indent}".join(_said(value, indent))
        return f"[\n{indent}{said}\n{indent[:-4]}]" if said else "[]"
    quoted = f'"{_ESCAPED.sub(lambda found: _escape(found[0]), value.text)}"'
    if value.language:
        return f"{quoted}@{value.language}"
    return f"{quoted}^^{_name(value.datatype)}" if value.datatype else quoted


def _name(iri: str) -> str:
    short = prefixed(iri)
    _, colon, local = short.partition(":")
    return short if colon and short != iri and _LOCAL.fullmatch(local) else _iri(iri)


def _iri(iri: str) -> str:
    return f"<{_NOT_IN_IRI.sub(lambda found: f'%{ord(found[0]):02X}', iri)}>"


def _escape(character: str) -> str:
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    return _SHORT.get(character, f"\\u{ord(character):04X}")
