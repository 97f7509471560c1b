# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Places that end the name of a body: "Société de chant de Lens", "Hội Phụ nữ quận 3".

They say whose or where the body is, and so are no places of the picture.
"""

from __future__ import annotations

from photo_archive.domain.captions import Language
from photo_archive.reading.lexicon import Words
from photo_archive.reading.scan import Scan

_PLACES = (Words.CITY, Words.REGION, Words.COUNTRY)
_FARTHEST = 3


def is_place_of_body(scan: Scan, word: int) -> bool:
    """Whether a word belongs to a place that may end the name of a body in front of it."""
    language = scan.lexicon.language
    first = max(0, word - _FARTHEST)
    if language is Language.VI:
        return any(territory_end(scan, start) > word for start in range(first, word + 1))
    return language is Language.FR and any(
        scan.phrase(which, start) > word and scan.phrase_before(Words.OF, start) < start
        for start in range(first, word + 1)
        for which in _PLACES
    )


def territory_end(scan: Scan, start: int) -> int:
    """Past "quận 3" and "xã An Phú" behind a Vietnamese body; ``start`` if none stands there."""
    name = scan.phrase(Words.TERRITORY, start) if scan.close(start) else start
    if name == start or not (scan.close(name) or scan.gap(name).strip() == "."):
        return start
    if name >= len(scan):
        return start
    if scan.tokens[name].text.isdigit():
        return name + 1
    known = max(scan.phrase(which, name) for which in _PLACES)
    if known > name and scan.capital(name):
        return known
    end = name
    while end < len(scan) and scan.capital(end) and end - name < 2:
        other = scan.capitals(end - 1) or scan.phrase(Words.SURNAME, end) > end
        if end > name and (other or not scan.close(end)):
            break
        end += 1
    return end if end > name else start
