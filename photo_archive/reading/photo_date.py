# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of the dates in a caption is the photograph's.

Captions also carry dates of publication, of anniversaries and of what happened before; and a
visit's whole span beside the day. The most exact date wins that nothing says is another's; the
span is taken if it is the only dating.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from photo_archive.domain.date_text import FoundDate, find_dates, read_date
from photo_archive.domain.date_words import LANGUAGES
from photo_archive.domain.dates import DateKind
from photo_archive.domain.names import fold
from photo_archive.reading.events_in_text import FoundEvent
from photo_archive.reading.lexicon import Words
from photo_archive.reading.patterns import any_word
from photo_archive.reading.scan import Scan
from photo_archive.reading.shorthand_dates import shorthand_dates

_SHORT_YEAR = re.compile(
    r"(?<![\d./-])(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?P<year>\d{2})(?![\d]|[./-]\d)"
)
_NAMED_SHORT_YEAR = re.compile(
    r"(?<![\d./-])(?:0?[1-9]|[12]\d|3[01])(?:er)?[ -][^\W\d_]{3,9}\.?[ -]"
    r"(?P<year>\d{2})(?=$|[.,;)\]\n/])"
)
_FULL_YEAR = re.compile(r"(?<!\d)(?P<century>1[5-9]|20)(?P<year>\d{2})(?!\d)")
_LATEST_SHORT_YEAR = 30
_FIGURE = re.compile(r"\d")
_BEFORE_FIGURES = 80
_BEHIND_FIGURES = 60
_LIFE = 15
_DAY_WORD = 4  # "ngày" belongs to the date and to "sinh ngày"
_OF_PICTURE = 1.5
_HERE = 5
_HERE_REACH = 70
_ANNIVERSARY_REACH = 90
_PHRASE_REACH = 3
_LONGEST_PHRASE = 60
_LOOK_BACK = 1000
_BESIDE = 8
_OTHER_REACH = 12
_SENTENCE_END = re.compile(
    r"(?<!\b[^\W\d_])(?<!\b(?:St|Mr|Ms|Dr|Lt|Jr|Sr|No|Mt|Ft))(?<!\b(?:Mrs|Gen|Col|Sgt|Sen|Rep|Mme|Mgr))"
    r"(?:[.!?]\s+(?=[^\W\d_a-z]))"
)
_MONTH_ALONE = re.compile(
    r"(?<!\w)(?:last|this|early|late|in|en|début|fin|courant)\s+(?P<month>[^\W\d_]{3,9})(?!\w|\s*\d)",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\([^()]*\)")


def caption_dates(text: str, *, old: bool = False) -> list[FoundDate]:
    """The dates of a caption, with those whose year has two digits (7.5.71).

    Their century is that of a full year in the same caption that ends so; else the last one, and
    this one for years up to 30 unless the collection is an old one.

    Args:
        text: The caption.
        old: Whether its credit is of an agency that ended before the Second World War.
    """
    short = _SHORT_YEAR.search(text) or _NAMED_SHORT_YEAR.search(text)
    found = _dates_near_figures(text, _century(text, short["year"], old) if short else None)
    shortened = [*shorthand_dates(text, lambda year: _century(text, year, old))]
    if shortened:
        found = _with_shortened(found, shortened)
    return found if found or short else _months_alone(text)


def _dates_near_figures(text: str, century: int | None) -> list[FoundDate]:
    """The dates of a text; it is searched from some words before its first figure to its last.

    A date without a figure is searched for only where a word for a month or century stands.
    """
    first = _FIGURE.search(text)
    if first is None:
        return find_dates(text, century=century) if _month_or_century().search(text) else []
    last = next(place for place in range(len(text) - 1, -1, -1) if text[place].isdigit())
    begin = _word_begin(text, first.start() - _BEFORE_FIGURES)
    end = _word_begin(text, min(len(text), last + _BEHIND_FIGURES))
    if begin == 0 and end >= len(text):
        return find_dates(text, century=century)
    found = find_dates(text[begin : end or len(text)], century=century)
    return [replace(date, start=date.start + begin, end=date.end + begin) for date in found]


def _word_begin(text: str, place: int) -> int:
    """The last place not behind this one at which a word begins after a blank, or an end."""
    if not 0 < place < len(text):
        return max(0, place)
    return text.rfind(" ", 0, place) + 1


@cache
def _month_or_century() -> re.Pattern[str]:
    languages = (LANGUAGES["en"], LANGUAGES["fr"])
    words = [word for one in languages for month in one.month_words for word in month]
    others = ("tháng", "thế kỷ", "century", "siècle", "thập niên", "thập kỷ")
    return re.compile(any_word((*words, *map(fold, words), *others)), re.IGNORECASE)


def _century(text: str, short: str, old: bool) -> int:
    """The first two digits of a year printed with the last two only."""
    named = next((year for year in _FULL_YEAR.finditer(text) if year["year"] == short), None)
    if named:
        return int(named["century"])
    return 20 if int(short) <= _LATEST_SHORT_YEAR and not old else 19


def _with_shortened(found: Sequence[FoundDate], shortened: Sequence[FoundDate]) -> list[FoundDate]:
    """The dates in order, those written in short instead of what was found of their parts."""
    kept = [
        date
        for date in found
        if not any(one.start < date.end and date.start < one.end for one in shortened)
    ]
    return sorted((*kept, *shortened), key=lambda date: date.start)


def _months_alone(text: str) -> list[FoundDate]:
    """Months of a caption that says no other date: "in Paris last June"."""
    found: list[FoundDate] = []
    for match in _MONTH_ALONE.finditer(text):
        month = text[match.start("month") : match.end("month")]
        if fold(month) not in _month_names():
            continue
        value = read_date(month)
        if value is not None:
            found.append(FoundDate(match.start("month"), match.end("month"), value, month))
    return found


@cache
def _month_names() -> frozenset[str]:
    """The names of the months in English and French, written in full."""
    languages = (LANGUAGES[code] for code in ("en", "fr"))
    return frozenset(
        fold(word)
        for language in languages
        for words in language.month_words
        for word in words
        if len(word) > 3 or fold(word) in ("may", "mai")
    )


def photo_date(scan: Scan, dates: Sequence[FoundDate]) -> FoundDate | None:
    """The date of the photograph among those found, None if none is it."""
    usable = [date for date in dates if not _is_other(scan, date)]
    return max(usable, key=lambda date: (_score(scan, date), -date.start), default=None)


def _is_other(scan: Scan, date: FoundDate) -> bool:
    """Whether words before a date, or its bracket, say that it dates something else."""
    if not date.edtf.parts or _lifetime(scan, date) or _reported(scan, date):
        return True
    if date.edtf.kind is DateKind.INTERVAL:
        begin = max(0, date.start - _LOOK_BACK)
        brackets = _BRACKET.finditer(scan.text, begin, date.end + _LOOK_BACK)
        bracket = next((b for b in brackets if b.start() < date.start < b.end()), None)
        if bracket and _precedes(scan, Words.OTHER_DATE, bracket.start(), _ANNIVERSARY_REACH):
            return True
    if _precedes(scan, Words.PHOTO_DATE, date.start, _PHRASE_REACH):
        return False
    return _precedes(scan, Words.OTHER_DATE, date.start, _OTHER_REACH)


def _lifetime(scan: Scan, date: FoundDate) -> bool:
    """Whether two years in a bracket are those of someone’s life: "Jane Roe (1863-1943)"."""
    if date.edtf.kind is not DateKind.INTERVAL or len(date.edtf.parts) != 2:
        return False
    years = [part.year for part in date.edtf.parts if not part.month]
    if len(years) != 2 or not all(year.isdigit() for year in years):
        return False
    bracketed = scan.text[max(0, date.start - _DAY_WORD) : date.start].rstrip().endswith("(")
    return bracketed and int(years[1]) - int(years[0]) >= _LIFE


def _reported(scan: Scan, date: FoundDate) -> bool:
    """Whether a later sentence only tells of the date: "Roe said talks ended on 4 October"."""
    begin = max(0, date.start - _LOOK_BACK)
    starts = [match.end() for match in _SENTENCE_END.finditer(scan.text, begin, date.start)]
    if not starts:
        return False
    words = scan.within(starts[-1], date.start)
    if any(scan.phrase(Words.REPORTING, word) > word for word in words):
        return True
    year = date.text.isdigit() and not _precedes(scan, Words.PHOTO_DATE, date.start, _PHRASE_REACH)
    return year and any(scan.phrase(Words.FACT_VERB, word) > word for word in words)


def _precedes(scan: Scan, which: Words, position: int, reach: int) -> bool:
    """Whether a phrase of a list ends at most ``reach`` code points before, in the sentence."""
    first = position - reach - _LONGEST_PHRASE
    for word, end in scan.phrases(which):
        if not first <= scan.tokens[word].start < position + _DAY_WORD:
            continue
        behind = scan.tokens[end - 1].end
        if not behind - _DAY_WORD <= position <= behind + reach:
            continue
        between = scan.text[behind:position]
        dated = reach < _ANNIVERSARY_REACH and any(map(str.isdigit, between))
        dated = dated or (reach == _OTHER_REACH and between.count(",") > 1)
        if not dated and not _SENTENCE_END.search(between):
            return True
    return False


def _score(scan: Scan, date: FoundDate) -> float:
    score = float(date.edtf.precision)
    if date.edtf.kind is DateKind.INTERVAL:
        score -= 0.5
    if _precedes(scan, Words.PHOTO_DATE, date.start, _PHRASE_REACH):
        score += 10
    if not date.edtf.has_year:
        score -= 1.5
    if _is_of_picture(scan, date):
        score += _OF_PICTURE
    if _is_here(scan, date):
        score += _HERE
    if _is_of_event(scan, date):
        score -= 0.6
    if _in_first_sentence(scan, date):
        score += 0.3
    return score


def _is_of_picture(scan: Scan, date: FoundDate) -> bool:
    """Whether the date stands behind "Trong ảnh:", with which the picture’s sentence begins."""
    return any(
        scan.phrase(Words.PICTURE_LEAD, word) > word
        and scan.gap(scan.phrase(Words.PICTURE_LEAD, word)).lstrip()[:1] in (":", ",")
        for word in scan.within(max(0, date.start - _LOOK_BACK), date.start)
    )


def _is_here(scan: Scan, date: FoundDate) -> bool:
    """Whether "pictured here", "ici" leads to the date: only a place stands between."""
    for word, end in scan.phrases(Words.HERE):
        if not date.start - _HERE_REACH <= scan.tokens[word].start < date.start:
            continue
        between = scan.text[scan.tokens[end - 1].end : date.start]
        if not any(map(str.isdigit, between)):
            commas = between.count(",")
            closing = between.rstrip().endswith((",", ", le", ", on"))
            if not _SENTENCE_END.search(between) and commas <= 1 + closing:
                return True
    return False


def _is_of_event(scan: Scan, date: FoundDate) -> bool:
    """Whether a year only tells which one: "the 1956 election"."""
    words = scan.within(date.start, date.end)
    alone = len(words) == 1 and date.text.isdigit()
    return (
        alone and scan.close(words.stop) and scan.phrase_before(Words.ARTICLE, words[0]) < words[0]
    )


def _in_first_sentence(scan: Scan, date: FoundDate) -> bool:
    return date.start < _LOOK_BACK and not _SENTENCE_END.search(scan.text, 0, date.start)


def event_date(
    scan: Scan, event: FoundEvent, dates: Sequence[FoundDate], photo: FoundDate | None
) -> str:
    """An event's own date, "" if the caption gives none: the date beside it, or the picture's.

    A visit lasts longer than the picture took, so only a date that stands right behind it is its.
    """
    behind = scan.tokens[event.end - 1].end
    for date in dates:
        if behind <= date.start <= behind + _BESIDE:
            return date.edtf.text
    if photo is None or event.type.endswith("visit"):
        return ""
    return photo.edtf.text
