# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from array import array
from collections.abc import Callable

import pytest

from photo_archive.catalogue import in_common
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.in_common import Common, common, value_counts
from photo_archive.domain.edits import AddLink, PhotoField, SetField
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef

Apply = Callable[..., int | None]
AddPhoto = Callable[..., PhotoId]
AddRecord = Callable[..., RecordRef]


def shared(archive: Archive, *ids: int) -> Common:
    with archive.reading() as session:
        return common(session, array("I", ids))


def test_fields_are_told_where_all_agree_and_counted_where_not(
    archive: Archive, add_photo: AddPhoto, apply: Apply
) -> None:
    one, two, three = add_photo(), add_photo(), add_photo()
    apply(
        *(SetField(photo, PhotoField.CREDIT, "VNA") for photo in (one, two, three)),
        SetField(one, PhotoField.TITLE, "x"),
    )
    found = shared(archive, one, two)
    assert found.fields[PhotoField.CREDIT] == "VNA"
    assert found.fields[PhotoField.SOURCE] == ""
    assert found.differing[PhotoField.TITLE] == 2
    assert PhotoField.TITLE not in found.fields
    assert found.fields.keys() | found.differing.keys() == set(PhotoField)
    assert shared(archive, two, three).fields[PhotoField.TITLE] == ""


def test_values_are_counted(archive: Archive, add_photo: AddPhoto, apply: Apply) -> None:
    one, two, three, other = (add_photo() for _ in range(4))
    apply(*(SetField(photo, PhotoField.CREDIT, "VNA") for photo in (two, three, other)))
    with archive.reading() as session:
        found = value_counts(session, [one, two, three], PhotoField.CREDIT)
    assert found == [("VNA", 2), ("", 1)]


def test_records_are_told_with_how_many_photos_they_are_linked_to(
    archive: Archive, add_photo: AddPhoto, add_record: AddRecord, apply: Apply
) -> None:
    one, two, other = add_photo(), add_photo(), add_photo()
    tag, person = add_record(RecordKind.TAG, "Visits"), add_record(RecordKind.PERSON, "An")
    apply(AddLink(one, tag), AddLink(two, tag), AddLink(two, person), AddLink(other, person))
    found = shared(archive, one, two)
    assert [(line.name, line.photos) for line in found.links] == [("Visits", 2), ("An", 1)]
    assert found.untold == {}


def test_of_many_records_those_of_most_photos_are_told(
    archive: Archive,
    add_photo: AddPhoto,
    add_record: AddRecord,
    apply: Apply,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(in_common, "MOST_LINKS", 2)
    one, two = add_photo(), add_photo()
    people = [add_record(RecordKind.PERSON, name) for name in ("An", "Bình", "Chi", "Dũng")]
    place = add_record(RecordKind.PLACE, "Huế")
    apply(*(AddLink(one, ref) for ref in (*people, place)), AddLink(two, people[2]))
    found = shared(archive, one, two)
    assert [line.name for line in found.links] == ["Chi", "An", "Huế"]
    assert found.untold == {RecordKind.PERSON: 2}


def test_no_photos_have_nothing_in_common(archive: Archive) -> None:
    found = shared(archive)
    assert (found.fields, found.differing, found.links) == ({}, {}, ())
