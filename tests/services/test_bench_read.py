# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from photo_archive.catalogue.bench_limits import ScratchArchive
from photo_archive.domain.progress import finish
from photo_archive.services.bench_grow import grow
from photo_archive.services.bench_read import measure_reading
from photo_archive.services.workspace import Workspace

PHOTOS = 60


def test_reading_is_timed_beside_its_limit(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "archive") as workspace, ScratchArchive(tmp_path) as scratch:
        finish(grow(workspace, scratch, PHOTOS))
        rows = {row.name: row for row in finish(measure_reading(workspace, PHOTOS))}
    for name in ("read caption", "read caption without archive"):
        row = rows[name]
        assert 0 < (row.p50_ms or 0) <= (row.p95_ms or 0)
        assert row.limit
        assert row.limit_name
    assert (rows["propose"].value or 0) > 0
