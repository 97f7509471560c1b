# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written as linked data, read by a library that has nothing to do with us."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from photo_archive.domain.ids import RecordKind
from photo_archive.domain.progress import finish
from photo_archive.services.authority_export import export_authorities
from photo_archive.services.workspace import Workspace

rdflib = pytest.importorskip("rdflib")
compare = pytest.importorskip("rdflib.compare")
SKOS = "http://www.w3.org/2004/02/skos/core#"
SCHEMA = "https://schema.org/"
BASE = "https://archives.example.org/authority/"


def graph(workspace: Workspace, kind: RecordKind, file: Path, base: str = BASE) -> Any:
    finish(export_authorities(workspace, kind, file, base=base))
    found = rdflib.Graph()
    found.parse(file, format="turtle" if file.suffix == ".ttl" else "json-ld")
    return found


def objects(found: Any, subject: str, term: str) -> set[str]:
    return {str(one) for one in found.objects(rdflib.URIRef(subject), rdflib.URIRef(term))}


@pytest.mark.parametrize("kind", list(RecordKind))
def test_both_formats_say_the_same(
    authority_archive: Workspace, tmp_path: Path, kind: RecordKind
) -> None:
    turtle = graph(authority_archive, kind, tmp_path / "file.ttl")
    jsonld = graph(authority_archive, kind, tmp_path / "file.jsonld")
    assert len(turtle) > 100
    assert compare.isomorphic(turtle, jsonld)


@pytest.mark.parametrize("kind", list(RecordKind))
def test_labels_keep_the_rules_of_skos(
    authority_archive: Workspace, tmp_path: Path, kind: RecordKind
) -> None:
    """Source: SKOS Reference, S13 (disjoint labels) and S14 (one preferred label a language)."""
    found = graph(authority_archive, kind, tmp_path / "file.ttl")
    labels = {}
    for term in ("prefLabel", "altLabel", "hiddenLabel"):
        pairs = list(found.subject_objects(rdflib.URIRef(SKOS + term)))
        labels[term] = set(pairs)
    preferred = Counter((subject, label.language) for subject, label in labels["prefLabel"])
    assert preferred
    assert max(preferred.values()) == 1
    assert not labels["prefLabel"] & labels["altLabel"]
    assert not labels["prefLabel"] & labels["hiddenLabel"]
    assert not labels["altLabel"] & labels["hiddenLabel"]
    schemes = set(found.subjects(rdflib.RDF.type, rdflib.URIRef(SKOS + "ConceptScheme")))
    concepts = set(found.subjects(rdflib.RDF.type, rdflib.URIRef(SKOS + "Concept")))
    assert {str(one) for one in schemes} == {BASE + kind.value}
    assert {subject for subject, _ in labels["prefLabel"]} == concepts


def test_a_person_as_others_see_them(authority_archive: Workspace, tmp_path: Path) -> None:
    found = graph(authority_archive, RecordKind.PERSON, tmp_path / "people.ttl")
    person = f"{BASE}person/vo-van-kiet"
    assert objects(found, person, SCHEMA + "birthDate") == {"1922-11-23"}
    assert objects(found, person, SCHEMA + "familyName") == {"Võ"}
    occupation = rdflib.URIRef(SCHEMA + "hasOccupation")
    offices = list(found.objects(rdflib.URIRef(person), occupation))
    names = {
        (str(name), name.language)
        for office in offices
        for name in found.objects(office, rdflib.URIRef(SCHEMA + "roleName"))
    }
    assert any(language == "vi" for _, language in names)
    bodies = {
        str(body)
        for office in offices
        for body in found.objects(office, rdflib.URIRef(SCHEMA + "memberOf"))
    }
    assert all(body.startswith(f"{BASE}organisation/") for body in bodies)


def test_places_lie_within_places(authority_archive: Workspace, tmp_path: Path) -> None:
    found = graph(authority_archive, RecordKind.PLACE, tmp_path / "places.ttl")
    paris = f"{BASE}place/paris"
    assert objects(found, paris, SKOS + "broader") == objects(
        found, paris, SCHEMA + "containedInPlace"
    )
    viet_nam = f"{BASE}place/viet-nam"
    assert objects(found, viet_nam, SKOS + "exactMatch") == {"http://www.wikidata.org/entity/Q881"}
