# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.reading.gazetteer import Entry, Gazetteer
from photo_archive.reading.reader import Reader
from photo_archive.services.proposed import moved, proposals_in

TEXT = "President Tô Lâm and Secretary Anna Lindqvist at a ceremony in Hà Nội, 24 June 2024."
LAM = RecordRef(RecordKind.PERSON, 7)
HANOI = RecordRef(RecordKind.PLACE, 8)
READER = Reader(Gazetteer([Entry(LAM, ("Tô Lâm",)), Entry(HANOI, ("Hà Nội",))]))


def test_all_that_is_named_is_proposed_in_the_order_of_the_text() -> None:
    found = proposals_in(READER.read(TEXT))
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert all(TEXT[one.start : one.end] == one.text for one in found)
    records = {one.text: one.record for one in found}
    assert (records["Tô Lâm"], records["Hà Nội"]) == (LAM, HANOI)
    assert records["Anna Lindqvist"] is None
    assert all(one.reasons for one in found)


@pytest.mark.parametrize(
    ("start", "length", "kept"),
    [(0, len(TEXT), True), (10, 6, True), (11, 80, False), (10, 5, False)],
)
def test_proposals_of_a_part_are_those_within_it(start: int, length: int, *, kept: bool) -> None:
    found = [one for one in proposals_in(READER.read(TEXT)) if one.text == "Tô Lâm"]
    part = TEXT[start : start + length]
    inside = moved(found, start, length)
    assert [part[one.start : one.end] for one in inside] == (["Tô Lâm"] if kept else [])


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=200))
def test_spans_always_point_into_the_text(text: str) -> None:
    for one in proposals_in(READER.read(text)):
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
