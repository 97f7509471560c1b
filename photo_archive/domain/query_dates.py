# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can follow ``date:`` and ``within:``: EDTF, ``1998..2004``, plain words, or ``none``.

Words are a date as captions have it, a stretch of time (``early 1990s``), or told from today on.

While a date is still being typed its beginning is taken as far as it goes: ``date:199`` is the
decade, ``date:1993-`` the year.
"""

from __future__ import annotations

import re
from datetime import date

from photo_archive.domain.date_text import find_dates, read_date
from photo_archive.domain.dates import Edtf, parse_edtf
from photo_archive.domain.errors import ArchiveError, Mend, UsageError
from photo_archive.domain.names import fold
from photo_archive.domain.query_periods import read_from_today, read_period
from photo_archive.domain.query_tree import DateMode, DateRange, Span

MOST_WORDS = 12
"""So many words a date may have: ``từ ngày 23 đến ngày 28 tháng 6 1993``."""

_SHOWN_LENGTH = 60
_LONGEST_MENDED = 200
_LETTER = re.compile(r"[^\W\d_]")
_ISO = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_NUMBERS = re.compile(r"\d{1,2}([/.-])(?P<month>\d{1,2})\1(?P<year>\d{4})")
_DASH = re.compile(r" [-–—] ")


def date_range(text: str, mode: DateMode, span: Span, *, unfinished: bool = False) -> DateRange:
    """The days a text asks for.

    Args:
        text: As typed, without the field name.
        mode: OVERLAP for ``date:``, WITHIN for ``within:``.
        span: Where it stands in the query.
        unfinished: It is the last thing typed so far.

    Raises:
        UsageError: If it is no date, or one that ends before it begins.
    """
    asked = text.strip()
    if fold(asked) == "none" and mode is DateMode.OVERLAP:
        return DateRange(DateMode.NONE, span=span)
    try:
        value = _value(_completed(asked) if unfinished else asked)
    except ArchiveError as error:
        raise UsageError(
            error.message.text,
            position=span.start,
            mend=_mend(asked, span),
            **dict(error.message.values),
        ) from error
    return DateRange(mode, value.text, value.padded.first, value.padded.last, span)


def _mend(text: str, span: Span) -> Mend | None:
    """The earlier date first, the first and the last of several, or what of the text is a date."""
    ends = text[:_LONGEST_MENDED].split("..")
    if len(ends) > 1 and is_date(f"{ends[0]}..{ends[-1]}"):
        return Mend(span.start, span.end, f"{ends[0]}..{ends[-1]}")
    if len(ends) == 2 and is_date(f"{ends[1]}..{ends[0]}"):
        return Mend(span.start, span.end, f"{ends[1]}..{ends[0]}")
    begun = next(filter(is_date, _begun(text)), "")
    found = find_dates(text[:_LONGEST_MENDED])
    meant = begun or (found[0].edtf.text if len(found) == 1 else "")
    return Mend(span.start, span.end, meant) if meant else None


def _begun(text: str) -> tuple[str, ...]:
    """The day, month and year of a date in numbers, as far as they may be right."""
    written = _ISO.match(text)
    if written is not None:
        return written.group(), written.group()[:7], written.group()[:4]
    numbers = _NUMBERS.fullmatch(text)
    if numbers is not None:
        year = numbers.group("year")
        return f"{year}-{int(numbers.group('month')):02d}", year
    return ()


def is_date(text: str) -> bool:
    """Whether a text by itself can follow ``date:``."""
    try:
        _value(text)
    except ArchiveError:
        return False
    return True


_GOES_ON = re.compile(r"to|until|through|a|au|den|toi|[-–—]|[qt][1-4]")
"""What goes on with a date that programs write: ``1954 to 1975``, ``2004 Q2``, folded."""


def may_begin_words(first: str, following: str) -> bool:
    """Whether a date in words may begin with a word: one that is a date may only go on so."""
    try:
        parse_edtf(first)
    except ArchiveError:
        return fold(first) != "none"
    return bool(_GOES_ON.fullmatch(fold(following)))


def is_date_in_words(text: str) -> bool:
    """Whether several words are one date, and not two dates as programs write them."""
    return bool(_LETTER.search(text) or _DASH.search(text)) and is_date(text)


def _value(text: str) -> Edtf:
    first, dots, last = text.partition("..")
    if dots and "/" not in text and text[:1] not in ("[", "{"):
        return _between(first.strip(), last.strip(), text)
    try:
        return parse_edtf(text)
    except ArchiveError as error:
        read = _in_words(text)
        if read is None:
            raise _unreadable(text, error) from error
        return read


def _between(first: str, last: str, text: str) -> Edtf:
    """``1998..2004``, either end of which may be left open."""
    if not first and not last:
        raise ArchiveError("A range needs a year at one end at least: write 1998..2004 or ..1975.")
    ends = [_value(end).text if end else ".." for end in (first, last)]
    if any("/" in end or end[0] in "[{" for end in ends):
        raise ArchiveError(
            "“{written}” has a range within a range: write one date on either side of the dots.",
            written=_shown(text),
        )
    try:
        return parse_edtf("/".join(ends))
    except ArchiveError as error:  # which shows it as EDTF has it
        values = {**error.message.values, "written": _shown(text)}
        raise ArchiveError(error.message.text, **values) from error


def _in_words(text: str) -> Edtf | None:
    """A date in words of any of our languages, or all in numbers with the day first."""
    period = read_period(text) or read_from_today(text, date.today())
    if period is not None:
        return period
    try:
        return read_date(text)
    except ArchiveError:
        return None


def _unreadable(text: str, error: ArchiveError) -> ArchiveError:
    """The best thing to say: what EDTF found if it looks like EDTF, else how to write a date."""
    if _NUMBERS.fullmatch(text):
        return ArchiveError(
            "“{written}” is not in the calendar: numbers are read as day, month, year.",
            written=text,
        )
    if re.match(r"[0-9X\[{.?~%]", text):
        return error
    return ArchiveError(
        "“{written}” is not a date: write 1993, 1993-06, 1993-06-25, 1998..2004, ..1975,"
        " “June 1993” or none.",
        written=_shown(text),
    )


def _completed(text: str) -> str:
    """The part of a date typed so far that is a date."""
    head, dots, tail = text.rpartition("..")
    if re.fullmatch(r"[12]\d{0,2}", tail):
        tail = tail.ljust(4, "X")
    else:
        tail = re.sub(r"^(\d{4}(?:-\d\d)?)-\d?$", r"\1", tail)
    return head + dots + tail


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN_LENGTH else text[: _SHOWN_LENGTH - 1] + "…"
