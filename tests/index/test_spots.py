# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from photo_archive.index.contents import Contents
from photo_archive.index.positions import LatePositions, Positions
from photo_archive.index.spots import FINEST, spots

POINTS = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


def contents_of(points):
    known = Positions()
    known.put_own((), [(100 + at, *point) for at, point in enumerate(points)])
    contents = Contents()
    for at in range(len(points)):
        contents.numbers.add(100 + at)
    contents.positions = LatePositions(lambda: known)
    return contents


def test_photos_within_metres_are_on_one_spot():
    points = [(48.85661, 2.35221), (48.85662, 2.35222), (-10.5, 180.0), (-10.5, -180.0)]
    found = spots(BitMap(range(4)), contents_of(points))
    assert [(one.latitude, one.longitude, one.count) for one in found] == [
        (-10.5, -180.0, 2),
        (48.8566, 2.3522, 2),
    ]
    assert {one.width for one in found} == {10**-FINEST}
    assert spots(BitMap(), contents_of(points)) == []


@given(st.lists(POINTS, min_size=1, max_size=60))
def test_few_and_complete_and_near(points):
    found = spots(BitMap(range(len(points))), contents_of(points), most=20)
    assert sum(one.count for one in found) == len(points)
    assert len(found) <= 20 or found[0].width == 1
    for latitude, longitude in points:
        assert any(
            abs(one.latitude - latitude) <= one.width
            and (abs(one.longitude - longitude) + 1e-9) % 360 <= one.width + 1e-6
            for one in found
        )
