# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The description as IIM fields, for the programs that read nothing newer.

Always UTF-8 and declared so; values are cut at the standard's limits, between two letters.
Source: IPTC IIM 4.2 chapter 6; 1:90 declares the character set.
"""

from __future__ import annotations

import exiv2

from photo_archive.media.fields import Fields, Stamp, default_text

_APPLICATION = "Iptc.Application2."


def put_iim(data: exiv2.IptcData, fields: Fields) -> None:
    """Set the fields of an IIM block; what is empty stays as it is."""
    data["Iptc.Envelope.CharacterSet"] = "\x1b%G"
    for name, limit_bytes, values in _values(fields):
        texts = [_cut(value, limit_bytes) for value in values if value]
        if texts:
            key = exiv2.IptcKey(_APPLICATION + name)
            while (found := data.findKey(key)) != data.end():
                data.erase(found)
            for text in texts:
                data.add(key, exiv2.StringValue(text))
    _put_stamp(data, fields.date_created, "DateCreated", "TimeCreated")
    _put_stamp(data, fields.date_digitised, "DigitizationDate", "DigitizationTime")


def _values(fields: Fields) -> list[tuple[str, int, tuple[str, ...]]]:
    return [
        ("Caption", 2000, (default_text(fields.caption),)),
        ("Headline", 256, (fields.headline,)),
        ("ObjectName", 64, (default_text(fields.title),)),
        ("Credit", 32, (fields.credit,)),
        ("Source", 32, (fields.source,)),
        ("Byline", 32, fields.creators),
        ("BylineTitle", 32, (fields.creator_title,)),
        ("Writer", 32, (fields.caption_writer,)),
        ("Keywords", 64, fields.keywords),
        ("SubLocation", 32, (fields.sublocation,)),
        ("City", 32, (fields.city,)),
        ("ProvinceState", 32, (fields.state,)),
        ("CountryName", 64, (fields.country,)),
        ("CountryCode", 3, (fields.country_code,)),
        ("Copyright", 128, (default_text(fields.copyright),)),
        ("SpecialInstructions", 256, (fields.instructions,)),
        ("TransmissionReference", 32, (fields.job_id,)),
    ]


def _cut(text: str, limit_bytes: int) -> str:
    return text.encode("utf-8")[:limit_bytes].decode("utf-8", errors="ignore")


def _put_stamp(data: exiv2.IptcData, stamp: Stamp | None, date: str, time: str) -> None:
    """Write a date known to the day, and a time with its zone; IIM has no way to say less."""
    if stamp is None or len(stamp.date) != len("1954-05-07"):
        return
    data[_APPLICATION + date] = stamp.date
    if stamp.time and stamp.zone:
        data[_APPLICATION + time] = stamp.time + ("+00:00" if stamp.zone == "Z" else stamp.zone)
