# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import check_feed, history
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.authorities import Name
from photo_archive.domain.edits import (
    AddLink,
    AddName,
    PhotoField,
    RejectProposal,
    RemoveLink,
    SetField,
    SetRecordField,
    SetRoles,
)
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.people import RoleHeld

AddPhoto = Callable[..., PhotoId]
AddRecord = Callable[..., RecordRef]
Apply = Callable[..., int | None]


def test_credit_lines_are_counted(archive: Archive, add_photo: AddPhoto) -> None:
    for credit in ("ABC", "ABC", "XYZ", ""):
        add_photo(credit=credit)
    with archive.reading() as session:
        assert check_feed.credit_counts(session) == {"ABC": 2, "XYZ": 1}


def test_offices_with_a_period(archive: Archive, add_record: AddRecord, apply: Apply) -> None:
    anna = add_record(RecordKind.PERSON, "Anna")
    held = RoleHeld("Mayor", held_from="1990", wording={"fr": "maire", "en": "Mayor"})
    apply(SetRoles(anna.id, (held, RoleHeld("Guest"))))
    with archive.reading() as session:
        (office,) = check_feed.offices_held(session)
    assert (office.name, office.wordings, office.held_from) == ("Anna", ("Mayor", "maire"), "1990")


def test_what_is_part_of_what(archive: Archive, add_record: AddRecord, apply: Apply) -> None:
    norway, oslo = (add_record(RecordKind.PLACE, name) for name in ("Norway", "Oslo"))
    apply(SetRecordField(oslo, "parent_id", str(norway.id)))
    with archive.reading() as session:
        assert check_feed.parts_of(session) == {oslo.id: norway.id}


def test_rejections_of_someone_and_of_nobody(
    archive: Archive, add_photo: AddPhoto, add_record: AddRecord, apply: Apply
) -> None:
    photo, anna = add_photo("A"), add_record(RecordKind.PERSON, "Anna")
    apply(RejectProposal(photo, anna, "Anna"), RejectProposal(photo, None, "Berta"))
    with archive.reading() as session:
        assert check_feed.rejections(session, [photo, 99]) == {
            photo: frozenset({(anna, "Anna"), (None, "Berta")})
        }


@pytest.mark.parametrize("change", ["date", "link", "unlink"])
def test_events_whose_photos_compare_anew(
    archive: Archive, add_photo: AddPhoto, add_record: AddRecord, apply: Apply, change: str
) -> None:
    first, second = add_photo("A", date="1991"), add_photo("B")
    fair, anna = add_record(RecordKind.EVENT, "Fair"), add_record(RecordKind.PERSON, "Anna")
    apply(AddLink(first, fair), AddLink(first, anna))
    with archive.reading() as session:
        seq = history.change_seq(session)
        assert check_feed.dated_photos(session, [fair.id]) == {fair.id: [(first, "A", "1991")]}
        assert check_feed.events_touched(session, seq, [first]) == set()
    apply(
        {
            "date": SetField(first, PhotoField.DATE, "1992"),
            "link": AddLink(second, fair),
            "unlink": RemoveLink(first, fair),
        }[change]
    )
    with archive.reading() as session:
        assert check_feed.events_touched(session, seq, [first, second]) == {fair.id}


def test_another_title_touches_no_event(
    archive: Archive, add_photo: AddPhoto, add_record: AddRecord, apply: Apply
) -> None:
    photo, fair = add_photo("A"), add_record(RecordKind.EVENT, "Fair")
    apply(AddLink(photo, fair))
    with archive.reading() as session:
        seq = history.change_seq(session)
    apply(SetField(photo, PhotoField.TITLE, "At the fair"))
    with archive.reading() as session:
        assert check_feed.events_touched(session, seq, [photo]) == set()


def test_all_names_of_records(archive: Archive, add_record: AddRecord, apply: Apply) -> None:
    anna, other = (add_record(RecordKind.PERSON, name) for name in ("Anna", "Bo"))
    apply(AddName(anna, Name("Anne")))
    with archive.reading() as session:
        assert check_feed.names_of(session, [anna.id]) == {"Anna", "Anne"}
        assert check_feed.names_of(session, [anna.id, other.id]) == {"Anna", "Anne", "Bo"}
