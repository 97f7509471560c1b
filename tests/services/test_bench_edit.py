# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from pathlib import Path

from photo_archive.catalogue.bench_limits import ScratchArchive
from photo_archive.domain.progress import finish
from photo_archive.services.bench_edit import measure_edits
from photo_archive.services.bench_grow import grow
from photo_archive.services.workspace import Workspace


def test_a_batch_is_done_and_taken_back(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "archive") as workspace, ScratchArchive(tmp_path) as scratch:
        finish(grow(workspace, scratch, 60))
        before = [line.credit for line in workspace.lines(range(1, 61))]
        rows = {row.name: row for row in finish(measure_edits(workspace, scratch, 60))}
        assert [line.credit for line in workspace.lines(range(1, 61))] == before
        titles = [changeset.title.text for changeset in workspace.history(limit=500)]
    assert titles.count("Write caption") == 100
    assert set(rows) == {
        "edit batch",
        "edit batch undone",
        "find after batch edit",
        "edit caption",
        "find after caption edit",
    }
    assert all((row.value or 0) > 0 for row in rows.values())
    assert (rows["edit caption"].p99_ms or 0) >= (rows["edit caption"].p50_ms or 0)
