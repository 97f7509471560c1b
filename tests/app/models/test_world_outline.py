# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shores and borders."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from photo_archive import paths
from photo_archive.app.models.world_outline import WorldOutline
from photo_archive.domain.mercator import on_map


@pytest.fixture(scope="module")
def world() -> WorldOutline:
    made = WorldOutline()
    slices = sum(1 for _ in made.read())
    assert slices > 5
    return made


@pytest.mark.parametrize(
    ("latitude", "longitude", "is_land"),
    [
        (48.8566, 2.3522, True),
        (21.0285, 105.8542, True),
        (10.7769, 106.7009, True),
        (-75.0, 60.0, True),
        (16.0, 112.0, False),
        (45.0, -30.0, False),
        (42.0, 51.0, False),
        (66.0, -172.0, True),
    ],
)
def test_land_and_sea(
    world: WorldOutline, latitude: float, longitude: float, is_land: bool
) -> None:
    x, y = on_map(latitude, longitude)
    points = [QPointF((x + turn) * world.size, y * world.size) for turn in (0, 1)]
    found = any(
        one.box.contains(point) and one.path.contains(point)
        for one in world.land
        for point in points
    )
    assert found == is_land


def test_lines_are_there_and_the_file_is_small(world: WorldOutline) -> None:
    assert len(world.borders) > 200
    assert len(world.disputed) > 5
    assert all(one.box.width() < world.size * 0.6 for one in world.borders)
    assert (paths.resources() / "map" / "world.json").stat().st_size < 300_000
