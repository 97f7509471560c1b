# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import name_lookup
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.edits import AddName, Merge, SetExternalIds
from photo_archive.domain.ids import RecordKind, RecordRef

PERSON = RecordKind.PERSON


@pytest.fixture
def people(
    add_record: Callable[..., RecordRef], apply: Callable[..., int | None]
) -> tuple[RecordRef, RecordRef]:
    kiet, twin = add_record(PERSON, "Võ Văn Kiệt"), add_record(PERSON, "Vo Van Kiet")
    gone = add_record(PERSON, "Kiet V. V.")
    add_record(RecordKind.PLACE, "Vo Van Kiet")
    ids = (ExternalId("wikidata", "Q1"),)
    apply(
        AddName(kiet, Name("Sáu Dân", NameKind.ALIAS)), Merge(gone, kiet),
        SetExternalIds(kiet, ids), SetExternalIds(twin, (*ids, ExternalId("viaf", "12"))),
    )  # fmt: skip
    return kiet, twin


def test_names_of_living_records(archive: Archive, people: tuple[RecordRef, RecordRef]) -> None:
    kiet, twin = people
    with archive.reading() as session:
        found = name_lookup.names_by_record(session, PERSON)
        assert found == {
            kiet.id: ["Võ Văn Kiệt", "Sáu Dân", "Kiet V. V."], twin.id: ["Vo Van Kiet"],
        }  # fmt: skip
        assert name_lookup.names_by_record(session, PERSON, [twin.id]) == {twin.id: ["Vo Van Kiet"]}


def test_squashed_forms_and_shared_identifiers(
    archive: Archive, people: tuple[RecordRef, RecordRef]
) -> None:
    kiet, twin = people
    with archive.reading() as session:
        found = name_lookup.records_squashed(session, PERSON, ["vovankiet", "saudan", "nobody"])
        assert found == {"vovankiet": [kiet.id, twin.id], "saudan": [kiet.id]}
        assert list(name_lookup.shared_ids(session, PERSON)) == [(kiet.id, twin.id)]
        assert name_lookup.sharing_ids(session, PERSON, twin.id) == {kiet.id}
        assert name_lookup.sharing_ids(session, RecordKind.PLACE, twin.id) == set()


def test_labels_are_authorised_and_preferred_names(
    archive: Archive, people: tuple[RecordRef, RecordRef]
) -> None:
    kiet, twin = people
    with archive.reading() as session:
        labels = name_lookup.labels_alike(session, PERSON)
        assert labels == name_lookup.labels_alike(session, PERSON, ["vo van kiet", "sau dan"])
    assert sorted(labels["vo van kiet"]) == [
        (kiet.id, "Võ Văn Kiệt", ""), (twin.id, "Vo Van Kiet", ""),
    ]  # fmt: skip
    assert "sau dan" not in labels
