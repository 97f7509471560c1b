# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos in the order of a column."""

import pytest

from photo_archive.domain.photo import Status
from photo_archive.domain.query import parse
from photo_archive.index.order import Order
from photo_archive.index.snapshot import Index


@pytest.fixture
def index(make_photo):
    return Index.build(
        [
            make_photo(1, "A-1", "one", photographer="Tô Lan", credit="AFP"),
            make_photo(2, "A-2", "two", photographer="", status=Status.APPROVED),
            make_photo(3, "A-3", "three", photographer="Élise", status=Status.CHECKED),
            make_photo(4, "A-10", "four", photographer="Fabre", credit="VNA"),
        ]
    )


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (Order.PHOTOGRAPHER, [3, 4, 1, 2]),
        (Order.CREDIT, [1, 4, 2, 3]),
        (Order.STATUS, [1, 4, 3, 2]),
        (Order.REFERENCE_DESCENDING, [4, 3, 2, 1]),
    ],
)
def test_orders(index, make_photo, order, ids):
    assert index.ordered(index.match(parse("")), order).tolist() == ids
    some = index.match(parse("-three"))
    assert index.ordered(some, order).tolist() == [one for one in ids if one != 3]
    index.update([make_photo(5, "B-1", "five", photographer="Aa", status=Status.APPROVED)], [3])
    after = index.ordered(index.match(parse("")), order).tolist()
    assert sorted(after) == [1, 2, 4, 5]
    assert after[0] == (5 if order in (Order.PHOTOGRAPHER, Order.REFERENCE_DESCENDING) else 1)
