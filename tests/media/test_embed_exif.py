# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import exiv2
import pytest

from photo_archive.media.embed_exif import put_exif
from photo_archive.media.embed_xmp import Written
from photo_archive.media.fields import Fields, GeoPoint, Stamp


def _tags(fields: Fields) -> dict[str, str]:
    data = exiv2.ExifData()
    put_exif(data, fields)
    return {datum.key(): str(datum.value()) for datum in data}


def test_descriptive_tags() -> None:
    tags = _tags(Fields(caption={"vi": "Thăm"}, creators=("a", "b")))
    assert tags == {"Exif.Image.ImageDescription": "Thăm", "Exif.Image.Artist": "a; b"}


def test_a_moment_needs_its_time() -> None:
    assert _tags(Fields(date_created=Stamp("1954-05-07"))) == {}
    tags = _tags(Fields(date_created=Stamp("1954-05-07", "17:30:00", "+07:00")))
    assert tags == {
        "Exif.Photo.DateTimeOriginal": "1954:05:07 17:30:00",
        "Exif.Photo.OffsetTimeOriginal": "+07:00",
    }


def test_position() -> None:
    tags = _tags(Fields(point=GeoPoint(-21.9999999999, 105.5)))
    assert tags["Exif.GPSInfo.GPSLatitude"] == "22/1 0/1 0/10000"
    assert tags["Exif.GPSInfo.GPSLatitudeRef"] == "S"
    assert tags["Exif.GPSInfo.GPSLongitude"] == "105/1 30/1 0/10000"


@pytest.mark.parametrize(
    ("fields", "left"),
    [
        (Fields(point=GeoPoint(21.0285, 105.8542)), {"GPSLatitude", "GPSAltitude"}),
        (Fields(point=GeoPoint(48.8566, 2.3522)), {"GPSLatitude"}),
        (Fields(point_refused="no-hemisphere: 1, 2"), {"GPSLatitude", "GPSAltitude"}),
        (Fields(), set()),
    ],
)
def test_what_else_is_said_of_a_point_stays_as_long_as_the_point_does(
    fields: Fields, left: set[str]
) -> None:
    data = exiv2.ExifData()
    put_exif(data, Fields(point=GeoPoint(21.0285, 105.8542)))
    data["Exif.GPSInfo.GPSAltitude"] = "12/1"
    put_exif(data, fields, Written.WHOLE)
    found = {datum.key().rsplit(".", 1)[1] for datum in data}
    assert found & {"GPSLatitude", "GPSAltitude"} == left
