# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Family names alone in a list: "The Big Three: Roe, Poe and Doe", "From left: Roe, Poe".

One capitalised word tells nothing, but several behind a colon, joined by commas and "and" and none
of them a place or a common word, are people.
"""

from __future__ import annotations

from collections.abc import Iterator

from photo_archive.domain.captions import Language
from photo_archive.reading.found_people import Evidence, FoundPerson, FreeWords
from photo_archive.reading.lexicon import Words
from photo_archive.reading.scan import Scan

_REFUSED = (
    Words.CITY, Words.REGION, Words.COUNTRY, Words.ADJECTIVE, Words.COMMON, Words.EVENT,
    Words.TITLE, Words.KIND_BEFORE, Words.KIND_AFTER, Words.ORGANISATION, Words.KNOWN_BODY,
    Words.NOT_IN_NAME, Words.PLACEMENT, Words.NEVER_PERSON, Words.PLURAL_TITLE,
    Words.CAPITAL_EVENT, Words.DOCUMENT,
)  # fmt: skip
_SHORTEST = 3
_FEWEST = 3


def surnames_listed(scan: Scan, free: FreeWords) -> Iterator[FoundPerson]:
    """The family names of each list behind a colon, and those only."""
    if scan.lexicon.language is Language.VI or ":" not in scan.text:
        return
    for word in range(1, len(scan)):
        if scan.gap(word).strip().endswith(":"):
            yield from _list_at(scan, free, word)


def _list_at(scan: Scan, free: FreeWords, word: int) -> list[FoundPerson]:
    """The names of the list that begins at a word; none if it is no list of names."""
    names: list[FoundPerson] = []
    joined = False
    while word < len(scan):
        end = _surname_end(scan, free, word)
        if end == word:
            return []
        names.append(FoundPerson(word, end, (), Evidence.LISTED))
        following = scan.phrase(Words.AND, end)
        if following > end:
            joined, word = True, following
        elif scan.gap(end).strip() == "," and end < len(scan) and not joined:
            word = end
        else:
            break
        if following > end and scan.phrase(Words.ARTICLE, word) > word:
            return []
    closed = (
        word >= len(scan) or joined or scan.gap(names[-1].end).strip()[:1] in (".", "(", "[", "")
    )
    return names if closed and len(names) >= _FEWEST - joined else []


def _surname_end(scan: Scan, free: FreeWords, word: int) -> int:
    """Where a single family name ends, with its particle; ``word`` if it is something else."""
    particle = scan.phrase(Words.LEADING_PARTICLE, word)
    name = particle if particle < len(scan) and scan.close(particle) else word
    end = scan.name_end(name)
    plain = end == name + 1 or (
        end > name and all(scan.gap(i) == "-" for i in range(name + 1, end))
    )
    text = scan.tokens[name].text
    if not plain or not free.has(word, end) or len(text) < _SHORTEST or text.isupper():
        return word
    if scan.phrase(Words.NOT_IN_NAME, name) > name:
        return word
    also_name = scan.phrase(Words.NAME_AND_WORD, name) > name
    if not also_name and any(scan.phrase(which, name) > name for which in _REFUSED):
        return word
    return end
