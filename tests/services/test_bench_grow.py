# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from pathlib import Path

from photo_archive.catalogue.bench_limits import ScratchArchive
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.progress import finish
from photo_archive.services.bench_grow import grow
from photo_archive.services.bench_world import UNPHOTOGRAPHED, make_world
from photo_archive.services.workspace import Workspace


def test_the_whole_world_is_in_the_archive(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "archive") as workspace, ScratchArchive(tmp_path) as scratch:
        records, photos = finish(grow(workspace, scratch, 120))
        world = make_world(120)
        assert workspace.photo_count == 120
        assert len(workspace.records(RecordKind.PERSON, limit=None)) == len(world.people)
        assert len(workspace.records(RecordKind.PLACE, limit=None)) == len(world.places)
        events = len(world.events) + len(UNPHOTOGRAPHED)
        assert len(workspace.records(RecordKind.EVENT, limit=None)) == events
        assert workspace.find("place:France").total > workspace.find("place:Paris").total > 0
    assert records.value is not None
    assert photos.limit is not None
    assert 0 < (photos.ratio or 0) < 2


def test_growing_twice_gives_the_same_archive(tmp_path: Path) -> None:
    captions = []
    for name in ("one", "two"):
        folder = tmp_path / name
        with Workspace.create(folder / "archive") as workspace, ScratchArchive(folder) as scratch:
            finish(grow(workspace, scratch, 40))
            ids = workspace.find("", facets=False).ids
            captions.append([line.caption for line in workspace.lines(ids)])
    assert captions[0] == captions[1]
