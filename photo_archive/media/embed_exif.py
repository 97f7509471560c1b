# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The few fields of a description that EXIF can hold, as UTF-8.

Source: Exif 2.32 clauses 4.6.4 to 4.6.6; MWG Guidelines 2.0, 5.1 (UTF-8, creators with "; ").
"""

from __future__ import annotations

import exiv2

from photo_archive.media.fields import Fields, GeoPoint, Stamp, default_text


def put_exif(data: exiv2.ExifData, fields: Fields) -> None:
    """Set the tags of an EXIF block; what is empty stays as it is."""
    texts = {
        "Exif.Image.ImageDescription": default_text(fields.caption),
        "Exif.Image.Artist": "; ".join(fields.creators),
        "Exif.Image.Copyright": default_text(fields.copyright),
    }
    for key, text in texts.items():
        if text:
            data[key] = text
    _put_stamp(data, fields.date_created, "Original")
    _put_stamp(data, fields.date_digitised, "Digitized")
    if fields.point is not None:
        _put_point(data, fields.point)


def _put_stamp(data: exiv2.ExifData, stamp: Stamp | None, which: str) -> None:
    """Write a moment that is known to the second; a date alone is left to XMP and IIM."""
    if stamp is None or len(stamp.date) != len("1954-05-07") or not stamp.time:
        return
    data[f"Exif.Photo.DateTime{which}"] = f"{stamp.date.replace('-', ':')} {stamp.time}"
    if stamp.zone:
        data[f"Exif.Photo.OffsetTime{which}"] = "+00:00" if stamp.zone == "Z" else stamp.zone


def _put_point(data: exiv2.ExifData, point: GeoPoint) -> None:
    data["Exif.GPSInfo.GPSLatitudeRef"] = "N" if point.latitude >= 0 else "S"
    data["Exif.GPSInfo.GPSLatitude"] = _rationals(point.latitude)
    data["Exif.GPSInfo.GPSLongitudeRef"] = "E" if point.longitude >= 0 else "W"
    data["Exif.GPSInfo.GPSLongitude"] = _rationals(point.longitude)


def _rationals(degrees: float) -> str:
    hundredths = round(abs(degrees) * 3600 * 10000)
    whole, rest = divmod(hundredths, 3600 * 10000)
    minutes, seconds = divmod(rest, 60 * 10000)
    return f"{whole}/1 {minutes}/1 {seconds}/10000"
