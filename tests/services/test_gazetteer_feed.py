# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.domain.edits import SetEventParts, SetRecordField, SetRoles
from photo_archive.domain.errors import Message
from photo_archive.domain.events import Participant
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.people import RoleHeld
from photo_archive.services.authorities import add_record
from photo_archive.services.gazetteer_feed import gazetteer_of, reader_of
from photo_archive.services.merging import merge
from photo_archive.services.workspace import Workspace


def test_people_and_places_are_read_by_every_name(workspace: Workspace) -> None:
    person = add_record(workspace, RecordKind.PERSON, "Võ Văn Kiệt", variants=["Sáu Dân"])
    other = add_record(workspace, RecordKind.PERSON, "Vo Van Kiet (1922)")
    merge(workspace, person, other)
    with workspace.reading() as session:
        reader = reader_of(session)
    for text in ("Prime Minister Vo Van Kiet arrives.", "Mr. Sau Dan arrives."):
        assert [one.id for one in reader.read(text).people] == [person.id], text


def test_offices_lives_and_places_above_come_along(workspace: Workspace) -> None:
    person = add_record(workspace, RecordKind.PERSON, "Võ Văn Kiệt")
    norway = add_record(workspace, RecordKind.PLACE, "Norway")
    oslo = add_record(workspace, RecordKind.PLACE, "Oslo")
    event = add_record(workspace, RecordKind.EVENT, "Fair")
    held = RoleHeld(
        "Prime Minister", held_from="1991-08", held_to="1997", wording={"vi": "Thủ tướng"}
    )
    edits = [
        SetRoles(person.id, (held,)),
        SetRecordField(person, "death", "2008-06-11"),
        SetRecordField(oslo, "parent_id", str(norway.id)),
        SetEventParts(event.id, (oslo.id,), ()),
    ]
    workspace.apply(edits, Message("Describe"))
    with workspace.reading() as session:
        gazetteer = gazetteer_of(session)
    entry = gazetteer.entry(person)
    assert entry is not None
    assert entry.offices[0].wordings == ("Prime Minister", "Thủ tướng")
    assert (entry.offices[0].period, entry.existence) == ("1991–1997", "–2008")
    assert gazetteer.entry(oslo).within == {norway}  # type: ignore[union-attr]
    assert [one.ref for one in gazetteer.events_of([norway])] == [event]


def test_tags_and_single_letters_are_no_names_in_a_text(workspace: Workspace) -> None:
    add_record(workspace, RecordKind.TAG, "Matignon")
    add_record(workspace, RecordKind.ORGANISATION, "Y")
    with workspace.reading() as session:
        found = gazetteer_of(session)
        reader = reader_of(session)
    read = reader.read("Talks at Matignon; il y a deux Y.")
    assert all(one.id is None for one in (*read.organisations, *read.places, *read.people))
    assert found is not None


def test_an_event_is_known_by_its_type_date_and_people(workspace: Workspace) -> None:
    person = add_record(workspace, RecordKind.PERSON, "Võ Văn Kiệt")
    event = add_record(workspace, RecordKind.EVENT, "Official visit to France 1993")
    edits = [
        SetRecordField(event, "type", "official-visit"),
        SetRecordField(event, "date", "1993-06-23/1993-06-28"),
        SetEventParts(event.id, (), (Participant(person.id, "", 1),)),
    ]
    workspace.apply(edits, Message("Describe"))
    with workspace.reading() as session:
        reader = reader_of(session)
    text = "Prime Minister Võ Văn Kiệt on 25 June 1993, during his official visit to France."
    assert event.id in [one.id for one in reader.read(text).events]
