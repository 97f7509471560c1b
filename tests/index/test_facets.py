# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts among the photos found."""

from collections import Counter

import numpy as np
import pytest
from pyroaring import BitMap

from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.query import parse
from photo_archive.index import facets
from photo_archive.index.days import as_array
from photo_archive.index.records import Column, ColumnBuilder


def test_counts_roll_up_and_keep_their_parents(index):
    found = index.facets(index.match(parse("")))
    places = {one.label: (one.count, one.parents) for one in found.places}
    assert places == {
        "France": (1, ()),
        "Paris": (1, (1,)),
        "Élysée Palace": (1, (2,)),
        "Hà Nội": (2, ()),
        "Opera House": (1, (4,)),
    }
    assert found.places[0].ref == RecordRef(RecordKind.PLACE, 4)
    assert {one.label: one.count for one in found.tags} == {"ceremony": 2, "wreath-laying": 1}
    assert {one.label: one.count for one in found.events} == {
        "French visit": 1,
        "Talks in Paris": 1,
    }
    assert [(one.value, one.count) for one in found.photographers] == [("Nguyễn Hữu", 2)]
    assert [(one.value, one.count) for one in found.status] == [("linked", 5), ("approved", 1)]
    assert {one.year: one.count for one in found.years} == {
        1954: 2,
        **dict.fromkeys(range(1990, 2000), 1),
        1993: 2,
        2018: 1,
    }


def test_counts_are_of_the_photos_found(index):
    found = index.facets(index.match(parse("person:lam ")))
    assert {one.label: one.count for one in found.people} == {"Tô Lâm": 2, "Lâm Tới": 1}
    assert index.facets(index.match(parse("zzz "))) == facets.Facets()


def test_the_limit_keeps_the_greatest(index):
    hits = index.match(parse(""))
    assert [one.label for one in index.facets(hits, limit=1).people] == ["Tô Lâm"]
    assert index.facets(hits, limit=0).people == ()


@pytest.mark.parametrize("limit", [1, 3, 10, 1000])
def test_all_ways_of_counting_agree(monkeypatch, limit):
    builder = ColumnBuilder()
    for number in range(3000):
        builder.link([number % 7, number % 31 + 10, number % 301 + 100], label=False)
    column = Column()
    builder.fill(column)
    photos = BitMap(number for number in range(3000) if number % 3 == 0)
    counted = facets.top(column, photos, as_array(photos), limit)
    others = as_array(BitMap(range(3000)) - photos)
    assert facets.top(column, photos, as_array(photos), limit, others) == counted
    monkeypatch.setattr(facets, "_MOST_LOOKS", 0)
    assert facets.top(column, photos, as_array(photos), limit) == counted
    most = BitMap(range(3000)) - BitMap([5, 6])
    rest = np.array([5, 6], np.uint32)
    assert facets.top(column, most, as_array(most), limit, rest) == facets.top(
        column, most, as_array(most), limit
    )
    monkeypatch.setattr(facets, "FEW_VALUES", 1000)
    monkeypatch.setattr(facets, "_LOOKS_FOR_A_SET", 0)
    assert facets.top(column, photos, as_array(photos), limit) == counted
    truth = Counter(code for number in photos for code in column.counted.row(number))
    assert all(truth[code] == count for code, count in counted)
    assert (
        sorted((count for _, count in counted), reverse=True)
        == sorted(truth.values(), reverse=True)[:limit]
    )
