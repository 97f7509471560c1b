# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Captions read by the forms of a house: its credit line, and its bracket of place and date.

What a user wrote down of a house is certain where it fits, so it comes before the general rules,
which know what most houses have in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from photo_archive.domain.date_text import find_dates
from photo_archive.reading.house_style import HouseStyle
from photo_archive.reading.patterns import NAME
from photo_archive.reading.values import CreditLine, Span

_CREDIT = r"[^\W\d_][^\n()\[\]]{0,80}?"
_PLACE = r"[^\W\d_][^\n()\[\]]{1,80}?"
_DATE = r"[^\n()\[\]]{4,60}?"
_BEFORE_CREDIT = r"(?:^|(?<=[.!?…)\]”\"»’;\n])\s*|\s+(?=[(\[–—-]))"


@dataclass(frozen=True, slots=True)
class Where:
    """A place and a date as a house prints them together.

    Attributes:
        place: Where the place stands, with the larger places behind it.
        date: Where the date stands.
    """

    place: Span
    date: Span


class HouseForms:
    """Finds what houses always write in the same way. Made once, used for many.

    Args:
        styles: The houses, the likeliest first.
    """

    def __init__(self, styles: Iterable[HouseStyle] = ()) -> None:
        known = tuple(styles)
        slots = {"credit": _CREDIT, "photographer": NAME}
        self._credits = tuple(
            re.compile(rf"{_BEFORE_CREDIT}(?:{form.pattern(slots)})\.?\s*$")
            for style in known
            for form in style.credit
        )
        places = {"place": _PLACE, "date": _DATE}
        self._wheres = tuple(
            re.compile(form.pattern(places)) for style in known for form in style.place_date
        )

    def credit(self, text: str) -> CreditLine | None:
        """The credit line at the end of a caption, if it has the form of one of the houses."""
        for pattern in self._credits:
            match = pattern.search(text)
            if match is None:
                continue
            found = match.groupdict()
            credit, photographer = found.get("credit") or "", found.get("photographer") or ""
            return CreditLine(match.start(), len(text), credit, photographer, strong=True)
        return None

    def where(self, text: str) -> Where | None:
        """Place and date of the picture, the last ones printed in the form of one of the houses."""
        for pattern in self._wheres:
            for match in reversed(list(pattern.finditer(text))):
                date = Span(*match.span("date"))
                if any(d.start <= date.start and date.end <= d.end for d in find_dates(text)):
                    return Where(Span(*match.span("place")), date)
        return None
