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

from photo_archive.domain.date_text import FoundDate
from photo_archive.domain.dates import DateKind
from photo_archive.reading.events_in_text import FoundEvent
from photo_archive.reading.lexicon import Words
from photo_archive.reading.scan import Scan

_ANNIVERSARY_REACH = 90
_PHRASE_REACH = 3
_BESIDE = 8
_OTHER_REACH = 12
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[^\W\d_a-z])")
_BRACKET = re.compile(r"\([^()]*\)")


def photo_date(scan: Scan, dates: Sequence[FoundDate]) -> FoundDate | None:
    """The date of the photograph among those found, None if none is it."""
    usable = [date for date in dates if not _is_other(scan, date)]
    return max(usable, key=lambda date: (_score(scan, date), -date.start), default=None)


def _is_other(scan: Scan, date: FoundDate) -> bool:
    """Whether words before a date, or its bracket, say that it dates something else."""
    if not date.edtf.parts:
        return True
    if date.edtf.kind is DateKind.INTERVAL:
        brackets = _BRACKET.finditer(scan.text)
        bracket = next((b for b in brackets if b.start() < date.start < b.end()), None)
        if bracket and _precedes(scan, Words.OTHER_DATE, bracket.start(), _ANNIVERSARY_REACH):
            return True
    if _precedes(scan, Words.PHOTO_DATE, date.start, _PHRASE_REACH):
        return False
    return _precedes(scan, Words.OTHER_DATE, date.start, _OTHER_REACH)


def _precedes(scan: Scan, which: Words, position: int, reach: int) -> bool:
    """Whether a phrase of a list ends at most ``reach`` code points before, in the sentence."""
    for word in range(len(scan)):
        end = scan.phrase(which, word)
        if end == word:
            continue
        behind = scan.tokens[end - 1].end
        if behind <= position <= behind + reach and not _SENTENCE_END.search(
            scan.text, behind, position
        ):
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
    if _in_first_sentence(scan, date):
        score += 0.3
    return score


def _in_first_sentence(scan: Scan, date: FoundDate) -> bool:
    return not _SENTENCE_END.search(scan.text, 0, date.start)


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
