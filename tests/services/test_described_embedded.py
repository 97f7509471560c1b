# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.domain.captions import Language
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.links import Region
from photo_archive.domain.photo import DateSource
from photo_archive.media.fields import (
    Embedded,
    Fields,
    NamedRegion,
    PersonShown,
    Stamp,
    Standard,
)
from photo_archive.services.described_embedded import describe_embedded


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
