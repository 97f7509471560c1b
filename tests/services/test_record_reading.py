# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people_order import PeopleOrder
from photo_archive.services.authorities import add_record, find_record
from photo_archive.services.merging import merge
from photo_archive.services.record_edits import Record
from photo_archive.services.record_reading import Records, label_in, read_record, record_lines
from photo_archive.services.workspace import Workspace


@pytest.mark.parametrize("kind", list(RecordKind))
def test_a_record_of_any_kind_is_read_through_merges(
    workspace: Workspace, kind: RecordKind
) -> None:
    kept = add_record(workspace, kind, "Kept")
    merged = add_record(workspace, kind, "Merged")
    merge(workspace, kept, merged)
    with workspace.reading() as session:
        assert read_record(session, merged).name == "Kept"
        with pytest.raises(ArchiveError):
            read_record(session, RecordRef(kind, 999))


def test_records_of_a_job_are_read_once(sample: Workspace) -> None:
    asked: list[RecordRef] = []

    def read(ref: RecordRef) -> Record:
        asked.append(ref)
        return sample.record(ref)

    records = Records(read)
    person = find_record(sample, RecordKind.PERSON, "Võ Văn Kiệt")
    place = find_record(sample, RecordKind.PLACE, "Paris")
    for _ in range(3):
        assert records.label(person, "fr") == label_in(sample.record(person), "fr")
        assert records.offices_on(person, "1993", "fr") == sample.role_on(person.id, "1993", "fr")
        assert records.offices_on(place, "1993", "fr") == ""
    assert asked == [person, place]


def test_lines_of_records_that_begin_so_or_all_in_order(workspace: Workspace) -> None:
    for name in ("Minh An", "Binh", "Minh Anh"):
        add_record(workspace, RecordKind.PERSON, name)
    place = add_record(workspace, RecordKind.PLACE, "Minh")
    with workspace.reading() as session:
        begun = record_lines(session, RecordKind.PERSON, "minh")
        every = record_lines(session, RecordKind.PERSON)
        ordered = record_lines(session, RecordKind.PERSON, limit=2, order=PeopleOrder.WESTERN)
        places = record_lines(session, RecordKind.PLACE, order=PeopleOrder.WESTERN)
    assert {line.name for line in begun} == {"Minh An", "Minh Anh"}
    assert {line.name for line in every} == {"Binh", "Minh An", "Minh Anh"}
    assert len(ordered) == 2
    assert all(line.initial for line in ordered)
    assert [line.ref for line in places] == [place]
