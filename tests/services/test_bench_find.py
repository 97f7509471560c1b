# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from photo_archive.catalogue.bench_digikam import DigikamPeer
from photo_archive.catalogue.bench_limits import ScratchArchive
from photo_archive.domain.progress import finish
from photo_archive.services import bench_find
from photo_archive.services.bench_find import measure_find
from photo_archive.services.bench_grow import grow
from photo_archive.services.bench_queries import query_classes
from photo_archive.services.bench_world import UNPHOTOGRAPHED, make_world
from photo_archive.services.workspace import Workspace

PHOTOS = 150


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "archive") as made, ScratchArchive(tmp_path) as scratch:
        finish(grow(made, scratch, PHOTOS))
        yield made


def test_rows_about_searching_have_percentiles_and_a_limit(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PHOTO_ARCHIVE_CACHE", str(tmp_path / "cache"))
    few = [replace(one, asked=one.asked[:2]) for one in query_classes(make_world(PHOTOS))]
    monkeypatch.setattr(bench_find, "query_classes", lambda _: few)
    rows = {row.name: row for row in finish(measure_find(workspace, PHOTOS, tmp_path))}
    assert all(name.startswith(("find", "digiKam")) for name in rows)
    for one in query_classes(make_world(PHOTOS)):
        row = rows[one.name]
        assert 0 < (row.p50_ms or 0) <= (row.p95_ms or 0) <= (row.p99_ms or 0)
        assert row.limit == 30
        assert row.limit_name
    for name in ("digiKam letter", "digiKam counts of tags", "digiKam person+date"):
        assert (rows[name].p50_ms or 0) > 0
    assert (rows["find index build"].value or 0) > 0
    assert rows["find index memory per 100,000"].limit == 10


@pytest.mark.parametrize(
    "name", ["find place", "find person", "find tag", "find event", "find everything"]
)
def test_digikam_finds_the_same_photos(workspace: Workspace, tmp_path: Path, name: str) -> None:
    (asked,) = (one.asked for one in query_classes(make_world(PHOTOS)) if one.name == name)
    with DigikamPeer(tmp_path, workspace.folder / "archive.sqlite") as peer:
        for one in asked:
            assert one.peer is not None
            assert peer.ids(one.peer) == {*workspace.find(one.query, facets=False).ids}


def test_events_without_photos_are_known_and_found_empty(workspace: Workspace) -> None:
    for name in UNPHOTOGRAPHED:
        found = workspace.find(f'event:"{name}"')
        assert (found.total, found.without_photos) == (0, (name,))
