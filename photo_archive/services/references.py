# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference numbers for photos that come without one: PREFIX-YEAR-NUMBER, the next free one.

The prefix is a setting of the archive; a photo without a year is numbered under 0000.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from photo_archive.catalogue import photos, settings
from photo_archive.catalogue.session import Session
from photo_archive.domain.dates import DAY_MAX, DAY_MIN, parse_edtf
from photo_archive.domain.names import normal_line

PREFIX_SETTING = "reference_prefix"
DEFAULT_PREFIX = "PA"
_NO_YEAR = 0


class References:
    """Hands out free references; numbers handed out are not handed out again.

    Args:
        spoken_for: Numbers that the same job gives to photos itself.
    """

    def __init__(self, spoken_for: Iterable[str] = ()) -> None:
        self._spoken_for = {normal_line(reference) for reference in spoken_for}
        self._last: dict[int, tuple[str, int]] = {}
        self._handed_out: set[str] = set()
        self._taken_over: dict[tuple[str, ...], str] = {}

    def taken_over(self, session: Session, former: tuple[str, ...]) -> str:
        """The reference a photo has in another archive, "" if it is taken here.

        Files of one photo there get the same one here.

        Args:
            session: A session that sees what the job has written.
            former: The other archive and the reference; () if there is none.
        """
        if not former:
            return ""
        if former not in self._taken_over:
            reference = normal_line(former[-1])
            is_taken = reference in self._spoken_for | self._handed_out
            is_taken = is_taken or bool(photos.ids_of_references(session, [reference]))
            self._taken_over[former] = "" if is_taken else reference
            self._spoken_for.add(reference)
        return self._taken_over[former]

    def next(self, session: Session, edtf: str) -> str:
        """The next free reference for a photo of this date."""
        year = year_of(edtf)
        if year not in self._last:
            prefix = settings.setting(session, PREFIX_SETTING, DEFAULT_PREFIX)
            stem, _, number = photos.next_reference(session, prefix, year).rpartition("-")
            self._last[year] = (stem, int(number) - 1)
        stem, last = self._last[year]
        while f"{stem}-{last + 1:05d}" in self._spoken_for:
            last += 1
        self._last[year] = (stem, last + 1)
        reference = f"{stem}-{last + 1:05d}"
        self._handed_out.add(reference)
        return reference


def year_of(edtf: str) -> int:
    """The year a date begins in, 0 if it says none."""
    if not edtf:
        return _NO_YEAR
    first = parse_edtf(edtf).strict.first
    if not DAY_MIN < first < DAY_MAX or first < 1 or first > date.max.toordinal():
        return _NO_YEAR
    return date.fromordinal(first).year
