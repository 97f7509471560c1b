# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Single dates in running text: ``25 June 1993``, ``tháng 6/1993``, ``années 1990``.

Each rule looks at the lexemes from one place on and answers with what it read and where it
stopped, or with None. Every rule looks at a few lexemes only, so reading is linear. Numbers alone
are read day first; a number that could be something else is left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from photo_archive.domain.date_language import Mark
from photo_archive.domain.date_lexemes import Lexeme
from photo_archive.domain.date_parts import Qualifier, strict_bounds

EARLIEST_YEAR = 1000
_LAST_CENTURY = 1900  # of "années 30" in a caption: photography knows few other centuries
LATEST_YEAR = 2100
_END = Lexeme(-1, -1, "¶", True, "")
_COMPACT_DIGITS = 8  # 20191210, as wire agencies write
_COMPACT_GAPS = frozenset(("", ",", ".", "(", "¶"))
_AFTER_NAME = frozenset(("", ",", ".", ".,"))
# What makes a number before it no day and no year: 14 heures, 1500 personnes, 1954 đồng.
_UNITS = frozenset(
    (
        *("h", "hr", "hrs", "hour", "hours", "heure", "heures", "gio", "phut", "am", "pm"),
        *("m", "km", "cm", "mm", "ha", "kg", "g", "feet", "ft", "meters", "metres"),
        *("people", "persons", "personnes", "nguoi", "soldiers", "troops", "men", "hommes"),
        *("dong", "usd", "francs", "dollars", "pages", "percent", "tuoi", "ans", "years"),
    )
)


@dataclass(frozen=True, slots=True)
class Item:
    """A date as far as it is said; ``23`` in "23 to 28 June 1993" has only a day.

    Attributes:
        year: Four characters, digits or X, or "" if it is not said.
        month: 1 to 12, a sub-year code, or 0.
        day: 1 to 31, or 0.
        weak: Whether it counts only once another date completes it.
        doubt: What is said to be doubtful about it.
    """

    year: str = ""
    month: int = 0
    day: int = 0
    weak: bool = False
    doubt: Qualifier = Qualifier.NONE


Read = tuple[Item, int]


class ItemReader:
    """Reads single dates at a place of a sequence of lexemes.

    Args:
        found: The lexemes of ``text``.
        text: The text they are of.
        whole: Whether the text is nothing but a date, so that less evidence is needed.
        century: The first two digits of years written with two (7.5.71), if that is known of
            where the text comes from; None leaves such numbers alone.
    """

    def __init__(
        self, found: Sequence[Lexeme], text: str, *, whole: bool, century: int | None = None
    ) -> None:
        self.found = found
        self.text = text
        self.whole = whole
        self._century_known = century
        self._known: dict[int, Read | None] = {}
        self._rules: tuple[Callable[[int], Read | None], ...] = (
            self._numeric,
            self._day_and_month,
            self._month_first,
            self._season,
            self._quarter,
            self._decade,
            self._century,
            self._year_alone,
        )

    def at(self, place: int) -> Lexeme:
        """The lexeme at a place; beyond the end one that is nothing."""
        return self.found[place] if 0 <= place < len(self.found) else _END

    def item(self, place: int, *, after_month: bool) -> Read | None:
        """The date at a place, with a bare day as the last resort.

        Args:
            place: Where to look.
            after_month: Whether a month was said before it, as in "June 23 to 28, 1993".
        """
        if place not in self._known:
            self._known[place] = self._by_rules(place)
        return self._known[place] or self._bare_day(place, after_month=after_month)

    def _by_rules(self, place: int) -> Read | None:
        reads = (rule(place) for rule in self._rules)
        return next((read for read in reads if read is not None and _exists(read[0])), None)

    def _is_year(self, place: int) -> bool:
        lexeme = self.at(place)
        if not lexeme.is_number or lexeme.digits != 4:
            return False
        if self.whole:
            return True
        return EARLIEST_YEAR <= lexeme.number <= LATEST_YEAR and not self._counts(place)

    def _counts(self, place: int) -> bool:
        """Whether the number counts something: a unit, a percentage or more digits follow."""
        after = self.at(place + 1)
        if self.text[self.at(place).end : self.at(place).end + 1] in ("%", "€", "$", "°"):
            return True
        if after.gap:
            return after.gap in (":", ".", ",") and not after.spaced and after.digits > 0
        return after.folded in _UNITS and self.text[after.start : after.end].islower()

    def _is_day(self, place: int) -> bool:
        lexeme = self.at(place)
        is_small = 1 <= lexeme.number <= 31 and 0 < lexeme.digits <= 2
        if not is_small and not (lexeme.ordinal and lexeme.number == 1):
            return False
        after = self.at(place + 1)
        thousands = after.digits == 3 and after.gap in ("", ",", ".")
        return not thousands and not lexeme.roman and not lexeme.decade

    def _numeric(self, place: int) -> Read | None:
        """25/6/1993, 25-6-1993, 1993-06-25, 19930625; else a month and year or day and month."""
        one, two, three = (self.at(place + offset) for offset in range(3))
        if one.digits == _COMPACT_DIGITS and not self.whole and one.gap in _COMPACT_GAPS:
            year, month_and_day = divmod(one.number, 10_000)
            return Item(f"{year:04d}", *divmod(month_and_day, 100)), place + 1
        separator = two.gap
        if separator not in ("/", "-", ".") or not (one.is_number and two.is_number):
            return None
        if two.spaced:
            return self._spaced_numbers(place)
        if not three.is_number or three.gap != separator or three.spaced:
            return self._two_numbers(place)
        after = self.at(place + 3)
        if after.gap == separator and not after.spaced and after.digits:
            return None
        if one.digits == 4 and two.digits <= 2 and three.digits <= 2:
            return Item(f"{one.number:04d}", two.number, three.number), place + 3
        if one.digits <= 2 and two.digits <= 2 and self._is_year(place + 2):
            return Item(f"{three.number:04d}", two.number, one.number), place + 3
        if max(one.digits, two.digits, three.digits) <= 2 and self._century_known is not None:
            year = self._century_known * 100 + three.number
            return Item(f"{year:04d}", two.number, one.number), place + 3
        return None

    def _spaced_numbers(self, place: int) -> Read | None:
        """16 - 6 - 2014; a day and month so only behind a mark: chiều 12 - 11."""
        one, two, three = (self.at(place + offset) for offset in range(3))
        if (
            two.gap not in ("-", "/")
            or max(one.digits, two.digits) > 2
            or not 1 <= two.number <= 12
        ):
            return None
        further = three.is_number and three.gap == two.gap and three.spaced
        if further:
            full = self._is_year(place + 2) and self._is_day(place)
            return (
                (Item(f"{three.number:04d}", two.number, one.number), place + 3) if full else None
            )
        marked = self.at(place - 1).marks & (Mark.TIME_OF_DAY | Mark.DAY) and not one.gap
        if two.gap == "/" or not marked or not self._is_day(place) or three.gap in ("-", "/", "."):
            return None
        return Item("", two.number, one.number, weak=True), place + 2

    def _two_numbers(self, place: int) -> Read | None:
        one, two, after = (self.at(place + offset) for offset in range(3))
        glued = after.digits > 0 and not after.spaced and after.gap in ("/", "-", ".")
        if glued and not (two.gap in ("/", ".") and after.gap == "-"):
            return None
        if two.gap == "/" and one.digits <= 2 and self._is_year(place + 1):
            return (Item(f"{two.number:04d}", one.number), place + 2) if one.number <= 12 else None
        iso = self.text[one.end : two.start] == "-" and one.digits == 4 and two.digits == 2
        if iso and 1 <= two.number <= 12 and self._is_year(place):
            return Item(f"{one.number:04d}", two.number), place + 2
        days = two.gap == "-" and not after.gap and self._month(place + 2)[0] > 0
        if days or max(one.digits, two.digits) > 2 or not self._is_day(place):
            return None
        fits = 1 <= two.number <= 12
        return (Item("", two.number, one.number, weak=True), place + 2) if fits else None

    def _day_and_month(self, place: int) -> Read | None:
        """25 June 1993, 1er mai 1954, ngày 25 tháng 6 năm 1993, ngày 25/6."""
        start = place
        while self.at(place).marks & Mark.DAY and place < start + 2:
            place += 1
        marked = place > start
        numeric = self._numeric(place) if marked else None
        if numeric is not None:
            return replace(numeric[0], weak=False), numeric[1]
        if not self._is_day(place) or (marked and self.at(place).gap):
            return None
        day = self.at(place).number
        after = place + 1
        if self.at(after).marks & Mark.OF and not self.at(after).gap:
            after += 1
        month, after, by_mark = self._month(after)
        if month and self.at(place + 1).gap in ("", "-", ".", "'"):
            year, after = self._year_after(after, by_mark=by_mark)
            return Item(year, month, day), after
        return (Item(day=day, weak=True), place + 1) if marked else None

    def _month(self, place: int) -> tuple[int, int, bool]:
        """The month at a place (0 for none), the place after, whether it is said as tháng 6."""
        lexeme, number = self.at(place), self.at(place + 1)
        if lexeme.month:
            return lexeme.month, place + 1, False
        is_month = 1 <= number.number <= 12 and number.is_number and number.digits <= 2
        if lexeme.marks & Mark.MONTH and is_month and not number.gap:
            return number.number, place + 2, True
        return 0, place, False

    def _year_after(self, place: int, *, by_mark: bool) -> tuple[str, int]:
        """The year that belongs to the month or season before this place, or ""."""
        lexeme = self.at(place)
        if lexeme.marks & (Mark.YEAR | Mark.OF) and lexeme.gap in ("", ",", "."):
            if self._is_year(place + 1) and not self.at(place + 1).gap:
                return f"{self.at(place + 1).number:04d}", place + 2
            return "", place
        joined = lexeme.gap in ("-", "/") and (by_mark or (lexeme.gap == "-" and not lexeme.spaced))
        if self._is_year(place) and (lexeme.gap in _AFTER_NAME or joined):
            return f"{lexeme.number:04d}", place + 1
        short = lexeme.is_number and lexeme.digits == 2 and lexeme.gap in ("", ".", "-")
        if short and self._century_known is not None and self._ends_date(place):
            return f"{self._century_known * 100 + lexeme.number:04d}", place + 1
        return "", place

    def _ends_date(self, place: int) -> bool:
        """Whether nothing that could be counted follows a number: "3 mars 64."."""
        end = self.at(place).end
        return self.text[end : end + 1] in ("", ".", ",", ";", ")", "]", "\n", "/")

    def _month_first(self, place: int) -> Read | None:
        """June 25, 1993; June 1993; tháng 6 năm 1993; June 25; a bare month is weak."""
        month, after, by_mark = self._month(place)
        if not month:
            return None
        day_follows = self._is_day(after) and self.at(after).gap in ("", ".")
        if day_follows and not by_mark and (self.whole or not self._counts(after)):
            year, end = self._year_after(after + 1, by_mark=False)
            return Item(year, month, self.at(after).number), end
        year, after = self._year_after(after, by_mark=by_mark)
        return Item(year, month, weak=not year and not self.whole), after

    def _season(self, place: int) -> Read | None:
        """Spring 1975, mùa xuân năm 1975; winter 1946–1947 is the winter of 1946."""
        season = self.at(place).season
        if not season:
            return None
        year, after = self._year_after(place + 1, by_mark=False)
        following = self.at(after)
        if year and season == 24 and following.gap in ("-", "/") and following.is_number:
            next_year = int(year) + 1
            if (following.digits, following.number) in ((4, next_year), (2, next_year % 100)):
                after += 1
        return Item(year, season, weak=not year), after

    def _quarter(self, place: int) -> Read | None:
        """First quarter of 1975, 1er trimestre 1975, quý 1 năm 1975."""
        one, two = self.at(place), self.at(place + 1)
        number = two if one.marks & Mark.QUARTER else one
        if not (one.marks | two.marks) & Mark.QUARTER or two.gap or not 1 <= number.number <= 4:
            return None
        year, after = self._year_after(place + 2, by_mark=True)
        return (Item(year, 32 + number.number), after) if year else None

    def _decade(self, place: int) -> Read | None:
        """1990s, années 1990, thập niên 1950, thập niên 60 của thế kỷ 20."""
        lexeme, after = self.at(place), self.at(place + 1)
        if lexeme.decade:
            return _decade_item(lexeme.number, place + 1)
        if lexeme.is_number and lexeme.digits == 4 and after.gap == "'" and after.folded == "s":
            return _decade_item(lexeme.number, place + 2)
        if not lexeme.marks & Mark.DECADE or not after.is_number or after.gap:
            return None
        if after.digits == 4:
            return _decade_item(after.number, place + 2)
        of_century = place + 2 + bool(self.at(place + 2).marks & Mark.OF)
        century = self._century(of_century)
        if after.digits != 2 or after.number % 10:
            return None
        if century is None:
            return None if self.whole else _decade_item(_LAST_CENTURY + after.number, place + 2)
        return _decade_item(int(century[0].year[:2]) * 100 + after.number, century[1])

    def _century(self, place: int) -> Read | None:
        """19th century, XIXe siècle, thế kỷ 19."""
        one, two = self.at(place), self.at(place + 1)
        number = one.number
        if one.marks & Mark.CENTURY_FIRST:
            number = two.number
        elif not (two.marks & Mark.CENTURY and one.ordinal):
            return None
        if two.gap not in ("", "-") or not 1 <= number <= 21:
            return None
        return Item(f"{number - 1:02d}XX"), place + 2

    def _year_alone(self, place: int) -> Read | None:
        """1954, năm 1954."""
        if self.at(place).marks & Mark.YEAR and not self.at(place + 1).gap:
            place += 1
        if not self._is_year(place):
            return None
        return Item(f"{self.at(place).number:04d}"), place + 1

    def _bare_day(self, place: int, *, after_month: bool) -> Read | None:
        if not self._is_day(place) or (self._counts(place) and not self.whole):
            return None
        day = self.at(place).number
        if after_month and self.at(place + 1).gap in ("", ",") and self._is_year(place + 1):
            return Item(f"{self.at(place + 1).number:04d}", 0, day, weak=True), place + 2
        return Item(day=day, weak=True), place + 1


def _decade_item(year: int, after: int) -> Read | None:
    return (Item(f"{year // 10:03d}X"), after) if year % 10 == 0 else None


def _exists(item: Item) -> bool:
    """Whether the calendar has such a day; in any year if none is said."""
    month = f"{item.month:02d}" if item.month else ""
    day = f"{item.day:02d}" if item.day and month else ""
    return strict_bounds(item.year or "XXXX", month, day) is not None
