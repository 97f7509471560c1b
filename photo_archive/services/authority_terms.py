# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which words of SKOS, schema.org and Dublin Core stand for what a record holds.

One table for writing and reading. ``pa:`` terms are our own, for what those vocabularies have no
word for; dates are EDTF literals as the Library of Congress types them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote, unquote

from photo_archive.documents.linked_data import Literal, iri
from photo_archive.domain.authorities import ExternalId
from photo_archive.domain.ids import RecordKind
from photo_archive.services.authority_entry import DATE_FIELDS

DEFAULT_BASE = "urn:photo-archive:"

EDTF = iri("edtf:EDTF")

CLASSES: Mapping[RecordKind, str] = {
    RecordKind.PERSON: "schema:Person",
    RecordKind.ORGANISATION: "schema:Organization",
    RecordKind.PLACE: "schema:Place",
    RecordKind.EVENT: "schema:Event",
}

FIELD_TERMS: Mapping[str, str] = {
    "family": "schema:familyName",
    "middle": "schema:additionalName",
    "given": "schema:givenName",
    "name_order": "pa:nameOrder",
    "birth": "schema:birthDate",
    "death": "schema:deathDate",
    "existed_from": "schema:foundingDate",
    "existed_to": "schema:dissolutionDate",
    "kind": "pa:placeKind",
    "valid_from": "pa:validFrom",
    "valid_to": "pa:validTo",
    "latitude": "schema:latitude",
    "longitude": "schema:longitude",
    "type": "pa:eventType",
    "date": "dcterms:date",
    "series": "pa:series",
    "ordinal": "schema:position",
    "note": "skos:note",
    "sources": "dcterms:source",
}

PARENT_TERMS: Mapping[RecordKind, str] = {
    RecordKind.ORGANISATION: "schema:parentOrganization",
    RecordKind.PLACE: "schema:containedInPlace",
    RecordKind.EVENT: "schema:superEvent",
}

_DATATYPES = {
    "latitude": iri("xsd:decimal"),
    "longitude": iri("xsd:decimal"),
    "ordinal": iri("xsd:integer"),
} | dict.fromkeys(DATE_FIELDS, EDTF)

_PAGES: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (scheme, page, re.compile(pattern))
    for scheme, page, pattern in (
        (
            "wikidata",
            "http://www.wikidata.org/entity/{}",
            r"https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/([QL][0-9]+)",
        ),
        ("viaf", "http://viaf.org/viaf/{}", r"https?://(?:www\.)?viaf\.org/viaf/([0-9]+)/?"),
        (
            "isni",
            "https://isni.org/isni/{}",
            r"https?://(?:www\.)?isni\.org/(?:isni/)?([0-9]{15}[0-9X])",
        ),
        (
            "geonames",
            "https://sws.geonames.org/{}/",
            r"https?://(?:sws|www)\.geonames\.org/([0-9]+)(?:/.*)?",
        ),
        (
            "bnf",
            "http://data.bnf.fr/ark:/12148/cb{}",
            r"https?://(?:data|catalogue)\.bnf\.fr/ark:/12148/cb([0-9]{8}[0-9a-z])(?:#.*)?",
        ),
        ("ulan", "http://vocab.getty.edu/ulan/{}", r"https?://vocab\.getty\.edu/ulan/([0-9]+)"),
    )
)
"""Schemes with the page of a value: how it is written, and how it may be met."""

EXACT_MATCH, CLOSE_MATCH = "exact-match", "close-match"
"""Schemes of identifiers that are IRIs of the same, and of nearly the same, elsewhere."""

_ABSOLUTE = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*://|urn:)\S+")


def literal_of(field: str, text: str) -> Literal:
    """A field as a literal of the datatype it has."""
    return Literal(text, datatype=_DATATYPES.get(field, ""))


def page_of(identifier: ExternalId) -> str:
    """The IRI an identifier stands for, "" if it has none that gives it back."""
    for scheme, page, pattern in _PAGES:
        written = page.format(identifier.value)
        if scheme == identifier.scheme and pattern.fullmatch(written):
            return written if identifier_of(written) == identifier else ""
    return ""


def identifier_of(address: str, scheme: str = EXACT_MATCH) -> ExternalId:
    """What an IRI of the same thing elsewhere is an identifier of."""
    for known, _, pattern in _PAGES:
        found = pattern.fullmatch(address)
        if found and scheme == EXACT_MATCH:
            return ExternalId(known, found[1])
    return ExternalId(scheme, address)


def is_absolute(text: str) -> bool:
    """Whether a key is an IRI itself, as those of other vocabularies are."""
    return bool(_ABSOLUTE.fullmatch(text))


def record_iri(base: str, kind: RecordKind, reference: str) -> str:
    """The IRI of the record that a reference names."""
    if is_absolute(reference):
        return reference
    return f"{base}{kind.value}/{quote(reference, safe='')}"


def reference_of(address: str, bases: tuple[str, ...]) -> str:
    """The reference an IRI was made from, if it was made on one of these bases; else itself."""
    for base in bases:
        if address.startswith(base):
            kind, slash, local = address[len(base) :].partition("/")
            if slash and kind in list(RecordKind):
                return unquote(local)
    return address


def bases_of(schemes: list[str]) -> tuple[str, ...]:
    """The bases that files of ours were written on, by the IRIs of their concept schemes."""
    ends = tuple(kind.value for kind in RecordKind)
    found = [scheme[: -len(end)] for scheme in schemes for end in ends if scheme.endswith(end)]
    return tuple(dict.fromkeys([*found, DEFAULT_BASE]))
