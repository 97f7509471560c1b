# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.area import Area, area_between, nearly_read, read_area
from photo_archive.domain.errors import ArchiveError

LATITUDES = st.floats(-90, 90, allow_nan=False)
LONGITUDES = st.floats(-180, 180, allow_nan=False)


@pytest.mark.parametrize(
    ("written", "edges"),
    [
        ("48.8,2.2..48.9,2.5", (48.8, 2.2, 48.9, 2.5)),
        (" -10.5 , 170 .. 10,-170 ", (-10.5, 170, 10, -170)),
        ("+1,+2..3,4", (1, 2, 3, 4)),
        ("-90,-180..90,180", (-90, -180, 90, 180)),
        ("5,5..5,5", (5, 5, 5, 5)),
    ],
)
def test_read(written, edges):
    assert read_area(written) == Area(*edges)


@pytest.mark.parametrize(
    ("written", "said", "meant"),
    [
        ("", "is not an area", None),
        ("Paris", "by name with place:", None),
        ("48.8,2.2", "is not an area", None),
        ("48.8 2.2 48.9 2.5", "is not an area", Area(48.8, 2.2, 48.9, 2.5)),
        ("48,8,2,2..48,9,2,5", "is not an area", Area(48.8, 2.2, 48.9, 2.5)),
        ("48.9,2.2..48.8,2.5", "lies north of", Area(48.8, 2.2, 48.9, 2.5)),
        ("102,8..110,23", "102 is no latitude", Area(8, 102, 23, 110)),
        ("1,2..3,400", "400 is no longitude", None),
        ("1,2..NaN,3", "is not an area", None),
        ("1e1,2..3,4", "is not an area", None),
        ("١,٢..٣,٤", "is not an area", None),
        ("9" * 10_000, "is not an area", None),
    ],
)
def test_what_cannot_be_read_is_told_and_mended_where_it_can_be(written, said, meant):
    with pytest.raises(ArchiveError, match=said):
        read_area(written)
    assert nearly_read(written) == meant


@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
def test_what_is_dragged_can_be_written_and_holds_its_corners(lat, lon, lat2, lon2):
    area = area_between((lat, lon), (lat2, lon2))
    assert read_area(str(area)) == area
    assert area.holds(lat, lon)
    assert area.holds(lat2, lon2)


@pytest.mark.parametrize(
    ("corners", "written"),
    [
        (((10, 170), (-10, 190)), "-10,170..10,-170"),
        (((10, -190), (-10, -170)), "-10,170..10,-170"),
        (((95, 0), (-95, 360)), "-90,-180..90,180"),
        (((0, 540), (1, 541)), "0,-180..1,-179"),
        (((0, 100), (1, 180)), "0,100..1,180"),
    ],
)
def test_a_map_goes_on_beyond_its_edge(corners, written):
    assert str(area_between(*corners)) == written


def test_over_the_date_line():
    area = Area(-20, 175, -10, -175)
    assert area.crosses_date_line
    assert [area.holds(-15, at) for at in (175, 179, 180, -180, -176, -174, 0, 174)] == [
        *(True, True, True, True, True),
        *(False, False, False),
    ]
    assert Area(-20, 170, -10, 180).holds(-15, -180)
