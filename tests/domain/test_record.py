# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.events import Event
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import Organisation, Person
from photo_archive.domain.places import Place
from photo_archive.domain.record import Record, all_names, existence, parents_of, ref_of
from photo_archive.domain.tags import Tag


@pytest.mark.parametrize(
    ("record", "kind", "parents", "exists"),
    [
        (Person(1, "An", birth="1950", death="2001"), RecordKind.PERSON, (), ("1950", "2001")),
        (Organisation(2, "A", parent_id=9), RecordKind.ORGANISATION, (9,), ("", "")),
        (Place(3, "P", parent_id=8, valid_to="2008"), RecordKind.PLACE, (8,), ("", "2008")),
        (Event(4, "E", date="1993"), RecordKind.EVENT, (), ("1993", "1993")),
        (Tag(5, "t", broader_ids=(6, 7)), RecordKind.TAG, (6, 7), ("", "")),
    ],
)
def test_what_all_kinds_answer(
    record: Record, kind: RecordKind, parents: tuple[int, ...], exists: tuple[str, str]
) -> None:
    assert ref_of(record) == RecordRef(kind, record.id)
    assert parents_of(record) == parents
    assert existence(record) == exists


def test_the_authorised_name_is_the_first_of_all() -> None:
    names = all_names(Person(1, "An", "vi", names=(Name("Ann"),)))
    assert names == (Name("An", NameKind.AUTHORISED, "vi"), Name("Ann"))
