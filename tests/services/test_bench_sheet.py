# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from pathlib import Path

from photo_archive.catalogue.bench_limits import ScratchArchive
from photo_archive.domain.progress import finish
from photo_archive.services.bench_grow import grow
from photo_archive.services.bench_sheet import measure_sheet
from photo_archive.services.workspace import Workspace


def test_a_sheet_with_pictures_is_written_beside_one_without_words(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "archive") as workspace, ScratchArchive(tmp_path) as scratch:
        finish(grow(workspace, scratch, 30))
        time, memory = finish(measure_sheet(workspace, tmp_path, 30))
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "pictures.pdf").read_bytes().count(b"DCTDecode") >= 30
    assert (time.value or 0) > 0
    assert (time.limit or 0) > 0
    assert (memory.value or 0) > 10
