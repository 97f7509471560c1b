# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from pathlib import Path

from photo_archive.domain.progress import finish
from photo_archive.services.bench_import import measure_import
from photo_archive.services.workspace import Workspace


def test_pictures_with_a_description_are_imported(tmp_path: Path) -> None:
    rows = {row.name: row for row in finish(measure_import(tmp_path, 100))}
    assert list(rows) == [
        f"import{size}{what}"
        for size in ("", " 24 MP")
        for what in ("", " first picture", " searchable", " processor", " memory")
    ]
    assert all((row.value or 0) > 0 for row in rows.values())
    assert all(
        row.limit_name for row in rows.values() if row.unit != "s" and "searchable" not in row.name
    )
    assert (rows["import"].ratio or 0) < 2
    assert (rows["import memory"].value or 0) > 50
    with Workspace.open(tmp_path / "imported", write=False) as workspace:
        assert workspace.photo_count == 8
        photo = workspace.photo(workspace.lines(range(1, 2))[0].id)
    assert photo.credit == "Synthetic"
    assert photo.date
    assert photo.captions
