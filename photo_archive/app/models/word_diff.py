# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two texts word by word: which words of each the other has not.

Words are compared as they are written; accents and capitals are differences an archivist looks for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_PIECES = re.compile(r"\w+|\s+|[^\w\s]")
_MOST = 4000
"""Words of a text beyond which it is not compared word by word."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a text; ``differs`` if the other text has not the same there."""

    text: str
    differs: bool


def differing(one: str, other: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Both texts in runs that agree or differ."""
    first, second = _PIECES.findall(one), _PIECES.findall(other)
    if not one or not other or max(len(first), len(second)) > _MOST:
        is_same = one == other
        return _runs([(one, not is_same)]), _runs([(other, not is_same)])
    ours: list[tuple[str, bool]] = []
    theirs: list[tuple[str, bool]] = []
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        differs = tag != "equal"
        ours.append(("".join(first[start:end]), differs))
        theirs.append(("".join(second[other_start:other_end]), differs))
    return _runs(_joined(ours)), _runs(_joined(theirs))


def _joined(parts: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """What stands alone between two differences and is no word is part of them."""
    found: list[tuple[str, bool]] = []
    for at, (text, differs) in enumerate(parts):
        if not differs and not text.strip() and 0 < at < len(parts) - 1:
            differs = True
        if found and found[-1][1] == differs:
            found[-1] = (found[-1][0] + text, differs)
        else:
            found.append((text, differs))
    return found


def _runs(parts: list[tuple[str, bool]]) -> tuple[Run, ...]:
    return tuple(Run(text, differs) for text, differs in parts if text)
