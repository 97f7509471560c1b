# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can follow ``area:``: two corners in degrees, ``48.8,2.2..48.9,2.5``."""

from __future__ import annotations

from photo_archive.domain.area import nearly_read, read_area
from photo_archive.domain.errors import ArchiveError, Mend, UsageError
from photo_archive.domain.query_tree import InArea, Span


def in_area(text: str, start: int, end: int, span: Span) -> InArea:
    """The area a text asks for.

    Args:
        text: As typed, without the field name.
        start: Where the text begins in the query.
        end: Where it ends.
        span: What the term takes up.

    Raises:
        UsageError: It is no area; what was probably meant is offered in its place.
    """
    try:
        return InArea(read_area(text), span)
    except ArchiveError as error:
        meant = nearly_read(text)
        raise UsageError(
            error.message.text,
            position=start,
            mend=None if meant is None else Mend(start, end, str(meant)),
            **dict(error.message.values),
        ) from error
