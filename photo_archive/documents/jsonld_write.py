# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nodes as a JSON-LD document that carries its own context, so nothing need be fetched to read it.

Source: W3C JSON-LD 1.1, compact form with prefixes only: every key is a prefixed name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from photo_archive.documents.linked_data import PREFIXES, Link, Node, Value, prefixed

_Json = str | Mapping[str, "_Json"] | Sequence["_Json"]


def jsonld_pieces(nodes: Iterable[Node]) -> Iterable[str]:
    """The document in pieces, one node after the other."""
    context = json.dumps(dict(PREFIXES), ensure_ascii=False, indent=2)
    yield f'{{\n"@context": {context},\n"@graph": [\n'
    mark = ""
    for node in nodes:
        yield mark + json.dumps(_node(node), ensure_ascii=False, indent=2)
        mark = ",\n"
    yield "\n]\n}\n"


def _node(node: Node) -> dict[str, _Json]:
    written: dict[str, _Json] = {"@id": node.iri} if node.iri else {}
    if node.types:
        types = [prefixed(one) for one in node.types]
        written["@type"] = types[0] if len(types) == 1 else types
    for name, values in node.values.items():
        found = [_value(value) for value in values]
        written[prefixed(name)] = found[0] if len(found) == 1 else found
    return written


def _value(value: Value) -> _Json:
    if isinstance(value, Node):
        return _node(value)
    if isinstance(value, Link):
        return {"@id": value.iri}
    if value.language:
        return {"@value": value.text, "@language": value.language}
    if value.datatype:
        return {"@value": value.text, "@type": prefixed(value.datatype)}
    return value.text
