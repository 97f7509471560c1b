# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates as people write them, in English, French and Vietnamese, read into EDTF.

``read_date`` is for a date box: the whole text must be understood, else it says so; nothing is
guessed. ``find_dates`` is for captions: it finds the dates in running text and where they stand.
Numbers are read day first. A year that is not written is not supplied: 30 June is XXXX-06-30.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from photo_archive.domain.date_lexemes import Lexeme, lexemes
from photo_archive.domain.date_phrases import PhraseReader
from photo_archive.domain.date_words import LANGUAGES
from photo_archive.domain.dates import Edtf, parse_edtf
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.names import fold

_LONGEST_DATE = 300
_EDTF_ONLY = re.compile(r"[0-9X?~%/.,\[\]{}T:Z+ -]+")
_NUMBERS_ONLY = re.compile(r"[0-9]{1,2}([/.-])[0-9]{1,2}\1[0-9]{4}")
_OPENING = frozenset(("", "(", "[", '"', "“"))
_CLOSING = re.compile(r"[\s.)\]\"”]*")
_NOT_BEFORE = frozenset(("-", "/", "_", ":", "#", "$", "€", "£", "+", "@", "="))
_PART_OF_YEAR = re.compile(r"\b(?:mid|mi|early|late)-$", re.IGNORECASE)
_WORD_BREAKS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in running text.

    Attributes:
        start: Where it begins, in code points of the text as given.
        end: Where it ends (not included).
        edtf: Its value.
        text: As written.
    """

    start: int
    end: int
    edtf: Edtf
    text: str


@cache
def _undated() -> frozenset[str]:
    return frozenset(fold(phrase) for words in LANGUAGES.values() for phrase in words.undated)


def read_date(text: str, *, century: int | None = None) -> Edtf | None:
    """The date a text says, in any of the three languages or in EDTF; None if it says "undated".

    A blank text is undated.

    Args:
        text: The date and nothing else.
        century: The first two digits of years written with two (7.5.71), if they are known.

    Raises:
        ArchiveError: If any of it is not understood.
    """
    stripped = text.strip()
    if not stripped or _WORD_BREAKS.sub(" ", fold(stripped)).strip() in _undated():
        return None
    if len(stripped) > _LONGEST_DATE:
        raise ArchiveError(
            "“{written}…” is too long for a date: write only the date.", written=stripped[:40]
        )
    as_edtf = _as_edtf(stripped)
    value = as_edtf if isinstance(as_edtf, Edtf) else _read_words(stripped, century)
    if value is not None:
        return value
    if isinstance(as_edtf, ArchiveError) and not _NUMBERS_ONLY.fullmatch(stripped):
        raise as_edtf
    raise _not_understood(stripped)


def _as_edtf(text: str) -> Edtf | ArchiveError | None:
    """The value if the text is EDTF, what is wrong if it only looks like it, else None."""
    if not _EDTF_ONLY.fullmatch(text):
        return None
    try:
        return parse_edtf(text)
    except ArchiveError as error:
        return error


def _read_words(text: str, century: int | None) -> Edtf | None:
    found = lexemes(text)
    if not found or found[0].gap not in _OPENING:
        return None
    phrase = PhraseReader(found, text, whole=True, century=century).phrase(0)
    if phrase is None or not _CLOSING.fullmatch(text, phrase.end):
        return None
    return phrase.value


def _not_understood(text: str) -> ArchiveError:
    if _NUMBERS_ONLY.fullmatch(text):
        return ArchiveError(
            "“{written}” is not in the calendar: numbers are read as day, month, year.",
            written=text,
        )
    return ArchiveError(
        "“{written}” is not understood as a date: write it like 25 June 1993, June 1993, "
        "circa 1954, 23–28 June 1993 or in EDTF.",
        written=text if len(text) <= 60 else text[:59] + "…",
    )


def find_dates(text: str, *, century: int | None = None) -> list[FoundDate]:
    """The dates in running text, in order and without overlap.

    Args:
        text: A caption or several.
        century: The first two digits of years written with two (7.5.71), if they are known.
    """
    found = lexemes(text)
    reader = PhraseReader(found, text, whole=False, century=century)
    dates: list[FoundDate] = []
    place = 0
    while place < len(found):
        phrase = reader.phrase(place) if _may_begin(text, found, place) else None
        if phrase is None:
            place += 1
            continue
        written = text[phrase.start : phrase.end]
        dates.append(FoundDate(phrase.start, phrase.end, phrase.value, written))
        place = phrase.after
    return dates


def _may_begin(text: str, found: list[Lexeme], place: int) -> bool:
    """Whether a date may begin here: not inside a reference number, an amount or a file name."""
    lexeme = found[place]
    if not (lexeme.number >= 0 or lexeme.month or lexeme.season or lexeme.marks):
        return False
    before = text[lexeme.start - 1 : lexeme.start]
    if fold(before) in _NOT_BEFORE and not _PART_OF_YEAR.search(
        text, max(0, lexeme.start - 6), lexeme.start
    ):
        return False
    return not (before in (".", ",") and place > 0 and found[place - 1].digits > 0)
