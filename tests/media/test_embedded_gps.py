# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import math
from fractions import Fraction

import pytest

from photo_archive.domain.position import PointFault, refused
from photo_archive.media.embedded_gps import exif_point, xmp_point
from photo_archive.media.fields import GeoPoint

PARIS = GeoPoint(48.8566, 2.3522)
NORTH, EAST = [48, 51, Fraction(2376, 100)], [2, 21, Fraction(792, 100)]


@pytest.mark.parametrize(
    ("said", "point"),
    [
        ((NORTH, "N", EAST, "E"), PARIS),
        ((NORTH, "s", EAST, "West"), GeoPoint(-48.8566, -2.3522)),
        (([48.8566], "N", [2.3522], "E"), PARIS),
        (([0, 0, 0], "N", [9, 30, 0], "E"), GeoPoint(0, 9.5)),
        ((None, "", None, ""), None),
        ((None, "N", None, "E"), None),
        (("", "", "", ""), None),
        (([], "", [], ""), None),
    ],
)
def test_exif(said, point):
    assert exif_point(*said) == (point, "")


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        (([0, 0, 0], "N", [0, 0, 0], "E"), PointFault.AT_ZERO),
        (([0, 0, 0], "", [0, 0, 0], ""), PointFault.AT_ZERO),
        ((NORTH, "", EAST, "E"), PointFault.NO_HEMISPHERE),
        ((NORTH, "N", EAST, "?"), PointFault.NO_HEMISPHERE),
        ((NORTH, "E", EAST, "N"), PointFault.NO_HEMISPHERE),
        (([105, 51, 0], "N", [21, 1, 0], "E"), PointFault.EXCHANGED),
        (([95, 0, 0], "N", [181, 0, 0], "E"), PointFault.OUT_OF_RANGE),
        ((NORTH, "N", None, ""), PointFault.UNREADABLE),
        (([math.nan], "N", [3], "E"), PointFault.UNREADABLE),
        (("48 51", "N", EAST, "E"), PointFault.UNREADABLE),
        (([1, 2, 3, 4], "N", EAST, "E"), PointFault.UNREADABLE),
        (([object()], "N", EAST, "E"), PointFault.UNREADABLE),
    ],
)
def test_exif_that_cannot_be_right_is_refused_with_its_reason(said, fault):
    point, why = exif_point(*said)
    assert point is None
    assert refused(why)[0] is fault


def test_what_stands_in_the_file_is_told():
    assert refused(exif_point([105, 51, 0], "N", [21, 1, 0], "E")[1])[1] == "105 51 0 N, 21 1 0 E"
    assert refused(xmp_point("48,51.4", "2,21.1")[1]) == (
        PointFault.NO_HEMISPHERE,
        "48,51.4, 2,21.1",
    )
    assert len(exif_point(["9" * 5000], "N", [21, 1, 0], "E")[1]) < 120


@pytest.mark.parametrize(
    ("latitude", "longitude", "point"),
    [
        ("48,51.396N", "2,21.132E", PARIS),
        ("48,51,23.76N", "2,21,7.92E", PARIS),
        ("-48.8566", "+2.3522", GeoPoint(-48.8566, 2.3522)),
        ("", "", None),
    ],
)
def test_xmp(latitude, longitude, point):
    assert xmp_point(latitude, longitude) == (point, "")


@pytest.mark.parametrize(
    ("latitude", "longitude", "fault"),
    [
        ("0,0N", "0,0E", PointFault.AT_ZERO),
        ("48,51.396", "2,21.132", PointFault.NO_HEMISPHERE),
        ("48,51.396E", "2,21.132N", PointFault.UNREADABLE),
        ("nan", "2", PointFault.UNREADABLE),
        ("48,51.396N", "", PointFault.UNREADABLE),
        ("91,0N", "181,0E", PointFault.OUT_OF_RANGE),
        ("105,51N", "21,1E", PointFault.EXCHANGED),
        ("9" * 5000, "1", PointFault.UNREADABLE),
    ],
)
def test_xmp_that_cannot_be_right_is_refused_with_its_reason(latitude, longitude, fault):
    point, why = xmp_point(latitude, longitude)
    assert point is None
    assert refused(why)[0] is fault
    assert len(why) < 120
