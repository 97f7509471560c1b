# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.edits import NewRecord, SetEventParts, SetRecordField
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.intake import NewLink, NewPhoto
from photo_archive.domain.programme import Programme
from photo_archive.services.programmes import programme
from photo_archive.services.workspace import Workspace

Event = dict[str, str]


def event(
    workspace: Workspace, name: str, date: str = "", parent: RecordRef | None = None
) -> RecordRef:
    made = workspace.create_record(NewRecord(RecordKind.EVENT, name))
    edits = [SetRecordField(made, "date", date)] if date else []
    if parent is not None:
        edits.append(SetRecordField(made, "parent_id", str(parent.id)))
    if edits:
        workspace.apply(edits, Message("Event"))
    return made


@pytest.fixture
def visit(workspace: Workspace) -> RecordRef:
    made = event(workspace, "Visit", "2025-05-24/2025-05-27")
    talks = event(workspace, "Talks", "2025-05-26T10:00:00", made)
    event(workspace, "Wreath", "2025-05-26T08:30:00", made)
    signing = event(workspace, "Signing", "2025-05-26", talks)
    event(workspace, "Evening walk", "2025-05-27", talks)
    event(workspace, "Preparations", "2025-04", made)
    event(workspace, "Some time", "", made)
    place = workspace.create_record(NewRecord(RecordKind.PLACE, "Hà Nội"))
    workspace.apply([SetEventParts(talks.id, (place.id,), ())], Message("Place"))
    photos = ((talks, "2025-05-26"), (signing, "2025-05"), (made, "2025-05-24"), (made, ""))
    with workspace.changing(Message("Import")) as changes:
        for number, (link, date) in enumerate(photos):
            changes.add_photo(NewPhoto(f"A-{number}", date=date, links=(NewLink(link),)))
    return made


def told(found: Programme) -> list[tuple[str, int, int, list[str]]]:
    return [
        (
            day.edtf,
            day.photos,
            day.others,
            [f"{part.time}{'>' * part.depth}{part.line.name}" for part in day.parts],
        )
        for day in found.days
    ]


def test_a_visit_day_by_day_with_its_gaps(workspace: Workspace, visit: RecordRef) -> None:
    found = programme(workspace, visit.id, "en")
    assert told(found) == [
        ("2025-04", 0, 0, ["Preparations"]),
        ("2025-05-24", 1, 1, []),
        ("2025-05-25", 0, 0, []),
        ("2025-05-26", 2, 0, ["08:30Wreath", "10:00Talks", ">Signing"]),
        ("2025-05-27", 0, 0, ["Evening walk"]),
        ("", 1, 1, ["Some time"]),
    ]
    assert [day.edtf for day in found.days if day.is_gap] == ["2025-05-25"]
    assert found.gaps == 5
    talks = found.parts[2]
    assert (talks.places, talks.line.photos, len(talks.pictures)) == ("Hà Nội", 2, 2)


def test_days_without_anything_are_one_gap(workspace: Workspace) -> None:
    visit = event(workspace, "Visit", "2025-05-24/2025-05-29")
    event(workspace, "Talks", "2025-05-26", visit)
    found = programme(workspace, visit.id, "en")
    assert [(day.edtf, day.is_gap) for day in found.days] == [
        ("2025-05-24/2025-05-25", True),
        ("2025-05-26", False),
        ("2025-05-27/2025-05-29", True),
    ]
    assert found.gaps == 3


def test_a_part_of_several_days_leaves_no_gap(workspace: Workspace) -> None:
    visit = event(workspace, "Visit", "2025-05-24/2025-05-26")
    event(workspace, "Exhibition", "2025-05-24/2025-05-26", visit)
    assert [day[0] for day in told(programme(workspace, visit.id, "en"))] == ["2025-05-24"]


def test_an_event_of_a_year_has_no_empty_days(workspace: Workspace) -> None:
    year = event(workspace, "Year of friendship", "2013-01-01/2013-12-31")
    assert programme(workspace, year.id, "en") == Programme()
    assert programme(workspace, event(workspace, "Undated").id, "en") == Programme()


def test_parts_in_a_circle_come_once(workspace: Workspace) -> None:
    one = event(workspace, "One", "2025-05-24")
    other = event(workspace, "Other", "2025-05-24", one)
    found = programme(workspace, other.id, "en")
    assert [part.line.name for part in found.parts] == []
    assert [part.line.name for part in programme(workspace, one.id, "en").parts] == ["Other"]


def test_named_in_the_language_of_the_reader(sample: Workspace) -> None:
    lines = sample.records(RecordKind.EVENT, limit=None)
    state_visit = next(line.ref for line in lines if line.name.startswith("State visit of"))
    english, french = (programme(sample, state_visit.id, one).parts[0] for one in ("en", "fr"))
    assert english.line.ref == french.line.ref
    assert english.line.name != french.line.name
