# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pieces of regular expressions shared by the readers: capitals, names, any of these words.

Python's ``re`` has no class for capital letters, so the Latin ones (with the Vietnamese) are
listed here once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

CAPITAL = "[" + "".join(chr(c) for c in (*range(0x250), *range(0x1E00, 0x1F00)) if chr(c).isupper())
CAPITAL += "]"
"""One Latin capital letter, composed."""

_WORD = rf"{CAPITAL}(?:[^\W\d_]|['’.\-](?=[^\W\d_])|\.(?<=\b[^\W\d_]\.))*"
_PARTICLE = r"(?:de|du|des|la|le|van|von|der|den|del|di|da|dos|bin|ibn|al|el|ter|y)"
NAME = rf"{_WORD}(?:(?:\s+|(?<=\.))(?:{_PARTICLE}\s+){{0,2}}(?:[dl]['’])?{_WORD}){{0,5}}"
"""A personal name: up to six capitalised words or initials, with particles between them."""

_FEWEST_GROUPED = 12
_NAME = re.compile(NAME)


def is_name(text: str) -> bool:
    """Whether a text has the form of a personal name, in capitals or not."""
    return _NAME.fullmatch(text) is not None


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first; blanks match any blanks.

    No words give an expression that matches nothing.
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    if not ordered:
        return "(?!)"
    beginning: dict[str, list[str]] = {}
    for word in ordered:
        escaped = r"\s+".join(map(re.escape, word.split()))
        beginning.setdefault(word[0].lower(), []).append(escaped)
    if len(ordered) < _FEWEST_GROUPED:
        return "(?:" + "|".join(one for group in beginning.values() for one in group) + ")"
    groups = (f"{_letter(first)}(?:{'|'.join(group)})" for first, group in beginning.items())
    return "(?:" + "|".join(groups) + ")"


def _letter(first: str) -> str:
    """A look at the letter that words begin with, small or capital, so that few are tried."""
    return f"(?=[{re.escape(first)}{re.escape(first.upper())}])"


def any_word(words: Iterable[str]) -> str:
    """As ``alternatives``, but only whole words."""
    return rf"(?<!\w){alternatives(words)}(?!\w)"
