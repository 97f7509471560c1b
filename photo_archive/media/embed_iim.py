# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The description as IIM fields, for the programs that read nothing newer.

Always UTF-8 and declared so; values are cut at the standard's limits, between two letters.
Source: IPTC IIM 4.2 chapter 6; 1:90 declares the character set.
"""

from __future__ import annotations

import exiv2

from photo_archive.media.embed_xmp import Written
from photo_archive.media.fields import Fields, Stamp, default_text
from photo_archive.media.legacy_text import UTF_8, decode, guess_charset
from photo_archive.media.stamps import plain_date

_APPLICATION = "Iptc.Application2."
_CHARSET = "Iptc.Envelope.CharacterSet"
_UTF_8_ESCAPE = "\x1b%G"
_KEPT_WHERE_EMPTY = frozenset(
    {"BylineTitle", "Writer", "SpecialInstructions", "TransmissionReference"}
)
"""Fields no archive has: what the original says in them stays."""


def put_iim(data: exiv2.IptcData, fields: Fields, written: Written = Written.ADDED) -> None:
    """Set the fields of an IIM block; what else it says is brought into UTF-8.

    Args:
        data: The block.
        fields: What to write.
        written: Whether what is empty stays as it is in the block.
    """
    _bring_into_utf_8(data)
    data[_CHARSET] = _UTF_8_ESCAPE
    for name, limit_bytes, values in _values(fields):
        texts = [_cut(value, limit_bytes) for value in values if value]
        is_cleared = written is Written.WHOLE and name not in _KEPT_WHERE_EMPTY
        if texts or is_cleared:
            key = exiv2.IptcKey(_APPLICATION + name)
            _remove(data, key)
            for text in texts:
                data.add(key, exiv2.StringValue(text))
    if written is Written.WHOLE:
        for name in ("DateCreated", "TimeCreated"):
            _remove(data, exiv2.IptcKey(_APPLICATION + name))
    _put_stamp(data, fields.date_created, "DateCreated", "TimeCreated")
    _put_stamp(data, fields.date_digitised, "DigitizationDate", "DigitizationTime")


def _remove(data: exiv2.IptcData, key: exiv2.IptcKey) -> None:
    while (found := data.findKey(key)) != data.end():
        data.erase(found)


def _bring_into_utf_8(data: exiv2.IptcData) -> None:
    """Write texts of another character set in UTF-8, so that declaring it is true of all."""
    found = data.findKey(exiv2.IptcKey(_CHARSET))
    if found != data.end() and found.toString().startswith(_UTF_8_ESCAPE):
        return
    texts = [
        (datum, bytes(datum.value().data()))
        for datum in data
        if datum.record() == 2 and datum.typeId() == exiv2.TypeId.string
    ]
    charset = guess_charset(b"\n".join(raw for _, raw in texts))
    if charset == UTF_8:
        return
    for datum, raw in texts:
        if not raw.isascii():
            datum.setValue(exiv2.StringValue(decode(raw, charset)))


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
    if stamp is None or len(plain_date(stamp.date)) != len("1954-05-07"):
        return
    data[_APPLICATION + date] = stamp.date
    if stamp.time and stamp.zone:
        data[_APPLICATION + time] = stamp.time + ("+00:00" if stamp.zone == "Z" else stamp.zone)
