# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The dates that programs and cameras stamp into files, told apart from their defaults.

Each standard has its own way of writing them (``1954:05:07 10:00:00``, ``19540507``,
``1954-05``); a clock that was never set, or a field filled with zeros, is no date at all.
"""

from __future__ import annotations

import calendar
import re

from photo_archive.media.fields import Stamp

_STAMP = re.compile(
    r"""(?P<year>\d{4})
        (?:[:\-/.]?(?P<month>\d\d|[ ]{1,2})(?:[:\-/.]?(?P<day>\d\d|[ ]{1,2})?)?)?
        (?:[T ]+(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?)?
        \s*(?P<zone>Z|[+\-]\d\d:?\d\d)?""",
    re.VERBOSE | re.ASCII,
)
_PLAIN = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?", re.ASCII)
_CLOCK_DEFAULTS = frozenset({"1904-01-01", "1970-01-01", "1980-01-01"})
"""Where the clocks of Mac OS, Unix and FAT begin."""


def read_stamp(text: str) -> Stamp | None:
    """Return the date (and time) that a metadata field holds, None if it holds none.

    Months or days of 00 or blanks are unknown parts, as is a time of blanks. A beginning of a clock
    (1970-01-01, 1980-01-01, 1904-01-01) with a whole hour, or in EXIF notation, is a clock that was
    not set.
    Source: Exif 2.32 4.6.5 (DateTimeOriginal), IIM 4.2 2:55 and 2:60, XMP part 1, 8.2.1.1 (Date).
    """
    text = text.replace("\x00", "").rstrip(" :").lstrip()
    match = _STAMP.fullmatch(text)
    if match is None:
        return None
    year, month, day = match["year"], _part(match["month"]), _part(match["day"])
    date = _calendar_date(year, month, day)
    if not date:
        return None
    time = _time(match["hour"], match["minute"], match["second"])
    is_whole_hour = time.endswith("00:00")
    if date in _CLOCK_DEFAULTS and is_whole_hour:
        return None
    if date == "1970-01-01" and text[4] == ":":
        return None
    return Stamp(date, time, _zone(match["zone"]) if time else "")


def plain_date(edtf: str) -> str:
    """The year, month or day that an EDTF date is, "" where it is anything more than one of them.

    Other standards know neither circa nor ranges.
    """
    return edtf if _PLAIN.fullmatch(edtf) else ""


def _part(digits: str | None) -> int:
    return int(digits) if digits and digits.strip() else 0


def _calendar_date(year: str, month: int, day: int) -> str:
    if year == "0000" or month > 12:
        return ""
    if not month:
        return year
    if not day:
        return f"{year}-{month:02}"
    if day > calendar.monthrange(int(year), month)[1]:
        return ""
    return f"{year}-{month:02}-{day:02}"


def _time(hour: str | None, minute: str | None, second: str | None) -> str:
    if hour is None or minute is None or int(hour) > 23 or int(minute) > 59:
        return ""
    seconds = min(int(second), 59) if second else 0
    return f"{hour}:{minute}:{seconds:02}"


def _zone(zone: str | None) -> str:
    if not zone or zone == "Z":
        return zone or ""
    return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
