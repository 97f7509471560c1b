# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records named by the terms of a query."""

from __future__ import annotations

from photo_archive.domain.edits import NewRecord
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.query_terms import Term
from photo_archive.domain.query_tree import FieldName
from photo_archive.services.query_names import records_in
from photo_archive.services.workspace import Workspace


def test_whole_authorised_names_are_records(workspace: Workspace) -> None:
    hanoi = workspace.create_record(NewRecord(RecordKind.PLACE, "Hà Nội"))
    kiet = workspace.create_record(NewRecord(RecordKind.PERSON, "Võ Văn Kiệt"))
    query = 'place:"Hà Nội" -person:"Võ Văn Kiệt" person:kiet date:1993 person:Nobody paris'
    assert records_in(workspace, query) == {
        Term(FieldName.PLACE, "Hà Nội"): hanoi,
        Term(FieldName.PERSON, "Võ Văn Kiệt"): kiet,
    }
    assert records_in(workspace, 'place:"Hà Nội') == {}
    assert records_in(workspace, "paris 1993") == {}
