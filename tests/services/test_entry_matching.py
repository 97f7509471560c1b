# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import replace

import pytest

from photo_archive.domain.authorities import ExternalId, Name
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.people import Person
from photo_archive.services.authorities import add_record
from photo_archive.services.authority_entry import Entry
from photo_archive.services.entry_matching import Matcher, contradicts, is_alike
from photo_archive.services.workspace import Workspace

RECORD = Person(7, "Võ Văn Kiệt", birth="1922", names=(Name("Phan Văn Hòa"),))
ENTRY = Entry(RecordKind.PERSON, "Võ Văn Kiệt")


@pytest.mark.parametrize(
    ("entry", "alike"),
    [
        (ENTRY, True),
        (replace(ENTRY, name="Vo Van Kiet"), True),
        (replace(ENTRY, name="Võ Văn Kiêt"), True),
        (replace(ENTRY, name="X", names=(Name("Phan Van Hoa"),)), True),
        (replace(ENTRY, name="Lê Duẩn"), False),
    ],
)
def test_a_number_needs_a_name_that_goes_with_it(entry: Entry, alike: bool) -> None:
    assert is_alike(entry, RECORD) is alike


@pytest.mark.parametrize(
    ("entry", "record", "against"),
    [
        (ENTRY, RECORD, False),
        (replace(ENTRY, key="a"), RECORD, False),
        (replace(ENTRY, key="a"), replace(RECORD, key="b"), True),
        (replace(ENTRY, fields={"birth": "1922-11-23"}), RECORD, False),
        (replace(ENTRY, fields={"birth": "1930"}), RECORD, True),
        (
            replace(ENTRY, external_ids=(ExternalId("viaf", "1"),)),
            replace(RECORD, external_ids=(ExternalId("viaf", "2"),)),
            True,
        ),
        (
            replace(ENTRY, external_ids=(ExternalId("viaf", "1"),)),
            replace(RECORD, external_ids=(ExternalId("bnf", "2"),)),
            False,
        ),
    ],
)
def test_what_speaks_against_one_name_being_one_person(
    entry: Entry, record: Person, against: bool
) -> None:
    assert contradicts(entry, record) is against


def test_by_key_then_number_then_name(workspace: Workspace) -> None:
    one = add_record(workspace, RecordKind.PERSON, "Lan", fields={"birth": "1950"})
    two = add_record(workspace, RecordKind.PERSON, "Lan", fields={"birth": "1960"})
    entry = Entry(RecordKind.PERSON, "Lan")
    with workspace.reading() as session:
        matcher = Matcher(session, RecordKind.PERSON, [replace(entry, number=two.id)])
        assert matcher.is_of_this_archive
        assert matcher.match(replace(entry, number=two.id)) == two
        assert matcher.match(replace(entry, fields={"birth": "1950-03"})) == one
        assert matcher.match(replace(entry, fields={"birth": "1970"})) is None
        assert matcher.match(replace(entry, name="lan")) is None
        with pytest.raises(ArchiveError, match=f"numbers {one.id}, {two.id}"):
            matcher.match(entry)
