# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from photo_archive.catalogue.bench_limits import ScratchArchive
from photo_archive.domain.progress import finish
from photo_archive.services.bench_find import measure_find
from photo_archive.services.bench_grow import grow
from photo_archive.services.bench_queries import query_classes
from photo_archive.services.bench_world import make_world
from photo_archive.services.workspace import Workspace

PHOTOS = 150


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "archive") as made, ScratchArchive(tmp_path) as scratch:
        finish(grow(made, scratch, PHOTOS))
        yield made


def test_rows_about_searching_have_percentiles_and_a_limit(workspace: Workspace) -> None:
    rows = {row.name: row for row in finish(measure_find(workspace, PHOTOS))}
    assert all(name.startswith("find") for name in rows)
    for name in ("find", "find letter", "find phrase", "find person+date", "find everything"):
        row = rows[name]
        assert 0 < (row.p50_ms or 0) <= (row.p95_ms or 0) <= (row.p99_ms or 0)
        assert row.limit
        assert row.limit_name
    assert (rows["find index build"].value or 0) > 0


@pytest.mark.parametrize("name", ["find person+date", "find place", "find everything"])
def test_plain_sql_finds_the_same_photos(workspace: Workspace, name: str) -> None:
    (asked,) = (one.asked for one in query_classes(make_world(PHOTOS)) if one.name == name)
    with workspace.reading() as session:
        for one in asked:
            assert {*one.by_sql(session)} == {*workspace.find(one.query, facets=False).ids}
