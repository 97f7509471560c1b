# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.domain.edits import SetEventParts, SetRecordField
from photo_archive.domain.errors import Message
from photo_archive.domain.events import Participant
from photo_archive.domain.ids import RecordKind
from photo_archive.services.authorities import add_record, merge_records
from photo_archive.services.gazetteer_feed import gazetteer_of, reader_of
from photo_archive.services.workspace import Workspace


def test_people_and_places_are_read_by_every_name(workspace: Workspace) -> None:
    person = add_record(workspace, RecordKind.PERSON, "Võ Văn Kiệt", variants=["Sáu Dân"])
    other = add_record(workspace, RecordKind.PERSON, "Vo Van Kiet (1922)")
    merge_records(workspace, other, person)
    with workspace.reading() as session:
        reader = reader_of(session)
    for text in ("Prime Minister Vo Van Kiet arrives.", "Mr. Sau Dan arrives."):
        assert [one.id for one in reader.read(text).people] == [person.id], text


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
