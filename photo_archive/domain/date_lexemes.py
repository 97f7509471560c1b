# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of a text seen as parts of dates: numbers, months, seasons, and what binds them.

All three languages are recognised at once, since captions mix them. A word counts with or without
its accents unless its table says that it needs them (``hè`` is summer, ``he`` is not).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from photo_archive.domain.date_language import ROMAN_CENTURIES, DateLanguage, Mark
from photo_archive.domain.date_words import LANGUAGES
from photo_archive.domain.names import fold
from photo_archive.domain.tokens import Token, spelling, tokens


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One word or fixed phrase of a text and what it may be in a date.

    Attributes:
        start: Where it begins, in code points.
        end: Where it ends (not included).
        gap: What stands between it and the lexeme before, folded, without blanks; "¶" stands for
            the end of a paragraph.
        spaced: Whether there are blanks in the gap.
        number: The value of digits, Roman or ordinal numbers; -1 if it is none.
        digits: How many digits it is written with; 0 for other numbers.
        ordinal: Whether it is marked as one (1er, 25th, XIXe).
        roman: Whether it is written in Roman numbers.
        decade: Whether it is a year with the mark of a decade (1990s).
        month: 1 to 12, or 0.
        season: 21 to 24, or 0.
        marks: What else it does.
        folded: The word without accents.
    """

    start: int
    end: int
    gap: str
    spaced: bool
    folded: str
    number: int = -1
    digits: int = 0
    ordinal: bool = False
    roman: bool = False
    decade: bool = False
    month: int = 0
    season: int = 0
    marks: Mark = Mark.NONE

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits alone."""
        return self.digits > 0 and not (self.ordinal or self.decade)


@dataclass(frozen=True, slots=True)
class _Meaning:
    month: int = 0
    season: int = 0
    marks: Mark = Mark.NONE

    def joined(self, other: _Meaning) -> _Meaning:
        return _Meaning(
            self.month or other.month, self.season or other.season, self.marks | other.marks
        )


_Phrase = tuple[str, ...]
_ORDINAL = re.compile(r"([0-9]{1,2})(?:er|ere|e|eme|re|nd|st|rd|th|nde)")
_COMPACT = re.compile(r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")
_DECADE = re.compile(r"([0-9]{4})s")
_ROMAN = re.compile(r"([ivx]+)(e|eme)?")
_ROMAN_NUMBERS = {roman.lower(): place for place, roman in enumerate(ROMAN_CENTURIES, 1)}
_ROMAN_NUMBERS["ier"] = 1
_NUMBER_WORDS = {
    word: number
    for number, words in {
        1: "first premier première",
        2: "second deuxième",
        3: "third troisième",
        4: "fourth quatrième",
        15: "fifteenth quinzième",
        16: "sixteenth seizième",
        17: "seventeenth",
        18: "eighteenth",
        19: "nineteenth",
        20: "twentieth vingtième",
    }.items()
    for word in words.split()
}
_INSIDE_PHRASE = frozenset(("", "'", "-", ".", "."))
_PARAGRAPH = re.compile(r"\n\s*\n|\r\r|\r\n\s*\r\n|\u2029")
_NO_NUMBER = (-1, 0, False, False, False)
_SHORT_MARKS = frozenset("cv")


@cache
def _phrases() -> dict[str, list[tuple[_Phrase, _Meaning]]]:
    """Every phrase of the tables by its first word, longest first."""
    meanings: dict[_Phrase, _Meaning] = {}
    for language in LANGUAGES.values():
        for phrase, meaning in _meanings(language):
            words = tuple(spelling(word) for word in phrase.split())
            forms = {words}
            if phrase not in language.accents_needed:
                forms.add(tuple(fold(word) for word in words))
            for form in forms:
                meanings[form] = meanings.get(form, _Meaning()).joined(meaning)
    by_first: dict[str, list[tuple[_Phrase, _Meaning]]] = {}
    for form in sorted(meanings, key=len, reverse=True):
        by_first.setdefault(form[0], []).append((form, meanings[form]))
    return by_first


def _meanings(language: DateLanguage) -> Iterator[tuple[str, _Meaning]]:
    for month, words in enumerate(language.month_words, 1):
        yield from ((word, _Meaning(month=month)) for word in words)
    for season, words in language.season_words.items():
        yield from ((word, _Meaning(season=season)) for word in words)
    for mark, words in language.marks.items():
        yield from ((word, _Meaning(marks=mark)) for word in words)


def lexemes(text: str) -> list[Lexeme]:
    """The text as lexemes, in order; every word is one, alone or as part of a phrase."""
    words = tokens(text)
    found: list[Lexeme] = []
    place = 0
    end = 0
    while place < len(words):
        length, meaning = _longest_phrase(words, place, text)
        first, last = words[place], words[place + length - 1]
        between = text[end : first.start]
        gap, spaced = ("", True) if between == " " else _gap(between)
        number = _number(first.folded, first.accented)
        lexeme = Lexeme(first.start, last.end, gap, spaced, first.folded, *number)
        found.append(_with_meaning(lexeme, meaning, text))
        end = last.end
        place += length
    return found


def _longest_phrase(words: list[Token], place: int, text: str) -> tuple[int, _Meaning | None]:
    """How many words the phrase that begins here has, and its meaning; 1 and None if none does."""
    for phrase, meaning in _phrases().get(spelling(words[place].accented), ()):
        last = place + len(phrase)
        if len(phrase) == 1:
            return 1, meaning
        if last <= len(words) and all(
            spelling(words[place + offset].accented) == phrase[offset]
            and _gap_in_phrase(words[place + offset - 1], words[place + offset], text)
            for offset in range(1, len(phrase))
        ):
            return len(phrase), meaning
    return 1, None


def _gap_in_phrase(one: Token, next_one: Token, text: str) -> bool:
    between = text[one.end : next_one.start]
    return len(between) <= 4 and fold(between).strip() in _INSIDE_PHRASE


def _gap(between: str) -> tuple[str, bool]:
    """What stands between two words, folded and without blanks, and whether blanks do."""
    gap = "".join(fold(between).split())
    if _PARAGRAPH.search(between):
        gap += "¶"
    return gap, any(character.isspace() for character in between)


@lru_cache(maxsize=1 << 14)
def _number(folded: str, accented: str) -> tuple[int, int, bool, bool, bool]:
    """The number a word is: its value, digits, whether ordinal, Roman, a decade; -1 if none."""
    if folded.isascii() and folded.isdigit():
        if len(folded) > 4 and not _COMPACT.fullmatch(folded):
            return _NO_NUMBER
        return int(folded), len(folded), False, False, False
    if match := _ORDINAL.fullmatch(folded):
        return int(match[1]), len(match[1]), True, False, False
    if match := _DECADE.fullmatch(folded):
        return int(match[1]), 4, False, False, True
    if (match := _ROMAN.fullmatch(folded)) and (number := _ROMAN_NUMBERS.get(match[1])):
        return number, 0, bool(match[2]), True, False
    if folded == "ier":
        return 1, 0, True, True, False
    number = _NUMBER_WORDS.get(accented, -1)
    return (number, 0, True, False, False) if number > 0 else _NO_NUMBER


def _with_meaning(lexeme: Lexeme, meaning: _Meaning | None, text: str) -> Lexeme:
    if meaning is None:
        return lexeme
    if lexeme.folded in _SHORT_MARKS and not text.startswith(".", lexeme.end):
        return lexeme
    return replace(lexeme, month=meaning.month, season=meaning.season, marks=meaning.marks)
