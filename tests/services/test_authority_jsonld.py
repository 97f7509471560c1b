# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SKOS as other programs export it becomes records; what is wrong with it is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind
from photo_archive.services.authority_entry import AuthorityFile
from photo_archive.services.authority_jsonld import read_jsonld

FILE = Path("thesaurus.jsonld")
SKOS = "http://www.w3.org/2004/02/skos/core#"
THESAURUS = {
    "@context": {
        "skos": SKOS,
        "uri": "@id",
        "type": "@type",
        "prefLabel": {"@id": "skos:prefLabel", "@container": "@language"},
        "altLabel": {"@id": "skos:altLabel", "@container": "@language"},
        "broader": {"@id": "skos:broader", "@type": "@id"},
        "narrower": {"@id": "skos:narrower", "@type": "@id"},
    },
    "graph": "ignored",
    "@graph": [
        {"uri": "http://t.org/", "type": "skos:ConceptScheme"},
        {
            "uri": "http://t.org/1",
            "type": "skos:Concept",
            "prefLabel": {"fr": "Cérémonies", "en": "Ceremonies"},
            "altLabel": {"en": ["Rites", "Rituals"]},
            "narrower": ["http://t.org/3"],
            "skos:scopeNote": {"@value": "Official ones.", "@language": "en"},
            "skos:exactMatch": {"@id": "https://www.wikidata.org/entity/Q2627975"},
            "skos:closeMatch": {"@id": "http://other.org/9"},
            "skos:related": {"@id": "http://t.org/2"},
        },
        {
            "uri": "http://t.org/2",
            "type": "skos:Concept",
            "prefLabel": {"vi": "Lễ ký kết"},
            "broader": "http://t.org/1",
        },
        {"uri": "http://t.org/3", "type": "skos:Concept", "prefLabel": {"en": "Welcomes"}},
        {"uri": "http://t.org/4", "type": "skos:Concept", "altLabel": {"en": "Nameless"}},
    ],
}


def read(document: object, kind: RecordKind = RecordKind.TAG) -> AuthorityFile:
    return read_jsonld(json.dumps(document), FILE, kind)


def test_a_thesaurus_of_elsewhere() -> None:
    found = read(THESAURUS)
    first, second, third = found.entries
    assert (first.key, first.name, first.name_language) == ("http://t.org/1", "Ceremonies", "en")
    assert first.names == (
        Name("Cérémonies", NameKind.PREFERRED, "fr"),
        Name("Rites", NameKind.VARIANT, "en"),
        Name("Rituals", NameKind.VARIANT, "en"),
    )
    assert first.fields == {"note": "Official ones."}
    assert first.external_ids == (
        ExternalId("wikidata", "Q2627975"),
        ExternalId("close-match", "http://other.org/9"),
    )
    assert first.broader is None
    assert (second.name, second.name_language) == ("Lễ ký kết", "vi")
    assert second.broader == third.broader == ("http://t.org/1",)
    told = [str(problem.message) for problem in found.problems]
    assert len(told) == 2
    assert "entry 4 was left out: it has no label" in told[0]
    assert "“skos:related” is not used" in told[1]


def test_concepts_may_be_places() -> None:
    first, second, _ = read(THESAURUS, RecordKind.PLACE).entries
    assert (first.parent, second.parent) == (None, "http://t.org/1")


def test_people_of_schema_org() -> None:
    document = {
        "@context": "https://schema.org/",
        "@id": "http://t.org/p",
        "@type": "http://schema.org/Person",
        "http://schema.org/name": "Tô Lâm",
        "http://schema.org/birthDate": {"@value": "1957-07-10"},
        "http://schema.org/alternateName": ["To Lam"],
    }
    (entry,) = read(document, RecordKind.PERSON).entries
    assert (entry.name, entry.fields, entry.names) == (
        "Tô Lâm", {"birth": "1957-07-10"}, (Name("To Lam"),),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not a readable authority file"),
        ("[" * 100_000, "not a readable authority file"),
        ("3", "not a readable authority file"),
        ("{}", "holds no skos:Concept"),
        ('{"@id": "http://t.org/p", "@type": "https://schema.org/Person"}', "another kind"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(text: str, said: str) -> None:
    with pytest.raises(ArchiveError, match=said) as refused:
        read_jsonld(text, FILE, RecordKind.TAG)
    assert str(FILE) in str(refused.value)
