# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos of a query on a map."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.domain.area import Area
from photo_archive.domain.errors import UsageError
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.position import Position
from photo_archive.media.fields import Fields, GeoPoint
from photo_archive.services.importing import ImportSummary
from photo_archive.services.on_map import photos_on_map, position_of
from photo_archive.services.workspace import Workspace


def test_places_are_counted_on_the_map_and_beside_it(placed: Workspace) -> None:
    found = photos_on_map(placed, "")
    assert {one.name: one.count for one in found.placed} == {
        "Paris": 2,
        "Élysée Palace": 1,
        "Huế": 1,
    }
    assert [(one.name, one.count) for one in found.unplaced] == [("Tây Hồ", 1)]
    assert (found.nowhere, found.placed_photos, found.missing) == (1, 3, 2)


def test_clusters_count_each_photo_once(placed: Workspace) -> None:
    found = photos_on_map(placed, "")
    whole = found.clusters(0.05)
    assert [(one.count, [place.name for place in one.places]) for one in whole] == [
        (2, ["Paris", "Élysée Palace"]),
        (1, ["Huế"]),
    ]
    assert whole[0].point == found.placed[0].point
    apart = found.clusters(0.00001)
    assert sorted((one.places[0].name, one.count) for one in apart) == [
        ("Huế", 1),
        ("Paris", 2),
        ("Élysée Palace", 1),
    ]


def test_an_archive_without_photos(workspace: Workspace) -> None:
    assert photos_on_map(workspace, "").clusters(0.1) == []


def test_refs_are_those_of_the_records(placed: Workspace) -> None:
    hue = next(one for one in photos_on_map(placed, "place:hue").placed)
    assert placed.label(RecordRef(RecordKind.PLACE, hue.ref.id)) == "Huế"


def test_areas_are_left_aside_and_told(placed: Workspace) -> None:
    found = photos_on_map(placed, "area:48,2..49,3 date:1993")
    assert found.areas == (Area(48, 2, 49, 3),)
    assert found.placed_photos == 2
    assert photos_on_map(placed, "area:10,100..20,110 date:1993").placed_photos == 2
    with pytest.raises(UsageError):
        photos_on_map(placed, "area:Paris")


def test_a_photo_stands_at_its_own_coordinates(
    placed: Workspace,
    box: Path,
    make_picture: Callable[..., Path],
    run_import: Callable[..., ImportSummary],
) -> None:
    for number, point in enumerate(((48.8570, 2.3525), (48.85701, 2.3525), (16.4, -179.99))):
        make_picture(f"{number}.jpg", Fields(point=GeoPoint(*point), city="Tây Hồ"))
    run_import(placed, box)
    found = photos_on_map(placed, "")
    own = {one.degrees: one.count for one in found.placed if one.degrees is not None}
    assert own == {(48.857, 2.3525): 2, (16.4, -179.99): 1}
    assert [(one.name, one.count) for one in found.unplaced] == [("Tây Hồ", 1)]
    assert (found.placed_photos, found.missing) == (6, 2)
    biggest = found.clusters(0.05)[0]
    assert (biggest.count, len(biggest.places)) == (4, 3)
    spot = next(one for one in found.placed if one.degrees == (48.857, 2.3525))
    assert len(placed.finder.find(f"area:{spot.area}").ids) == 2


def test_the_position_of_one_photo(
    workspace: Workspace,
    box: Path,
    make_picture: Callable[..., Path],
    run_import: Callable[..., ImportSummary],
) -> None:
    make_picture("1.jpg", Fields(point=GeoPoint(48.857, 2.3525)))
    make_picture("2.jpg")
    run_import(workspace, box)
    found = [position_of(workspace, one) for one in sorted(workspace.finder.find("").ids)]
    assert Position(48.857, 2.3525) in found
    assert None in found
