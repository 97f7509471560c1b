# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of a text, and when a word typed finds a word written.

The rule goes letter by letter: a bare letter typed finds every accent, an accented letter finds
its own and the bare one. So ``To`` finds Tô and Tổ, ``Tô`` finds Tô and To but never Tổ, and both
``Élysée`` and ``Elysée`` find the other, as French leaves accents off capitals. It follows that
``Viêt`` does not find Việt: ê is neither ệ nor e. Old and new tone placement (hòa, hoà) are equal.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from photo_archive.domain.names import fold

# What stays inside a word though it is no letter: combining marks (Latin and Greek, Hebrew, Arabic,
# Indic, Thai and Lao, Tibetan, Burmese, Khmer, kana) and invisible joiners.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u0900-\u0963\u0971-\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc"
    "\u0ec8-\u0ece\u0f18\u0f19\u0f71-\u0f84\u102b-\u103e\u17b4-\u17d3\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20f0\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u200b-\u200d\u2060\ufeff"
)
# Letters by category that are apostrophes by use end a word: l’Élysée is two.
_NOT_LETTERS = "\u02b9-\u02bf\ua78c"
_WORD = re.compile(rf"[^\W_{_NOT_LETTERS}](?:[^\W_{_NOT_LETTERS}]|[{_MARKS}])*")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u034f\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f"))
_LOOK_ALIKES = {ord("ð"): "đ", ord("Ð"): "Đ"}

_OLD_TONE = re.compile("[òóõỏọ][ae]|[ùúũủụ]y")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text.

    Attributes:
        start: Where it begins, in code points of the text as given.
        end: Where it ends (not included).
        text: The word as written.
        accented: Composed and in small letters: the spelling.
        folded: Without accents: what every spelling has in common.
    """

    start: int
    end: int
    text: str
    accented: str
    folded: str


class SpellingRank(IntEnum):
    """How near a word is to the one asked for, nearest first."""

    OWN = 0
    BARE = 1
    OTHER = 2


@lru_cache(maxsize=1 << 16)
def _forms(word: str) -> tuple[str, str]:
    if word.isascii():
        lowered = word.lower()
        return lowered, lowered
    visible = word.translate(_INVISIBLE).translate(_LOOK_ALIKES)
    accented = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", visible).lower())
    return accented, fold(word)


def tokens(text: str) -> list[Token]:
    """The words of a text, in order; hyphens and apostrophes divide, digits count as letters."""
    found = []
    for match in _WORD.finditer(text):
        word = match.group()
        found.append(Token(match.start(), match.end(), word, *_forms(word)))
    return found


def accented_form(word: str) -> str:
    """The word composed and in small letters, as ``Token.accented`` has it."""
    return _forms(word)[0]


def is_bare(word: str) -> bool:
    """Whether a word is written without any accent, so that it finds every spelling."""
    accented, folded = _forms(word)
    # The fold of Hangul and a few others is decomposed; it has lost nothing all the same.
    return accented == folded or accented == unicodedata.normalize("NFC", folded)


def spelling(word: str) -> str:
    """The accented form with Vietnamese tones put where the new style has them (hòa → hoà).

    Two words are the same spelling exactly if these are equal.
    """
    accented = _forms(word)[0]
    return accented if accented.isascii() else _OLD_TONE.sub(_move_tone, accented)


def _move_tone(match: re.Match[str]) -> str:
    pair = match.group()
    toned = unicodedata.normalize("NFD", pair[0])
    return toned[0] + unicodedata.normalize("NFC", pair[1] + toned[1])


@lru_cache(maxsize=1 << 14)
def _accents(spelled: str) -> tuple[str, ...]:
    """For each letter of the fold the accented letter it stands for, or "" if it is bare."""
    accents: list[str] = []
    for cluster in clusters(spelled):
        folded = fold(cluster)
        accents.extend(["" if folded == cluster else cluster] * len(folded))
    return tuple(accents)


def clusters(text: str) -> list[str]:
    """The letters of a text, each with the marks that stand over or under it."""
    found: list[str] = []
    for character in text:
        if found and unicodedata.combining(character):
            found[-1] += character
        else:
            found.append(character)
    return found


def _letters_agree(query: str, word: str) -> bool:
    pairs = zip(_accents(spelling(query)), _accents(spelling(word)), strict=False)
    return all(not asked or not written or asked == written for asked, written in pairs)


def matches(query: str, word: str) -> bool:
    """Whether a word typed finds a word written (both single words); see the module text."""
    return fold(query) == fold(word) and (is_bare(query) or _letters_agree(query, word))


def matches_start(query: str, word: str) -> bool:
    """Whether the letters typed so far find a word that begins with them."""
    return fold(word).startswith(fold(query)) and (is_bare(query) or _letters_agree(query, word))


def matches_exactly(query: str, word: str) -> bool:
    """Whether a word is spelled exactly so, accents and tone placement included; case is free."""
    return accented_form(query) == accented_form(word)


def rank(query: str, word: str) -> SpellingRank:
    """Where a matching word stands in the results: its own spelling, then bare, then the rest."""
    if spelling(query) == spelling(word):
        return SpellingRank.OWN
    return SpellingRank.BARE if is_bare(word) else SpellingRank.OTHER
