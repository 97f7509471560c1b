# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos of a query on a line of time and on a map."""

from __future__ import annotations

from array import array
from datetime import date

import pytest

from photo_archive.domain.edits import NewRecord, SetRecordField
from photo_archive.domain.errors import Message, UsageError
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.intake import NewLink, NewPhoto
from photo_archive.index.order import Order
from photo_archive.services.charting import first_of_days, photos_on_map, timeline_of
from photo_archive.services.workspace import Workspace

PHOTOS = (
    ("A-1", "1993-06-25", ("Paris",)),
    ("A-2", "1993-06", ("Paris", "Élysée Palace")),
    ("A-3", "1954-05-07", ("Huế",)),
    ("A-4", "", ("Tây Hồ",)),
    ("A-5", "1993-07-01", ()),
)
POINTS = {"Paris": (48.8566, 2.3522), "Élysée Palace": (48.8704, 2.3167), "Huế": (16.46, 107.59)}


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    with workspace.changing(Message("Fill")) as changes:
        names = dict.fromkeys(name for *_, places in PHOTOS for name in places)
        refs = {name: changes.create(NewRecord(RecordKind.PLACE, name)) for name in names}
        for name, (latitude, longitude) in POINTS.items():
            changes.apply(SetRecordField(refs[name], "latitude", str(latitude)))
            changes.apply(SetRecordField(refs[name], "longitude", str(longitude)))
        for reference, edtf, places in PHOTOS:
            links = tuple(NewLink(refs[name]) for name in places)
            changes.add_photo(NewPhoto(reference=reference, date=edtf, links=links))
    return workspace


def test_the_line_of_time_leaves_the_dates_of_a_query_out(filled: Workspace) -> None:
    found = timeline_of(filled, "date:1993")
    assert (found.timeline.dated, found.timeline.undated) == (4, 1)
    assert found.days.first == date(1993, 1, 1).toordinal()
    assert timeline_of(filled, "place:paris date:1993").timeline.dated == 2
    with pytest.raises(UsageError):
        timeline_of(filled, "date:yesterday ")


def test_the_first_photo_of_some_days(filled: Workspace) -> None:
    first = first_of_days(filled, "date:1954", "1993", Order.DATE)
    assert [one.reference for one in filled.lines(first)] == ["A-2", "A-1", "A-5"]
    last = first_of_days(filled, "", "1993", Order.DATE_DESCENDING)
    assert filled.lines(last)[0].reference == "A-5"
    assert first_of_days(filled, "", "1800", Order.DATE) == array("I")


def test_places_are_counted_on_the_map_and_beside_it(filled: Workspace) -> None:
    found = photos_on_map(filled, "")
    assert {one.name: one.count for one in found.placed} == {
        "Paris": 2,
        "Élysée Palace": 1,
        "Huế": 1,
    }
    assert [(one.name, one.count) for one in found.unplaced] == [("Tây Hồ", 1)]
    assert (found.nowhere, found.placed_photos, found.missing) == (1, 3, 2)


def test_clusters_count_each_photo_once(filled: Workspace) -> None:
    found = photos_on_map(filled, "")
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
    assert timeline_of(workspace, "").timeline.total == 0
    assert photos_on_map(workspace, "").clusters(0.1) == []


def test_refs_are_those_of_the_records(filled: Workspace) -> None:
    hue = next(one for one in photos_on_map(filled, "place:hue").placed)
    assert filled.label(RecordRef(RecordKind.PLACE, hue.ref.id)) == "Huế"
