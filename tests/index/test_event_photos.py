# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from photo_archive.domain.findable import FindablePhoto, FindableRecord
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.index.contents import Contents
from photo_archive.index.event_photos import Some, event_photos
from photo_archive.index.snapshot import Index

VISIT, TALKS, DINNER = (RecordRef(RecordKind.EVENT, one) for one in (1, 2, 3))
DAY = date(2025, 5, 26).toordinal()


@pytest.fixture
def contents(dated_photo: Callable[..., FindablePhoto]) -> Contents:
    records = [
        FindableRecord(VISIT, "Visit", ("Visit",)),
        FindableRecord(TALKS, "Talks", ("Talks",), (1,)),
        FindableRecord(DINNER, "Dinner", ("Dinner",), (1,)),
    ]
    photos = [
        dated_photo(10, DAY, DAY, TALKS),
        dated_photo(11, DAY, DAY, VISIT),
        dated_photo(12, DAY - 1, DAY - 1, VISIT),
        dated_photo(13, DAY - 20, DAY + 5, VISIT),
        dated_photo(14, None, None, TALKS, VISIT),
        dated_photo(15, DAY, DAY),
    ]
    return Index.build(photos, records).contents


def test_photos_of_parts_and_of_neither(contents: Contents) -> None:
    found = event_photos(contents, 1, [2, 3, 99], 1)
    assert found.parts == {2: Some(2, (10,)), 3: Some(0, ()), 99: Some(0, ())}
    assert found.days == {DAY - 1: 1, DAY: 2}
    assert found.others == {DAY: Some(1, (11,)), DAY - 1: Some(1, (12,)), None: Some(1, (13,))}


def test_an_event_without_parts(contents: Contents) -> None:
    assert event_photos(contents, 3, [], 4).others == {}
    assert event_photos(contents, 2, [], 4).others == {DAY: Some(1, (10,)), None: Some(1, (14,))}
