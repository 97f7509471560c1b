# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import record_uses
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.captions import CaptionKind, Language, Mention
from photo_archive.domain.edits import (
    AddLink,
    SetBroader,
    SetEventParts,
    SetMentions,
    SetRecordField,
    SetRoles,
)
from photo_archive.domain.events import Participant
from photo_archive.domain.ids import CaptionId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.people import RoleHeld

Apply = Callable[..., int | None]
AddPhoto = Callable[..., PhotoId]
AddRecord = Callable[..., RecordRef]


def test_how_captions_print_a_record(
    archive: Archive, add_photo: AddPhoto, add_record: AddRecord, apply: Apply
) -> None:
    person = add_record(RecordKind.PERSON, "Võ Văn Kiệt")
    first, second = add_photo(caption="Ở Huế: Kiệt, Kiệt"), add_photo(caption="Kiet in Paris")
    kind, language = CaptionKind.AS_RECEIVED, Language.EN
    spans = (Mention(CaptionId(0), 7, 11, person), Mention(CaptionId(0), 13, 17, person))
    apply(
        SetMentions(first, kind, language, spans),
        SetMentions(second, kind, language, (Mention(CaptionId(0), 0, 4, person),)),
        AddLink(first, person),
    )
    with archive.reading() as session:
        assert record_uses.names_printed(session, person.id) == {"Kiệt": 1, "Kiet": 1}
        assert record_uses.mentions_of(session, person.id) == 3
        assert record_uses.mentions_of(session, person.id, {first}) == 2
        assert record_uses.parts_of(session, person.id) == 0


@pytest.mark.parametrize("kind", [RecordKind.PLACE, RecordKind.ORGANISATION, RecordKind.TAG])
def test_the_tree_above_and_below(
    archive: Archive, add_record: AddRecord, apply: Apply, kind: RecordKind
) -> None:
    top, b, a, low = (add_record(kind, name) for name in ("top", "b", "a", "low"))
    for child, parent in ((a, top), (b, top), (low, a)):
        tag = SetBroader(child.id, (parent.id,))
        apply(tag if kind is RecordKind.TAG else SetRecordField(child, "parent_id", str(parent.id)))
    with archive.reading() as session:
        assert record_uses.below(session, top) == [a, b]
        assert record_uses.above(session, low) == [a, top]
        assert set(record_uses.all_below(session, top)) == {top.id, a.id, b.id, low.id}
        assert record_uses.below(session, low) == []


def test_events_of_people_and_places_by_date(
    archive: Archive, add_record: AddRecord, apply: Apply
) -> None:
    person, country = add_record(RecordKind.PERSON, "An"), add_record(RecordKind.PLACE, "France")
    town = add_record(RecordKind.PLACE, "Paris")
    late, early, undated = (add_record(RecordKind.EVENT, n) for n in ("late", "early", "undated"))
    apply(
        SetRecordField(town, "parent_id", str(country.id)),
        SetRecordField(late, "date", "1995"), SetRecordField(early, "date", "1993"),
        *(SetEventParts(one.id, (town.id,), (Participant(person.id),))
          for one in (undated, late, early)),
    )  # fmt: skip
    with archive.reading() as session:
        for ref in (person, country, town):
            assert record_uses.events_with(session, ref, 9) == [early, late, undated]
        assert record_uses.events_with(session, town, 1) == [early]
        assert record_uses.events_with(session, late, 9) == []
        assert record_uses.parts_of(session, person.id) == 3
        assert record_uses.parts_of(session, early.id) == 2


def test_who_held_the_offices_of_a_body(
    archive: Archive, add_record: AddRecord, apply: Apply
) -> None:
    body = add_record(RecordKind.ORGANISATION, "Senate")
    one, other = add_record(RecordKind.PERSON, "One"), add_record(RecordKind.PERSON, "Other")
    apply(
        SetRoles(one.id, (RoleHeld("President", body.id, "2014"), RoleHeld("Mayor"))),
        SetRoles(other.id, (RoleHeld("President", body.id, "2008", "2014", {"fr": "Président"}),)),
    )
    with archive.reading() as session:
        found = record_uses.office_holders(session, body.id)
    assert [holder.person for holder in found] == [other, one]
    assert found[0].role.worded("fr") == "Président"
