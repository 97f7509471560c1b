# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What of an office in front of a name is its role as printed: dots, forms of address, two spans.

"Mr" behind an office only leads to the name; "Sir" behind its comma is a title of its own.
"""

from __future__ import annotations

from photo_archive.domain.captions import Language
from photo_archive.reading.lexicon import Words
from photo_archive.reading.scan import Scan


def printed_roles(scan: Scan, first: int, end: int) -> tuple[tuple[int, int], ...]:
    """The office, and a title behind its comma apart: "Emir of Sarn, Sir"."""
    title = end - 1
    apart = scan.lexicon.language is Language.EN and title > first
    if apart and scan.gap(title).strip() == "," and scan.title(title) == end:
        return scan.span(first, title), _with_dot(scan, *scan.span(title, end))
    return (_with_dot(scan, *scan.span(first, _without_address(scan, first, end))),)


def _without_address(scan: Scan, first: int, end: int) -> int:
    """The end of an office without the form of address that leads to the name, or "(IFV)"."""
    if scan.gap(end).strip() == ")" and end - first > 1:
        return end - 1
    if scan.lexicon.language is not Language.EN or end - first < 2:
        return end
    address = scan.phrase(Words.HONORIFIC, end - 1) == end
    return end - 1 if address else end


def _with_dot(scan: Scan, first: int, last: int) -> tuple[int, int]:
    """An office as printed: the dot of "Sen." belongs to it."""
    dotted = scan.text[last : last + 2] in (". ", ".\u00a0")
    return first, last + dotted
