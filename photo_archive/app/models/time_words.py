# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a timeline says in words: days, counts, and the short texts under its bars."""

from __future__ import annotations

from datetime import date

from photo_archive.app.models.dates_shown import long_date, short_date
from photo_archive.app.models.time_shape import Stretch
from photo_archive.domain.calendar_units import (
    TimeUnit,
    begin_of,
    days_written,
    edtf_of,
    end_of,
    within_calendar,
)
from photo_archive.wording import Wording

UNIT_NAMES = {
    TimeUnit.DECADE: "Decades",
    TimeUnit.YEAR: "Years",
    TimeUnit.MONTH: "Months",
    TimeUnit.DAY: "Days",
}


def days_words(first: int, last: int, language: str) -> str:
    """From one day to another in full words: "June–August 1993"."""
    if begin_of(TimeUnit.DECADE, first) == first and end_of(TimeUnit.DECADE, first) == last + 1:
        return long_date(edtf_of(TimeUnit.DECADE, first), language)
    return long_date(days_written(first, last).replace("..", "/"), language)


def count_words(count: Stretch, wording: Wording) -> str:
    """How many photos are of some days, and how many more may be."""
    doubtful = count.possible - count.certain
    if not count.possible:
        return wording.say("no photos")
    sure = wording.count("{n} photo", "{n} photos", count.certain)
    if not doubtful:
        return sure
    if not count.certain:
        return wording.count(
            "{n} photo may be of this time", "{n} photos may be of this time", doubtful
        )
    more = wording.count("{n} more may be of this time", "{n} more may be of this time", doubtful)
    return f"{sure}, {more}"


def bar_word(unit: TimeUnit, day: int, language: str) -> str:
    """The text under a bar: what tells it from those beside it."""
    if unit is TimeUnit.DAY:
        return str(date.fromordinal(within_calendar(day)).day)
    if unit is TimeUnit.MONTH:
        return month_word(day, language)
    return over_word(unit, day, language)


def over_word(unit: TimeUnit, day: int, language: str) -> str:
    """The text under several bars: what they lie in."""
    if unit is TimeUnit.DECADE and language != "en":
        return f"{date.fromordinal(within_calendar(day)).year // 10 * 10}\N{EN DASH}"
    return short_date(edtf_of(unit, day), language)


def month_word(day: int, language: str) -> str:
    """A month without its year."""
    words = short_date(edtf_of(TimeUnit.MONTH, day), language)
    if language == "vi":
        return f"T{words.partition('/')[0]}"
    return words.rpartition(" ")[0]
