# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.documents.linked_data import Link, Literal, Node, iri, prefixed


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("skos:note", "http://www.w3.org/2004/02/skos/core#note"),
        ("pa:number", "urn:photo-archive:terms:number"),
        ("http://example.org/a", "http://example.org/a"),
        ("schema://x", "schema://x"),
    ],
)
def test_names_with_prefixes(short: str, whole: str) -> None:
    assert iri(short) == whole
    assert prefixed(whole) == short


def test_what_is_said_of_a_node() -> None:
    node = Node("urn:a").add("skos:note", Literal("one", "en"), Literal("two"))
    node.add("skos:broader", Link("urn:b"), Link("urn:b"), Node("urn:c"), Node())
    assert node.text("skos:note") == "one"
    assert node.text("skos:altLabel") == ""
    assert node.links("skos:broader") == ["urn:b", "urn:c"]
    assert len(node.nodes("skos:broader")) == 2
    assert node.add("skos:example").all("skos:example") == []
