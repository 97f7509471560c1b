# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Events in a caption: visits, ceremonies, signings, summits, by words that name such things.

An event is the shortest stretch that says which one: its word, what stands in front of it
("5th ASEAN"), and what it is of or leads to. Plain actions (meets, shakes hands) are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from photo_archive.domain.captions import Language
from photo_archive.domain.names import fold
from photo_archive.reading.lexicon import Words
from photo_archive.reading.scan import Scan

_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th|e|er|re|eme)", re.IGNORECASE)
_LONGEST_COMPLEMENT = 14
_LONGEST_LEAD = 5


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event as words ``start`` to ``end``; ``type`` is a code of ``domain.events``."""

    start: int
    end: int
    type: str


def find_events(
    scan: Scan, people: Sequence[bool], dates: Sequence[tuple[int, int]]
) -> tuple[FoundEvent, ...]:
    """The events a caption names, in order.

    Args:
        scan: The caption.
        people: For each word whether it belongs to a person or an office.
        dates: Where dates stand, in code points.
    """
    found: list[FoundEvent] = []
    free = 0
    word = 0
    while word < len(scan):
        end = scan.phrase(Words.EVENT, word)
        if end == word or people[word] or _is_verb(scan, word, end):
            word += 1
            continue
        start = _lead(scan, word, free, people)
        stop = _complement(scan, end, people, dates)
        found.append(FoundEvent(start, stop, scan.lexicon.event_type(scan.keys[word:end])))
        word = free = stop
    return tuple(found)


def _is_verb(scan: Scan, word: int, end: int) -> bool:
    """Whether an English word that is noun and verb is the verb: "they visit the", "to visit"."""
    if scan.lexicon.language is not Language.EN or end - word > 1:
        return False
    before = scan.tokens[word - 1] if word else None
    if before is None or not scan.close(word):
        return False
    doubtful = scan.phrase(Words.EVENT_VERB, word) > word and not scan.capital(word)
    if doubtful and scan.capital(word - 1) and scan.close(end):
        return scan.phrase(Words.EVENT_LINK, end) == end
    if before.folded == "to" or (scan.capital(word - 1) and not scan.capital(word)):
        return scan.close(end) and (
            scan.phrase(Words.ARTICLE, end) > end or scan.capital(end) or before.folded == "to"
        )
    return False


def _lead(scan: Scan, word: int, free: int, people: Sequence[bool]) -> int:
    """Where the event begins: ordinals, adjectives and names in front of its word."""
    if scan.lexicon.language is Language.VI:
        return word
    start = word
    while start > free and scan.close(start) and word - start < _LONGEST_LEAD:
        before = start - 1
        if people[before] or scan.tokens[before].text.isdigit():
            break
        modifier = scan.phrase_before(Words.EVENT_MODIFIER, start)
        if modifier < start and modifier >= free:
            start = modifier
        elif _ORDINAL.fullmatch(fold(scan.tokens[before].text)) or _names_event(scan, before):
            start = before
        else:
            break
    return start


def _names_event(scan: Scan, word: int) -> bool:
    """Whether a capitalised word in front belongs to an English event: "Geneva Summit"."""
    if scan.lexicon.language is not Language.EN or not scan.capital(word):
        return False
    if scan.starts_sentence(word) and scan.phrase(Words.COMMON, word) > word:
        return False
    return scan.phrase(Words.ADJECTIVE, word) == word and not scan.possessive(word + 1)


def _complement(
    scan: Scan, end: int, people: Sequence[bool], dates: Sequence[tuple[int, int]]
) -> int:
    """Where the event ends: behind what it is of, to, between; at a stop, a date or a person."""
    if not scan.close(end):
        return end
    link = scan.phrase(Words.EVENT_LINK, end)
    bare = scan.lexicon.language is Language.VI and scan.phrase(Words.EVENT_STOP, end) == end
    if link == end and not bare:
        return end
    if _leads_to_place(scan, end, link):
        stop = max(scan.name_end(link), scan.phrase(Words.COUNTRY, link))
        stop = max(stop, scan.phrase(Words.KIND_AFTER, stop) if stop < len(scan) else stop)
        return stop if stop > link and not people[link] else end
    stop = link
    while stop < len(scan) and stop - link < _LONGEST_COMPLEMENT and not people[stop]:
        joined = scan.close(stop) or scan.gap(stop).strip() in ('"', "“", "”", "«", "»")
        if not joined or _dated(scan, stop, dates):
            break
        if stop > link and scan.phrase(Words.EVENT_STOP, stop) > stop and not _inner(scan, stop):
            break
        stop += 1
    while stop > link and scan.phrase_before(Words.EVENT_LINK, stop) < stop:
        stop = scan.phrase_before(Words.EVENT_LINK, stop)
    return stop if stop > link else end


def _inner(scan: Scan, word: int) -> bool:
    """Whether a stop word only joins two of the same: "supply and maintenance contract"."""
    following = scan.phrase(Words.AND, word)
    return following > word and scan.close(following) and scan.close(word)


def _leads_to_place(scan: Scan, end: int, link: int) -> bool:
    return link < len(scan) and scan.capital(link) and scan.phrase(Words.DESTINATION, end) == link


def _dated(scan: Scan, word: int, dates: Sequence[tuple[int, int]]) -> bool:
    at = scan.tokens[word].start
    return any(first <= at < last for first, last in dates)
