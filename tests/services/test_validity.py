# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.domain.edits import NewRecord, SetRecordField
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import RoleHeld
from photo_archive.domain.progress import finish
from photo_archive.services.authorities import add_role
from photo_archive.services.validity import all_warnings, warnings_of
from photo_archive.services.workspace import Workspace


def create(workspace: Workspace, kind: RecordKind, name: str, **fields: str) -> RecordRef:
    ref = workspace.create_record(NewRecord(kind, name))
    workspace.apply([SetRecordField(ref, *one) for one in fields.items()], Message("Prepare"))
    return ref


def codes(workspace: Workspace, ref: RecordRef) -> list[str]:
    return [one.code for one in warnings_of(workspace, ref)]


def test_one_and_all_say_the_same(workspace: Workspace) -> None:
    kind = RecordKind.PLACE
    whole = create(workspace, kind, "Hà Tây", valid_to="2008-07-31")
    part = create(workspace, kind, "Hà Đông", parent_id=str(whole.id), valid_to="2012")
    twins = [create(workspace, kind, "Sài Gòn") for _ in range(2)]
    body = create(workspace, RecordKind.ORGANISATION, "Senate", existed_from="1958")
    person = create(workspace, RecordKind.PERSON, "An")
    add_role(workspace, person, RoleHeld("Senator", body.id, "1950", "1955"))
    expected = {
        part: ["period-outside-parent"], twins[0]: ["label-clash"], twins[1]: ["label-clash"],
        person: ["role-outside-body"],
    }  # fmt: skip
    found = finish(all_warnings(workspace))
    assert {one.record.ref: [w.code for w in one.warnings] for one in found} == expected
    for ref, codes_of in expected.items():
        assert codes(workspace, ref) == codes_of
    assert codes(workspace, whole) == []
    assert [one.record.ref for one in finish(all_warnings(workspace, [RecordKind.PERSON]))] == [
        person
    ]


def test_a_clash_names_the_other_record(workspace: Workspace) -> None:
    one, other = (create(workspace, RecordKind.TAG, "Ports") for _ in range(2))
    (found,) = warnings_of(workspace, one)
    assert found.other == other
    apart = create(workspace, RecordKind.PERSON, "An", birth="1950")
    create(workspace, RecordKind.PERSON, "An", birth="1960")
    assert codes(workspace, apart) == []


def test_a_whole_chain_of_parents_is_read(workspace: Workspace) -> None:
    kind = RecordKind.EVENT
    top = create(workspace, kind, "Visit", date="1993-06")
    middle = create(workspace, kind, "Day one", date="1993-06-23", parent_id=str(top.id))
    low = create(workspace, kind, "Talks", date="1993-06-23", parent_id=str(middle.id))
    assert codes(workspace, low) == codes(workspace, middle) == []
    with pytest.raises(ArchiveError):
        warnings_of(workspace, RecordRef(kind, 999))


def test_the_sample_archive_keeps_the_rules(sample: Workspace) -> None:
    assert finish(all_warnings(sample)) == ()
