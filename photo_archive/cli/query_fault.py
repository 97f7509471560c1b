# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows where a query is wrong: the part around the fault, and carets below it."""

from __future__ import annotations

import unicodedata

from photo_archive.domain.errors import UsageError
from photo_archive.domain.query_mending import fault_span

_AROUND = 34
_MOST_CARETS = 40
_NO_WIDTH = frozenset({"Mn", "Me", "Cf"})
_CONTROLS = frozenset({"Cc", "Cs", "Zl", "Zp"})


def pointed_at(error: UsageError) -> tuple[str, str]:
    """The line of the query with the fault and the line that points at it."""
    query, span = error.query, fault_span(error)
    first, last = max(0, span.start - _AROUND), min(len(query), span.end + _AROUND)
    end = min(span.end, span.start + _MOST_CARETS)
    last = min(last, end + _AROUND)
    before = ("…" if first else "") + _shown(query[first : span.start])
    line = before + _shown(query[span.start : last]) + ("…" if last < len(query) else "")
    carets = max(1, _width(_shown(query[span.start : end])))
    return f"  {line}", f"  {' ' * _width(before)}{'^' * carets}"


def _shown(text: str) -> str:
    """On one line and without control characters, as many letters as before."""
    return "".join(
        " " if letter.isspace() else "�" if unicodedata.category(letter) in _CONTROLS else letter
        for letter in text
    )


def _width(text: str) -> int:
    """How many columns a terminal takes for it."""
    return sum(
        0
        if unicodedata.category(letter) in _NO_WIDTH
        else 2
        if unicodedata.east_asian_width(letter) in "WF"
        else 1
        for letter in text
    )
