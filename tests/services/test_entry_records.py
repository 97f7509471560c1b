# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.people import NameOrder, Person, RoleHeld
from photo_archive.domain.places import Place
from photo_archive.services.authority_entry import Entry, RoleEntry
from photo_archive.services.entry_records import LoadRule, wanted_ids, wanted_record
from photo_archive.services.entry_references import References
from photo_archive.services.workspace import Workspace

HANOI = Place(
    1,
    "Hà Nội",
    "vi",
    kind="city",
    latitude=21.0,
    note="ours",
    names=(Name("Hanoi", language="en"),),
)
ENTRY = Entry(
    RecordKind.PLACE,
    "Ha Noi",
    name_language="en",
    fields={"kind": "", "latitude": "20", "longitude": "105", "note": "theirs", "sources": "list"},
    names=(
        Name("Hanoi", NameKind.PREFERRED, "en"),
        Name("Hanoï", NameKind.PREFERRED, "fr"),
        Name("Thủ đô", NameKind.PREFERRED, "vi"),
        Name("Hanoian", NameKind.DEMONYM, "en"),
    ),
)


@pytest.fixture
def references(workspace: Workspace) -> References:
    with workspace.reading() as session:
        return References(session, Path("f.csv"), [], numbers=False)


def test_a_file_is_followed(references: References) -> None:
    place = wanted_record(ENTRY, HANOI, references, LoadRule.FOLLOW)
    assert isinstance(place, Place)
    assert (place.name, place.name_language, place.kind) == ("Ha Noi", "en", "")
    assert (place.latitude, place.longitude, place.note) == (20.0, 105.0, "theirs")
    assert place.names == ENTRY.names


def test_a_start_file_fills_what_is_empty(references: References) -> None:
    place = wanted_record(ENTRY, HANOI, references, LoadRule.FILL)
    assert isinstance(place, Place)
    assert (place.name, place.name_language, place.kind) == ("Hà Nội", "vi", "city")
    assert (place.latitude, place.longitude) == (21.0, 105.0)
    assert (place.note, place.sources) == ("ours", "list")
    assert place.names == (
        Name("Ha Noi", NameKind.PREFERRED, "en"),
        Name("Hanoï", NameKind.PREFERRED, "fr"),
        Name("Thủ đô", NameKind.VARIANT, "vi"),
        Name("Hanoian", NameKind.DEMONYM, "en"),
    )


def test_what_is_not_mentioned_stays(references: References) -> None:
    role = RoleHeld("Chair")
    person = Person(1, "A", "vi", birth="1950", name_order=NameOrder.FAMILY_FIRST, roles=(role,))
    bare = Entry(RecordKind.PERSON, "A")
    assert wanted_record(bare, person, references, LoadRule.FOLLOW) == person
    emptied = Entry(RecordKind.PERSON, "A", fields={"birth": "", "name_order": ""}, roles=())
    after = wanted_record(emptied, person, references, LoadRule.FOLLOW)
    assert isinstance(after, Person)
    assert (after.birth, after.name_order, after.roles) == ("", NameOrder.GIVEN_FIRST, ())
    other = Entry(RecordKind.PERSON, "A", roles=(RoleEntry("Member"),))
    filled = wanted_record(other, person, references, LoadRule.FILL)
    assert isinstance(filled, Person)
    assert filled.roles == (role,)


@pytest.mark.parametrize(
    ("rule", "ids"),
    [(LoadRule.FOLLOW, {"a 2", "c 1"}), (LoadRule.FILL, {"a 1", "b 1"})],
)
def test_identifiers_of_the_systems_mentioned(rule: LoadRule, ids: set[str]) -> None:
    entry = Entry(
        RecordKind.TAG, "X", external_ids=(ExternalId("a", "2"),), schemes=frozenset({"a", "b"})
    )
    current = (ExternalId("a", "1"), ExternalId("b", "1"), ExternalId("c", "1"))
    kept = {f"{one.scheme} {one.value}" for one in wanted_ids(entry, current, rule)}
    assert kept == (ids if rule is LoadRule.FOLLOW else ids | {"c 1"})
