# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.authorities import ExternalId
from photo_archive.domain.captions import Language
from photo_archive.domain.embedded import Standard
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.links import PlaceRelation, Region
from photo_archive.domain.photo import DateSource
from photo_archive.media.fields import (
    Embedded,
    Fields,
    NamedRegion,
    OwnFields,
    PersonShown,
    PlaceFields,
    Stamp,
)
from photo_archive.services.described_embedded import describe_embedded, language_and_others


def test_texts_date_and_credit() -> None:
    said = describe_embedded(
        Embedded(
            fields=Fields(
                caption={"x-default": "A caption.", "fr": "Une légende.", "vi-VN": "Chú thích."},
                headline="Talks",
                date_created=Stamp("1993-06"),
                credit="VNA",
                creators=("Minh Đạo", "Kim Hùng"),
            ),
            sources={"date_created": Standard.XMP},
        )
    )
    assert said.caption == said.received == "A caption."
    assert said.translations == {Language.FR: "Une légende.", Language.VI: "Chú thích."}
    assert (said.date, said.date_source) == ("1993-06", DateSource.XMP)
    assert said.title == "Talks"
    assert said.photographer == "Minh Đạo, Kim Hùng"


def test_people_keep_their_regions_and_places_what_they_lie_in() -> None:
    box = Region(0.1, 0.2, 0.3, 0.4)
    said = describe_embedded(
        Embedded(
            fields=Fields(
                people=(PersonShown("Tô Lâm"), PersonShown("Emmanuel Macron")),
                regions=(NamedRegion(box, "Tô Lâm"),),
                keywords=("talks",),
                sublocation="Élysée Palace",
                city="Paris",
                country="France",
            )
        )
    )
    people = said.named[RecordKind.PERSON]
    assert [(person.name, person.region) for person in people] == [
        ("Tô Lâm", box),
        ("Emmanuel Macron", None),
    ]
    place = said.named[RecordKind.PLACE][0]
    assert (place.name, place.within) == ("Élysée Palace", ("Paris", "France"))
    assert all(named.may_create for named in (*people, place, *said.named[RecordKind.TAG]))


def test_a_file_that_says_nothing_describes_nothing() -> None:
    said = describe_embedded(Embedded())
    assert not said.caption
    assert not said.date
    assert not any(said.named.values())


def test_several_events_in_the_one_field() -> None:
    said = describe_embedded(
        Embedded(fields=Fields(event={"x-default": "Welcome ceremony; 5th ASEM Summit"}))
    )
    assert [event.name for event in said.named[RecordKind.EVENT]] == [
        "Welcome ceremony",
        "5th ASEM Summit",
    ]


def test_what_an_archive_wrote_is_taken_as_it_stands() -> None:
    said = describe_embedded(
        Embedded(
            fields=Fields(
                caption={"x-default": "Une légende.", "fr": "Une légende.", "en": "A caption."},
                extended_description={"x-default": "Plus.", "fr": "Plus.", "vi": "Thêm."},
                own=OwnFields(
                    "uuid", "VN-7", {"x-default": "A CAPTION", "en": "A CAPTION"}, "http://c/1"
                ),
                keywords=("talks", "visit"),
                keyword_paths=(("diplomacy", "meetings", "talks"), ("diplomacy", "gift")),
                locations_shown=(
                    PlaceFields(names={"x-default": "Paris"}, within=("Seine", "France")),
                    PlaceFields(city="Hà Nội", is_where_taken=True),
                ),
                location_created=PlaceFields(
                    city="Hà Nội", ids=("http://www.wikidata.org/entity/Q1858", "http://a.b/c")
                ),
            ),
        )
    )
    assert (said.language, said.is_language_told, said.is_settled) == (Language.FR, True, True)
    assert said.translations == {Language.EN: "A caption."}
    assert said.extended == {Language.FR: "Plus.", Language.VI: "Thêm."}
    assert (said.received, said.received_language) == ("A CAPTION", Language.EN)
    assert (said.former, said.rights_uri) == (("uuid", "VN-7"), "http://c/1")
    assert [(tag.name, tag.within) for tag in said.named[RecordKind.TAG]] == [
        ("talks", ("meetings", "diplomacy")),
        ("visit", ()),
        ("gift", ("diplomacy",)),
    ]
    created, shown, also = said.named[RecordKind.PLACE]
    assert (created.name, created.relation) == ("Hà Nội", PlaceRelation.CREATED)
    assert created.ids == (ExternalId("wikidata", "Q1858"),)
    assert (shown.within, shown.relation) == (("Seine", "France"), PlaceRelation.SHOWN)
    assert also.relation is PlaceRelation.CREATED


def test_a_place_only_shown_is_not_where_it_was_taken() -> None:
    said = describe_embedded(
        Embedded(fields=Fields(city="Huế", locations_shown=(PlaceFields(city="Paris"),)))
    )
    (place,) = said.named[RecordKind.PLACE]
    assert (place.name, place.relation) == ("Paris", PlaceRelation.SHOWN)


@pytest.mark.parametrize(
    ("texts", "language", "others"),
    [
        ({}, None, {}),
        ({"x-default": "a"}, None, {}),
        ({"x-default": "a", "vi": "b"}, None, {Language.VI: "b"}),
        ({"fr-FR": "a"}, Language.FR, {}),
        ({"fr": "a", "en-GB": "b"}, Language.EN, {Language.FR: "a"}),
        ({"de": "a"}, None, {}),
    ],
)
def test_the_language_as_far_as_it_is_said(
    texts: dict[str, str], language: Language | None, others: dict[Language, str]
) -> None:
    assert language_and_others(texts) == (language, others)
