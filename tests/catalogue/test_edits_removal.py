# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import authorities
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.undoing import redo, undo
from photo_archive.domain.authorities import ExternalId, Name
from photo_archive.domain.captions import CaptionKind, Language, Mention
from photo_archive.domain.edits import (
    AddLink,
    AddName,
    Merge,
    NotTheSame,
    RejectProposal,
    RemoveRecord,
    SetBroader,
    SetEventParts,
    SetExternalIds,
    SetMentions,
    SetRecordField,
    SetRoles,
)
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.events import Participant
from photo_archive.domain.ids import CaptionId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.people import RoleHeld

Apply = Callable[..., int | None]
AddPhoto = Callable[..., PhotoId]
AddRecord = Callable[..., RecordRef]
Dump = Callable[[Archive], object]


def test_an_unused_record_goes_with_all_that_is_its_own_and_comes_back(
    archive: Archive, add_photo: AddPhoto, add_record: AddRecord, apply: Apply, dump: Dump
) -> None:
    photo = add_photo()
    person, other = add_record(RecordKind.PERSON, "An", "an"), add_record(RecordKind.PERSON, "Anh")
    body = add_record(RecordKind.ORGANISATION, "Senate")
    apply(
        AddName(person, Name("Ann")), SetExternalIds(person, (ExternalId("wikidata", "Q1"),)),
        SetRoles(person.id, (RoleHeld("Senator", body.id),)), NotTheSame(other, person),
        RejectProposal(photo, person, "An"),
    )  # fmt: skip
    before = dump(archive)
    apply(RemoveRecord(person))
    after = dump(archive)
    with archive.reading() as session:
        assert authorities.by_key(session, RecordKind.PERSON, "an") is None
        assert [one.name for one in authorities.list_records(session, RecordKind.PERSON)] == ["Anh"]
    undo(archive)
    assert dump(archive) == before
    redo(archive)
    assert dump(archive) == after
    assert add_record(RecordKind.PERSON, "Another").id > max(person.id, body.id)


def test_what_is_linked_stays(add_photo: AddPhoto, add_record: AddRecord, apply: Apply) -> None:
    person = add_record(RecordKind.PERSON, "An")
    apply(AddLink(add_photo(), person))
    with pytest.raises(ArchiveError, match="“An” cannot be removed while photos"):
        apply(RemoveRecord(person))


def test_what_captions_name_stays(add_photo: AddPhoto, add_record: AddRecord, apply: Apply) -> None:
    person, photo = add_record(RecordKind.PERSON, "An"), add_photo(caption="An in Paris")
    mention = Mention(CaptionId(0), 0, 2, person)
    apply(SetMentions(photo, CaptionKind.AS_RECEIVED, Language.EN, (mention,)))
    with pytest.raises(ArchiveError, match="cannot be removed"):
        apply(RemoveRecord(person))


@pytest.mark.parametrize("kind", ["parent", "broader", "participant", "place", "body", "merged"])
def test_what_other_records_use_stays(add_record: AddRecord, apply: Apply, kind: str) -> None:
    place, low = add_record(RecordKind.PLACE, "P"), add_record(RecordKind.PLACE, "Low")
    tag, narrow = add_record(RecordKind.TAG, "T"), add_record(RecordKind.TAG, "N")
    person, twin = add_record(RecordKind.PERSON, "An"), add_record(RecordKind.PERSON, "Twin")
    event = add_record(RecordKind.EVENT, "E")
    body = add_record(RecordKind.ORGANISATION, "B")
    used, edit = {
        "parent": (place, SetRecordField(low, "parent_id", str(place.id))),
        "broader": (tag, SetBroader(narrow.id, (tag.id,))),
        "participant": (person, SetEventParts(event.id, (), (Participant(person.id),))),
        "place": (place, SetEventParts(event.id, (place.id,), ())),
        "body": (body, SetRoles(person.id, (RoleHeld("x", body.id),))),
        "merged": (person, Merge(twin, person)),
    }[kind]
    apply(edit)
    with pytest.raises(ArchiveError, match="cannot be removed"):
        apply(RemoveRecord(used))
    apply(RemoveRecord(low if kind == "parent" else narrow if kind == "broader" else event)
          if kind not in ("body", "merged") else RemoveRecord(event))  # fmt: skip
