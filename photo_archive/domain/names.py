# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One fold for the whole program: what makes ``Ha Noi``, ``Hanoi`` and ``Hà Nội`` one name.

Search, completion, de-duplication, sorting and caption reading all compare folded text, so a name
that one of them finds is found by all. Folding is a character table, so it gives the same for
composed and decomposed text and folding twice changes nothing.
"""

from __future__ import annotations

import re
import unicodedata

APOSTROPHE = "'"
HYPHEN = "-"

_APOSTROPHES = "\u00b4\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u2018\u2019\u201b\u2032\ua78c\uff07"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_DROPPED = "\u00ad\u034f\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0e\ufe0f"

# Letters that Unicode does not decompose; capitals are lowered before they are looked up.
_LETTERS = {
    "đ": "d",
    "ð": "d",
    "œ": "oe",
    "æ": "ae",
    "ß": "ss",
    "ø": "o",
    "ł": "l",
    "ı": "i",
    "þ": "th",
    "ħ": "h",
    "ŧ": "t",
    "ŋ": "ng",
    "ĸ": "k",
}

_SPECIAL = (
    _LETTERS
    | dict.fromkeys(_APOSTROPHES, APOSTROPHE)
    | dict.fromkeys(_HYPHENS, HYPHEN)
    | dict.fromkeys(_DROPPED, "")
)

_JOINERS = dict.fromkeys(map(ord, " -'.\u00b7\t\n\r\v\f\u0085\u2028\u2029"))

_SPACES = re.compile(r"[^\S\n\u00a0\u202f]+")
_BROKEN_LINES = re.compile(r"\r\n?|[\v\f\u0085\u2028\u2029]")
_LINE_ENDS = re.compile(r"[^\S\n]*\n[^\S\n]*")
_ANY_SPACE = re.compile(r"\s+")


def _fold_character(character: str) -> str:
    """One code point folded until folding changes nothing more."""
    folded = "".join(map(_fold_once, unicodedata.normalize("NFD", character)))
    return folded if folded == character else "".join(map(_fold_character, folded))


def _fold_once(character: str) -> str:
    special = _SPECIAL.get(character)
    if special is not None:
        return special
    if unicodedata.combining(character):
        return ""
    if unicodedata.category(character) == "Zs":
        return " "
    plain = unicodedata.normalize("NFKD", character)
    folded = plain.casefold()
    # Cherokee alone folds to capitals; small letters are what all other scripts fold to.
    return folded if folded == folded.lower() else plain.lower()


class _FoldTable(dict[int, str]):
    """The fold of every code point met so far, worked out the first time it is met."""

    def __missing__(self, code_point: int) -> str:
        folded = _fold_character(chr(code_point))
        self[code_point] = folded
        return folded


_FOLD = _FoldTable()


def fold(text: str) -> str:
    """The text without accents and case: ``Điện Biên Phủ`` becomes ``dien bien phu``.

    Apostrophes become one, hyphens and dashes one, fixed and thin spaces a space. Line breaks
    stay. The result may differ in length, so offsets into it are not offsets into the text.
    """
    return text.lower() if text.isascii() else text.translate(_FOLD)


def squash(text: str) -> str:
    """The fold without spaces, hyphens, apostrophes and dots: joins ``Ha Noi`` and ``Hanoi``."""
    return fold(text).translate(_JOINERS)


def normal(text: str) -> str:
    """The text as it is stored: composed (NFC), runs of blanks one space, no blanks at line ends.

    Line breaks become plain line feeds; fixed spaces, as French sets before ``: ; ?``, are kept.
    """
    composed = unicodedata.normalize("NFC", text)
    lines = _BROKEN_LINES.sub("\n", composed)
    return _LINE_ENDS.sub("\n", _SPACES.sub(" ", lines)).strip()


def normal_line(text: str) -> str:
    """A name or title as it is stored: composed (NFC), in one line, single plain spaces."""
    return _ANY_SPACE.sub(" ", unicodedata.normalize("NFC", text)).strip()
