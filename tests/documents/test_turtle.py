# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.documents.jsonld_read import nodes_of
from photo_archive.documents.jsonld_write import jsonld_pieces
from photo_archive.documents.linked_data import Link, Literal, Node, iri
from photo_archive.documents.turtle import turtle_pieces

rdflib = pytest.importorskip("rdflib")
TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=30)


def turtle(*nodes: Node) -> str:
    return "".join(turtle_pieces(nodes))


def test_it_reads_well() -> None:
    role = Node(types=[iri("schema:Role")]).add("schema:roleName", Literal("Chair", "en"))
    node = Node("urn:a", [iri("skos:Concept")]).add("skos:note", Literal('a "b"\n'))
    text = turtle(node.add("schema:hasOccupation", role).add("skos:broader", Link("urn:b")))
    assert "<urn:a>\n    a skos:Concept ;\n" in text
    assert '    skos:note "a \\"b\\"\\n" ;\n' in text
    assert "schema:hasOccupation [\n        a schema:Role ;\n" in text
    assert "    skos:broader <urn:b> .\n" in text


def test_addresses_are_made_safe() -> None:
    node = Node("urn:a b>", []).add("skos:broader", Link("http://x/<y>"))
    assert "<urn:a%20b%3E>" in turtle(node)
    assert "<http://x/%3Cy%3E>" in turtle(node)


def test_what_says_nothing_is_left_out() -> None:
    assert turtle(Node("urn:a")).count("<urn:a>") == 0


@given(TEXTS, st.sampled_from(["", "en", "vi-VN"]))
def test_any_text_is_read_back(text: str, language: str) -> None:
    node = Node("urn:a").add("skos:note", Literal(text, language))
    found = rdflib.Graph().parse(data=turtle(node), format="turtle")
    ((_, _, value),) = list(found)
    assert (str(value), value.language or "") == (text, language)
    (read,) = nodes_of(json.loads("".join(jsonld_pieces([node]))))
    assert read.literals("skos:note") == [Literal(text, language)]
