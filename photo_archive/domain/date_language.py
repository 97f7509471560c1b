# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a language must say about dates, for writing and for reading them.

The tables themselves are ``date_english.py``, ``date_french.py`` and ``date_vietnamese.py``: plain
words that a native archivist can read, correct and extend without knowing the program.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntFlag, auto


class Mark(IntFlag):
    """What a word does in a date; a word may do several things (``until`` ends and bounds)."""

    NONE = 0
    DAY = auto()  # stands before a day: ngày
    MONTH = auto()  # stands before the number of a month: tháng
    YEAR = auto()  # stands before a year: năm
    DECADE = auto()  # stands before a decade: années, thập niên
    CENTURY = auto()  # stands after its ordinal: century, siècle
    CENTURY_FIRST = auto()  # stands before its number: thế kỷ
    QUARTER = auto()  # quarter, trimestre, quý
    FROM = auto()  # opens a range: from, du, từ
    BETWEEN = auto()  # opens a range closed by "and": between, entre, giữa
    TO = auto()  # between the ends of a range: to, au, đến
    TO_DAY = auto()  # TO that may be followed by a bare day: au, but not à (à 14 heures)
    AND = auto()
    OR = auto()
    OF = auto()  # the 25th of June, spring of 1975
    CIRCA = auto()
    UNCERTAIN = auto()
    BEFORE = auto()
    AFTER = auto()
    TIME_OF_DAY = auto()  # makes 12-11 after it a day and month: sáng 12-11
    SKIP = auto()  # may stand before a date and says nothing: the, le, on, weekdays
    NOT_OURS = auto()  # follows a date of another calendar or era: âm lịch, BC


@dataclass(frozen=True, slots=True)
class DatePatterns:
    """How dates are written, in full or short.

    ``{day}`` and ``{month}`` are the day and the month as worded, ``{last_day}`` and
    ``{last_month}`` those a range ends with. A year is added by ``of_year``.
    """

    months: tuple[str, ...]
    first_day: str
    day: str
    month: str
    lone_month: str
    of_year: str
    days: str
    days_of_months: str
    months_range: str
    season: str
    interval: str


@dataclass(frozen=True, slots=True)
class DateLanguage:
    """The words of one language.

    Attributes:
        code: en, fr or vi.
        full: How dates are written in text.
        short: How dates are written in a narrow column.
        seasons: EDTF sub-year code to words.
        articles: Kind of date (day, decade, century, season, quarter) to the article it takes
            after a preposition.
        contractions: What a preposition and an article become: ``de le`` → ``du``.
        month_words: For each month the words read as that month.
        season_words: Words read as a season, by sub-year code 21 to 24.
        marks: Words read as a mark.
        undated: What is read as the statement that there is no date.
        accents_needed: Words not recognised without their accents, being other words then.
    """

    code: str
    full: DatePatterns
    short: DatePatterns
    seasons: Mapping[int, str]
    northern: str
    southern: str
    decade: str
    centuries: Mapping[int, str]
    century: str
    circa: str
    uncertain: str
    partly: str
    doubts: tuple[str, str, str]
    part_names: tuple[str, str, str]
    doubtful_interval: str
    since: str
    until: str
    end_unknown: str
    start_unknown: str
    or_later: str
    or_earlier: str
    list_or: str
    list_and: str
    undated_words: str
    month_words: tuple[tuple[str, ...], ...]
    season_words: Mapping[int, tuple[str, ...]]
    marks: Mapping[Mark, tuple[str, ...]]
    undated: tuple[str, ...]
    articles: Mapping[str, str] = field(default_factory=dict)
    contractions: tuple[tuple[str, str], ...] = ()
    accents_needed: frozenset[str] = frozenset()


ROMAN_CENTURIES = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    "XVI", "XVII", "XVIII", "XIX", "XX", "XXI",
)  # fmt: skip
