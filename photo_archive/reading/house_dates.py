# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Days as houses write them: ``June 25, 1993``, ``Oct. 7, 2024``, ``25/6/1993``.

Only whole days and runs of days differ from house to house; anything less exact (a month, a year,
"about 1954") is worded as everywhere else.
"""

from __future__ import annotations

from photo_archive.domain.date_english import ENGLISH
from photo_archive.domain.date_words import date_words, short_date_words
from photo_archive.domain.dates import DateKind, DatePart, Edtf
from photo_archive.reading.house_style import DateForm

_SHORT = (
    "Jan.",
    "Feb.",
    "March",
    "April",
    "May",
    "June",
    "July",
    "Aug.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
)


def house_date(value: Edtf, form: DateForm, language: str) -> str:
    """A date as a house writes it in a language."""
    if form is DateForm.FIGURES:
        return short_date_words(value, language)
    if form in (DateForm.MONTH_FIRST, DateForm.SHORT_MONTH_FIRST):
        worded = _month_first(
            value, _SHORT if form is DateForm.SHORT_MONTH_FIRST else ENGLISH.full.months
        )
        if worded:
            return worded
    return date_words(value, language)


def _month_first(value: Edtf, months: tuple[str, ...]) -> str:
    """Such as "June 25, 1993" or "June 23 to 28, 1993"; "" for what is not made of whole days."""
    if value.kind not in (DateKind.DATE, DateKind.INTERVAL):
        return ""
    stretch = value.stretches[0]
    first, last = stretch.first, stretch.last
    if not isinstance(first, DatePart) or not isinstance(last, DatePart):
        return ""
    if not (_is_day(first) and _is_day(last)):
        return ""
    if first is last or first == last:
        return f"{_day(first, months)}{_year(first)}"
    if first.year != last.year:
        return f"{_day(first, months)}{_year(first)} to {_day(last, months)}{_year(last)}"
    behind = str(int(last.day)) if first.month == last.month else _day(last, months)
    return f"{_day(first, months)} to {behind}{_year(last)}"


def _is_day(part: DatePart) -> bool:
    plain = part.day.isdigit() and part.month.isdigit() and not part.doubt and not part.time
    return plain and ("X" not in part.year or part.year == "XXXX")


def _day(part: DatePart, months: tuple[str, ...]) -> str:
    return f"{months[int(part.month) - 1]} {int(part.day)}"


def _year(part: DatePart) -> str:
    return "" if part.year == "XXXX" else f", {int(part.year)}"
