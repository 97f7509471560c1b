# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from photo_archive.domain.findable import FindablePhoto, FindableRecord
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.index import record_photos
from photo_archive.index.contents import Contents
from photo_archive.index.snapshot import Index

KIET, LINH, GHOST = (RecordRef(RecordKind.PERSON, one) for one in (1, 2, 3))
FRANCE, PARIS = (RecordRef(RecordKind.PLACE, one) for one in (4, 5))
VISIT = RecordRef(RecordKind.EVENT, 6)
DAY = date(1993, 6, 25).toordinal()


@pytest.fixture
def contents(dated_photo: Callable[..., FindablePhoto]) -> Contents:
    records = [
        FindableRecord(KIET, "Võ Văn Kiệt", ("Võ Văn Kiệt", "Vo Van Kiet")),
        FindableRecord(LINH, "Nguyễn Văn Linh", ("Nguyễn Văn Linh",)),
        FindableRecord(GHOST, "Nobody Mitterrand", ("Nobody Mitterrand",)),
        FindableRecord(FRANCE, "France", ("France",)),
        FindableRecord(PARIS, "Paris", ("Paris",), (4,)),
        FindableRecord(VISIT, "Visit", ("Visit",)),
    ]
    photos = [
        dated_photo(10, DAY + 1, DAY + 1, KIET, LINH, PARIS, VISIT),
        dated_photo(11, None, None, KIET),
        dated_photo(12, DAY, DAY, KIET, FRANCE),
    ]
    return Index.build(photos, records).contents


def test_photos_by_date_with_companions(contents: Contents) -> None:
    found = record_photos.record_photos(contents, KIET, 5)
    assert list(found.ids) == [12, 10, 11]
    assert found.days == (DAY, DAY + 1)
    assert [(one.ref, one.count) for one in found.people] == [(LINH, 1)]


def test_what_lies_in_a_place_counts_for_it(contents: Contents) -> None:
    assert list(record_photos.record_photos(contents, FRANCE, 5).ids) == [12, 10]
    assert record_photos.counts_of(contents, [FRANCE, PARIS]) == {FRANCE: 2, PARIS: 1}


def test_a_record_without_photos_or_not_there(contents: Contents) -> None:
    for ref in (GHOST, RecordRef(RecordKind.PERSON, 99)):
        assert list(record_photos.record_photos(contents, ref, 5).ids) == []
        assert record_photos.seen_of(contents, ref) == record_photos.Seen()


def test_when_and_where_and_together(contents: Contents) -> None:
    seen = record_photos.seen_of(contents, KIET)
    assert (seen.photos, seen.first_day, seen.last_day) == (3, DAY, DAY + 1)
    assert seen.events == {VISIT.id}
    assert record_photos.together(contents, KIET, LINH) == 1


def test_words_spelled_nearly_so(contents: Contents) -> None:
    found = record_photos.near_words(contents, RecordKind.PERSON, ["nguyne", "mitterand", "xyz"])
    assert found["nguyne"] == {"nguyne": 0, "nguyen": 1}
    assert found["mitterand"] == {"mitterand": 0, "mitterrand": 1}
    assert found["xyz"] == {"xyz": 0}
    assert record_photos.near_words(contents, RecordKind.TAG, ["any"]) == {"any": {"any": 0}}


def test_records_with_words_and_initials(contents: Contents) -> None:
    def with_words(*words: str, limit: int = 9) -> list[int]:
        return record_photos.records_with_words(contents, RecordKind.PERSON, words, limit=limit)

    assert with_words("van") == [1, 2]
    assert with_words("van", limit=1) == []
    assert with_words("v", "kiet") == [1]
    assert with_words("van", "nobody") == []
