# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.cli.authority_json import record_json, record_text
from photo_archive.cli.output import Output
from photo_archive.domain.ids import RecordKind
from photo_archive.services.authorities import find_record
from photo_archive.services.workspace import Workspace
from photo_archive.wording import Wording


@pytest.mark.parametrize(
    ("kind", "name", "keys"),
    [
        (RecordKind.PERSON, "to lam", {"family", "given", "birth", "roles", "external_ids"}),
        (RecordKind.PLACE, "ha noi", {"parent_id", "latitude", "longitude"}),
        (RecordKind.TAG, "handshakes", {"broader_ids"}),
    ],
)
def test_every_field_by_its_name_in_the_domain(
    read_sample: Path, kind: RecordKind, name: str, keys: set[str]
) -> None:
    import json

    with Workspace.open(read_sample, write=False) as workspace:
        record = workspace.record(find_record(workspace, kind, name))
    document = record_json(record)
    assert {"id", "name", "names"} <= document.keys()
    assert json.loads(json.dumps(document)) == document
    assert keys <= document.keys()


def test_roles_for_people(read_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Workspace.open(read_sample, write=False) as workspace:
        record = workspace.record(find_record(workspace, RecordKind.PERSON, "to lam"))
    record_text(Output(Wording(), as_json=False), record, 7)
    text = capsys.readouterr().out
    assert "  Family name: Tô\n" in text
    assert "(from 3 August 2024)\n" in text
