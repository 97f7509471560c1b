# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.edits import AddName, Merge, NewRecord, SetRecordField
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import RoleHeld
from photo_archive.services.authorities import add_role, find_record
from photo_archive.services.record_pages import STRIP_PHOTOS, photos_of, record_page
from photo_archive.services.workspace import Workspace


def test_the_page_of_a_person(sample: Workspace) -> None:
    ref = find_record(sample, RecordKind.PERSON, "Tô Lâm")
    page = record_page(sample, ref, "fr")
    assert page.ref == ref
    assert page.photos == sample.photo_count_of(ref) == len(page.strip) == len(page.days)
    assert [use.name.kind for use in page.names] == [NameKind.AUTHORISED, NameKind.UNACCENTED]
    assert page.names[0].name.id is not None
    assert page.names[0].captions > page.names[1].captions
    assert page.first <= page.last
    assert list(page.days) == sorted(page.days)
    assert [one.photo for one in page.strip] == list(photos_of(sample, ref))
    assert all(one.sha256 for one in page.strip)
    assert page.with_most[0].name == "Emmanuel Macron"
    assert page.with_most[0].photos == 6
    assert ref not in [line.ref for line in page.with_most]
    assert {line.ref.kind for line in page.events} == {RecordKind.EVENT}
    assert (page.below, page.above, page.roles_of) == ((), (), ())


def test_the_page_of_a_place_counts_what_lies_in_it(sample: Workspace) -> None:
    france = find_record(sample, RecordKind.PLACE, "France")
    page = record_page(sample, france, "vi")
    assert page.photos == sample.find("place:france").total == len(photos_of(sample, france))
    most = max(page.below, key=lambda line: line.photos)
    assert 0 < most.photos <= page.photos
    assert record_page(sample, most.ref, "vi").above[0].name == "Pháp"
    assert page.events


def test_parts_of_an_event_come_by_date(sample: Workspace) -> None:
    with sample.reading() as session:
        from photo_archive.catalogue import records

        events = list(records.read_all(session, RecordKind.EVENT))
    upper = next(one.parent_id for one in events if getattr(one, "parent_id", None))
    page = record_page(sample, RecordRef(RecordKind.EVENT, upper))
    dates = [line.detail for line in page.below]
    assert dates
    assert dates == sorted(dates)


def test_who_held_the_offices_of_a_body(workspace: Workspace) -> None:
    body = workspace.create_record(NewRecord(RecordKind.ORGANISATION, "Senate"))
    person = workspace.create_record(NewRecord(RecordKind.PERSON, "Gérard Larcher"))
    for held_from, held_to in (("2008-10", "2011-10-01"), ("2014-10-01", ""), ("", "")):
        wording = {"fr": "Président"}
        role = RoleHeld("President", body.id, held_from, held_to, wording)
        add_role(workspace, person, role)
    details = [line.detail for line in record_page(workspace, body, "fr").roles_of]
    assert details == ["Président (2008–2011)", "Président (2014–)", "Président"]


def test_an_empty_record_and_one_that_is_not_there(workspace: Workspace) -> None:
    ref = workspace.create_record(NewRecord(RecordKind.TAG, "Ports"))
    page = record_page(workspace, ref)
    assert (page.photos, page.first, page.strip, page.days) == (0, "", (), ())
    with pytest.raises(ArchiveError):
        record_page(workspace, RecordRef(RecordKind.TAG, 99))


def test_a_merged_record_shows_what_it_became(workspace: Workspace) -> None:
    one = workspace.create_record(NewRecord(RecordKind.PERSON, "Tô Lâm"))
    other = workspace.create_record(NewRecord(RecordKind.PERSON, "Another"))
    workspace.apply([Merge(other, one)], Message("Merge"))
    assert record_page(workspace, other).ref == one


def test_warnings_and_duplicates_are_on_the_page(workspace: Workspace) -> None:
    one = workspace.create_record(NewRecord(RecordKind.PERSON, "Tô Lâm"))
    other = workspace.create_record(NewRecord(RecordKind.PERSON, "To Lam"))
    workspace.apply(
        [SetRecordField(one, "birth", "1957"), SetRecordField(one, "death", "1900"),
         AddName(one, Name("Lam"))],
        Message("Prepare"),
    )  # fmt: skip
    page = record_page(workspace, one)
    assert [one.code for one in page.warnings] == ["death-before-birth"]
    assert [found.other.ref for found in page.duplicates] == [other]


def test_a_long_strip_is_spread_evenly(sample: Workspace) -> None:
    tag = max(sample.records(RecordKind.TAG, limit=None), key=lambda line: line.photos)
    assert len(record_page(sample, tag.ref).strip) == min(STRIP_PHOTOS, tag.photos)
