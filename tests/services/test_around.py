# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.around import NearBy
from photo_archive.domain.edits import NewRecord, SetRecordField
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId, RecordKind
from photo_archive.domain.intake import NewLink, NewPhoto
from photo_archive.services.around import PICTURES, around
from photo_archive.services.workspace import Workspace


def new(workspace: Workspace, kind: RecordKind, name: str) -> NewLink:
    return NewLink(workspace.create_record(NewRecord(kind, name)))


@pytest.fixture
def visit(workspace: Workspace) -> Workspace:
    """Twenty photos of a part of a visit, of one day, and some of other days and people."""
    visit = new(workspace, RecordKind.EVENT, "Visit")
    talks = new(workspace, RecordKind.EVENT, "Talks")
    lam, macron = (new(workspace, RecordKind.PERSON, one) for one in ("Tô Lâm", "Macron"))
    paris = new(workspace, RecordKind.PLACE, "Paris")
    parent = SetRecordField(talks.record, "parent_id", str(visit.record.id))
    workspace.apply([parent], Message("Part"))
    others = (
        ("B-1", "2024-10-09", (visit, lam)),
        ("B-2", "2024-10", (lam, macron)),
        ("B-3", "1954~", (paris,)),
        ("B-4", "", ()),
    )
    with workspace.changing(Message("Import")) as changes:
        for number in range(20):
            links = (talks, lam, macron) if number < 18 else (talks, lam, macron, paris)
            changes.add_photo(NewPhoto(f"A-{number:02}", date="2024-10-07", links=links))
        for reference, date, links in others:
            changes.add_photo(NewPhoto(reference, date=date, links=links))
    return workspace


def test_what_a_photo_has_in_common_with_others(visit: Workspace) -> None:
    photo = visit.photo_by_reference("A-18")
    found = around(visit, photo.id, "en")
    assert [(one.by, one.name, one.photos) for one in found.near] == [
        (NearBy.EVENT, "Talks", 20),
        (NearBy.WHOLE_EVENT, "Visit", 21),
        (NearBy.PEOPLE_TOGETHER, "Tô Lâm, Macron", 21),
        (NearBy.PERSON, "Tô Lâm", 22),
        (NearBy.PERSON, "Macron", 21),
        (NearBy.DAY, "2024-10-07", 21),
        (NearBy.DAYS, "2024-10-04/2024-10-10", 22),
        (NearBy.PLACE, "Paris", 3),
    ]


def test_every_way_is_a_search_that_finds_as_many(visit: Workspace) -> None:
    photo = visit.photo_by_reference("A-18")
    for one in around(visit, photo.id, "en").near:
        found = visit.find(one.query)
        assert found.total == one.photos
        assert photo.id in found.ids
        assert photo.id not in [picture.photo for picture in one.pictures]
        assert {int(picture.photo) for picture in one.pictures} <= set(found.ids)
        assert len(one.pictures) == min(PICTURES, one.photos - 1)


def test_the_pictures_are_those_beside_it(visit: Workspace) -> None:
    photo = visit.photo_by_reference("A-10")
    event = around(visit, photo.id, "en").near[0]
    references = [one.reference for one in event.pictures]
    assert references == [f"A-{one:02}" for one in range(4, 17) if one != 10]


def test_an_uncertain_date_asks_for_all_it_may_be(visit: Workspace) -> None:
    found = around(visit, visit.photo_by_reference("B-2").id, "en")
    by = {one.by: one.query for one in found.near}
    assert by[NearBy.DAY] == "date:2024-10"
    assert NearBy.DAYS not in by
    old = around(visit, visit.photo_by_reference("B-3").id, "en")
    assert [one.by for one in old.near] == [NearBy.PLACE]


def test_nothing_around(visit: Workspace) -> None:
    assert around(visit, visit.photo_by_reference("B-4").id, "en").near == ()
    with pytest.raises(ArchiveError):
        around(visit, PhotoId(999), "en")
