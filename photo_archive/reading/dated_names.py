# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Days that are names and date nothing: "Nhà máy 8/3", "đường 3 tháng 2", "sân vận động 30-4".

Vietnamese factories, streets and squares are called after the days of the calendar; a word for a
kind of place or body right before the day tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.domain.captions import Language
from photo_archive.domain.date_text import FoundDate
from photo_archive.reading.compounds import day_end
from photo_archive.reading.lexicon import Words
from photo_archive.reading.scan import Scan

_KINDS = (Words.KIND_BEFORE, Words.ORGANISATION, Words.NOT_PERSON_BEFORE)
_MOST_BETWEEN = 2


def without_names(scan: Scan, dates: Sequence[FoundDate]) -> list[FoundDate]:
    """The dates without those that are part of the name of a place or body."""
    if scan.lexicon.language is not Language.VI:
        return list(dates)
    return [date for date in dates if date.edtf.has_year or not _is_name(scan, date)]


def _is_name(scan: Scan, date: FoundDate) -> bool:
    """Whether it is a name, or an English month with no year: "Xí nghiệp May 10"."""
    return date.text.casefold().startswith("may ") or _names_something(scan, date)


def _names_something(scan: Scan, date: FoundDate) -> bool:
    words = scan.within(date.start, date.end)
    if not words or day_end(scan, words[0]) != words.stop or not scan.close(words[0]):
        return False
    first = words[0]
    for between in range(_MOST_BETWEEN + 1):
        start = first - between
        if start < 0 or (between and not scan.capital(start)):
            return False
        if any(scan.phrase_before(which, start) < start for which in _KINDS):
            return True
    return False
