# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.services.authorities import add_record
from photo_archive.services.authority_entry import Entry
from photo_archive.services.entry_references import References
from photo_archive.services.workspace import Workspace

PLACE = RecordKind.PLACE


def test_references_lead_into_the_file_first(workspace: Workspace) -> None:
    paris = add_record(workspace, PLACE, "Paris")
    twins = [add_record(workspace, PLACE, "Springfield") for _ in range(2)]
    entry = Entry(PLACE, "Lyon", key="lyon", number=paris.id)
    made = [(entry, RecordRef(PLACE, 99))]
    with workspace.reading() as session:
        here = References(session, Path("f.csv"), made, numbers=True)
        assert here.one(entry, PLACE, "lyon") == here.one(entry, PLACE, "Lyon") == 99
        assert here.one(entry, PLACE, f"#{paris.id}") == 99
        assert here.one(entry, PLACE, f"#{twins[0].id}") == twins[0].id
        assert here.all(entry, PLACE, ("Paris", "lyon", "Paris")) == (paris.id, 99)
        assert (here.one(entry, PLACE, ""), here.one(entry, PLACE, None)) == (None, None)
        assert here.problems == []
        assert here.one(entry, PLACE, "Springfield") is None
        assert here.one(entry, PLACE, "#123456") is None
        assert [str(one.message)[:25] for one in here.problems] == [
            "Lyon names place “Springf",
            "Lyon names place “#123456",
        ]
        elsewhere = References(session, Path("f.csv"), made, numbers=False)
        assert elsewhere.one(entry, PLACE, f"#{twins[0].id}") is None
