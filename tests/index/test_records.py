# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A column of values, their photos, and what is part of what."""

from pyroaring import BitMap

from photo_archive.index.records import Column, ColumnBuilder


def column_of_places():
    builder = ColumnBuilder()
    builder.put(10, "France", ("France",), ())
    builder.put(20, "Paris", ("Paris",), (10,))
    for links in ([20], [], [10, 20], [99]):
        builder.link(links, label=False)
    column = Column()
    builder.fill(column)
    return column


def photos(column, key):
    return set(column.photos[column.code(key)])


def test_a_value_counts_for_what_it_is_part_of():
    column = column_of_places()
    assert photos(column, 20) == {0, 2}
    assert photos(column, 10) == {0, 2}
    assert photos(column, 99) == {3}
    assert column.totals().tolist() == [2, 2, 1]
    assert set(column.photos_of([0, 2])) == {0, 2, 3}


def test_photos_come_and_go():
    column = column_of_places()
    column.add_photo(4, [column.code(20)])
    assert photos(column, 10) == {0, 2, 4}
    column.remove_photo(0)
    assert photos(column, 10) == photos(column, 20) == {2, 4}


def test_a_parent_may_become_known_later():
    column = Column()
    paris = column.code_for(20)
    column.add_photo(0, [paris])
    assert column.put(20, "Paris", ("Paris",), (10,))
    column.roll_up(BitMap())
    assert column.closure(paris) == (paris,)
    assert column.put(10, "France", ("France",), ())
    column.roll_up(BitMap())
    assert photos(column, 10) == {0}
    assert not column.put(10, "La France", ("La France",), ())


def test_values_are_their_own_names():
    builder = ColumnBuilder()
    builder.link(["VNA"], label=True)
    column = Column()
    builder.fill(column)
    assert column.labels == ["VNA"]
    assert column.names.names == [("VNA",)]
    assert column.code_for("AFP", "AFP") == 1
