# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from photo_archive.catalogue import feed, files, records
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import (
    AddLink,
    AddName,
    Merge,
    PhotoField,
    SetBroader,
    SetCaption,
    SetField,
    SetRecordField,
)
from photo_archive.domain.errors import Message
from photo_archive.domain.findable import Days, FindableRecord, Flag, TextField
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.intake import FileMissing, NewPhoto
from photo_archive.domain.photo import OtherNumber, Status

Apply = Callable[..., int | None]
AddPhoto = Callable[..., PhotoId]
AddRecord = Callable[..., RecordRef]


def test_a_photo_as_the_index_sees_it(
    archive: Archive, add_photo: AddPhoto, add_record: AddRecord, apply: Apply
) -> None:
    photo = add_photo("A-1", caption="received")
    person = add_record(RecordKind.PERSON, "An")
    apply(
        SetField(photo, PhotoField.TITLE, "title"), SetField(photo, PhotoField.DATE_NOTE, "note"),
        SetField(photo, PhotoField.PHOTOGRAPHER, "Lan"), SetField(photo, PhotoField.CREDIT, "VNA"),
        SetField(photo, PhotoField.DATE, "1993-06~"),
        SetField(photo, PhotoField.STATUS, "approved"),
        SetCaption(photo, CaptionKind.EDITED, Language.EN, "edited"),
        AddLink(photo, person, "minister"),
    )  # fmt: skip
    with archive.changing(Message("Numbers")) as changes:
        changes.set_other_numbers(photo, [OtherNumber("old", "7")])
    with archive.reading() as session:
        (found,) = feed.findable_photos(session)
    assert sorted(found.texts) == [
        (TextField.CAPTION, "edited"), (TextField.CAPTION, "received"), (TextField.CREDIT, "VNA"),
        (TextField.NOTE, "note"), (TextField.PHOTOGRAPHER, "Lan"), (TextField.ROLE, "minister"),
        (TextField.TITLE, "title"),
    ]  # fmt: skip
    assert (found.id, found.reference, found.links) == (photo, "A-1", (person,))
    assert (found.photographer, found.credit, found.status) == ("Lan", "VNA", Status.APPROVED)
    assert (found.files, found.other_numbers) == (("A-1.jpg",), ("7",))
    assert found.days == Days(727715, 727744, 727684, 727775)
    assert found.flags == {Flag.APPROVED}


def test_flags(archive: Archive, add_photo: AddPhoto, apply: Apply) -> None:
    photo, plain = add_photo(), add_photo()
    apply(
        SetCaption(photo, CaptionKind.EDITED, Language.EN, "one"),
        SetCaption(photo, CaptionKind.EDITED, Language.FR, "un", Language.EN),
        SetCaption(photo, CaptionKind.EDITED, Language.EN, "two"),
        SetField(photo, PhotoField.RESTRICTION_UNTIL, "2030-01-01"),
        SetField(plain, PhotoField.DATE, "1993"),
    )
    with archive.reading() as session:
        file = files.files_of(session, plain)[0].id
    with archive.changing(Message("Verify"), undoable=False) as changes:
        changes.place_files([FileMissing(file)])
    with archive.reading() as session:
        before, other = feed.findable_photos(session, today=date(2029, 12, 31))
        after, _ = feed.findable_photos(session, today=date(2030, 1, 1))
    assert before.flags == {Flag.STALE, Flag.RESTRICTED, Flag.UNDATED, Flag.UNLINKED}
    assert after.flags == {Flag.STALE, Flag.UNDATED, Flag.UNLINKED}
    assert other.flags == {Flag.UNLINKED, Flag.MISSING}
    assert (before.days, before.texts[0][0]) == (None, TextField.CAPTION)


def test_only_those_asked_for_that_exist(archive: Archive, add_photo: AddPhoto) -> None:
    one, two, three = add_photo(), add_photo(), add_photo()
    with archive.reading() as session:
        assert [found.id for found in feed.findable_photos(session, [three, 99, one])] == [
            one,
            three,
        ]
        assert [found.id for found in feed.findable_photos(session)] == [one, two, three]
        assert list(feed.findable_photos(session, [])) == []


def test_more_photos_than_one_batch(archive: Archive) -> None:
    with archive.changing(Message("Import")) as changes:
        changes.add_photos([NewPhoto(f"A-{number}") for number in range(feed.BATCH + 5)])
    with archive.reading() as session:
        ids = [found.id for found in feed.findable_photos(session)]
    assert ids == list(range(1, feed.BATCH + 6))


def test_records_with_every_name_and_parent(
    archive: Archive, add_record: AddRecord, apply: Apply
) -> None:
    person, twin = add_record(RecordKind.PERSON, "Kiệt"), add_record(RecordKind.PERSON, "Kiet")
    upper, lower = add_record(RecordKind.PLACE, "France"), add_record(RecordKind.PLACE, "Paris")
    tag, broad = add_record(RecordKind.TAG, "a"), add_record(RecordKind.TAG, "b")
    apply(
        AddName(person, Name("Sáu Dân")),
        Merge(twin, person),
        SetRecordField(lower, "parent_id", str(upper.id)),
        SetBroader(tag.id, (broad.id,)),
    )
    with archive.reading() as session:
        found = list(feed.findable_records(session))
        assert list(feed.findable_records(session, [lower, twin])) == [found[2]]
    assert found == [
        FindableRecord(person, "Kiệt", ("Kiệt", "Sáu Dân", "Kiet")),
        FindableRecord(upper, "France", ("France",)),
        FindableRecord(lower, "Paris", ("Paris",), (upper.id,)),
        FindableRecord(tag, "a", ("a",), (broad.id,)),
        FindableRecord(broad, "b", ("b",)),
    ]


def test_a_demonym_is_no_name_of_the_place(
    archive: Archive, add_record: AddRecord, apply: Apply
) -> None:
    france = add_record(RecordKind.PLACE, "France")
    apply(
        AddName(france, Name("French", NameKind.DEMONYM, "en")),
        AddName(france, Name("République française", language="fr")),
    )
    with archive.reading() as session:
        (found,) = feed.findable_records(session, [france])
        kept = {name.text for name in records.read(session, france).names}
    assert found.names == ("France", "République française")
    assert kept == {"French", "République française"}
