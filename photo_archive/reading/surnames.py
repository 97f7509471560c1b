# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names in a list behind a colon: "The Big Three: Roe, Poe and Doe", "From left: Bo Roe, Al Poe".

One name alone tells nothing, but several behind a colon, joined by commas and "and" and none of
them a place or a common word, are people.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

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
_LONGEST = 4
_FEWEST = 3


def surnames_listed(
    scan: Scan, free: FreeWords, found: Sequence[FoundPerson]
) -> Iterator[FoundPerson]:
    """The names of each list behind a colon that are not among the people found."""
    if scan.lexicon.language is Language.VI or ":" not in scan.text:
        return
    known = {person.start: person.end for person in found}
    for word in range(1, len(scan)):
        if scan.gap(word).strip().endswith(":"):
            listed = _list_at(scan, free, known, word)
            yield from (person for person in listed if person.start not in known)


def _list_at(scan: Scan, free: FreeWords, known: Mapping[int, int], word: int) -> list[FoundPerson]:
    """The names of the list that begins at a word; none if it is no list of names."""
    names: list[FoundPerson] = []
    joined = False
    while word < len(scan):
        end = known.get(word) or _name_end(scan, free, word)
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


def _name_end(scan: Scan, free: FreeWords, word: int) -> int:
    """Where a name ends, with its particle; ``word`` if it is something else."""
    particle = scan.phrase(Words.LEADING_PARTICLE, word)
    name = particle if particle < len(scan) and scan.close(particle) else word
    end = scan.name_end(name)
    text = scan.tokens[name].text
    if not name < end <= name + _LONGEST or not free.has(word, end):
        return word
    if len(text) < _SHORTEST or text.isupper() or scan.phrase(Words.NOT_IN_NAME, name) > name:
        return word
    also_name = scan.phrase(Words.NAME_AND_WORD, name) > name
    if not also_name and any(scan.phrase(which, name) > name for which in _REFUSED):
        return word
    further = (Words.ORGANISATION, Words.KIND_AFTER, Words.NOT_IN_NAME, Words.TEAM, Words.EVENT)
    inside = range(name + 1, end)
    return word if any(scan.phrase(one, i) > i for one in further for i in inside) else end
