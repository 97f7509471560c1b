# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.area import Area
from photo_archive.index.positions import LatePositions, Positions

LATITUDES = st.sampled_from([-90.0, -10.0, 0.0, 10.0, 90.0])
LONGITUDES = st.sampled_from([-180.0, -179.0, -10.0, 0.0, 10.0, 179.0, 180.0])


def test_later_ones_take_the_place_of_former_ones():
    positions = Positions({1: (1.0, 1.0), 2: (2.0, 2.0)})
    positions.put_places({1, 2, 3}, {2: (5.0, 5.0), 3: (3.0, 3.0)})
    assert positions.places == {2: (5.0, 5.0), 3: (3.0, 3.0)}
    positions.put_own((), [(30, 3.0, 4.0), (10, 1.0, 2.0)])
    positions.put_own({30, 20}, [(20, 7.0, 8.0)])
    assert [positions.of(photo) for photo in (10, 20, 30, 40)] == [
        (1.0, 2.0),
        (7.0, 8.0),
        None,
        None,
    ]


@given(
    st.lists(st.tuples(LATITUDES, LONGITUDES), max_size=30),
    st.tuples(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES),
)
def test_photos_in_an_area_are_those_it_holds(points, edges):
    south, north = sorted((edges[0], edges[2]))
    area = Area(south, edges[1], north, edges[3])
    positions = Positions()
    positions.put_own((), [(photo, *point) for photo, point in enumerate(points)])
    wanted = [photo for photo, point in enumerate(points) if area.holds(*point)]
    assert positions.own_in(area).tolist() == wanted


def test_read_once_and_only_when_asked_for():
    asked = []

    def read():
        asked.append(1)
        return Positions({1: (1.0, 1.0)})

    late = LatePositions(read)
    assert not late.are_known
    assert not asked
    assert late.known() is late.known()
    assert late.are_known
    assert len(asked) == 1
