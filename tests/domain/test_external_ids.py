# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.domain.external_ids import (
    SCHEMES,
    IdFault,
    address_of,
    fault_of,
    id_at,
    looks_like,
)


@pytest.mark.parametrize(
    ("scheme", "value"),
    [
        ("wikidata", "Q535"),
        ("Wikidata", "Q535"),
        ("viaf", "9847974"),
        ("isni", "0000 0001 2120 0982"),
        ("isni", "0000000121200982"),
        ("bnf", "11907966z"),
        ("idref", "026927608"),
        ("lcnaf", "n79091479"),
        ("gnd", "118554654"),
        ("geonames", "1581130"),
        ("ulan", "500115493"),
        ("aat", "300046300"),
        ("tgn", "7001069"),
        ("iso3166", "VN"),
        ("iso3166", "VN-HN"),
        ("orcid", "0000-0002-1825-0097"),
        ("of-our-own", "anything at all"),
    ],
)
def test_identifiers_as_they_are_written(scheme: str, value: str) -> None:
    assert fault_of(scheme, value) is None


@pytest.mark.parametrize(
    ("scheme", "value", "fault"),
    [
        ("wikidata", "535", IdFault.FORM),
        ("wikidata", "Q0535", IdFault.FORM),
        ("viaf", "Q535", IdFault.FORM),
        ("isni", "0000000121200928", IdFault.CHECK),
        ("bnf", "11970966z", IdFault.CHECK),
        ("idref", "026926708", IdFault.CHECK),
        ("ulan", "115493", IdFault.FORM),
        ("geonames", "", IdFault.FORM),
    ],
)
def test_wrong_ones_and_swapped_digits(scheme: str, value: str, fault: IdFault) -> None:
    assert fault_of(scheme, value) is fault
    assert address_of(scheme, value) == ""


def test_what_an_identifier_looks_like() -> None:
    assert looks_like("Q535") == ("wikidata",)
    assert looks_like("500115493") == ("ulan",)
    assert looks_like("42") == ()


def test_where_identifiers_lead() -> None:
    assert address_of("wikidata", "Q535") == "https://www.wikidata.org/wiki/Q535"
    assert address_of("isni", "0000 0001 2120 0982").endswith("/0000000121200982")
    assert address_of("of-our-own", "1") == ""
    assert all("$1" in scheme.address for scheme in SCHEMES.values() if scheme.address)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("http://www.wikidata.org/entity/Q1858", ("wikidata", "Q1858")),
        ("https://wikidata.org/wiki/Q1858/", ("wikidata", "Q1858")),
        ("https://viaf.org/viaf/102333412", ("viaf", "102333412")),
        ("https://www.geonames.org/1581130", ("geonames", "1581130")),
        ("https://www.wikidata.org/wiki/Paris", None),
        ("http://example.org/1", None),
        ("", None),
    ],
)
def test_what_an_address_leads_to(address: str, found: tuple[str, str] | None) -> None:
    assert id_at(address) == found
