# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sort keys: the order of names in Vietnamese, French and English, and of reference numbers.

A key is text to be compared code point by code point (a binary collation), so that a catalogue can
store and index it and both databases sort alike on every machine. The operating system's own
collation is never asked.

Source: CLDR collation vi (letters before tones; ngang, huyền, hỏi, ngã, sắc, nặng).
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum

from photo_archive.domain.names import fold

# Lower than anything a key contains: "an" comes before "an b" and before "anh".
_END = "\t"

_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
# ă after a, â after ă, all before b: "{", "|" and "}" come after "z".
_VIETNAMESE_LETTERS = {
    "ă": "a{",
    "â": "a|",
    "đ": "d{",
    "ð": "d{",
    "ê": "e{",
    "ô": "o{",
    "ơ": "o|",
    "ư": "u{",
}
_VOWEL_MARKS = frozenset("\u0306\u0302\u031b")

# The order of accents where the letters are equal; the Unicode default order.
_ACCENT_ORDER = "\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0328\u0327\u0304"
_ACCENTS = {mark: chr(ord("a") + place) for place, mark in enumerate(_ACCENT_ORDER)}

_SYLLABLE = re.compile(r"[^\s\-]+")
_NOT_SORTED = re.compile(r"[^\w{|}]|_")
_BREAKS = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"[0-9]+")
_LONGEST_NUMBER = 999


class PersonOrder(Enum):
    """Which part of a person's name a list is sorted by first."""

    FAMILY = "family"
    GIVEN = "given"


def sort_key(text: str, language: str) -> str:
    """The key of a name or title in a list for readers of a language (en, fr, vi)."""
    return vietnamese_key(text) if language == "vi" else western_key(text)


def vietnamese_key(text: str) -> str:
    """Syllable by syllable: the letters (a ă â b c d đ e ê …), then the tone.

    Tone placement does not matter (hòa = hoà), nor do case, hyphens and punctuation.
    """
    lowered = _hyphenated(unicodedata.normalize("NFC", text).lower())
    return "".join(filter(None, map(_syllable_key, _SYLLABLE.findall(lowered))))


def _hyphenated(text: str) -> str:
    """Every dash a hyphen, which divides syllables."""
    return re.sub(r"[\u2010-\u2015\u2212]", "-", text)


def _syllable_key(syllable: str) -> str:
    """Letters, a mark lower than any letter, the tone; "" for mere punctuation."""
    letters: list[str] = []
    tone = "0"
    for character in syllable:
        decomposed = unicodedata.normalize("NFD", character)
        vowel = decomposed[0] + "".join(mark for mark in decomposed[1:] if mark in _VOWEL_MARKS)
        letter = unicodedata.normalize("NFC", vowel)
        letters.append(_VIETNAMESE_LETTERS.get(letter) or _NOT_SORTED.sub("", fold(letter)))
        tone = next((_TONES[mark] for mark in decomposed if mark in _TONES), tone)
    worded = "".join(letters)
    return f"{worded}{_END}{tone}" if worded else ""


def western_key(text: str) -> str:
    """Word by word without accents and case; accents decide between equals, then nothing else.

    Hyphens and apostrophes part words. A name filed under another word ("de Gaulle" under
    "Gaulle") is given in the form it is filed under: "Gaulle, Charles de".
    """
    letters = _BREAKS.sub(" ", fold(text)).strip()
    return f"{letters}{_END}{_accent_key(text)}"


def _accent_key(text: str) -> str:
    """For each letter its accents, "0" for none; trailing bare letters left out."""
    accents: list[str] = []
    for character in unicodedata.normalize("NFD", text.lower()):
        if unicodedata.combining(character):
            if accents:
                accents[-1] = accents[-1].replace("0", "") + _ACCENTS.get(character, "z")
        elif character.isalnum():
            accents.append("0" if character.isascii() else "y")
    return "".join(accents).rstrip("0")


def natural_key(text: str) -> str:
    """The key of a reference number: runs of digits as numbers (79-GC-2-9 before 79-GC-2-134).

    A number is written as how many digits it has and the digits, leading zeros left out; where
    only these differ, the fewer zeros come first.
    """
    folded = fold(text)
    return f"{_NUMBER.sub(_counted, folded)}{_END}{len(folded):06d}{folded}"


def _counted(match: re.Match[str]) -> str:
    digits = match.group().lstrip("0") or "0"
    return f"{min(len(digits), _LONGEST_NUMBER):03d}{digits}"


def person_key(
    *,
    family: str,
    given: str,
    middle: str = "",
    language: str,
    order: PersonOrder = PersonOrder.FAMILY,
) -> str:
    """The key of a person in a list.

    Vietnamese lists (``language`` vi) go by given, middle, family name or by family, middle,
    given; others by family, given, middle or by given, middle, family. A particle belongs where
    the caller files it. Empty parts come first.
    """
    if order is PersonOrder.GIVEN:
        parts = (given, middle, family)
    elif language == "vi":
        parts = (family, middle, given)
    else:
        parts = (family, given, middle)
    # The accents of all parts come after all letters, so that they decide last.
    keys = [sort_key(part, language) for part in parts]
    if language == "vi":
        return f"{_END}{_END}".join(keys)
    letters, accents = zip(*(key.split(_END, 1) for key in keys), strict=True)
    return f"{_END}{_END}".join([*letters, *accents])
