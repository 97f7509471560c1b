# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import captions, links, record_uses, records
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.undoing import redo, undo
from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.captions import CaptionKind, Language, Mention
from photo_archive.domain.edits import (
    AddLink,
    AddName,
    Merge,
    NewRecord,
    NotTheSame,
    SetMentions,
    Split,
)
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import CaptionId, NameId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.people import Person
from photo_archive.domain.tags import Tag

Apply = Callable[..., int | None]
AddPhoto = Callable[..., PhotoId]
AddRecord = Callable[..., RecordRef]
Dump = Callable[[Archive], object]


def test_links_mentions_and_names_of_some_photos_go_to_the_new_record(
    archive: Archive, add_photo: AddPhoto, add_record: AddRecord, apply: Apply, dump: Dump
) -> None:
    person = add_record(RecordKind.PERSON, "Nguyễn Văn Bình")
    goes, stays = add_photo(caption="Bình in Hué"), add_photo(caption="Bình in Paris")
    span = (Mention(CaptionId(0), 0, 4, person),)
    apply(
        AddName(person, Name("Binh the painter", NameKind.ALIAS)), AddName(person, Name("Binh")),
        AddLink(goes, person, "painter"), AddLink(stays, person, "minister"),
        SetMentions(goes, CaptionKind.AS_RECEIVED, Language.EN, span),
        SetMentions(stays, CaptionKind.AS_RECEIVED, Language.EN, span),
    )  # fmt: skip
    before = dump(archive)
    with archive.reading() as session:
        names = {name.text: name.id for name in records.read_as(session, Person, person.id).names}
    alias = names["Binh the painter"]
    assert alias is not None
    with archive.changing(Message("Split")) as changes:
        new = changes.create(NewRecord(RecordKind.PERSON, "Nguyễn Văn Bình (painter)"))
        changes.apply(Split(person, new, (goes,), (alias,)), NotTheSame(person, new))
    with archive.reading() as session:
        assert [one.record for one in links.links(session, goes)] == [new]
        assert links.links(session, goes)[0].role == "painter"
        assert [one.record for one in links.links(session, stays)] == [person]
        assert [one.record for one in captions.mentions(session, goes)] == [new]
        assert [one.record for one in captions.mentions(session, stays)] == [person]
        assert [one.text for one in records.read_as(session, Person, new.id).names] == [
            "Binh the painter"
        ]
        assert [one.text for one in records.read_as(session, Person, person.id).names] == ["Binh"]
        assert record_uses.different_from(session, person.id) == {new.id}
    after = dump(archive)
    undo(archive)
    assert dump(archive) == before
    redo(archive)
    assert dump(archive) == after


def test_the_authorised_name_stays(archive: Archive, add_record: AddRecord, apply: Apply) -> None:
    one, other = add_record(RecordKind.TAG, "a"), add_record(RecordKind.TAG, "b")
    with archive.reading() as session:
        name = record_uses.authorised_name_id(session, one.id)
    assert name is not None
    with pytest.raises(ArchiveError, match="authorised name stays"):
        apply(Split(one, other, (), (NameId(name),)))


def test_a_name_the_new_record_has_is_only_taken_away(
    archive: Archive, add_record: AddRecord, apply: Apply
) -> None:
    one, other = add_record(RecordKind.TAG, "a"), add_record(RecordKind.TAG, "b")
    apply(AddName(one, Name("b")))
    with archive.reading() as session:
        (name,) = records.read_as(session, Tag, one.id).names
    assert name.id is not None
    apply(Split(one, other, (), (name.id,)))
    with archive.reading() as session:
        assert records.read_as(session, Tag, one.id).names == ()
        assert records.read_as(session, Tag, other.id).names == ()


def test_two_told_apart_are_remembered_once_and_forgotten(
    archive: Archive, add_record: AddRecord, apply: Apply, dump: Dump
) -> None:
    one, other = add_record(RecordKind.PERSON, "An"), add_record(RecordKind.PERSON, "Ân")
    before = dump(archive)
    apply(NotTheSame(other, one))
    assert apply(NotTheSame(one, other)) is None
    with archive.reading() as session:
        assert record_uses.all_different(session) == {(one.id, other.id)}
    apply(NotTheSame(one, other, different=False))
    assert dump(archive) == before
    undo(archive)
    with archive.reading() as session:
        assert record_uses.different_from(session, other.id) == {one.id}


def test_a_merge_keeps_what_is_different(
    archive: Archive, add_record: AddRecord, apply: Apply, dump: Dump
) -> None:
    a, b, c = (add_record(RecordKind.PERSON, name) for name in "abc")
    apply(NotTheSame(a, c), NotTheSame(b, c), NotTheSame(a, b))
    before = dump(archive)
    apply(Merge(a, b))
    with archive.reading() as session:
        assert record_uses.all_different(session) == {(b.id, c.id)}
    undo(archive)
    assert dump(archive) == before


def test_only_two_records_of_a_kind_can_be_told_apart(add_record: AddRecord, apply: Apply) -> None:
    person, place = add_record(RecordKind.PERSON, "a"), add_record(RecordKind.PLACE, "a")
    with pytest.raises(ArchiveError, match="never the same"):
        apply(NotTheSame(person, place))
    with pytest.raises(ArchiveError, match="one record already"):
        apply(NotTheSame(person, person))
