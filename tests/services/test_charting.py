# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos of a query on a line of time."""

from __future__ import annotations

from array import array
from datetime import date

import pytest

from photo_archive.domain.edits import NewRecord, SetRecordField
from photo_archive.domain.errors import Message, UsageError
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.intake import NewLink, NewPhoto
from photo_archive.index.order import Order
from photo_archive.services.charting import first_of_days, timeline_of
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
        timeline_of(filled, "date:whenever ")


def test_the_first_photo_of_some_days(filled: Workspace) -> None:
    first = first_of_days(filled, "date:1954", "1993", Order.DATE)
    assert [one.reference for one in filled.lines(first)] == ["A-2", "A-1", "A-5"]
    last = first_of_days(filled, "", "1993", Order.DATE_DESCENDING)
    assert filled.lines(last)[0].reference == "A-5"
    assert first_of_days(filled, "", "1800", Order.DATE) == array("I")


def test_an_archive_without_photos(workspace: Workspace) -> None:
    assert timeline_of(workspace, "").timeline.total == 0
