# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which letters a font file can show, read from its character map.

PDF/A refuses a letter that no font has, and one Chinese name must not stop a sheet of a thousand
photographs. So the sheet is checked against the bundled fonts before it is set.
"""

from __future__ import annotations

import struct
import unicodedata
from pathlib import Path

MISSING = "□"
"""Shown for a letter no font has (U+25A1, in the bundled serif)."""

_LAYOUT_ONLY = frozenset({"\n", "\u200b", "\u200c", "\u200d", "\u2028", "\u2029", "\u00ad"})
_NEVER_PRINTED = ("Cc", "Cs", "Co", "Cn")


def letters_of(font: Path) -> frozenset[int]:
    """The code points an OpenType font maps to a glyph.

    Source: OpenType 1.9, cmap, subtable formats 4 and 12.
    """
    data = font.read_bytes()
    tables = struct.unpack_from(">H", data, 4)[0]
    for at in range(12, 12 + 16 * tables, 16):
        if data[at : at + 4] == b"cmap":
            return _letters_in_map(data, struct.unpack_from(">I", data, at + 8)[0])
    return frozenset()


def _letters_in_map(data: bytes, cmap: int) -> frozenset[int]:
    found: set[int] = set()
    for index in range(struct.unpack_from(">H", data, cmap + 2)[0]):
        platform, _, offset = struct.unpack_from(">HHI", data, cmap + 4 + 8 * index)
        kind = struct.unpack_from(">H", data, cmap + offset)[0]
        if platform in (0, 3) and kind == 4:
            found |= _segments(data, cmap + offset)
        elif platform in (0, 3) and kind == 12:
            found |= _groups(data, cmap + offset)
    return frozenset(found)


def _segments(data: bytes, at: int) -> set[int]:
    double = struct.unpack_from(">H", data, at + 6)[0]
    ends = struct.unpack_from(f">{double // 2}H", data, at + 14)
    starts = struct.unpack_from(f">{double // 2}H", data, at + 16 + double)
    pairs = zip(starts, ends, strict=True)
    return {code for start, end in pairs for code in range(start, end + 1) if code != 0xFFFF}


def _groups(data: bytes, at: int) -> set[int]:
    count = struct.unpack_from(">I", data, at + 12)[0]
    groups = struct.iter_unpack(">III", data[at + 16 : at + 16 + 12 * count])
    return {code for start, end, _ in groups for code in range(start, end + 1)}


def printable(text: str) -> str:
    """The text without control characters; private and unassigned letters become a box."""
    cleaned = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    if cleaned.isprintable():
        return cleaned
    return "".join(_printed(letter) for letter in cleaned)


def _printed(letter: str) -> str:
    category = unicodedata.category(letter)
    if letter in _LAYOUT_ONLY or category not in _NEVER_PRINTED:
        return letter
    return "" if category == "Cc" else MISSING


def missing_letters(text: str, letters: frozenset[int]) -> frozenset[str]:
    """The letters of a text that fonts with these code points cannot show."""
    return frozenset(
        letter
        for letter in set(text) - _LAYOUT_ONLY
        if ord(letter) not in letters and unicodedata.category(letter) != "Cf"
    )


def with_boxes(text: str, missing: frozenset[str]) -> str:
    """The text with a box for each missing letter."""
    return text.translate({ord(letter): MISSING for letter in missing})
