# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates as captions shorten them: "May '09", "9-10.5.70", "12.II.1934", "14 juillet [1919]".

In running text these forms are safe only where their whole shape stands. Each is written out in
full here and then read by the one reader of dates there is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from photo_archive.domain.date_text import FoundDate, read_date
from photo_archive.domain.date_words import LANGUAGES
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.names import fold
from photo_archive.reading.patterns import alternatives

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d|\d\d)"
_ALONE = r"(?<![\w./-])"
_ENDS = r"(?![\w/]|[.,-]\d)"
_DAYS = re.compile(
    rf"{_ALONE}(?P<first>{_DAY})\s?[-–]\s?(?P<last>{_DAY})(?P<mark>[./])(?P<month>{_MONTH})"
    rf"(?P=mark){_YEAR}{_ENDS}"
)
_OVER_MONTHS = re.compile(
    rf"{_ALONE}(?P<first>{_DAY})(?P<mark>[./])(?P<one>{_MONTH})\s?[-–]\s?(?P<last>{_DAY})(?P=mark)"
    rf"(?P<month>{_MONTH})(?P=mark){_YEAR}{_ENDS}"
)
_ROMAN_MONTH = re.compile(
    rf"{_ALONE}(?P<first>{_DAY})\s?(?P<mark>[./-])\s?(?P<roman>{alternatives(_ROMAN)})\s?(?P=mark)\s?"
    rf"{_YEAR}{_ENDS}"
)
_MONTH_FIRST = re.compile(
    rf"{_ALONE}(?P<month>{_MONTH})(?P<mark>[/-])(?P<first>1[3-9]|2\d|3[01])(?P=mark){_YEAR}{_ENDS}"
)
_MONTH_YEAR = re.compile(
    rf"(?:^|(?<=, )|(?<=\())(?P<month>{_MONTH})[./](?P<year>(?:1[89]|20)\d\d)(?=[.,;)]|\s*$)"
)
_ABOUT = re.compile(r"(?<!\w)c\.?(?P<year>1[5-9]\d\d|20\d\d)(?![\w-])")


_FIGURES = re.compile(r"\d\s?[./–-]\s?(?:\d|[IVX]+\s?[./-])")
_ABOUT_YEAR = re.compile(r"c\.?[12]\d\d\d")
_SHORT_YEAR = re.compile(r"['’‘]\d\d|\[\d\d\d\d|[ \u00a0](?:3[2-9]|[4-9]\d)(?!\d)")


def shorthand_dates(text: str, century: Callable[[str], int]) -> Iterator[FoundDate]:
    """The dates of a caption that are written in one of these forms, in no order.

    Args:
        text: The caption.
        century: The first two digits of the year for the last two as printed.
    """
    for match, full in _written_out(text, century):
        try:
            value = read_date(full)
        except ArchiveError:
            continue
        if value is not None:
            yield FoundDate(match.start(), match.end(), value, match.group())


def _written_out(text: str, century: Callable[[str], int]) -> Iterator[tuple[re.Match[str], str]]:
    """Each of the forms with the same date in full."""

    def year(match: re.Match[str]) -> str:
        short = match["year"]
        return short if len(short) == 4 else f"{century(short)}{short}"

    if _FIGURES.search(text):
        yield from _numeric(text, year)
    for match in _ABOUT.finditer(text) if _ABOUT_YEAR.search(text) else ():
        yield match, f"c. {match['year']}"
    for match in _worded().finditer(text) if _SHORT_YEAR.search(text) else ():
        named = " ".join(match["named"].replace(".", " ").split())
        short = match["apostrophe"] or match["plain"]
        full = f"{century(short)}{short}" if short else match["bracket"]
        yield match, f"{match['day'] or ''} {named} {full}".strip()


def _numeric(
    text: str, year: Callable[[re.Match[str]], str]
) -> Iterator[tuple[re.Match[str], str]]:
    for match in _DAYS.finditer(text):
        if int(match["first"]) < int(match["last"]):
            yield match, f"{match['first']}-{match['last']}/{match['month']}/{year(match)}"
    for match in _OVER_MONTHS.finditer(text):
        last = f"{match['last']}/{match['month']}/{year(match)}"
        yield match, f"{match['first']}/{match['one']}/{year(match)} - {last}"
    for match in _ROMAN_MONTH.finditer(text):
        month = _ROMAN.index(match["roman"]) + 1
        yield match, f"{match['first']}/{month}/{year(match)}"
    for match in _MONTH_FIRST.finditer(text):
        yield match, f"{match['first']}/{match['month']}/{year(match)}"
    for match in _MONTH_YEAR.finditer(text):
        yield match, f"{match['month']}/{match['year']}"


@cache
def _worded() -> re.Pattern[str]:
    """A month or season by name with "'09", with "68" that can be no day, or with "[1919]"."""
    words: list[str] = []
    for language in (LANGUAGES["en"], LANGUAGES["fr"]):
        for phrases in (*language.month_words, *language.season_words.values()):
            words.extend(phrases)
    names = alternatives({*words, *map(fold, words)})
    return re.compile(
        rf"(?<!\w)(?:(?P<day>{_DAY})(?:st|nd|rd|th|er)?\s)?(?P<named>{names})\.?(?:,|\s+of|\s+de)?\s"
        rf"(?:\s?['’‘](?P<apostrophe>\d\d)|\[(?P<bracket>\d{{4}})\??\]|(?P<plain>3[2-9]|[4-9]\d))"
        rf"(?=[\s.,;:)\]/]|$)(?!\s?(?:ans|years|yrs|people|personnes))",
        re.IGNORECASE,
    )
