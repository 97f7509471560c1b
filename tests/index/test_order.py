# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The order of results, and pages of them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyroaring import BitMap

from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.findable import Days
from photo_archive.domain.query import parse
from photo_archive.index import order
from photo_archive.index.days import DayColumns
from photo_archive.index.order import Order, Ordering, stored_reference
from photo_archive.index.texts import Texts

PHOTOS = [
    ("A-10", "1993-06-25"),
    ("A-9", "1993-06-25"),
    ("A-1", "1993-06"),
    ("A-2", "1993"),
    ("A-3", None),
    ("A-4", "1992-12-31"),
    ("A-5", "1990/.."),
    ("A-11", None),
    ("A-6", "1993-06-01"),
]


def bounds(edtf):
    if edtf is None:
        return None
    value = parse_edtf(edtf)
    return Days(value.strict.first, value.strict.last, value.padded.first, value.padded.last)


def page(which, offset=0, limit=None, photos=range(9)):
    days = DayColumns(bounds(edtf) for _, edtf in PHOTOS)
    ordering = Ordering(Texts(stored_reference(reference) for reference, _ in PHOTOS))
    numbers = ordering.page(BitMap(photos), which, days, offset, limit)
    return [PHOTOS[number][0] for number in numbers]


EXPECTED = {
    Order.DATE: ["A-5", "A-4", "A-2", "A-1", "A-6", "A-9", "A-10", "A-3", "A-11"],
    Order.DATE_DESCENDING: ["A-5", "A-2", "A-1", "A-9", "A-10", "A-6", "A-4", "A-3", "A-11"],
    Order.REFERENCE: ["A-1", "A-2", "A-3", "A-4", "A-5", "A-6", "A-9", "A-10", "A-11"],
}


@pytest.mark.parametrize("which", EXPECTED)
def test_order_and_pages(which):
    expected = EXPECTED[which]
    assert page(which) == expected
    for offset in range(10):
        for limit in (0, 1, 3, 20):
            assert page(which, offset, limit) == expected[offset : offset + limit]
    assert page(which, photos=[0, 4, 8]) == [
        one for one in expected if one in ("A-10", "A-3", "A-6")
    ]


def test_added_photos_find_their_place():
    ordering = Ordering(Texts(map(stored_reference, ["B", "D"])))
    ordering.add(["A", "C", "E"], BitMap([1]))
    assert ordering.by_reference.tolist() == [2, 0, 3, 4]
    ordering.add([], BitMap([0]))
    assert ordering.by_reference.tolist() == [2, 3, 4]


DATES = st.sampled_from([None, "1993", "1993-06", "1993-06-25", "1992/1993", "1990/..", "2001"])
ROWS = st.lists(st.tuples(st.sampled_from(["A-1", "A-2", "A-10", "B"]), DATES), max_size=8)


@settings(max_examples=100, deadline=None)
@given(ROWS, st.lists(st.tuples(ROWS, st.sets(st.integers(0, 20))), max_size=3), st.booleans())
def test_orders_kept_up_with_changes_are_as_if_sorted_anew(rows, changes, one_by_one):
    rows = list(rows)
    days = DayColumns(bounds(edtf) for _, edtf in rows)
    ordering = Ordering(Texts(stored_reference(reference) for reference, _ in rows))
    live = set(range(len(rows)))
    for added, gone in changes:
        for which in Order:
            if one_by_one or which is Order.DATE:
                ordering.walk(which, days)
        gone &= live
        live = live - gone | set(range(len(rows), len(rows) + len(added)))
        rows += added
        for _, edtf in added:
            days.append(bounds(edtf))
        ordering.add([reference for reference, _ in added], BitMap(gone))
    anew = Ordering(Texts(stored_reference(reference) for reference, _ in rows))
    anew.add([], BitMap(range(len(rows))) - BitMap(live))
    for which in Order:
        expected = [rows[one] for one in anew.page(BitMap(live), which, days, 0, None)]
        found = ordering.page(BitMap(live), which, days, 0, None)
        assert [rows[one] for one in found] == expected
        assert len(found) == len(live)


def test_a_changed_archive_is_in_order_too(index, photos, make_photo):
    index.update([make_photo(40, "A-3", "new"), photos[0]])
    ids = index.ordered(index.match(parse("")), Order.REFERENCE)
    assert ids.tolist() == [20, 11, 40, 12, 21, 22, 30]


@pytest.mark.parametrize("most", [0, 1])
def test_places_sorted_and_crossed_out_are_the_same(monkeypatch, most):
    monkeypatch.setattr(order, "_MOST_OF", most)
    for which, expected in EXPECTED.items():
        for photos in ([0, 4, 8], [7], range(1, 9)):
            chosen = [PHOTOS[number][0] for number in photos]
            assert page(which, photos=photos) == [one for one in expected if one in chosen]


@given(st.lists(st.integers(0, 2**32 - 1) | st.integers(0, 3), max_size=60))
def test_the_stable_order_is_that_of_sorting(keys):
    found = order.stable_order(np.array(keys, np.uint32)).tolist()
    assert found == sorted(range(len(keys)), key=keys.__getitem__)
