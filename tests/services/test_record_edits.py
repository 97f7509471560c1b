# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import replace

import pytest

from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.edits import (
    AddName,
    Edit,
    RemoveName,
    SetBroader,
    SetEventParts,
    SetRecordField,
    SetRoles,
)
from photo_archive.domain.events import Event, Participant
from photo_archive.domain.ids import NameId, RecordKind, RecordRef
from photo_archive.domain.people import Organisation, Person, RoleHeld
from photo_archive.domain.places import Place
from photo_archive.domain.tags import Tag
from photo_archive.services.record_edits import Record, edits_between

ROLE = RoleHeld(position="President", held_from="2024", wording={"vi": "Chủ tịch", "fr": ""})
PERSON = Person(1, "Tô Lâm", "vi", family="Tô", roles=(ROLE,), names=(Name("To Lam"),))
EVENT = Event(
    1, "Visit", "en", date="1993", place_ids=(3,), participants=(Participant(2, "host", 1),)
)


def ref(kind: RecordKind) -> RecordRef:
    return RecordRef(kind, 1)


@pytest.mark.parametrize(
    ("kind", "current", "wanted", "edits"),
    [
        (
            RecordKind.PERSON,
            PERSON,
            replace(PERSON, family="", birth="1957"),
            [
                SetRecordField(ref(RecordKind.PERSON), "family", ""),
                SetRecordField(ref(RecordKind.PERSON), "birth", "1957"),
            ],
        ),
        (
            RecordKind.PERSON,
            PERSON,
            replace(PERSON, roles=(replace(ROLE, wording={"vi": "Chủ tịch"}),)),
            [],
        ),
        (RecordKind.PERSON, PERSON, replace(PERSON, roles=()), [SetRoles(1, ())]),
        (RecordKind.PERSON, PERSON, replace(PERSON, names=()), []),
        (
            RecordKind.PERSON,
            replace(PERSON, names=(Name("To Lam", id=NameId(5)),)),
            replace(PERSON, names=(Name("To Lam", NameKind.HIDDEN), Name("Tô Lâm"))),
            [
                RemoveName(ref(RecordKind.PERSON), "To Lam"),
                AddName(ref(RecordKind.PERSON), Name("To Lam", NameKind.HIDDEN)),
            ],
        ),
        (
            RecordKind.TAG,
            Tag(1, "ao dai", names=(Name("Áo dài", language="fr"),)),
            Tag(1, "ao dai", names=(Name("Áo dài", language="fr"), Name("Áo dài", language="vi"))),
            [AddName(ref(RecordKind.TAG), Name("Áo dài", language="vi"))],
        ),
        (
            RecordKind.PLACE,
            Place(1, "Paris", "fr"),
            Place(1, "Paris", "fr", parent_id=4, latitude=48.5),
            [
                SetRecordField(ref(RecordKind.PLACE), "parent_id", "4"),
                SetRecordField(ref(RecordKind.PLACE), "latitude", "48.5"),
            ],
        ),
        (RecordKind.TAG, Tag(1, "a", broader_ids=(2, 3)), Tag(1, "a", broader_ids=(3, 2)), []),
        (
            RecordKind.TAG,
            Tag(1, "a", broader_ids=(2,)),
            Tag(1, "a", broader_ids=()),
            [SetBroader(1, ())],
        ),
        (
            RecordKind.EVENT,
            EVENT,
            replace(EVENT, place_ids=()),
            [SetEventParts(1, (), EVENT.participants)],
        ),
        (
            RecordKind.EVENT,
            EVENT,
            replace(EVENT, participants=(Participant(2, "host", 7),)),
            [],
        ),
        (
            RecordKind.ORGANISATION,
            Organisation(1, "VNA", existed_from="1945"),
            Organisation(1, "VNA", existed_from="1945"),
            [],
        ),
    ],
)
def test_only_what_differs_is_edited(
    kind: RecordKind, current: Record, wanted: Record, edits: list[Edit]
) -> None:
    assert edits_between(ref(kind), current, wanted) == edits
