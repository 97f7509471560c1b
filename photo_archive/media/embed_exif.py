# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The few fields of a description that EXIF can hold, as UTF-8.

Source: Exif 2.32 clauses 4.6.4 to 4.6.6; MWG Guidelines 2.0, 5.1 (UTF-8, creators with "; ").
"""

from __future__ import annotations

from fractions import Fraction

import exiv2

from photo_archive.media.embed_xmp import Written
from photo_archive.media.embedded_gps import exif_point
from photo_archive.media.fields import Fields, GeoPoint, Stamp, default_text
from photo_archive.media.stamps import plain_date

_WINDOWS = ("XPTitle", "XPComment", "XPAuthor", "XPKeywords", "XPSubject")
_SAME_DEGREES = 0.000_001
_TAKEN, _OFFSET, _FRACTION = (
    "Exif.Photo.DateTimeOriginal",
    "Exif.Photo.OffsetTimeOriginal",
    "Exif.Photo.SubSecTimeOriginal",
)


def put_exif(data: exiv2.ExifData, fields: Fields, written: Written = Written.ADDED) -> None:
    """Set the tags of an EXIF block.

    Args:
        data: The block.
        fields: What to write.
        written: Whether what is empty stays as it is in the block.
    """
    texts = {
        "Exif.Image.ImageDescription": default_text(fields.caption),
        "Exif.Image.Artist": _artist(fields),
        "Exif.Image.Copyright": default_text(fields.copyright),
    }
    for key, text in texts.items():
        if text:
            data[key] = text
        elif written is Written.WHOLE:
            _remove(data, key)
    if written is Written.WHOLE:
        for name in _WINDOWS:
            _remove(data, f"Exif.Image.{name}")
        _settle_date(data, fields.date_created)
        if not (_has_point(data, fields.point) or fields.point_refused):
            _remove_points(data)
    _put_stamp(data, fields.date_created, "Original")
    _put_stamp(data, fields.date_digitised, "Digitized")
    if fields.point is not None and not _has_point(data, fields.point):
        _put_point(data, fields.point)


def _artist(fields: Fields) -> str:
    """The creators in one text; nothing where a name would be read as two."""
    is_plain = not any(";" in name for name in fields.creators)
    return "; ".join(fields.creators) if is_plain else ""


def _remove(data: exiv2.ExifData, key: str) -> None:
    found = data.findKey(exiv2.ExifKey(key))
    while found != data.end():
        data.erase(found)
        found = data.findKey(exiv2.ExifKey(key))


def _text(data: exiv2.ExifData, key: str) -> str:
    found = data.findKey(exiv2.ExifKey(key))
    return str(found.toString()) if found != data.end() else ""


def _settle_date(data: exiv2.ExifData, stamp: Stamp | None) -> None:
    """Take out a moment that is not the day of the photograph: of a scan it is when it was scanned.

    EXIF can say a second, nothing vaguer, so a photo of another or a vague date has none there.
    """
    moment = _text(data, _TAKEN)
    if not moment or (stamp is not None and moment[:10].replace(":", "-") == stamp.date):
        return
    if not _text(data, "Exif.Photo.DateTimeDigitized"):
        data["Exif.Photo.DateTimeDigitized"] = moment
        if offset := _text(data, _OFFSET):
            data["Exif.Photo.OffsetTimeDigitized"] = offset
    for key in (_TAKEN, _OFFSET, _FRACTION):
        _remove(data, key)


def _has_point(data: exiv2.ExifData, point: GeoPoint | None) -> bool:
    """Whether the block has this point, whose height and direction stay then, too."""
    if point is None:
        return False
    names = ("Latitude", "LatitudeRef", "Longitude", "LongitudeRef")
    north, letter, east, other = (_text(data, f"Exif.GPSInfo.GPS{name}") for name in names)
    said, _ = exif_point(_fractions(north), letter, _fractions(east), other)
    return said is not None and (
        abs(said.latitude - point.latitude) < _SAME_DEGREES
        and abs(said.longitude - point.longitude) < _SAME_DEGREES
    )


def _fractions(written: str) -> list[Fraction]:
    try:
        return [Fraction(part) for part in written.split()]
    except (ValueError, ZeroDivisionError):
        return []


def _remove_points(data: exiv2.ExifData) -> None:
    keys = {datum.key() for datum in data if datum.groupName() == "GPSInfo"}
    for key in (*keys, "Exif.Image.GPSTag"):
        _remove(data, key)


def _put_stamp(data: exiv2.ExifData, stamp: Stamp | None, which: str) -> None:
    """Write a moment that is known to the second; a date alone is left to XMP and IIM."""
    if stamp is None or len(plain_date(stamp.date)) != len("1954-05-07") or not stamp.time:
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
