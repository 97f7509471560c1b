# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates in plain words, in English, French and Vietnamese.

What a reader sees of an EDTF value: in a caption, a sheet, beside the date box, and shorter in a
column. A form that no language words (19X3, a bare 1XXX) is shown as EDTF rather than guessed at.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from photo_archive.domain.date_english import ENGLISH
from photo_archive.domain.date_french import FRENCH
from photo_archive.domain.date_language import DateLanguage, DatePatterns
from photo_archive.domain.date_vietnamese import VIETNAMESE
from photo_archive.domain.dates import (
    DateKind,
    DatePart,
    Edtf,
    OpenEnd,
    Precision,
    Qualifier,
    Stretch,
    parse_edtf,
)

LANGUAGES: Mapping[str, DateLanguage] = MappingProxyType(
    {language.code: language for language in (ENGLISH, FRENCH, VIETNAMESE)}
)


def date_words(value: Edtf | None, language: str) -> str:
    """The date in words of a language (en, fr, vi; any other is worded in English).

    ``None`` is the undated: it is worded as such.
    """
    return _worded(value.text if value else "", language, short=False)


def edtf_words(text: str, language: str) -> str:
    """A stored date ("" when undated) in words.

    Raises:
        ArchiveError: The text is not EDTF.
    """
    return date_words(parse_edtf(text) if text else None, language)


def short_date_words(value: Edtf | None, language: str) -> str:
    """The date in few words, for a column: ``25 Jun 1993``, ``circa 1954``, ``25/6/1993``."""
    return _worded(value.text if value else "", language, short=True)


@lru_cache(maxsize=1 << 13)
def _worded(text: str, language: str, *, short: bool) -> str:
    words = LANGUAGES.get(language, ENGLISH)
    if not text:
        return words.undated_words
    value = parse_edtf(text)
    patterns = words.short if short else words.full
    if value.kind in (DateKind.DATE, DateKind.INTERVAL):
        return _stretch(value.stretches[0], words, patterns)
    members = [_member(stretch, words, patterns) for stretch in value.stretches]
    if len(members) == 1:
        return members[0]
    pattern = words.list_or if value.kind is DateKind.ONE_OF else words.list_and
    return pattern.format(others=", ".join(members[:-1]), last=members[-1])


def _member(stretch: Stretch, words: DateLanguage, patterns: DatePatterns) -> str:
    """One member of a set; an open one is "1984 or later"."""
    if isinstance(stretch.first, OpenEnd) and isinstance(stretch.last, DatePart):
        return words.or_earlier.format(date=_part(stretch.last, words, patterns))
    if isinstance(stretch.last, OpenEnd) and isinstance(stretch.first, DatePart):
        return words.or_later.format(date=_part(stretch.first, words, patterns))
    return _stretch(stretch, words, patterns)


def _stretch(stretch: Stretch, words: DateLanguage, patterns: DatePatterns) -> str:
    first, last = stretch.first, stretch.last
    if isinstance(first, DatePart) and isinstance(last, DatePart):
        if first is last:
            return _part(first, words, patterns)
        return _collapsed(first, last, patterns) or _interval(first, last, words, patterns)
    if isinstance(first, DatePart):
        pattern = words.since if last is OpenEnd.OPEN else words.end_unknown
        return _contracted(pattern.format(date=_after_preposition(first, words, patterns)), words)
    assert isinstance(last, DatePart)
    pattern = words.until if first is OpenEnd.OPEN else words.start_unknown
    return _contracted(pattern.format(date=_after_preposition(last, words, patterns)), words)


def _interval(first: DatePart, last: DatePart, words: DateLanguage, patterns: DatePatterns) -> str:
    if first.doubt or last.doubt:
        return words.doubtful_interval.format(
            first=_part(first, words, patterns), last=_part(last, words, patterns)
        )
    with_articles = patterns is words.full
    ends = [
        _after_preposition(end, words, patterns) if with_articles else _part(end, words, patterns)
        for end in (first, last)
    ]
    worded = patterns.interval.format(first=ends[0], last=ends[1])
    if not any(" " in end for end in ends):
        worded = worded.replace(" – ", "–")
    return _contracted(worded, words)


def _collapsed(first: DatePart, last: DatePart, patterns: DatePatterns) -> str:
    """Two days or months of one year with what they share said once, or ""."""
    plain = not (first.doubt or last.doubt or first.time or last.time)
    kinds = {_kind(first), _kind(last)}
    if not plain or first.year != last.year or len(kinds) > 1 or not kinds <= {"day", "month"}:
        return ""
    if "X" in first.year and first.year != "XXXX":
        return ""
    pattern = patterns.months_range
    days = kinds == {"day"}
    if days:
        pattern = patterns.days if first.month == last.month else patterns.days_of_months
    worded = pattern.format(
        day=_day(first, patterns) if days else "",
        month=patterns.months[int(first.month) - 1],
        last_day=_day(last, patterns) if days else "",
        last_month=patterns.months[int(last.month) - 1],
    )
    for month in ("avril", "août", "octobre"):
        worded = worded.replace(f"de {month} ", f"d’{month} ")
    return worded + _of_year(first, patterns)


def _after_preposition(part: DatePart, words: DateLanguage, patterns: DatePatterns) -> str:
    article = "" if part.doubt else _article(part, words)
    return article + _part(part, words, patterns)


def _article(part: DatePart, words: DateLanguage) -> str:
    """The article the date takes after a preposition (French)."""
    kind = _kind(part)
    if kind == "season":
        kind = "quarter" if part.season >= 33 else words.seasons[_season(part)]
    return words.articles.get(kind, "")


def _contracted(text: str, words: DateLanguage) -> str:
    for apart, joined in words.contractions:
        text = text.replace(apart, joined)
    return text


def _part(part: DatePart, words: DateLanguage, patterns: DatePatterns) -> str:
    """One date with its doubts."""
    plain = _plain(part, words, patterns)
    if not part.doubt:
        return plain
    whole = part.doubt_of_whole
    if whole is None:
        return _partly_doubtful(part, plain, words)
    if whole & Qualifier.APPROXIMATE:
        plain = words.circa.format(date=plain, article=_article(part, words))
    return words.uncertain.format(date=plain) if whole & Qualifier.UNCERTAIN else plain


def _partly_doubtful(part: DatePart, plain: str, words: DateLanguage) -> str:
    """Which parts are doubtful: "14 November 1997 (approximate: month, day)"."""
    doubts = (part.year_doubt, part.month_doubt, part.day_doubt)
    for doubt in (Qualifier.UNCERTAIN, Qualifier.APPROXIMATE, Qualifier.BOTH):
        names = [name for name, one in zip(words.part_names, doubts, strict=True) if one == doubt]
        if names:
            plain = words.partly.format(
                date=plain, doubt=words.doubts[doubt - 1], parts=", ".join(names)
            )
    return plain


def _kind(part: DatePart) -> str:
    """day, month, season, year, decade, century, none (no known part) or odd (not worded)."""
    known_day = part.day not in ("", "XX")
    known_month = part.month not in ("", "XX")
    if "X" in part.year.rstrip("X") or _half_known(part.month) or _half_known(part.day):
        return "odd"
    if known_day or known_month:
        unknown_year = part.year[-1] == "X" and part.year != "XXXX"
        if unknown_year or not known_month or (part.season and part.year == "XXXX"):
            return "odd"
        return "day" if known_day else "season" if part.season else "month"
    return {
        Precision.YEAR: "year",
        Precision.DECADE: "decade",
        Precision.CENTURY: "century",
        Precision.UNKNOWN: "none",
    }.get(part.precision, "odd")


def _half_known(digits: str) -> bool:
    return digits.count("X") == 1


def _plain(part: DatePart, words: DateLanguage, patterns: DatePatterns) -> str:
    kind = _kind(part)
    if kind == "day":
        month = patterns.months[int(part.month) - 1]
        worded = patterns.day.format(day=_day(part, patterns), month=month)
        return worded + _of_year(part, patterns) + _time(part)
    if kind == "month":
        pattern = patterns.lone_month if part.year == "XXXX" else patterns.month
        worded = pattern.format(month=patterns.months[int(part.month) - 1])
        return worded + _of_year(part, patterns)
    if kind == "season":
        return _plain_season(part, words, patterns)
    if kind == "year":
        return str(int(part.year))
    if kind == "decade":
        return words.decade.format(year=int(part.year[:3]) * 10)
    if kind == "century":
        return words.century.format(ordinal=words.centuries[int(part.year[:2]) + 1])
    return words.undated_words if kind == "none" else _as_written(part)


def _season(part: DatePart) -> int:
    """The season without its hemisphere, or the other sub-year code."""
    return part.season - 4 * ((part.season - 21) // 4) if part.season < 33 else part.season


def _plain_season(part: DatePart, words: DateLanguage, patterns: DatePatterns) -> str:
    worded = patterns.season.format(season=words.seasons[_season(part)], year=int(part.year))
    if 25 <= part.season <= 28:
        return words.northern.format(date=worded)
    return words.southern.format(date=worded) if 29 <= part.season <= 32 else worded


def _day(part: DatePart, patterns: DatePatterns) -> str:
    return patterns.first_day if part.day == "01" else str(int(part.day))


def _of_year(part: DatePart, patterns: DatePatterns) -> str:
    return "" if part.year == "XXXX" else patterns.of_year.format(year=int(part.year))


def _time(part: DatePart) -> str:
    """Hours and minutes, and the zone if one is written."""
    if not part.time:
        return ""
    zone = part.time[8:].replace("Z", "UTC")
    return f", {part.time[:5]} {zone}".rstrip()


def _as_written(part: DatePart) -> str:
    return "-".join(piece for piece in (part.year, part.month, part.day) if piece)
