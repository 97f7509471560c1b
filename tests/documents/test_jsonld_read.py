# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.documents.jsonld_read import NotJsonLdError, nodes_of
from photo_archive.documents.linked_data import Link, Literal, Node

SKOS = "http://www.w3.org/2004/02/skos/core#"
LABEL = SKOS + "prefLabel"
DOCUMENTS = [
    {
        "@context": {"skos": SKOS},
        "@id": "http://x/a",
        "skos:prefLabel": {"@value": "A", "@language": "en"},
    },
    {"@id": "http://x/a", LABEL: [{"@value": "A", "@language": "en"}]},
    [{"@id": "http://x/a", LABEL: [{"@value": "A", "@language": "en"}]}],
    {
        "@context": {"label": {"@id": LABEL, "@container": "@language"}, "uri": "@id"},
        "@graph": [{"uri": "http://x/a", "label": {"en": "A"}}],
    },
    {
        "@context": ["http://example.org/skos.jsonld", {"@language": "en"}],
        "@id": "http://x/a",
        "prefLabel": "A",
    },
    {
        "@context": {"@vocab": SKOS, "@base": "http://x/", "@language": "en"},
        "@id": "a",
        "prefLabel": "A",
    },
    {
        "@context": {"l": {"@id": "s:prefLabel", "@language": "en"}, "s": SKOS},
        "@id": "http://x/a",
        "l": {"@set": ["A"]},
    },
]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_one_thing_said_in_many_ways(document: object) -> None:
    (node,) = nodes_of(document)
    assert node == Node("http://x/a", [], {LABEL: [Literal("A", "en")]})


def test_links_are_links_however_they_are_written() -> None:
    document = {
        "@context": {
            "broader": {"@id": SKOS + "broader", "@type": "@id"},
            "type": "@type",
            "has": {"@reverse": SKOS + "broader"},
        },
        "@graph": [
            {
                "@id": "http://x/a",
                "type": "skos:Concept",
                "broader": ["http://x/b", {"@id": "http://x/c"}],
            },
            {
                "@id": "http://x/b",
                "has": {"@id": "http://x/d"},
                SKOS + "broader": {"@list": [{"@id": "http://x/c"}]},
            },
        ],
    }
    found = {node.iri: node for node in nodes_of(document)}
    assert found["http://x/a"].types == [SKOS + "Concept"]
    assert found["http://x/a"].links(SKOS + "broader") == ["http://x/b", "http://x/c"]
    assert found["http://x/b"].links(SKOS + "broader") == ["http://x/c"]
    assert found["http://x/d"].all(SKOS + "broader") == [Link("http://x/b")]


def test_what_is_said_in_two_places_is_said_of_one_thing() -> None:
    document = [{"@id": "http://x/a", LABEL: "A"}, {"@id": "http://x/a", LABEL: ["B", 3, True]}]
    (node,) = nodes_of(document)
    assert [one.text for one in node.literals(LABEL)] == ["A", "B", "3", "true"]


def test_both_addresses_of_schema_org_are_one() -> None:
    (node,) = nodes_of({"@id": "http://x/a", "@type": "http://schema.org/Person"})
    assert node.types == ["https://schema.org/Person"]


def nested(levels: int) -> object:
    document: object = "A"
    for _ in range(levels):
        document = {"http://x/p": document}
    return document


@pytest.mark.parametrize("document", ["text", 3, None, ["text"], [[]], nested(200)])
def test_what_is_no_such_document_is_refused(document: object) -> None:
    with pytest.raises(NotJsonLdError):
        nodes_of(document)


KEYS = (
    *("@context", "@id", "@type", "@graph", "@value", "@list", "@language"),
    *("@reverse", "@container", "prefLabel", "skos:note", "a:b", ""),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(JSON)
def test_any_json_is_read_or_refused(document: object) -> None:
    try:
        nodes_of(document)
    except NotJsonLdError:
        return
