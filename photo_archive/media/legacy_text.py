# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading text whose character set nobody wrote down, as old caption fields are.

UTF-8 is tested strictly first; otherwise the likeliest of the sets used in the West and in Viet
Nam is chosen by how much like writing the outcome looks, and said to be a guess.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

UTF_8 = "utf-8"
_CANDIDATES = ("cp1252", "cp1258", "mac-roman")
_LAST_RESORT = "latin-1"

_FRENCH = "àâäæçéèêëîïôöœùûüÿ"
_OTHER_WESTERN = "áíóúñãõåøìòßšž"
_BASES = "aăâeêioôơuưy"
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_VIETNAMESE = "đ" + "".join(
    unicodedata.normalize("NFC", base + tone) for base in _BASES for tone in ("", *_TONES)
)
_LETTERS = frozenset(_FRENCH + _OTHER_WESTERN + _VIETNAMESE)
_MARKS_OF_WRITING = frozenset("«»“”‘’‚„–—…•°€©®·\u00a0")


@dataclass(frozen=True, slots=True)
class LegacyText:
    """A text read from bytes, the character set it was read in, and whether that is a guess."""

    text: str
    charset: str
    is_guessed: bool


def read_text(raw: bytes) -> LegacyText:
    """Return what ``raw`` says, guessing its character set where it is not UTF-8."""
    charset = guess_charset(raw)
    return LegacyText(decode(raw, charset), charset, charset != UTF_8)


def decode(raw: bytes, charset: str) -> str:
    """Decode leniently and compose: Windows-1258 writes tones as separate marks."""
    return unicodedata.normalize("NFC", raw.decode(charset, errors="replace"))


def guess_charset(raw: bytes) -> str:
    """Return the likeliest character set of ``raw``, UTF-8 if it is valid as that."""
    try:
        raw.decode(UTF_8)
    except UnicodeDecodeError:
        return max((*_CANDIDATES, _LAST_RESORT), key=lambda charset: _likeness(raw, charset))
    return UTF_8


def _likeness(raw: bytes, charset: str) -> float:
    """Return how much like writing the text looks, per character that is not ASCII."""
    try:
        text = unicodedata.normalize("NFC", raw.decode(charset))
    except UnicodeDecodeError:
        return -100.0
    scores = [
        _score(text[at - 1 : at], char, text[at + 1 : at + 2])
        for at, char in enumerate(text)
        if not char.isascii()
    ]
    return sum(scores) / max(1, len(scores)) - (0.01 if charset == _LAST_RESORT else 0.0)


def _score(before: str, char: str, after: str) -> float:
    if unicodedata.category(char) in {"Cc", "Mn", "Co", "Cn"}:
        return -5.0
    if char in _MARKS_OF_WRITING:
        return -1.0 if before.isalpha() and after.isalpha() and char != "’" else 0.8
    if not char.isalpha():
        return -2.0
    score = 1.0 if char.lower() in _LETTERS else -1.0
    if char.isupper() and before.islower():
        score -= 2.0
    if before.isalpha() and not before.isascii() and before.lower() not in "đươé":
        score -= 1.5
    return score
