# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.ids import LinkId, RecordKind, RecordRef
from photo_archive.domain.links import Link, PlaceRelation
from photo_archive.domain.places import Place
from photo_archive.media.fields import GeoPoint, PlaceFields
from photo_archive.services.exported_places import place_fields
from photo_archive.services.record_reading import Records

PLACES = {
    1: Place(1, "Élysée Palace", kind="venue", parent_id=2, latitude=48.87, longitude=2.31),
    2: Place(2, "Paris", kind="city", parent_id=3, external_ids=(ExternalId("wikidata", "Q90"),)),
    3: Place(3, "Île-de-France", kind="region", parent_id=4),
    4: Place(
        4,
        "France",
        kind="country",
        names=(Name("Pháp", NameKind.PREFERRED, "vi"),),
        external_ids=(ExternalId("iso3166", "FR"),),
    ),
    5: Place(5, "Hà Nội", parent_id=6),
    6: Place(6, "Việt Nam"),
    7: Place(7, "Atlantis", parent_id=7),
}


@pytest.fixture
def records() -> Records:
    return Records(lambda ref: PLACES[ref.id])


def link(place: int, relation: PlaceRelation = PlaceRelation.CREATED) -> Link:
    ref = RecordRef(RecordKind.PLACE, place)
    return Link(LinkId(place), ref, PLACES[place].name, relation=relation)


def test_each_part_is_what_its_kind_says(records: Records) -> None:
    created, shown = place_fields([link(1)], records, with_points=True)
    assert shown == ()
    assert created == PlaceFields(
        sublocation="Élysée Palace",
        city="Paris",
        state="Île-de-France",
        country="France",
        country_code="FR",
        names={"x-default": "Élysée Palace"},
        point=GeoPoint(48.87, 2.31),
        within=("Paris", "Île-de-France", "France"),
    )


def test_several_places_stand_among_those_shown_with_a_mark(records: Records) -> None:
    links = [link(5, PlaceRelation.SHOWN), link(2), link(4)]
    created, (shown, also) = place_fields(links, records, with_points=False)
    assert (created.city, created.ids, created.point) == (
        "Paris", ("https://www.wikidata.org/wiki/Q90",), None,
    )  # fmt: skip
    assert (shown.names["x-default"], shown.is_where_taken) == ("Hà Nội", False)
    assert (also.names, also.is_where_taken) == ({"x-default": "France", "vi": "Pháp"}, True)


def test_places_without_a_kind_are_told_by_their_order(records: Records) -> None:
    created, _ = place_fields([link(5)], records, with_points=False)
    assert (created.sublocation, created.city, created.country) == ("Hà Nội", "", "Việt Nam")
    created, _ = place_fields([link(6)], records, with_points=False)
    assert (created.city, created.country) == ("Việt Nam", "")


def test_a_place_within_itself_ends(records: Records) -> None:
    created, _ = place_fields([link(7)], records, with_points=False)
    assert created.within == ()


def test_no_place(records: Records) -> None:
    assert place_fields([], records, with_points=True) == (PlaceFields(), ())
