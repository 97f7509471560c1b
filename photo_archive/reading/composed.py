# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A text composed (NFC) for reading, that still knows where everything stood before.

Captions typed on some systems have letter and accent apart. The readers' patterns are composed;
the spans they give must be those of the text as given.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise


class Composed:
    """The composed text, and the way back. ``text`` is what to read."""

    def __init__(self, given: str) -> None:
        self._starts: list[int] | None = None
        self._ends: list[int] = []
        self.text = given
        if not unicodedata.is_normalized("NFC", given):
            self._compose(given)

    def given(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text as given that became this one."""
        if self._starts is None or start >= end:
            return start, end
        return self._starts[start], self._ends[end - 1]

    def _compose(self, given: str) -> None:
        starts: list[int] = []
        ends: list[int] = []
        parts: list[str] = []
        cuts = [i for i, c in enumerate(given) if i == 0 or not _joins(c)]
        for first, last in pairwise([*cuts, len(given)]):
            part = unicodedata.normalize("NFC", given[first:last])
            parts.append(part)
            starts.extend([first] * len(part))
            ends.extend([last] * len(part))
        self.text, self._starts, self._ends = "".join(parts), starts, ends


def _joins(character: str) -> bool:
    """Whether a character may melt into the one before: marks, and vowels of Korean syllables."""
    return unicodedata.combining(character) != 0 or "\u1160" <= character <= "\u11ff"
