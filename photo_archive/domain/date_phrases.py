# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates bound together in running text: ranges, alternatives, lists, estimates, before and after.

What two dates share is said once ("23 to 28 June 1993", "từ ngày 23 đến 28/6/1993"), so the parts
are read first and completed from each other afterwards. What stays incomplete is no date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from photo_archive.domain.date_items import Item, ItemReader
from photo_archive.domain.date_language import Mark
from photo_archive.domain.date_lexemes import Lexeme
from photo_archive.domain.date_parts import SYMBOLS, Qualifier
from photo_archive.domain.dates import Edtf, parse_edtf
from photo_archive.domain.errors import ArchiveError

_LONGEST_LIST = 12
_MOST_PREFIXES = 6
_PREFIX_GAPS = frozenset(("", ",", ".", "'", ",."))
_PREFIXES = (
    Mark.FROM
    | Mark.BETWEEN
    | Mark.BEFORE
    | Mark.AFTER
    | Mark.CIRCA
    | Mark.UNCERTAIN
    | Mark.TIME_OF_DAY
    | Mark.SKIP
)
# How far ahead a month or a year may stand that completes a bare day.
_REACH = 2 * _LONGEST_LIST + _MOST_PREFIXES
_ANCHORS = (
    Mark.DAY
    | Mark.MONTH
    | Mark.TIME_OF_DAY
    | Mark.DECADE
    | Mark.CENTURY
    | Mark.CENTURY_FIRST
    | Mark.QUARTER
)


class _Link(Enum):
    """What stands between two dates."""

    TO = "to"
    TO_LOOSE = "to, with blanks around a dash"
    TO_NO_DAY = "to, but a bare day may not follow"
    AND = "and"
    OR = "or"
    COMMA = ","


_RANGE_LINKS = (_Link.TO, _Link.TO_LOOSE, _Link.TO_NO_DAY)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A date among lexemes: its value, its code points, and the place of the lexeme after it."""

    value: Edtf
    start: int
    end: int
    after: int


@dataclass(frozen=True, slots=True)
class _Said:
    """What the words before a date say about it."""

    place: int
    start: int
    marks: Mark
    doubt: Qualifier
    """What is said of the whole, before "from" or "before"."""


@dataclass(frozen=True, slots=True)
class _Chain:
    items: list[Item]
    links: list[_Link]
    ends: list[int]
    """Where each item ends, in code points."""
    afters: list[int]
    """The lexeme after each item."""


class PhraseReader:
    """Reads whole date expressions at a place of a sequence of lexemes."""

    def __init__(
        self, found: Sequence[Lexeme], text: str, *, whole: bool, century: int | None = None
    ) -> None:
        self._items = ItemReader(found, text, whole=whole, century=century)
        self._anchors = _next_anchors(found, short_years=century is not None)
        self._found = found
        self._text = text
        self._whole = whole

    def phrase(self, place: int) -> Phrase | None:
        """The expression that begins at a place, the longest that makes sense, or None."""
        if self._anchors[place] - place > _REACH:
            return None
        said = self._said(place)
        chain = self._chain(said)
        if chain is None or not any(item.month or item.year for item in chain.items):
            return None
        for count in range(len(chain.items), 0, -1):
            value = self._value(said, chain.items[:count], chain.links[: count - 1])
            after = chain.afters[count - 1]
            if value is not None and not self._goes_on(after):
                start = self._start(place, said, value)
                return Phrase(value, start, chain.ends[count - 1], after)
        return None

    def _said(self, place: int) -> _Said:
        """The prepositions, estimates and articles from a place on."""
        marks, doubt, start = Mark.NONE, Qualifier.NONE, place
        for _ in range(_MOST_PREFIXES):
            lexeme = self._items.at(place)
            if not lexeme.marks & _PREFIXES or lexeme.marks & (Mark.DAY | Mark.MONTH | Mark.YEAR):
                break
            if place > start and lexeme.gap not in _PREFIX_GAPS:
                break
            doubt |= _doubt_of(lexeme)
            marks |= lexeme.marks
            place += 1
        if place > start and self._items.at(place).gap not in _PREFIX_GAPS:
            return _Said(place, start, Mark.NOT_OURS, doubt)
        return _Said(place, start, marks, doubt)

    def _chain(self, said: _Said) -> _Chain | None:
        """The dates from a place on and what links them."""
        chain = _Chain([], [], [], [])
        place = said.place
        if said.marks & Mark.NOT_OURS or not self._add_item(chain, place):
            return None
        first = chain.items[0]
        if said.marks & Mark.TIME_OF_DAY and first.month and first.day:
            chain.items[0] = replace(first, weak=False)
        while len(chain.items) < _LONGEST_LIST:
            link, place = self._link(chain)
            if link is None or not self._add_item(chain, place):
                break
            chain.links.append(link)
            if link in _RANGE_LINKS or (link is _Link.AND and said.marks & Mark.BETWEEN):
                break
        return chain

    def _add_item(self, chain: _Chain, place: int) -> bool:
        """Read one date with what is said of it alone; False if there is none."""
        doubt = Qualifier.NONE
        for _ in range(_MOST_PREFIXES):
            lexeme = self._items.at(place)
            if not chain.items or not lexeme.marks & (Mark.CIRCA | Mark.UNCERTAIN | Mark.SKIP):
                break
            doubt |= _doubt_of(lexeme)
            place += 1
        after_month = bool(chain.items) and chain.items[0].month > 0 and not chain.items[0].year
        read = self._items.item(place, after_month=after_month) or self._short_year(chain, place)
        if read is None:
            return False
        item, after = read
        marked, end, after = self._doubt_after(after)
        chain.items.append(replace(item, doubt=doubt | marked) if doubt or marked else item)
        chain.ends.append(end)
        chain.afters.append(after)
        return True

    def _short_year(self, chain: _Chain, place: int) -> tuple[Item, int] | None:
        """The 56 of 1954–56 or 1954/56."""
        lexeme = self._items.at(place)
        if not chain.items or not lexeme.is_number or lexeme.digits != 2 or lexeme.spaced:
            return None
        first = chain.items[0]
        if lexeme.gap not in ("-", "/") or first.month or not first.year.isdigit():
            return None
        year = int(first.year) // 100 * 100 + lexeme.number
        return (Item(f"{year:04d}"), place + 1) if year > int(first.year) else None

    def _doubt_after(self, after: int) -> tuple[Qualifier, int, int]:
        """What follows a date and doubts it: a question mark, "(uncertain)"."""
        end = self._found[after - 1].end
        following = self._text[end : end + 4]
        if following.startswith("(?)") or following.startswith(" (?)"):
            return Qualifier.UNCERTAIN, end + following.index(")") + 1, after
        if following.startswith("?") and (self._whole or following[1:2] in (")", "]", ",", ";")):
            return Qualifier.UNCERTAIN, end + 1, after
        lexeme = self._items.at(after)
        if lexeme.gap == "(" and _doubt_of(lexeme):
            closing = self._text.find(")", lexeme.end, lexeme.end + 2)
            if closing >= 0 and self._text[lexeme.end : closing] in ("", "."):
                return _doubt_of(lexeme), closing + 1, after + 1
        return Qualifier.NONE, end, after

    def _link(self, chain: _Chain) -> tuple[_Link | None, int]:
        """What links the last date to what follows, and where the next would begin."""
        place = chain.afters[-1]
        lexeme = self._items.at(place)
        gap = lexeme.gap.lstrip("(?)") if chain.items[-1].doubt else lexeme.gap
        if gap in ("-", ".-"):
            return (_Link.TO_LOOSE if lexeme.spaced else _Link.TO), place
        if gap == "/" and not lexeme.spaced:
            return _Link.TO, place
        if gap == "&":
            return _Link.AND, place
        if gap == "," and not lexeme.marks & (Mark.AND | Mark.OR):
            return _Link.COMMA, place
        if gap not in ("", ","):
            return None, place
        for mark, link in (
            (Mark.TO_DAY, _Link.TO),
            (Mark.TO, _Link.TO_NO_DAY),
            (Mark.AND, _Link.AND),
            (Mark.OR, _Link.OR),
        ):
            if lexeme.marks & mark:
                return link, place + 1
        return None, place

    def _value(self, said: _Said, items: list[Item], links: list[_Link]) -> Edtf | None:
        """The expression the dates make together, or None if they make none."""
        if links and links[-1] is _Link.COMMA and not self._is_list_of_days(said, items, links):
            return None
        shared = any(item.weak for item in items) or not _all_days_or_all_years(items)
        items = _completed(items, links)
        if not all(_is_complete(item, whole=self._whole) for item in items):
            return None
        items = _with_doubt(items, links, said)
        texts = [_text(item) for item in items]
        if len(texts) == 1:
            expression = self._bounded(texts[0], said)
        elif links[-1] in _RANGE_LINKS or said.marks & Mark.BETWEEN:
            expression = "/".join(texts) if len(texts) == 2 else ""
        elif links[-1] is _Link.OR:
            expression = f"[{','.join(texts)}]"
        else:
            expression = f"{{{','.join(texts)}}}" if shared or self._whole else ""
        return _parsed(expression)

    def _is_list_of_days(self, said: _Said, items: list[Item], links: list[_Link]) -> bool:
        """Days of one month that rise, listed without "and": 1, 16, 17 November 1979.

        In running text two are not enough ("Room 5, 25 June 1993") unless they begin with ngày.
        """
        days = [item.day for item in items]
        bare = not any(item.month or item.year for item in items[:-1])
        rising = all(one < other for one, other in pairwise(days))
        marked = bool(self._items.at(said.place).marks & Mark.DAY)
        enough = self._whole or marked or len(items) > 2
        return bare and rising and enough and items[-1].month > 0 and set(links) == {_Link.COMMA}

    def _bounded(self, text: str, said: _Said) -> str:
        """One date, or before or after it."""
        if said.marks & Mark.BETWEEN:
            return ""
        if said.marks & Mark.AFTER or (self._whole and said.marks & Mark.FROM):
            return f"{text}/.."
        if said.marks & Mark.BEFORE and (self._whole or not said.marks & Mark.TO):
            return f"../{text}"
        return text

    def _goes_on(self, after: int) -> bool:
        """Whether what follows makes it no date of ours: âm lịch, or 1954 in 1954-0023."""
        lexeme = self._items.at(after)
        if lexeme.marks & Mark.NOT_OURS:
            return lexeme.gap in ("", ",", "(", ".")
        number = lexeme.digits > 0 and lexeme.gap in ("-", "/", ".")
        return not lexeme.spaced and (number or lexeme.gap == "_")

    def _start(self, place: int, said: _Said, value: Edtf) -> int:
        """Where the expression begins: articles and prepositions that add nothing are left out."""
        meaning = Mark.CIRCA | Mark.UNCERTAIN | Mark.AFTER
        if "/" in value.text:
            meaning |= Mark.BETWEEN | Mark.FROM | Mark.BEFORE
        while place < said.place and not self._found[place].marks & meaning:
            place += 1
        return self._found[place].start


def _next_anchors(found: Sequence[Lexeme], *, short_years: bool) -> list[int]:
    """For each place the next lexeme that can make a date of numbers: a month, a year."""
    places = [0] * len(found)
    following = len(found) + _REACH + 1
    for place in range(len(found) - 1, -1, -1):
        one = found[place]
        dated = one.month or one.season or one.digits >= 4 or one.ordinal or one.marks & _ANCHORS
        if dated or (short_years and one.digits == 2):
            following = place
        places[place] = following
    return places


def _doubt_of(lexeme: Lexeme) -> Qualifier:
    doubt = Qualifier.APPROXIMATE if lexeme.marks & Mark.CIRCA else Qualifier.NONE
    return doubt | Qualifier.UNCERTAIN if lexeme.marks & Mark.UNCERTAIN else doubt


def _with_doubt(items: list[Item], links: list[_Link], said: _Said) -> list[Item]:
    """An estimate said once holds for both ends of a range, unless a dash stands apart.

    "circa 1954–1956" estimates both, "circa 1954 – 1956" and "circa 1954 or 1955" the first.
    """
    only_first = bool(links) and links[-1] not in (_Link.TO, _Link.TO_NO_DAY)
    if said.marks & (Mark.FROM | Mark.BETWEEN):
        only_first = False
    return [
        item if only_first and place else replace(item, doubt=item.doubt | said.doubt)
        for place, item in enumerate(items)
    ]


def _all_days_or_all_years(items: list[Item]) -> bool:
    return all(item.year for item in items)


def _completed(items: list[Item], links: list[_Link]) -> list[Item]:
    """Each date with the month and year that it shares with the others."""
    if len(items) == 1:
        return items
    first, last = items[0], items[-1]
    last_is_bare_day = last.day and not last.month and not last.year
    if last_is_bare_day and (first.year or _Link.TO_NO_DAY in links):
        return [Item(weak=True)]
    if any(item.day and not item.month for item in items) and not all(item.day for item in items):
        return [Item(weak=True)]  # 4–8/1993: a day and a month are not two of a kind
    year = next((item.year for item in reversed(items) if item.year), "")
    month = first.month or next((item.month for item in items if item.month), 0)
    completed = []
    for item in items:
        month = item.month or month
        own_month = item.month or (month if item.day else 0)
        completed.append(
            replace(item, year=item.year or year, month=own_month, weak=item.weak and not year)
        )
    strong = any(not item.weak for item in items)
    return [replace(item, weak=item.weak and not strong) for item in completed]


def _is_complete(item: Item, *, whole: bool) -> bool:
    """Whether it is a date by itself: a year, a month and day, or in a date box a month."""
    if item.weak or (item.day and not item.month):
        return False
    return bool(item.year or (item.month and (item.day or whole)))


def _text(item: Item) -> str:
    parts = [item.year or "XXXX"]
    if item.month:
        parts.append(f"{item.month:02d}")
    if item.day:
        parts.append(f"{item.day:02d}")
    return "-".join(parts) + SYMBOLS[item.doubt]


def _parsed(expression: str) -> Edtf | None:
    try:
        return parse_edtf(expression) if expression else None
    except ArchiveError:
        return None
