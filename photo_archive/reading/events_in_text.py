# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Events in a caption: visits, ceremonies, signings, summits, by words that name such things.

An event is the shortest stretch that says which one: its word, what stands in front of it
("5th ASEAN"), and what it is of or leads to. Plain actions (meets, shakes hands) are none; putting
a name to a treaty is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from photo_archive.domain.captions import Language
from photo_archive.reading.event_words import event_start, is_action, quoted_end
from photo_archive.reading.lexicon import Words
from photo_archive.reading.place_names import known_place_end
from photo_archive.reading.scan import Scan

_LONGEST_COMPLEMENT = 14
_LONGEST_DOCUMENT = 8
_ADJECTIVE_ENDINGS = (
    "ale",
    "ales",
    "elle",
    "elles",
    "ique",
    "iques",
    "aire",
    "aires",
    "ive",
    "ives",
    "ienne",
    "iennes",
    "aise",
    "ental",
    "ional",
    "icipal",
)
_COUNTED = frozenset(("năm", "ngày", "tháng"))
_CODED = re.compile(r"(?:COP|CMP|Cop)(?P<number>\d{1,2})?")
_QUOTES = ('"', "“", "”", "«", "»", "‘", '" "')


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event as words ``start`` to ``end``.

    Attributes:
        start: The first word.
        end: The word behind the last.
        type: A code of ``domain.events``.
        head: The word that says what it is.
    """

    start: int
    end: int
    type: str
    head: int


def find_events(
    scan: Scan, people: Sequence[bool], dates: Sequence[tuple[int, int]]
) -> tuple[FoundEvent, ...]:
    """The events a caption names, in order.

    Args:
        scan: The caption.
        people: For each word whether it belongs to a person or an office.
        dates: Where dates stand, in code points.
    """
    dated = [False] * len(scan)
    for days in (scan.within(*date) for date in dates):
        dated[days.start : days.stop] = [True] * len(days)
    found = list(_signings(scan, people, dated))
    signed = [False] * len(scan)
    for event in found:
        signed[event.start : event.end] = [True] * (event.end - event.start)
    found.extend(_coded(scan, people))
    free = 0
    for word, end in scan.phrases(Words.EVENT):
        if word < free or people[word] or dated[word] or signed[word]:
            continue
        start = event_start(scan, word, end, free, people)
        kind = scan.lexicon.event_type(scan.keys[word:end])
        named = _code_name_end(scan, word, end)
        if named > end:
            found.append(FoundEvent(word, named, kind, word))
            free = named
            continue
        if is_action(scan, start, word, end, people):
            continue
        head = _adjectives(scan, _further(scan, end), people)
        free = _complement(scan, head, people, dated)
        found.append(FoundEvent(start, free, kind, word))
    return tuple(sorted(found, key=lambda event: event.start))


def _coded(scan: Scan, people: Sequence[bool]) -> Iterator[FoundEvent]:
    """Conferences called by letters and a number alone: "COP16", "COP 26"; none with a word."""
    for word, token in enumerate(scan.tokens):
        match = _CODED.fullmatch(token.text) if token.text[0] == "C" else None
        if match is None or people[word]:
            continue
        end = word + 1
        if not match["number"]:
            number = scan.tokens[end].text if scan.close(end) else ""
            if not (number.isdigit() and len(number) < 3):
                continue
            end += 1
        beside = (*range(max(0, word - 3), word), *range(end, min(end + 3, len(scan))))
        verbs = Words.EVENT_VERB
        if not any(scan.phrase(Words.EVENT, i) > scan.phrase(verbs, i) for i in beside):
            yield FoundEvent(word, end, "conference", word)


def _code_name_end(scan: Scan, word: int, end: int) -> int:
    """Where the name behind "Operation", "Exercise" ends; ``end`` if none follows."""
    if scan.phrase(Words.CODE_NAMED, word) != end or not scan.capital(word):
        return end
    stop = end
    while scan.close(stop) and scan.capital(stop) and stop - end < 4:
        stop += 1
    figure = stop > end and scan.close(stop) and scan.tokens[stop].text.isdigit()
    return stop + 1 if figure and len(scan.tokens[stop].text) < 3 else stop


def _further(scan: Scan, end: int) -> int:
    """Past a second word for an event: "the cup final", "swearing-in ceremony"."""
    english = scan.lexicon.language is Language.EN
    while english and scan.close(end) and scan.phrase(Words.EVENT, end) > end:
        end = scan.phrase(Words.EVENT, end)
    qualified = english and scan.close(end) and scan.close(end + 1) and not scan.capital(end)
    if (
        qualified
        and scan.phrase(Words.EVENT_STOP, end) == scan.phrase(Words.EVENT_LINK, end) == end
    ):
        further = scan.phrase(Words.EVENT, end + 1)
        return further if further > end + 1 else end
    return end


def _adjectives(scan: Scan, end: int, people: Sequence[bool]) -> int:
    """Past French adjectives behind the word: "funérailles nationales de …"."""
    if scan.lexicon.language is not Language.FR:
        return end
    stop = end
    while scan.close(stop) and not scan.capital(stop) and not people[stop] and stop - end < 2:
        known = max(scan.phrase(Words.BODY_ADJECTIVE, stop), scan.phrase(Words.ADJECTIVE, stop))
        if known == stop and not scan.tokens[stop].folded.endswith(_ADJECTIVE_ENDINGS):
            break
        stop = max(known, stop + 1)
    return stop


def _signings(scan: Scan, people: Sequence[bool], dated: Sequence[bool]) -> Iterator[FoundEvent]:
    """A verb of signing with a paper behind it: "signs the peace treaty", "ký Hiệp định …"."""
    done = 0
    for word, verb in scan.phrases(Words.DOCUMENT_VERB):
        if word < done or people[word]:
            continue
        named = any(scan.phrase(Words.EVENT, first) > word for first in (word - 1, word - 2))
        named = named or scan.phrase(Words.OF, verb) > verb
        named = named or scan.phrase_before(Words.ARTICLE, word) < word
        paper = _paper(scan, verb, people) if not named else 0
        if not paper:
            continue
        stop = paper
        if scan.lexicon.language is Language.VI or scan.phrase(Words.PAPER_LINK, stop) > stop:
            stop = _run(scan, paper, people, dated)
        yield FoundEvent(word, stop, "signing", word)
        done = stop


def _paper(scan: Scan, verb: int, people: Sequence[bool]) -> int:
    """Where the word for the paper ends that is signed, close behind the verb; 0 if none."""
    limit = min(len(scan), verb + _LONGEST_DOCUMENT)
    for word in range(verb, limit):
        if not _joined(scan, word) or people[word]:
            return 0
        paper = scan.phrase(Words.DOCUMENT, word)
        if paper > word:
            return paper
        vietnamese = scan.lexicon.language is Language.VI
        stops = scan.phrase(Words.EVENT_STOP, word) > word or vietnamese
        if stops and scan.phrase(Words.INNER, word) == word:
            return 0
    return 0


def _complement(scan: Scan, end: int, people: Sequence[bool], dated: Sequence[bool]) -> int:
    """Where the event ends: behind what it is of, to, between; at a stop, a date or a person."""
    if not _joined(scan, end) or end >= len(scan):
        return end
    link = scan.phrase(Words.EVENT_LINK, end)
    bare = _goes_on_bare(scan, end)
    if link == end and not bare:
        return end
    someone = _of_someone(scan, end, link, people)
    if someone > link:
        towards = scan.phrase(Words.DESTINATION, someone) if scan.close(someone) else someone
        reached = _leads_to_place(scan, someone, towards)
        return scan.name_end(towards) if towards > someone and reached else someone
    if _leads_to_place(scan, end, link):
        stop = max(scan.name_end(link), scan.phrase(Words.COUNTRY, link))
        stop = max(stop, scan.phrase(Words.KIND_AFTER, stop) if stop < len(scan) else stop)
        return stop if stop > link and not people[link] else end
    stop = _run(scan, link, people, dated)
    while stop > link and scan.phrase_before(Words.EVENT_LINK, stop) < stop:
        stop = scan.phrase_before(Words.EVENT_LINK, stop)
    return stop if stop > link else end


def _goes_on_bare(scan: Scan, end: int) -> bool:
    """Whether an event's object follows without a link: Vietnamese, and French adjectives, verbs.

    "Hội nghị Paris", "match Toulouse - Reims", "inaugure le théâtre".
    """
    language = scan.lexicon.language
    if language is Language.VI:
        return scan.phrase(Words.EVENT_STOP, end) == end
    if language is Language.FR:
        return scan.phrase(Words.BARE_OBJECT, end - 1) == end and (
            scan.capital(end) or scan.phrase(Words.ARTICLE, end) > end
        )
    return False


def _run(scan: Scan, link: int, people: Sequence[bool], dated: Sequence[bool]) -> int:
    """Where the words end that belong to an event and begin at ``link``."""
    stop = link
    while stop < len(scan) and stop - link < _LONGEST_COMPLEMENT and not people[stop]:
        if not _joined(scan, stop) or dated[stop]:
            break
        quoted = quoted_end(scan, stop)
        if quoted:
            stop = quoted
            continue
        if stop > link and _stops(scan, stop):
            break
        stop += 1
    return stop


def _stops(scan: Scan, word: int) -> bool:
    if scan.phrase(Words.EVENT_STOP, word) == word or _inner(scan, word):
        return False
    counted = scan.tokens[word - 1].text.isdigit() and scan.lexicon.language is Language.VI
    return not (counted and scan.keys[word] in _COUNTED)


def _joined(scan: Scan, word: int) -> bool:
    """Whether no punctuation but quotation marks and spaced dashes of names stands before."""
    gap = scan.gap(word).strip()
    if scan.close(word) or gap in _QUOTES:
        return True
    known = scan.capital(word) and word > 0 and scan.capital(word - 1)
    return gap in ("-", "–") and known


def _of_someone(scan: Scan, end: int, link: int, people: Sequence[bool]) -> int:
    """Where the person ends whose event it is: "visite de M. Roy"; ``link`` if there is none."""
    if link == end or scan.phrase(Words.OF, end) != link:
        return link
    stop = link
    while stop < len(scan) and scan.phrase(Words.HONORIFIC, stop) > stop:
        stop = scan.phrase(Words.HONORIFIC, stop)
    if stop >= len(scan) or not people[stop]:
        return link
    while stop < len(scan) and people[stop] and (stop == link or _tied(scan, stop)):
        stop += 1
    return stop


def _tied(scan: Scan, word: int) -> bool:
    return scan.close(word) or scan.gap(word) == ". "


def _inner(scan: Scan, stop: int) -> bool:
    """Whether a stop word only joins two of the same: "supply and maintenance contract"."""
    following = scan.phrase(Words.AND, stop)
    return following > stop and scan.close(following) and scan.close(stop)


def _leads_to_place(scan: Scan, end: int, link: int) -> bool:
    if link == end and known_place_end(scan, link) == link:
        return False
    return link < len(scan) and scan.capital(link) and scan.phrase(Words.DESTINATION, end) == link
