# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from pathlib import Path

from photo_archive.catalogue.bench_limits import ScratchArchive
from photo_archive.domain.progress import finish
from photo_archive.services.bench_grow import grow
from photo_archive.services.bench_thumbnails import FIRST, give_thumbnails, seen_places
from photo_archive.services.workspace import Workspace


def test_beginning_end_and_steps_between_are_seen() -> None:
    places = seen_places(1_000_000)
    assert places[:FIRST] == list(range(FIRST))
    assert {500_000, 999_999} <= set(places)
    assert len(places) < 20_000


def test_all_photos_of_a_small_archive_get_one(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "archive") as made, ScratchArchive(tmp_path) as scratch:
        finish(grow(made, scratch, 30))
        assert give_thumbnails(made) == 30
        checksums = [line.sha256 for line in made.lines(made.find("").ids)]
        assert len(made.pictures.by_checksum(checksums)) == 30
