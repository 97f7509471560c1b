# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import records
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.edits import SetBroader, SetEventParts, SetRoles
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.events import Event, Participant
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import Person, RoleHeld
from photo_archive.domain.tags import Tag

Apply = Callable[..., int | None]
AddRecord = Callable[..., RecordRef]


def test_roles_are_replaced_and_known_ones_kept(
    archive: Archive, add_record: AddRecord, apply: Apply
) -> None:
    person = add_record(RecordKind.PERSON, "Kiet")
    body = add_record(RecordKind.ORGANISATION, "Government")
    first = RoleHeld("Prime Minister", body.id, "1991-08", "1997-09", {"fr": "Premier ministre"})
    apply(SetRoles(person.id, (first, RoleHeld("Minister"))))
    with archive.reading() as session:
        stored, other = records.read_as(session, Person, person.id).roles
    assert stored.worded("fr") == "Premier ministre"
    assert (stored.organisation_id, stored.held_from) == (body.id, "1991-08")
    assert apply(SetRoles(person.id, (stored, other))) is None
    apply(SetRoles(person.id, (stored,)))
    with archive.reading() as session:
        assert records.read_as(session, Person, person.id).roles == (stored,)


def test_tags_have_several_broader_ones_but_never_themselves(
    archive: Archive, add_record: AddRecord, apply: Apply
) -> None:
    a, b, c = (add_record(RecordKind.TAG, name).id for name in "abc")
    apply(SetBroader(c, (a, b, a)), SetBroader(b, (a,)))
    with archive.reading() as session:
        assert records.read_as(session, Tag, c).broader_ids == (a, b)
    for tag, broader in ((a, c), (a, a), (b, c)):
        with pytest.raises(ArchiveError, match="cannot be above"):
            apply(SetBroader(tag, (broader,)))
    apply(SetBroader(c, (b,)))
    with archive.reading() as session:
        assert records.read_as(session, Tag, c).broader_ids == (b,)


def test_the_places_and_participants_of_an_event_are_replaced(
    archive: Archive, add_record: AddRecord, apply: Apply
) -> None:
    event = add_record(RecordKind.EVENT, "Visit").id
    paris, rome = (add_record(RecordKind.PLACE, name).id for name in ("Paris", "Rome"))
    an, binh = (add_record(RecordKind.PERSON, name).id for name in ("An", "Binh"))
    apply(
        SetEventParts(
            event, (rome, paris), (Participant(binh, "guest", 2), Participant(an, "host", 1))
        )
    )
    with archive.reading() as session:
        found = records.read_as(session, Event, event)
    assert found.place_ids == (rome, paris)
    assert found.participants == (Participant(an, "host", 1), Participant(binh, "guest", 2))
    apply(SetEventParts(event, (paris,), (Participant(binh, "guest"),)))
    with archive.reading() as session:
        found = records.read_as(session, Event, event)
    assert (found.place_ids, found.participants) == ((paris,), (Participant(binh, "guest", 1),))


def test_a_place_is_no_participant(add_record: AddRecord, apply: Apply) -> None:
    event, place = add_record(RecordKind.EVENT, "Visit"), add_record(RecordKind.PLACE, "Paris")
    with pytest.raises(ArchiveError, match="no person with the number"):
        apply(SetEventParts(event.id, (), (Participant(place.id),)))
