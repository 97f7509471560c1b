# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.authorities import ExternalId
from photo_archive.domain.ids import RecordKind
from photo_archive.services.authority_terms import (
    CLOSE_MATCH,
    DEFAULT_BASE,
    EDTF,
    bases_of,
    identifier_of,
    literal_of,
    page_of,
    record_iri,
    reference_of,
)


@pytest.mark.parametrize(
    ("scheme", "value"),
    [
        ("wikidata", "Q881"),
        ("viaf", "31990961"),
        ("isni", "000000012124423X"),
        ("geonames", "1562822"),
        ("bnf", "11865322h"),
        ("ulan", "500115588"),
    ],
)
def test_identifiers_have_addresses(scheme: str, value: str) -> None:
    address = page_of(ExternalId(scheme, value))
    assert address.startswith("http")
    assert identifier_of(address) == ExternalId(scheme, value)


@pytest.mark.parametrize(
    ("address", "identifier"),
    [
        ("https://www.wikidata.org/wiki/Q881", ExternalId("wikidata", "Q881")),
        ("https://www.geonames.org/1562822/vietnam.html", ExternalId("geonames", "1562822")),
        ("http://example.org/7", ExternalId("exact-match", "http://example.org/7")),
    ],
)
def test_addresses_as_they_are_met(address: str, identifier: ExternalId) -> None:
    assert identifier_of(address) == identifier
    assert identifier_of(address, CLOSE_MATCH) == ExternalId(CLOSE_MATCH, address)


def test_what_has_no_address_has_none() -> None:
    assert page_of(ExternalId("wikidata", "not a number")) == ""
    assert page_of(ExternalId("iso3166", "VN")) == ""


@pytest.mark.parametrize("reference", ["viet-nam", "#7", "Hà Nội / a", "http://example.org/7"])
@pytest.mark.parametrize("base", [DEFAULT_BASE, "https://example.org/authority/"])
def test_references_come_back_from_addresses(reference: str, base: str) -> None:
    address = record_iri(base, RecordKind.PLACE, reference)
    assert " " not in address
    assert reference_of(address, bases_of([f"{base}place"])) == reference


def test_dates_are_edtf() -> None:
    assert literal_of("birth", "19XX").datatype == EDTF
    assert literal_of("note", "x").datatype == ""
