# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Places that carry their kind: "… Palace", "palais …", "sân bay …", with all of their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from photo_archive.domain.captions import Certainty
from photo_archive.domain.errors import Message
from photo_archive.reading.found import FoundName
from photo_archive.reading.kind_then_name import kind_then_name
from photo_archive.reading.lexicon import Words
from photo_archive.reading.name_then_kind import name_then_kind
from photo_archive.reading.place_names import town_behind
from photo_archive.reading.scan import Scan

_KIND = Message("it has a word for a kind of place")


def places_of_kind(scan: Scan, used: Sequence[bool]) -> Iterator[FoundName]:
    """Each kind of place with its name before or behind it."""
    done = 0
    for word in scan.starts(Words.KIND_BEFORE, Words.KIND_AFTER):
        if word < done:
            continue
        start, stop = word, kind_then_name(scan, word, used)
        if stop == word:
            start, stop = name_then_kind(scan, word, used)
        if start == word < stop:
            start = _past_plural_kind(scan, word)
        if stop > word:
            town = town_behind(scan, start, stop)
            yield FoundName(start, town - 1 if town else stop, Certainty.PROBABLE, _KIND)
            if town:
                yield FoundName(town, stop, Certainty.PROBABLE, _KIND)
        done = stop


def _past_plural_kind(scan: Scan, word: int) -> int:
    """Past the kind that several Vietnamese places share: "hai tỉnh A và B"."""
    plural = word > 0 and scan.keys[word - 1] in ("hai", "ba", "các", "những")
    kind = scan.phrase(Words.KIND_BEFORE, word)
    return kind if plural and not scan.capital(word) and scan.capital(kind) else word
