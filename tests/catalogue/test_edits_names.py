# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import records
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.history import of_record
from photo_archive.catalogue.record_uses import authorised_name_id
from photo_archive.catalogue.undoing import redo, undo
from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.edits import AddName, AuthoriseName, ChangeName, SetRecordField
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import NameId, RecordKind, RecordRef
from photo_archive.domain.people import Person

Apply = Callable[..., int | None]
AddRecord = Callable[..., RecordRef]
Dump = Callable[[Archive], object]


@pytest.fixture
def kiet(add_record: AddRecord, apply: Apply) -> RecordRef:
    ref = add_record(RecordKind.PERSON, "Vo Van Kiet", language="en")
    apply(AddName(ref, Name("Võ Văn Kiệt", NameKind.VARIANT, "vi")))
    return ref


def person(archive: Archive, ref: RecordRef) -> Person:
    with archive.reading() as session:
        return records.read_as(session, Person, ref.id)


def number(archive: Archive, ref: RecordRef, text: str) -> NameId:
    found = next(name.id for name in person(archive, ref).names if name.text == text)
    assert found is not None
    return found


def test_a_name_gets_another_kind_language_and_period(
    archive: Archive, kiet: RecordRef, apply: Apply, dump: Dump
) -> None:
    before = dump(archive)
    name = number(archive, kiet, "Võ Văn Kiệt")
    to = Name("Võ Văn Kiệt", NameKind.ALIAS, "vi", "1940", "1975")
    apply(ChangeName(kiet, name, to))
    (changed,) = person(archive, kiet).names
    assert (changed.kind, changed.valid_from, changed.id) == (NameKind.ALIAS, "1940", name)
    after = dump(archive)
    with archive.reading() as session:
        labels = {str(one.label) for one in of_record(session, kiet)[0].changes}
    assert labels == {"Kind of name", "Valid from", "Valid until"}
    undo(archive)
    assert dump(archive) == before
    redo(archive)
    assert dump(archive) == after


def test_the_authorised_name_is_changed_in_the_record_as_well(
    archive: Archive, kiet: RecordRef, apply: Apply
) -> None:
    with archive.reading() as session:
        authorised = authorised_name_id(session, kiet.id)
    assert authorised is not None
    apply(ChangeName(kiet, NameId(authorised), Name("Vo Van Kiêt", NameKind.SHORT, "fr")))
    found = person(archive, kiet)
    assert (found.name, found.name_language) == ("Vo Van Kiêt", "fr")
    assert [name.text for name in found.names] == ["Võ Văn Kiệt"]


def test_another_name_becomes_the_authorised_one(
    archive: Archive, kiet: RecordRef, apply: Apply, dump: Dump
) -> None:
    before = dump(archive)
    apply(AuthoriseName(kiet, number(archive, kiet, "Võ Văn Kiệt")))
    found = person(archive, kiet)
    assert (found.name, found.name_language) == ("Võ Văn Kiệt", "vi")
    assert [(n.text, n.kind, n.language) for n in found.names] == [
        ("Vo Van Kiet", NameKind.VARIANT, "en")
    ]
    with archive.reading() as session:
        authorised = authorised_name_id(session, kiet.id)
    assert authorised is not None
    assert apply(AuthoriseName(kiet, NameId(authorised))) is None
    undo(archive)
    assert dump(archive) == before


def test_a_preferred_name_takes_the_place_of_the_former(
    archive: Archive, kiet: RecordRef, apply: Apply
) -> None:
    apply(AddName(kiet, Name("Kiêt", NameKind.PREFERRED, "fr")), AddName(kiet, Name("V.V.K.")))
    apply(ChangeName(kiet, number(archive, kiet, "V.V.K."), Name("VVK", NameKind.PREFERRED, "fr")))
    kinds = {name.text: name.kind for name in person(archive, kiet).names}
    assert (kinds["VVK"], kinds["Kiêt"]) == (NameKind.PREFERRED, NameKind.VARIANT)


def test_what_cannot_be(archive: Archive, kiet: RecordRef, apply: Apply) -> None:
    name = number(archive, kiet, "Võ Văn Kiệt")
    with pytest.raises(ArchiveError, match="not a name of this record"):
        apply(AuthoriseName(kiet, NameId(999)))
    with pytest.raises(ArchiveError, match="cannot be empty"):
        apply(ChangeName(kiet, name, Name("  ")))
    with pytest.raises(ArchiveError, match="has the name “Vo Van Kiet” already"):
        apply(ChangeName(kiet, name, Name("Vo Van Kiet", language="en")))


def test_sources_are_a_field_of_every_record(
    archive: Archive, kiet: RecordRef, apply: Apply, dump: Dump
) -> None:
    before = dump(archive)
    apply(SetRecordField(kiet, "sources", "Báo Nhân Dân, 12-6-2008\nBnF"))
    assert person(archive, kiet).sources == "Báo Nhân Dân, 12-6-2008\nBnF"
    undo(archive)
    assert dump(archive) == before
