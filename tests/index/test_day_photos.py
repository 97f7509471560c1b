# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from datetime import date

import pytest
from pyroaring import BitMap

from photo_archive.domain.date_parts import DayRange
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.findable import Days, FindablePhoto
from photo_archive.domain.photo import Status
from photo_archive.index.contents import Contents
from photo_archive.index.day_photos import day_counts, month_totals, on_no_day
from photo_archive.index.snapshot import Index

DATES = {
    1: "1993-06-25",
    2: "1993-06-25",
    3: "1993-06-25?",
    4: "1993-06",
    5: "1993",
    6: "1954~",
    7: "",
    8: "1993-06-24/1993-07-02",
    9: "1993-07-01",
    10: "-0300",
    11: "../1993",
}


def days(edtf: str) -> Days | None:
    if not edtf or edtf.startswith("-"):
        return None if not edtf else Days(-360, -300, -360, -300)
    found = parse_edtf(edtf)
    return Days(*(found.strict.first, found.strict.last), found.padded.first, found.padded.last)


def ordinal(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.fixture
def contents() -> Contents:
    photos = [
        FindablePhoto(
            id=100 + number,
            reference=f"A-{number}",
            texts=(),
            links=(),
            photographer="",
            credit="",
            status=Status.IMPORTED,
            files=(),
            other_numbers=(),
            days=days(edtf),
            flags=frozenset(),
        )
        for number, edtf in DATES.items()
    ]
    return Index.build(photos).contents


def test_photos_by_month(contents: Contents) -> None:
    found = month_totals(contents, BitMap(contents.live))
    assert found.months == ((1993 * 12 + 5, 4), (1993 * 12 + 6, 1))
    assert (found.no_month, found.undated) == (5, 1)
    assert month_totals(contents, BitMap()).months == ()


def test_a_date_that_names_a_day_stands_on_it(contents: Contents) -> None:
    june = DayRange(ordinal("1993-06-01"), ordinal("1993-07-31"))
    found = day_counts(contents, BitMap(contents.live), june)
    assert [(one.day, one.photos, one.doubtful, one.first) for one in found] == [
        (ordinal("1993-06-25"), 3, 1, 101),
        (ordinal("1993-07-01"), 1, 0, 109),
    ]
    assert day_counts(contents, BitMap(), june) == []


def test_all_others_that_may_be_of_a_month_are_told_apart(contents: Contents) -> None:
    june = DayRange(ordinal("1993-06-01"), ordinal("1993-06-30"))
    found = on_no_day(contents, BitMap(contents.live), june)
    assert found == [108, 104, 105, 111]
    may = DayRange(ordinal("1954-05-01"), ordinal("1954-05-31"))
    assert on_no_day(contents, BitMap(contents.live), may) == [106, 111]
