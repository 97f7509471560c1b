# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain words of a query that are a date in words: ``President Mitterrand 25 June 1993``.

Such words are still looked for as words; photos of that date are found as well, whether or not
their caption says so. A year alone stays a word: it may be part of a number or a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from photo_archive.domain.date_text import FoundDate, find_dates
from photo_archive.domain.dates import Edtf
from photo_archive.domain.query_periods import find_periods
from photo_archive.domain.query_tree import (
    And,
    DateMode,
    DateRange,
    Node,
    Not,
    Or,
    Span,
    Word,
    both,
    either,
)

_MOST_WORDS = 60
_ONE_WORD = re.compile(
    r"(?:[0-3]?\d[-–][0-3]?\d|[0-3]?\d)([/.-])[01]?\d\1[12]\d{3}"  # 25/6/1993, 25-6-1993
    r"|(?:[0-3]?\d[-–])?[0-3]?\d/[01]?\d/[12]\d{3}"  # 23-28/6/1993
    r"|[01]?\d/[12]\d{3}"  # 6/1993
    r"|[12]\d{3}-[01]\d-[0-3]\d"
    r"|(?:mid-|mi-)?[12]\d\d0s",
    re.IGNORECASE,
)


def with_dates(tree: Node) -> Node:
    """The tree with each run of plain words that is a date as these words, or that date."""
    match tree:
        case And():
            parts = [one if isinstance(one, Word) else with_dates(one) for one in tree.parts]
            return both(list(_dated(parts)), tree.span)
        case Or():
            return either([with_dates(part) for part in tree.parts], tree.span)
        case Word():
            return both(list(_dated([tree])), tree.span)
        case Not():
            return Not(with_dates(tree.part), tree.span)
        case _:
            return tree


def _dated(parts: Sequence[Node]) -> Iterator[Node]:
    run: list[Word] = []
    for part in parts:
        if isinstance(part, Word) and not part.exact and len(run) < _MOST_WORDS:
            run.append(part)
            continue
        yield from _of_run(run)
        run = []
        yield part
    yield from _of_run(run)


def _of_run(words: Sequence[Word]) -> Iterator[Node]:
    """The words, those of a date together with it."""
    at = 0
    for first, end, edtf in _dates_of([word.text for word in words]):
        if first < at or (end - first < 2 and not _is_whole(words[first].text)):
            continue
        yield from words[at:first]
        yield _words_or_date(words[first:end], edtf)
        at = end
    yield from words[at:]


def _dates_of(words: list[str]) -> list[tuple[int, int, Edtf]]:
    """The words each date has, from the first to before the last; longer ones first."""
    starts, text = [], ""
    for word in words:
        text += " " if text else ""
        starts.append(len(text))
        text += word
    found = [(one.first, one.end, one.edtf) for one in find_periods(words)]
    for date in find_dates(text):
        here = [i for i, start in enumerate(starts) if date.start <= start < date.end]
        if here and _has_year(date):
            found.append((here[0], here[-1] + 1, date.edtf))
    return sorted(found, key=lambda one: (one[0], -one[1]))


def _is_whole(word: str) -> bool:
    """Whether one word is a date beyond doubt: a year, or two, may be part of a number."""
    return bool(_ONE_WORD.fullmatch(word.rstrip(",.;")))


def _has_year(found: FoundDate) -> bool:
    return "XXXX" not in found.edtf.text


def _words_or_date(words: Sequence[Word], edtf: Edtf) -> Node:
    span, days = Span(words[0].span.start, words[-1].span.end), edtf.padded
    date = DateRange(DateMode.OVERLAP, edtf.text, days.first, days.last, span)
    asked = And(tuple(words), span) if len(words) > 1 else words[0]
    return Or((date, asked), span)
