# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields that take one of a few words (``is:``, ``status:``): which was meant, or what to say."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from photo_archive.domain.errors import Mend, UsageError
from photo_archive.domain.names import fold
from photo_archive.domain.query_words import Piece

_NEAR_ENOUGH = 0.6
_LONGEST = 40


def one_of(piece: Piece, field: str, choices: Sequence[str], *, unfinished: bool) -> str:
    """The choice meant: written in full, or unmistakably begun if still being typed.

    Raises:
        UsageError: It is none of them; the nearest is what would be right.
    """
    asked = fold(piece.text.strip())
    if asked in choices:
        return asked
    begun = [choice for choice in choices if choice.startswith(asked)]
    if unfinished and len(begun) == 1:
        return begun[0]
    near = begun or difflib.get_close_matches(asked[:_LONGEST], choices, 1, _NEAR_ENOUGH)
    raise UsageError(
        "“{value}” cannot follow “{field}”: use one of {choices}.",
        position=piece.start,
        mend=Mend(piece.start, piece.end, near[0]) if len(near) == 1 else None,
        value=piece.text,
        field=f"{field}:",
        choices=", ".join(begun if unfinished and begun else choices),
    )
