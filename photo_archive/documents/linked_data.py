# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Statements about things, as RDF has them, before they become JSON-LD or Turtle.

A node has types and properties named by whole IRIs. What is more than a text is a node of its own
inside the property. The order of values is kept as far as a format keeps it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

PREFIXES: Mapping[str, str] = {
    "dcterms": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "pa": "urn:photo-archive:terms:",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The vocabularies used; ``pa`` is our own, for what the others have no word for."""

TYPE = PREFIXES["rdf"] + "type"


@dataclass(frozen=True, slots=True)
class Literal:
    """A text in a language, or a value of a datatype (an IRI), or neither."""

    text: str
    language: str = ""
    datatype: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Another thing, by its IRI."""

    iri: str


@dataclass(slots=True)
class Node:
    """A thing and what is said of it; without an IRI it is known only where it stands."""

    iri: str = ""
    types: list[str] = field(default_factory=list)
    values: dict[str, list[Value]] = field(default_factory=dict)

    def add(self, name: str, *values: Value) -> Node:
        """Say more of it, and return it; ``name`` is prefixed ("skos:note") or an IRI."""
        if values:
            self.values.setdefault(iri(name), []).extend(values)
        return self

    def all(self, name: str) -> list[Value]:
        """The values of a property."""
        return self.values.get(iri(name), [])

    def literals(self, name: str) -> list[Literal]:
        """The values that are literals."""
        return [value for value in self.all(name) if isinstance(value, Literal)]

    def text(self, name: str) -> str:
        """The first literal as a text, "" if there is none."""
        return next((value.text for value in self.literals(name)), "")

    def links(self, name: str) -> list[str]:
        """The IRIs of the things a property leads to."""
        found = [
            value.iri for value in self.all(name) if isinstance(value, Link | Node) and value.iri
        ]
        return list(dict.fromkeys(found))

    def nodes(self, name: str) -> list[Node]:
        """The nodes inside a property."""
        return [value for value in self.all(name) if isinstance(value, Node)]


Value = Literal | Link | Node


def iri(name: str) -> str:
    """The whole IRI of a prefixed name; any other is left as it is."""
    prefix, colon, local = name.partition(":")
    if colon and prefix in PREFIXES and not local.startswith("//"):
        return PREFIXES[prefix] + local
    return name


def prefixed(name: str) -> str:
    """An IRI with a prefix, where one of the vocabularies has it."""
    for prefix, start in PREFIXES.items():
        if name.startswith(start):
            return f"{prefix}:{name[len(start) :]}"
    return name
