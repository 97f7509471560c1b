# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import authorities, captions, links, records
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.undoing import undo
from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.captions import CaptionKind, Language, Mention
from photo_archive.domain.edits import (
    AddLink,
    AddName,
    Merge,
    RejectProposal,
    SetBroader,
    SetEventParts,
    SetMentions,
    SetRecordField,
    SetRoles,
)
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.events import Event, Participant
from photo_archive.domain.ids import CaptionId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.people import Person, RoleHeld
from photo_archive.domain.places import Place
from photo_archive.domain.tags import Tag

Apply = Callable[..., int | None]
AddPhoto = Callable[..., PhotoId]
AddRecord = Callable[..., RecordRef]
Dump = Callable[[Archive], object]


def test_everything_of_a_person_moves_and_comes_back(
    archive: Archive, add_photo: AddPhoto, add_record: AddRecord, apply: Apply, dump: Dump
) -> None:
    winner, loser = (add_record(RecordKind.PERSON, name) for name in ("Võ Văn Kiệt", "Vo Van Kiet"))
    event = add_record(RecordKind.EVENT, "Visit").id
    span = Mention(CaptionId(0), 0, 4, loser)
    both, one = add_photo(caption="Kiet in Paris"), add_photo()
    apply(
        AddName(loser, Name("Sáu Dân", NameKind.ALIAS)),
        AddLink(both, winner), AddLink(both, loser, "minister"), AddLink(one, loser),
        SetMentions(both, CaptionKind.AS_RECEIVED, Language.EN, (span,)),
        SetRoles(loser.id, (RoleHeld("Minister"),)),
        SetEventParts(event, (), (Participant(loser.id, "guest"),)),
        RejectProposal(one, loser, "K."), RejectProposal(one, winner, "K."),
        RejectProposal(both, loser, "K."),
    )  # fmt: skip
    with archive.changing(Message("Ids")) as changes:
        changes.set_external_ids(loser, [ExternalId("wikidata", "Q1")])
    before = dump(archive)
    apply(Merge(loser, winner))
    with archive.reading() as session:
        person = records.read_as(session, Person, loser.id)
        assert (person.id, person.name) == (winner.id, "Võ Văn Kiệt")
        assert {name.text for name in person.names} == {"Vo Van Kiet", "Sáu Dân"}
        assert [role.position for role in person.roles] == ["Minister"]
        assert person.external_ids == (ExternalId("wikidata", "Q1"),)
        found = links.links(session, both)
        assert [(link.record, link.role, link.order) for link in found] == [(winner, "minister", 1)]
        assert [link.record for link in links.links(session, one)] == [winner]
        assert [span.record for span in captions.mentions(session, both)] == [winner]
        assert records.read_as(session, Event, event).participants == (
            Participant(winner.id, "guest", 1),
        )
        assert links.rejected(session, one) == {(winner, "K.")}
        assert [
            line.ref for line in authorities.find_by_name(session, RecordKind.PERSON, "vo van kiet")
        ] == [winner]
        assert [line.ref for line in authorities.list_records(session, RecordKind.PERSON)] == [
            winner
        ]
    apply(AddLink(add_photo("later"), loser))
    undo(archive)
    undo(archive)
    undo(archive)
    assert dump(archive) == before


def test_places_keep_their_tree(
    archive: Archive, add_record: AddRecord, apply: Apply, dump: Dump
) -> None:
    france, la_france, paris = (
        add_record(RecordKind.PLACE, n) for n in ("France", "La France", "Paris")
    )
    event = add_record(RecordKind.EVENT, "Visit").id
    apply(
        SetRecordField(paris, "parent_id", str(la_france.id)),
        SetRecordField(france, "parent_id", str(la_france.id)),
        SetEventParts(event, (la_france.id, france.id), ()),
    )
    before = dump(archive)
    apply(Merge(la_france, france))
    with archive.reading() as session:
        assert records.read_as(session, Place, paris.id).parent_id == france.id
        assert records.read_as(session, Place, france.id).parent_id is None
        assert records.read_as(session, Event, event).place_ids == (france.id,)
    undo(archive)
    assert dump(archive) == before


def test_tags_keep_their_order_without_circles(
    archive: Archive, add_record: AddRecord, apply: Apply, dump: Dump
) -> None:
    top, a, b, low = (add_record(RecordKind.TAG, name) for name in ("top", "a", "b", "low"))
    apply(SetBroader(a.id, (top.id,)), SetBroader(b.id, (a.id,)), SetBroader(low.id, (b.id, a.id)))
    before = dump(archive)
    apply(Merge(b, a))
    with archive.reading() as session:
        assert records.read_as(session, Tag, low.id).broader_ids == (a.id,)
        assert records.read_as(session, Tag, a.id).broader_ids == (top.id,)
    undo(archive)
    assert dump(archive) == before


def test_events_and_organisations(archive: Archive, add_record: AddRecord, apply: Apply) -> None:
    visit, twin, talks = (add_record(RecordKind.EVENT, n) for n in ("Visit", "The visit", "Talks"))
    person = add_record(RecordKind.PERSON, "An").id
    body, same = (add_record(RecordKind.ORGANISATION, n) for n in ("Senate", "The Senate"))
    apply(
        SetRecordField(talks, "parent_id", str(twin.id)),
        SetEventParts(visit.id, (), (Participant(person, "host"),)),
        SetEventParts(twin.id, (), (Participant(person, "guest"),)),
        SetRoles(person, (RoleHeld("Senator", same.id),)),
        Merge(twin, visit),
        Merge(same, body),
    )
    with archive.reading() as session:
        assert records.read_as(session, Event, talks.id).parent_id == visit.id
        assert [one.role for one in records.read_as(session, Event, visit.id).participants] == [
            "host"
        ]
        assert records.read_as(session, Person, person).roles[0].organisation_id == body.id


def test_chains_are_followed(archive: Archive, add_record: AddRecord, apply: Apply) -> None:
    a, b, c = (add_record(RecordKind.PERSON, name) for name in "abc")
    apply(Merge(a, b), Merge(b, c))
    with archive.reading() as session:
        assert authorities.resolve(session, a) == c
        assert records.read_as(session, Person, a.id).id == c.id


def test_what_cannot_be_merged_is_refused(add_record: AddRecord, apply: Apply) -> None:
    a, b = add_record(RecordKind.PERSON, "a"), add_record(RecordKind.PERSON, "b")
    place = add_record(RecordKind.PLACE, "c")
    with pytest.raises(ArchiveError, match="one record already"):
        apply(Merge(a, a))
    with pytest.raises(ArchiveError, match="cannot be merged"):
        apply(Merge(a, place))
    apply(Merge(a, b))
    with pytest.raises(ArchiveError, match="one record already"):
        apply(Merge(b, a))


def test_a_whole_is_not_merged_into_a_part_of_a_part(add_record: AddRecord, apply: Apply) -> None:
    top, middle, low = (add_record(RecordKind.PLACE, name) for name in ("top", "middle", "low"))
    apply(
        SetRecordField(middle, "parent_id", str(top.id)),
        SetRecordField(low, "parent_id", str(middle.id)),
    )
    with pytest.raises(ArchiveError, match="cannot be above"):
        apply(Merge(top, low))
