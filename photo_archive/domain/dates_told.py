# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which words of a caption tell the date of its photograph.

A caption names other dates beside it: a treaty's, a birthday, the year of a first visit. Only words
whose days may be those of the photograph are its date; of a photograph without one, all may be.
"After 1973" is a date only of a photograph that is dated so.
"""

from __future__ import annotations

from photo_archive.domain.date_text import FoundDate, find_dates
from photo_archive.domain.dates import Edtf, OpenEnd, parse_edtf


def dates_told(text: str, edtf: str) -> list[FoundDate]:
    """The dates in a caption that agree with the date of its photograph, in order.

    Args:
        text: The caption, or a paragraph of it.
        edtf: The date of the photograph, "" when it has none.

    Raises:
        ArchiveError: ``edtf`` is no EDTF.
    """
    found = find_dates(text)
    if not edtf or not found:
        return found
    date = parse_edtf(edtf)
    return [one for one in found if _agrees(one.edtf, date)]


def _agrees(told: Edtf, date: Edtf) -> bool:
    ends = (end for stretch in told.stretches for end in (stretch.first, stretch.last))
    if any(isinstance(end, OpenEnd) for end in ends):
        return told.text == date.text
    return told.overlaps(date.padded)
