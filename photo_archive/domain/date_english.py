# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates in English: how they are written and which words are read.

Source: DACS 2.4 (estimates spelled out, no all-numeral dates, "undated" and never "n.d.").
"""

from __future__ import annotations

from photo_archive.domain.date_language import DateLanguage, DatePatterns, Mark

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SHORT_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip


def _patterns(months: tuple[str, ...]) -> DatePatterns:
    return DatePatterns(
        months=months,
        first_day="1",
        day="{day} {month}",
        month="{month}",
        lone_month="{month}",
        of_year=" {year}",
        days="{day}–{last_day} {month}",
        days_of_months="{day} {month} – {last_day} {last_month}",
        months_range="{month}–{last_month}",
        season="{season} {year}",
        interval="{first} – {last}",
    )


ENGLISH = DateLanguage(
    code="en",
    full=_patterns(_MONTHS),
    short=_patterns(_SHORT_MONTHS),
    seasons={
        21: "spring",
        22: "summer",
        23: "autumn",
        24: "winter",
        33: "first quarter of",
        34: "second quarter of",
        35: "third quarter of",
        36: "fourth quarter of",
        37: "first third of",
        38: "second third of",
        39: "last third of",
        40: "first half of",
        41: "second half of",
    },
    northern="{date} (northern hemisphere)",
    southern="{date} (southern hemisphere)",
    decade="{year}s",
    centuries={
        **{n: f"{n}th" for n in range(1, 101)},
        **{n: f"{n}st" for n in (1, 21, 31, 41, 51, 61, 71, 81, 91)},
        **{n: f"{n}nd" for n in (2, 22, 32, 42, 52, 62, 72, 82, 92)},
        **{n: f"{n}rd" for n in (3, 23, 33, 43, 53, 63, 73, 83, 93)},
    },
    century="{ordinal} century",
    circa="circa {date}",
    uncertain="{date} (uncertain)",
    partly="{date} ({doubt}: {parts})",
    doubts=("uncertain", "approximate", "uncertain and approximate"),
    part_names=("year", "month", "day"),
    doubtful_interval="{first} – {last}",
    since="from {date}",
    until="until {date}",
    end_unknown="from {date}, end unknown",
    start_unknown="until {date}, beginning unknown",
    or_later="{date} or later",
    or_earlier="{date} or earlier",
    list_or="{others} or {last}",
    list_and="{others} and {last}",
    undated_words="undated",
    month_words=(
        ("january", "jan"),
        ("february", "feb", "febr"),
        ("march", "mar"),
        ("april", "apr"),
        ("may",),
        ("june", "jun"),
        ("july", "jul"),
        ("august", "aug"),
        ("september", "sep", "sept"),
        ("october", "oct"),
        ("november", "nov"),
        ("december", "dec"),
    ),
    season_words={
        21: ("spring",),
        22: ("summer",),
        23: ("autumn", "fall"),
        24: ("winter",),
    },
    marks={
        Mark.YEAR: ("the year", "year"),
        Mark.CENTURY: ("century",),
        Mark.QUARTER: ("quarter",),
        Mark.FROM: ("from",),
        Mark.BETWEEN: ("between",),
        Mark.TO | Mark.TO_DAY: ("to", "through", "thru"),
        Mark.TO | Mark.TO_DAY | Mark.BEFORE: ("until", "till", "up to"),
        Mark.AND: ("and",),
        Mark.OR: ("or",),
        Mark.OF: ("of",),
        Mark.CIRCA: (
            "circa",
            "c",
            "ca",
            "cca",
            "about",
            "around",
            "approximately",
            "approx",
            "roughly",
        ),
        Mark.UNCERTAIN: (
            "probably",
            "possibly",
            "perhaps",
            "maybe",
            "uncertain",
            "date uncertain",
        ),
        Mark.BEFORE: ("before", "prior to", "no later than", "not later than"),
        Mark.AFTER: ("after", "since", "not before", "no earlier than"),
        Mark.SKIP: (
            "the",
            "on",
            "in",
            "on the",
            "in the",
            "dated",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "tues",
            "wed",
            "thu",
            "thur",
            "thurs",
            "fri",
            "sat",
            "sun",
        ),
        Mark.NOT_OURS: ("bc", "bce", "b c", "lunar calendar"),
    },
    undated=("undated", "no date", "not dated", "date unknown", "unknown date", "unknown", "n d"),
)
