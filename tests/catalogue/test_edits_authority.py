# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import records
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.edits import AddName, RemoveName, SetRecordField
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import Person
from photo_archive.domain.places import Place
from photo_archive.domain.tags import Tag

Apply = Callable[..., int | None]
AddRecord = Callable[..., RecordRef]


def test_a_record_has_its_authorised_name_and_defaults(
    archive: Archive, add_record: AddRecord
) -> None:
    ref = add_record(RecordKind.PERSON, " Vo\u0303  Văn Kiệt ", "kiet", "vi")
    with archive.reading() as session:
        person = records.read_as(session, Person, ref.id)
    assert (person.name, person.name_language, person.key) == ("Võ Văn Kiệt", "vi", "kiet")
    assert (person.names, person.name_order.value) == ((), "given-first")


def test_an_empty_name_and_a_taken_key_are_refused(add_record: AddRecord, apply: Apply) -> None:
    add_record(RecordKind.PERSON, "An", "an")
    other = add_record(RecordKind.PERSON, "Binh")
    add_record(RecordKind.PLACE, "An", "an")
    with pytest.raises(ArchiveError, match="cannot be empty"):
        add_record(RecordKind.TAG, "  ")
    with pytest.raises(ArchiveError, match="belongs to “An”"):
        add_record(RecordKind.PERSON, "Binh", "an")
    with pytest.raises(ArchiveError, match="belongs to “An”"):
        apply(SetRecordField(other, "key", "an"))
    with pytest.raises(ArchiveError, match="cannot be empty"):
        apply(SetRecordField(other, "name", ""))


@pytest.mark.parametrize(
    ("kind", "field", "value", "stored"),
    [
        (RecordKind.PERSON, "name", "Ann", "Ann"),
        (RecordKind.PERSON, "name_language", "vi", "vi"),
        (RecordKind.PERSON, "family", "Võ", "Võ"),
        (RecordKind.PERSON, "birth", "1922-11-23", "1922-11-23"),
        (RecordKind.PERSON, "name_order", "family-first", "family-first"),
        (RecordKind.PERSON, "note", "a\nb", "a\nb"),
        (RecordKind.ORGANISATION, "existed_from", "194X", "194X"),
        (RecordKind.PLACE, "kind", "city", "city"),
        (RecordKind.PLACE, "latitude", "48.8566", 48.8566),
        (RecordKind.PLACE, "longitude", "", None),
        (RecordKind.EVENT, "date", "1993-06-23/1993-06-28", "1993-06-23/1993-06-28"),
        (RecordKind.EVENT, "type", "state-visit", "state-visit"),
        (RecordKind.EVENT, "ordinal", "7", 7),
        (RecordKind.TAG, "key", "t-1", "t-1"),
    ],
)
def test_a_field_takes_its_value(
    archive: Archive, add_record: AddRecord, apply: Apply,
    kind: RecordKind, field: str, value: str, stored: object,
) -> None:  # fmt: skip
    ref = add_record(kind, "An")
    apply(SetRecordField(ref, field, value))
    with archive.reading() as session:
        assert getattr(records.read(session, ref), field) == stored


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        (RecordKind.TAG, "birth", "1900"),
        (RecordKind.PERSON, "id", "7"),
        (RecordKind.PERSON, "birth", "yesterday"),
        (RecordKind.PERSON, "name_order", "any"),
        (RecordKind.PLACE, "latitude", "91"),
        (RecordKind.PLACE, "latitude", "nan"),
        (RecordKind.PLACE, "longitude", "east"),
        (RecordKind.PLACE, "parent_id", "Paris"),
        (RecordKind.PLACE, "parent_id", "99"),
        (RecordKind.PERSON, "parent_id", "1"),
        (RecordKind.EVENT, "type", "party"),
        (RecordKind.EVENT, "ordinal", "-1"),
    ],
)
def test_what_a_field_cannot_have_is_refused(
    add_record: AddRecord, apply: Apply, kind: RecordKind, field: str, value: str
) -> None:
    ref = add_record(kind, "An")
    with pytest.raises(ArchiveError):
        apply(SetRecordField(ref, field, value))


def test_a_place_never_lies_in_itself(
    archive: Archive, add_record: AddRecord, apply: Apply
) -> None:
    france, paris, palace = (add_record(RecordKind.PLACE, one) for one in ("France", "Paris", "É"))
    apply(
        SetRecordField(paris, "parent_id", str(france.id)),
        SetRecordField(palace, "parent_id", str(paris.id)),
    )
    for child, parent in ((france, palace), (paris, paris)):
        with pytest.raises(ArchiveError, match="cannot be above"):
            apply(SetRecordField(child, "parent_id", str(parent.id)))
    apply(SetRecordField(palace, "parent_id", ""))
    with archive.reading() as session:
        assert records.read_as(session, Place, palace.id).parent_id is None
        assert records.read_as(session, Place, paris.id).parent_id == france.id


def test_names_are_added_once_and_taken_away(
    archive: Archive, add_record: AddRecord, apply: Apply
) -> None:
    ref = add_record(RecordKind.PERSON, "Võ Văn Kiệt")
    alias = Name("Sáu Dân", NameKind.ALIAS, "vi", "1950", "1975")
    apply(AddName(ref, alias))
    assert apply(AddName(ref, alias)) is None
    with archive.reading() as session:
        (name,) = records.read_as(session, Person, ref.id).names
    assert (name.text, name.kind, name.valid_to) == ("Sáu Dân", NameKind.ALIAS, "1975")
    apply(RemoveName(ref, "Sa\u0301u Dân"))
    with pytest.raises(ArchiveError, match="is not a name of this record"):
        apply(RemoveName(ref, "Sáu Dân"))
    with pytest.raises(ArchiveError, match="is the authorised name"):
        apply(RemoveName(ref, "Võ Văn Kiệt"))


def test_a_language_has_one_preferred_label(
    archive: Archive, add_record: AddRecord, apply: Apply
) -> None:
    ref = add_record(RecordKind.TAG, "Visits")
    apply(AddName(ref, Name("Visites", NameKind.PREFERRED, "fr")))
    apply(AddName(ref, Name("Déplacements", NameKind.PREFERRED, "fr")))
    with archive.reading() as session:
        found = {name.text: name.kind for name in records.read_as(session, Tag, ref.id).names}
    assert found == {"Déplacements": NameKind.PREFERRED, "Visites": NameKind.VARIANT}


def test_a_variant_can_become_the_authorised_name(
    archive: Archive, add_record: AddRecord, apply: Apply
) -> None:
    ref = add_record(RecordKind.PLACE, "Saigon")
    apply(AddName(ref, Name("Hồ Chí Minh City")))
    apply(SetRecordField(ref, "name", "Hồ Chí Minh City"))
    with archive.reading() as session:
        place = records.read_as(session, Place, ref.id)
    assert (place.name, place.names) == ("Hồ Chí Minh City", ())


def test_identifiers_elsewhere_are_replaced(archive: Archive, add_record: AddRecord) -> None:
    ref = add_record(RecordKind.PERSON, "An")
    one, two = ExternalId("wikidata", "Q1"), ExternalId("viaf", "7")
    for ids in ([one], [one, two, two], [two]):
        with archive.changing(Message("Ids")) as changes:
            changes.set_external_ids(ref, ids)
    with archive.reading() as session:
        assert records.read_as(session, Person, ref.id).external_ids == (two,)
