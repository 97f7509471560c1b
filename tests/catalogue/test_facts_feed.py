# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.facts_feed import existence_of_records, roles_of_people
from photo_archive.domain.edits import SetRecordField, SetRoles
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import RoleHeld


def test_offices_and_existence(
    archive: Archive, add_record: Callable[..., RecordRef], apply: Callable[..., int | None]
) -> None:
    anna = add_record(RecordKind.PERSON, "Anna Berg")
    carl = add_record(RecordKind.PERSON, "Carl Roe")
    role = RoleHeld("Mayor", held_from="1990", held_to="1999", wording={"fr": "maire"})
    apply(SetRoles(anna.id, (role,)), SetRecordField(anna, "birth", "1950"))
    with archive.reading() as session:
        roles = roles_of_people(session)
        assert existence_of_records(session) == {anna.id: ("1950", "")}
    assert carl.id not in roles
    (kept,) = roles[anna.id]
    assert (kept.position, kept.held_from, kept.wording) == ("Mayor", "1990", {"fr": "maire"})
