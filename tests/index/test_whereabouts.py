# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos by the places they are linked to."""

from hypothesis import given, settings
from hypothesis import strategies as st
from pyroaring import BitMap

from photo_archive.index.records import Column, ColumnBuilder
from photo_archive.index.whereabouts import whereabouts


def column_of(photos):
    builder = ColumnBuilder()
    for links in photos:
        builder.link(links, label=True)
    column = Column()
    builder.fill(column)
    return column


def test_photos_of_several_places_count_once_in_a_group():
    column = column_of([["Paris"], ["Paris", "Lyon"], [], ["Huế"], ["Huế", "Paris"]])
    found = whereabouts(column, BitMap([0, 1, 2, 3]))
    assert dict(zip(found.labels, found.counts(), strict=True)) == {"Paris": 2, "Lyon": 1, "Huế": 1}
    assert found.nowhere == 1
    group = {"Paris": 0, "Lyon": 0, "Huế": 1}
    assert found.grouped([group[one] for one in found.labels], 2) == [2, 1]
    assert found.grouped([-1] * len(found.labels), 0) == []


def test_a_photo_of_a_city_and_its_country_is_of_the_city():
    builder = ColumnBuilder()
    for key, label, parents in ((1, "France", ()), (2, "Paris", (1,)), (3, "Élysée", (2,))):
        builder.put(key, label, (label,), parents)
    for links in ([1, 2, 3], [1, 2], [1], [2, 3]):
        builder.link(links, label=False)
    column = Column()
    builder.fill(column)

    def counts(exact):
        found = whereabouts(column, BitMap([0, 1, 2, 3]), exact)
        return dict(zip(found.labels, found.counts(), strict=True))

    assert counts(()) == {"France": 3, "Paris": 3, "Élysée": 2}
    assert counts({1, 2, 3}) == {"France": 1, "Paris": 1, "Élysée": 2}
    assert counts({1, 2}) == {"France": 1, "Paris": 3, "Élysée": 2}


def test_nothing_found():
    found = whereabouts(column_of([["Paris"]]), BitMap())
    assert (found.places, found.counts(), found.nowhere) == ((), [], 0)
    assert whereabouts(Column(), BitMap()).grouped([], 0) == []


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.sets(st.integers(0, 5), max_size=4), max_size=25),
    st.lists(st.integers(-1, 2), min_size=6, max_size=6),
    st.data(),
)
def test_groups_are_counted_as_the_obvious_way(photos, group_of, data):
    column = column_of([[str(one) for one in links] for links in photos])
    chosen = data.draw(st.sets(st.sampled_from(range(len(photos))))) if photos else set()
    found = whereabouts(column, BitMap(chosen))
    groups = [group_of[int(one)] for one in found.labels]
    expected = [
        sum(any(group_of[one] == group for one in photos[number]) for number in chosen)
        for group in range(3)
    ]
    assert found.grouped(groups, 3) == expected
    assert found.nowhere == sum(not photos[number] for number in chosen)
