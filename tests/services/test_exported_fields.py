# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from dataclasses import replace

import pytest

from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.captions import Caption, CaptionKind, Certainty, Language
from photo_archive.domain.events import Event
from photo_archive.domain.ids import CaptionId, LinkId, PhotoId, RecordKind, RecordRef, RenditionId
from photo_archive.domain.links import Link, Region
from photo_archive.domain.people import Person
from photo_archive.domain.photo import Photo, Rendition, RenditionRole
from photo_archive.domain.record import Record
from photo_archive.domain.tags import Tag
from photo_archive.media.fields import Fields, GeoPoint, NamedRegion, PersonShown, Stamp
from photo_archive.services.exported_fields import Told, exported_fields
from photo_archive.services.record_reading import Records

FACE = Region(0.1, 0.1, 0.2, 0.2)
PERSON, MAYBE = RecordRef(RecordKind.PERSON, 1), RecordRef(RecordKind.PERSON, 2)
EVENT, TAG = RecordRef(RecordKind.EVENT, 3), RecordRef(RecordKind.TAG, 4)
RECORDS: dict[RecordRef, Record] = {
    PERSON: Person(1, "Võ Văn Kiệt", external_ids=(ExternalId("wikidata", "Q7"),)),
    MAYBE: Person(2, "Somebody"),
    EVENT: Event(
        3,
        "Visit to France",
        names=(Name("Thăm Pháp", NameKind.PREFERRED, "vi"),),
        external_ids=(ExternalId("wikidata", "Q8"), ExternalId("house", "E-1")),
    ),
    TAG: Tag(4, "talks", broader_ids=(5, 6)),
    RecordRef(RecordKind.TAG, 5): Tag(5, "meetings", broader_ids=(6,)),
    RecordRef(RecordKind.TAG, 6): Tag(6, "diplomacy"),
}
FILE = Rendition(RenditionId(1), RenditionRole.RECTO, "/p/a.jpg", "a.jpg", "ab", 1, "JPEG", 6, 4)
PHOTO = Photo(
    PhotoId(1),
    "VN-1",
    title="Visit",
    date="1993-06~",
    photographer="Lê Minh, Jean Dupont",
    captions=(
        Caption(CaptionId(1), CaptionKind.AS_RECEIVED, Language.FR, "LÉGENDE"),
        Caption(CaptionId(3), CaptionKind.EDITED, Language.EN, "Talks", "", "", CaptionId(2)),
        Caption(CaptionId(2), CaptionKind.EDITED, Language.FR, "Entretiens"),
        Caption(CaptionId(4), CaptionKind.EXTENDED, Language.FR, "Plus"),
    ),
    links=(
        Link(LinkId(1), MAYBE, "Somebody", order=2, certainty=Certainty.POSSIBLE),
        Link(LinkId(2), PERSON, "Võ Văn Kiệt", "Prime Minister", order=1, region=FACE),
        Link(LinkId(3), EVENT, "Visit to France"),
        Link(LinkId(4), TAG, "talks"),
    ),
)


@pytest.fixture
def records() -> Records:
    return Records(lambda ref: RECORDS[ref])


def test_what_a_record_says(records: Records) -> None:
    made = exported_fields(PHOTO, FILE, Fields(), records, Told("uuid"))
    assert made.caption == {"x-default": "Entretiens", "fr": "Entretiens", "en": "Talks"}
    assert made.extended_description == {"x-default": "Plus", "fr": "Plus"}
    assert (made.headline, made.title) == ("Visit", {"x-default": "Visit"})
    assert made.date_created == Stamp("1993-06~")
    assert made.people == (
        PersonShown("Võ Văn Kiệt", ("https://www.wikidata.org/wiki/Q7",), "Prime Minister"),
    )
    assert made.regions == (NamedRegion(FACE, "Võ Văn Kiệt", "Face"),)
    assert made.event == {"x-default": "Visit to France", "vi": "Thăm Pháp"}
    assert made.event_ids == ("https://www.wikidata.org/wiki/Q8",)
    assert made.keywords == ("talks",)
    assert made.keyword_paths == (("diplomacy", "meetings", "talks"), ("diplomacy", "talks"))
    assert made.creators == ("Lê Minh, Jean Dupont",)
    assert (made.own.archive, made.own.reference, made.own.received) == ("uuid", "VN-1", {})


def test_notes_are_told_only_if_they_are_asked_for(records: Records) -> None:
    made = exported_fields(PHOTO, FILE, Fields(), records, Told("uuid", with_notes=True))
    assert [one.name for one in made.people] == ["Võ Văn Kiệt", "Somebody"]
    assert made.own.received == {"x-default": "LÉGENDE", "fr": "LÉGENDE"}


def test_what_the_file_says_stays_where_the_record_has_no_field(records: Records) -> None:
    pet = NamedRegion(FACE, "Milou", "Pet")
    original = Fields(
        creators=("Lê Minh", "Jean Dupont"),
        instructions="Ne pas recadrer",
        job_id="J-1",
        point=GeoPoint(21, 105),
        credit="TTXVN",
        regions=(pet, NamedRegion(FACE, "Wrong", "Face")),
    )
    made = exported_fields(PHOTO, FILE, original, records, Told("uuid"))
    assert made.creators == original.creators
    assert (made.instructions, made.job_id, made.credit) == ("Ne pas recadrer", "J-1", "")
    assert pet in made.regions
    assert len(made.regions) == 2
    assert made.point is None
    told = exported_fields(PHOTO, FILE, original, records, Told("uuid", with_points=True))
    assert told.point == original.point


def test_faces_are_on_the_front_only(records: Records) -> None:
    verso = replace(FILE, role=RenditionRole.VERSO)
    assert exported_fields(PHOTO, verso, Fields(), records, Told("uuid")).regions == ()


def test_the_digest_tells_whether_anything_changed(records: Records) -> None:
    def digest(photo: Photo, file: Rendition = FILE) -> str:
        return exported_fields(photo, file, Fields(), records, Told("uuid")).own.digest

    assert digest(PHOTO) == digest(PHOTO)
    assert digest(replace(PHOTO, credit="AP")) != digest(PHOTO)
    assert digest(PHOTO, replace(FILE, sha256="cd")) != digest(PHOTO)
