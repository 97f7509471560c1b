# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import links
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.captions import Certainty
from photo_archive.domain.edits import AddLink, ChangeLink, RejectProposal, RemoveLink
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.links import PlaceRelation, Region

Apply = Callable[..., int | None]
AddPhoto = Callable[..., PhotoId]
AddRecord = Callable[..., RecordRef]


@pytest.fixture
def people(add_record: AddRecord) -> list[RecordRef]:
    return [add_record(RecordKind.PERSON, name) for name in ("An", "Binh", "Chi")]


def order(archive: Archive, photo: PhotoId) -> list[tuple[str, int]]:
    with archive.reading() as session:
        return [(link.name, link.order) for link in links.links(session, photo)]


def test_people_are_numbered_from_the_left(
    archive: Archive, add_photo: AddPhoto, apply: Apply, people: list[RecordRef]
) -> None:
    photo = add_photo()
    a, b, c = people
    apply(AddLink(photo, b), AddLink(photo, c), AddLink(photo, a, order=1))
    assert order(archive, photo) == [("An", 1), ("Binh", 2), ("Chi", 3)]
    apply(ChangeLink(photo, a, order=3))
    assert order(archive, photo) == [("Binh", 1), ("Chi", 2), ("An", 3)]
    apply(RemoveLink(photo, c))
    assert order(archive, photo) == [("Binh", 1), ("An", 2)]


def test_linking_twice_changes_nothing(
    add_photo: AddPhoto, apply: Apply, people: list[RecordRef]
) -> None:
    photo = add_photo()
    apply(AddLink(photo, people[0], role="minister"))
    assert apply(AddLink(photo, people[0], role="other")) is None
    assert apply(RemoveLink(photo, people[1])) is None


def test_a_place_may_be_where_it_was_taken_and_what_is_shown(
    archive: Archive, add_photo: AddPhoto, add_record: AddRecord, apply: Apply
) -> None:
    photo, paris = add_photo(), add_record(RecordKind.PLACE, "Paris")
    apply(AddLink(photo, paris), AddLink(photo, paris, relation=PlaceRelation.SHOWN))
    with archive.reading() as session:
        found = [(link.relation, link.order) for link in links.links(session, photo)]
    assert found == [(PlaceRelation.CREATED, 0), (PlaceRelation.SHOWN, 0)]


def test_what_a_link_says_is_kept_and_changed(
    archive: Archive, add_photo: AddPhoto, apply: Apply, people: list[RecordRef]
) -> None:
    photo, region = add_photo(), Region(0.1, 0.2, 0.3, 0.4)
    apply(AddLink(photo, people[0], "  the  minister ", region=region, source="caption"))
    apply(ChangeLink(photo, people[0], certainty=Certainty.POSSIBLE))
    with archive.reading() as session:
        (link,) = links.links(session, photo)
    assert (link.role, link.region, link.source) == ("the minister", region, "caption")
    assert link.certainty is Certainty.POSSIBLE
    with archive.changing(Message("Region")) as changes:
        changes.set_region(photo, people[0], None)
    with archive.reading() as session:
        assert links.links(session, photo)[0].region is None


def test_a_link_that_is_not_there_cannot_change(
    archive: Archive, add_photo: AddPhoto, apply: Apply, people: list[RecordRef]
) -> None:
    photo = add_photo()
    with pytest.raises(ArchiveError, match="not linked to this photo"):
        apply(ChangeLink(photo, people[0], role="x"))
    with (
        pytest.raises(ArchiveError, match="not linked to this photo"),
        archive.changing(Message("Region")) as changes,
    ):
        changes.set_region(photo, people[0], None)


def test_a_record_that_is_not_there_is_refused(add_photo: AddPhoto, apply: Apply) -> None:
    with pytest.raises(ArchiveError, match="no person with the number 99"):
        apply(AddLink(add_photo(), RecordRef(RecordKind.PERSON, 99)))


def test_the_wrong_kind_is_refused(
    add_photo: AddPhoto, add_record: AddRecord, apply: Apply
) -> None:
    tag = add_record(RecordKind.TAG, "Visits")
    with pytest.raises(ArchiveError, match="no place with the number"):
        apply(AddLink(add_photo(), RecordRef(RecordKind.PLACE, tag.id)))


def test_a_rejection_is_remembered_once(
    archive: Archive, add_photo: AddPhoto, apply: Apply, people: list[RecordRef]
) -> None:
    photo = add_photo()
    apply(RejectProposal(photo, people[0], "Mr An"))
    assert apply(RejectProposal(photo, people[0], "Mr An")) is None
    with archive.reading() as session:
        assert links.rejected(session, photo) == {(people[0], "Mr An")}
