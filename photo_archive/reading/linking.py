# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Known names brought together with what the caption's own words say.

The text decides first what a run of words is (a person by the office before it, a place by the
word for its kind); a known name then says which one, adds what the words alone do not show, and
mends runs read too short. A known name inside a longer one is not that record.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from photo_archive.domain.captions import Certainty
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.reading.found import FoundName
from photo_archive.reading.gazetteer import Match
from photo_archive.reading.lexicon import Words
from photo_archive.reading.names_in_text import Evidence, FoundPerson, inside_other_name
from photo_archive.reading.places_in_text import is_heralded
from photo_archive.reading.scan import Scan

_KNOWN = Message("a name of this record")
_KNOWN_BARE = Message("a name of this record, written without its accents")
_SEVERAL = Message("several records are called so")
_SHORT = Message("a short name of someone named in full on the same page")
_ANNIVERSARY_REACH = 6


@dataclass(frozen=True, slots=True)
class Linked:
    """Which record some words name; None if several could be meant."""

    record: RecordRef | None
    certainty: Certainty
    reason: Message


@dataclass(slots=True)
class Findings:
    """What is found in one caption so far; links go by their first and last word."""

    people: list[FoundPerson]
    places: list[FoundName]
    organisations: list[FoundName]
    events: list[tuple[int, int]] = field(default_factory=list)
    links: dict[tuple[RecordKind, int, int], Linked] = field(default_factory=dict)

    def link(self, kind: RecordKind, start: int, end: int) -> Linked | None:
        """The link of some words, None if they are not known."""
        return self.links.get((kind, start, end))


class Linker:
    """Takes the known names of one caption into its findings.

    Args:
        scan: The caption.
        findings: What its own words say; changed in place.
        on_page: Records named in full on the page the caption stands on.
    """

    def __init__(self, scan: Scan, findings: Findings, on_page: Iterable[RecordRef]) -> None:
        self._scan = scan
        self._findings = findings
        self._on_page = frozenset(on_page)

    def take(self, matches: Sequence[Match]) -> None:
        """Link all that can be; a short name needs its full name here or on the page."""
        full = {ref for match in matches if not match.short for ref in match.records}
        named = self._on_page | full
        for match in matches:
            records = [ref for ref in match.records if not match.short or ref in named]
            by_kind: dict[RecordKind, list[RecordRef]] = {}
            for ref in records:
                by_kind.setdefault(ref.kind, []).append(ref)
            if not by_kind or self._is_fragment(match):
                continue
            for kind in _order(by_kind, self._first_kind(match)):
                if self._take(kind, match, _linked(by_kind[kind], match)):
                    break

    def _take(self, kind: RecordKind, match: Match, linked: Linked) -> bool:
        found = self._findings
        if kind is RecordKind.PERSON:
            return self._take_person(match, linked)
        if kind is RecordKind.PLACE:
            return self._take_place(match, linked)
        if kind is RecordKind.EVENT:
            if self._is_anniversary(match):
                return False
            found.events = _widened(found.events, match)
        elif kind is RecordKind.ORGANISATION:
            if any(person.start < match.end > match.start < person.end for person in found.people):
                return False
            found.organisations = self._with_name(found.organisations, match, linked)
        else:
            return False
        found.links[kind, match.start, match.end] = linked
        return True

    def _is_anniversary(self, match: Match) -> bool:
        """Whether "the 50th anniversary of" stands before the title of an event."""
        near = range(max(0, match.start - _ANNIVERSARY_REACH), match.start)
        return any(self._scan.phrase(Words.ANNIVERSARY, word) > word for word in near)

    def _take_person(self, match: Match, linked: Linked) -> bool:
        found = self._findings
        if inside_other_name(self._scan, match.start, match.end):
            return False
        for number, person in enumerate(found.people):
            if person.start < match.end and match.start < person.end:
                if match.end - match.start < person.end - person.start:
                    return False
                found.people[number] = replace(person, start=match.start, end=match.end)
                break
        else:
            if _inside(found.places, match) or _inside(found.organisations, match):
                return False
            found.people.append(FoundPerson(match.start, match.end, (), Evidence.FORM))
        found.places = [place for place in found.places if not _overlap(place, match)]
        found.links[RecordKind.PERSON, match.start, match.end] = linked
        return True

    def _take_place(self, match: Match, linked: Linked) -> bool:
        found, scan = self._findings, self._scan
        people = [person for person in found.people if _overlap(person, match)]
        if any(p.evidence.certainty is Certainty.CERTAIN or _longer(p, match) for p in people):
            return False
        if self._in_office(match) or _inside(found.places, match) or self._in_body(match):
            return False
        exact = any((place.start, place.end) == (match.start, match.end) for place in found.places)
        country = scan.phrase(Words.COUNTRY, match.start) >= match.end
        if not exact and not is_heralded(scan, match.start):
            if country or not (match.own or match.end - match.start > 1):
                return False
            linked = replace(linked, certainty=Certainty.PROBABLE)
        found.people = [person for person in found.people if person not in people]
        found.places = self._with_name(found.places, match, linked)
        found.links[RecordKind.PLACE, match.start, match.end] = linked
        return True

    def _with_name(
        self, names: Sequence[FoundName], match: Match, linked: Linked
    ) -> list[FoundName]:
        kept = [name for name in names if not _overlap(name, match)]
        return [*kept, FoundName(match.start, match.end, linked.certainty, linked.reason)]

    def _first_kind(self, match: Match) -> RecordKind:
        """What the words themselves say a name is that records of several kinds have."""
        if any(_overlap(person, match) for person in self._findings.people):
            return RecordKind.PERSON
        bodies = ((body.start, body.end) for body in self._findings.organisations)
        body = (match.start, match.end) in bodies
        if body and not is_heralded(self._scan, match.start):
            return RecordKind.ORGANISATION
        return RecordKind.PLACE

    def _is_fragment(self, match: Match) -> bool:
        """Whether a single known word is only part of a longer name: Paris in Paris Accords."""
        scan = self._scan
        if match.end - match.start > 1:
            return False
        for word, other in ((match.start, match.start - 1), (match.end, match.end)):
            if not scan.close(word) or not 0 <= other < len(scan) or not scan.capital(other):
                continue
            if not any(
                scan.phrase(which, other) > other
                for which in (Words.TITLE, Words.HONORIFIC, Words.COMMON, Words.PLACE_PREPOSITION)
            ) and not self._is_person_word(other):
                return not self._spans(match)
        return False

    def _is_person_word(self, word: int) -> bool:
        return any(person.start <= word < person.end for person in self._findings.people)

    def _spans(self, match: Match) -> bool:
        """Whether the words alone were read as exactly this name."""
        people = ((one.start, one.end) for one in self._findings.people)
        places = ((one.start, one.end) for one in self._findings.places)
        return (match.start, match.end) in {*people, *places}

    def _in_office(self, match: Match) -> bool:
        first = self._scan.tokens[match.start].start
        return any(
            begin <= first < end for person in self._findings.people for begin, end in person.roles
        )

    def _in_body(self, match: Match) -> bool:
        return _inside(self._findings.organisations, match)


def _linked(records: Sequence[RecordRef], match: Match) -> Linked:
    if len(records) > 1:
        return Linked(None, Certainty.POSSIBLE, _SEVERAL)
    if match.short:
        return Linked(records[0], Certainty.PROBABLE, _SHORT)
    return Linked(records[0], Certainty.CERTAIN, _KNOWN if match.own else _KNOWN_BARE)


def _order(kinds: Iterable[RecordKind], first: RecordKind) -> list[RecordKind]:
    """Which kind to try first for a name that records of several kinds have."""
    return sorted(kinds, key=lambda kind: (kind is not RecordKind.EVENT, kind is not first, kind))


def _overlap(one: FoundPerson | FoundName, match: Match) -> bool:
    return one.start < match.end and match.start < one.end


def _longer(one: FoundPerson | FoundName, match: Match) -> bool:
    return one.end - one.start > match.end - match.start


def _inside(names: Iterable[FoundName], match: Match) -> bool:
    return any(_overlap(name, match) and _longer(name, match) for name in names)


def _widened(events: Iterable[tuple[int, int]], match: Match) -> list[tuple[int, int]]:
    kept = [event for event in events if event[1] <= match.start or match.end <= event[0]]
    return [*kept, (match.start, match.end)]
