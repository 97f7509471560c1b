# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json

from photo_archive.documents.jsonld_read import nodes_of
from photo_archive.documents.jsonld_write import jsonld_pieces
from photo_archive.documents.linked_data import Link, Literal, Node, iri


def document(*nodes: Node) -> str:
    return "".join(jsonld_pieces(nodes))


def test_the_context_is_in_the_document() -> None:
    written = json.loads(document(Node("urn:a", [iri("skos:Concept")])))
    assert written["@context"]["skos"] == "http://www.w3.org/2004/02/skos/core#"
    assert written["@graph"] == [{"@id": "urn:a", "@type": "skos:Concept"}]
    assert json.loads(document())["@graph"] == []


def test_nodes_come_back() -> None:
    role = Node(types=[iri("schema:Role")]).add("schema:roleName", Literal("Chair"))
    node = Node("urn:a", [iri("skos:Concept"), iri("schema:Person")])
    node.add("skos:prefLabel", Literal("Tô Lâm", "vi"), Literal("To Lam"))
    node.add("schema:birthDate", Literal("1957-07-10", datatype=iri("edtf:EDTF")))
    node.add("skos:broader", Link("urn:b")).add("schema:hasOccupation", role, role)
    found = {one.iri: one for one in nodes_of(json.loads(document(node)))}
    assert found["urn:a"] == node
