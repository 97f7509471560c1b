# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""People in a caption, known by how captions name them: office before, office after, placement.

No list of people is needed: an office or honorific in front of a capitalised run makes it a name,
so does a placement ("(L)") or an office after a comma. Bare runs come last and are only probable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from photo_archive.domain.captions import Certainty
from photo_archive.domain.errors import Message
from photo_archive.reading.lexicon import Words
from photo_archive.reading.offices import office_end, office_start
from photo_archive.reading.scan import Scan

_OFFICE_ENDS = re.compile(r"\s*[,;()\[\]\n|]|\s[–—-]\s|\.(?:\s|$)")
_APPOSITION = re.compile(r"(?:\s*\([^()]{1,30}\))?(?:,\s+|\s+[–—-]\s+)")
_PLACED = re.compile(r"\s*[(\[](?P<where>[^()\[\]]{1,40})[)\]]")
_LONGEST_BARE_NAME = 5
_TITLE_WITHIN = 5
_LEAD = 8
_LONGEST_OFFICE = 240


class Evidence(Enum):
    """Why a run of words is a person's name."""

    OFFICE_BEFORE = Message("an office stands before the name")
    OFFICE_AFTER = Message("an office stands after the name")
    HONORIFIC = Message("a form of address stands before the name")
    PLACED = Message("the caption says where the person stands")
    SURNAME = Message("it begins with a family name")
    FORM = Message("it has the form of a name")

    @property
    def certainty(self) -> Certainty:
        """How sure this evidence makes the name."""
        weak = self in (Evidence.SURNAME, Evidence.FORM)
        return Certainty.PROBABLE if weak else Certainty.CERTAIN


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person's name as words ``start`` to ``end``; ``roles`` as ranges of code points."""

    start: int
    end: int
    roles: tuple[tuple[int, int], ...]
    evidence: Evidence


@dataclass(slots=True)
class _Free:
    """Which words are not yet part of a name or an office."""

    used: list[bool]

    def take(self, start: int, end: int) -> None:
        self.used[start:end] = [True] * (end - start)

    def has(self, start: int, end: int) -> bool:
        return not any(self.used[start:end])

    def before(self, word: int) -> int:
        """The first of the few free words that lie directly before a word."""
        first = word
        while first and word - first < _LEAD and not self.used[first - 1]:
            first -= 1
        return first


def find_people(scan: Scan) -> tuple[FoundPerson, ...]:
    """The people a caption names, in order."""
    free = _Free([False] * len(scan))
    found: list[FoundPerson] = []
    for rule in (_with_office_before, _with_honorific, _with_office_after, _bare):
        for person in rule(scan, free):
            free.take(person.start, person.end)
            found.append(_with_office_behind(scan, free, person))
    return tuple(sorted(found, key=lambda person: person.start))


def inside_other_name(scan: Scan, start: int, end: int) -> bool:
    """Whether a person's name is part of the name of a street, a ship, a prize, an institution."""
    for which in (Words.NOT_PERSON_BEFORE, Words.KIND_BEFORE):
        if scan.phrase_before(which, start) < start:
            return True
    if start and scan.close(start) and scan.gap(start) == "-":
        return True
    if end < len(scan) and scan.close(end):
        if scan.gap(end) == "-" and scan.capital(end):
            return True
        for which in (Words.NOT_PERSON_AFTER, Words.KIND_AFTER):
            if scan.capital(end) and scan.phrase(which, end) > end:
                return True
    return False


def _with_office_before(scan: Scan, free: _Free) -> Iterator[FoundPerson]:
    word = 0
    while word < len(scan):
        plural = scan.phrase(Words.PLURAL_TITLE, word)
        title = max(scan.title(word), plural)
        if title == word or not free.has(word, title):
            word += 1
            continue
        end = office_end(scan, title)
        name = _skip_honorific(scan, end)
        stop = scan.name_end(name) if name < len(scan) and scan.close(name) else name
        if stop == name or not _may_be_name(scan, name, stop):
            word = title
            continue
        role = (scan.span(office_start(scan, word, free.before(word)), end),)
        free.take(word, end)
        yield FoundPerson(name, stop, role, Evidence.OFFICE_BEFORE)
        word = stop
        if plural == title:
            for further, word in _listed(scan, stop):
                yield FoundPerson(further, word, role, Evidence.OFFICE_BEFORE)


def _listed(scan: Scan, word: int) -> Iterator[tuple[int, int]]:
    """More names after one: "Roe, Poe and Doe"."""
    while word < len(scan):
        comma = scan.gap(word).strip() == ","
        following = scan.phrase(Words.AND, word)
        start = following if following > word else word
        if not (comma or start > word) or start >= len(scan):
            return
        stop = scan.name_end(start)
        if stop == start:
            return
        yield start, stop
        if start > word:
            return
        word = stop


def _with_honorific(scan: Scan, free: _Free) -> Iterator[FoundPerson]:
    for word in range(len(scan)):
        address = scan.phrase(Words.HONORIFIC, word)
        if address == word or address >= len(scan) or not scan.close(address):
            continue
        if scan.keys[word] != scan.tokens[word].accented and not scan.capital(word):
            continue
        stop = scan.name_end(address)
        usable = stop > address and free.has(address, stop)
        if usable and scan.phrase(Words.HONORIFIC, address) == address:
            yield FoundPerson(address, stop, (), Evidence.HONORIFIC)


def _with_office_after(scan: Scan, free: _Free) -> Iterator[FoundPerson]:
    for start, stop in _runs(scan, free):
        if not scan.starts_sentence(start) and stop - start < 2:
            continue
        if _office_behind(scan, stop) and not inside_other_name(scan, start, stop):
            yield FoundPerson(start, stop, (), Evidence.OFFICE_AFTER)


def _bare(scan: Scan, free: _Free) -> Iterator[FoundPerson]:
    for start, stop in _runs(scan, free):
        if inside_other_name(scan, start, stop) or stop - start > _LONGEST_BARE_NAME:
            continue
        if _placed(scan, stop):
            yield FoundPerson(start, stop, (), Evidence.PLACED)
        elif not _has_form_of_name(scan, start, stop) or not _unheralded(scan, start):
            continue
        elif scan.phrase(Words.SURNAME, start) > start:
            yield FoundPerson(start, stop, (), Evidence.SURNAME)
        else:
            yield FoundPerson(start, stop, (), Evidence.FORM)


def _runs(scan: Scan, free: _Free) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words that could be names, without common words at their beginning."""
    word = 0
    while word < len(scan):
        start = word
        while scan.phrase(Words.COMMON, start) == start + 1 and scan.starts_sentence(word):
            start += 1
            if start >= len(scan) or not scan.close(start):
                break
        if start >= len(scan):
            return
        stop = scan.name_end(start)
        if stop > start and free.has(start, stop) and _may_be_name(scan, start, stop):
            yield start, stop
        word = max(stop, word + 1)


def _may_be_name(scan: Scan, start: int, stop: int) -> bool:
    """Whether no word of a run belongs to a place, a body, a treaty or a title."""
    if scan.phrase(Words.COUNTRY, start) >= stop or scan.phrase(Words.ADJECTIVE, start) >= stop:
        return False
    for word in range(start, stop):
        body = (Words.ORGANISATION, Words.KIND_AFTER, Words.NOT_IN_NAME)
        if any(scan.phrase(which, word) > word for which in body):
            return False
    if scan.phrase(Words.KIND_BEFORE, start) > start and stop - start > 1:
        return scan.phrase(Words.SURNAME, start) > start
    return not all(map(scan.capitals, range(start, stop))) or stop - start > 1


def _unheralded(scan: Scan, start: int) -> bool:
    """Whether nothing before a run says that it is a place or a thing: "in", "the"."""
    if scan.starts_sentence(start):
        return True
    if scan.phrase_before(Words.PLACE_PREPOSITION, start) < start:
        return False
    towards = scan.phrase_before(Words.DESTINATION, start)
    if towards < start and scan.phrase_before(Words.EVENT, towards) < towards:
        return False
    return scan.phrase_before(Words.ARTICLE, start) == start


def _has_form_of_name(scan: Scan, start: int, stop: int) -> bool:
    """Whether a run that nothing proves a name looks like one: two words, not all initials."""
    inner = range(start + 1, stop)
    if all(scan.gap(word) == "-" for word in inner) or scan.capitals(start):
        return False
    if scan.lexicon.phrases(Words.ARTICLE).longest(scan.keys, start):
        return False
    if any(scan.phrase(Words.COUNTRY, word) > word for word in range(start, stop - 1)):
        return False
    return any(len(scan.tokens[word].text) > 1 for word in range(start, stop))


def _placed(scan: Scan, stop: int) -> bool:
    """Whether "(L)" or "(second from right)" follows."""
    match = _PLACED.match(scan.text, scan.tokens[stop - 1].end)
    if not match:
        return False
    inner = Scan(match["where"], scan.lexicon)
    return len(inner) > 0 and inner.phrase(Words.PLACEMENT, 0) == len(inner)


def _with_office_behind(scan: Scan, free: _Free, person: FoundPerson) -> FoundPerson:
    behind = _office_behind(scan, person.end)
    if not behind:
        return person
    office = scan.within(*behind)
    free.take(office.start, office.stop)
    return FoundPerson(person.start, person.end, (*person.roles, behind), person.evidence)


def _office_behind(scan: Scan, stop: int) -> tuple[int, int] | None:
    """The office after "Name, " as a range of code points, if it is one and not another person."""
    match = _APPOSITION.match(scan.text, scan.tokens[stop - 1].end)
    first = stop
    if match:
        while first < len(scan) and scan.tokens[first].start < match.end():
            first += 1
    elif not (scan.capital(stop) and scan.title(stop) > stop and scan.close(stop)):
        return None
    article = scan.phrase(Words.ARTICLE, first)
    first = article if article > first else first
    if first >= len(scan):
        return None
    start = scan.tokens[first].start
    limit = min(len(scan.text), start + _LONGEST_OFFICE)
    ends = _OFFICE_ENDS.search(scan.text, start, limit)
    end = ends.start() if ends else start + len(scan.text[start:limit].rstrip())
    if not match:
        end = scan.tokens[_capitalised_end(scan, first) - 1].end
    title = _title_within(scan, first, end)
    if title is None or _names_someone(scan, title, end):
        return None
    return start, end


def _capitalised_end(scan: Scan, first: int) -> int:
    """Where an office ends that no punctuation closes: with its last capitalised word."""
    word = end = first + 1
    while word < min(len(scan), first + _LONGEST_OFFICE) and scan.close(word):
        if scan.capital(word):
            end = word + 1
        elif scan.phrase(Words.INNER, word) == word and scan.phrase(Words.ADJECTIVE, word) == word:
            break
        word += 1
    return end


def _title_within(scan: Scan, first: int, end: int) -> int | None:
    """The title among the first words of an apposition; only its kind of word may come before."""
    for word in range(first, min(first + _TITLE_WITHIN, len(scan))):
        if scan.tokens[word].start >= end:
            return None
        if scan.title(word) > word and not _owner(scan, word):
            return word
        fits = scan.capital(word) or scan.phrase(Words.TITLE_MODIFIER, word) > word
        if not (fits or scan.possessive(word) or scan.phrase(Words.ADJECTIVE, word) > word):
            return None
    return None


def _names_someone(scan: Scan, title: int, end: int) -> bool:
    """Whether the office is that of the next person: ", Senator Jane Roe"."""
    after = office_end(scan, scan.title(title))
    name = _skip_honorific(scan, after)
    if name >= len(scan) or not scan.close(name) or scan.tokens[name].start >= end:
        return False
    stop = scan.name_end(name)
    return stop > name and _may_be_name(scan, name, stop)


def _owner(scan: Scan, title: int) -> bool:
    """Whether an office is that of someone who has the next: "President Roe’s adviser"."""
    name = scan.title(title)
    stop = scan.name_end(name) if name < len(scan) else name
    return stop > name and scan.possessive(stop)


def _skip_honorific(scan: Scan, word: int) -> int:
    if word < len(scan) and scan.close(word):
        return scan.phrase(Words.HONORIFIC, word)
    return word
