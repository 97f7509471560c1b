# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain words of a query that are a date in words: ``President Mitterrand 25 June 1993``.

Such words are still looked for as words; photos of that date are found as well, whether or not
their caption says so. A year alone stays a word: it may be part of a number or a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from photo_archive.domain.date_text import FoundDate, find_dates
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


def with_dates(tree: Node) -> Node:
    """The tree with each run of plain words that is a date as these words, or that date."""
    match tree:
        case And():
            return both(list(_dated([with_dates(part) for part in tree.parts])), tree.span)
        case Or():
            return either([with_dates(part) for part in tree.parts], tree.span)
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
    if len(words) < 2:
        yield from words
        return
    starts, text = [], ""
    for word in words:
        text += " " if text else ""
        starts.append(len(text))
        text += word.text
    at = 0
    for found in find_dates(text):
        here = [i for i, start in enumerate(starts) if found.start <= start < found.end]
        if len(here) < 2 or not _has_year(found):
            continue
        yield from words[at : here[0]]
        yield _words_or_date(words[here[0] : here[-1] + 1], found)
        at = here[-1] + 1
    yield from words[at:]


def _has_year(found: FoundDate) -> bool:
    return "XXXX" not in found.edtf.text


def _words_or_date(words: Sequence[Word], found: FoundDate) -> Node:
    span, days = Span(words[0].span.start, words[-1].span.end), found.edtf.padded
    date = DateRange(DateMode.OVERLAP, found.edtf.text, days.first, days.last, span)
    return Or((date, And(tuple(words), span)), span)
