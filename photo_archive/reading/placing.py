# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Known names taken into what a caption's own words say, each as the kind that fits its place.

The words decide first what a run of words is; a known name adds what they alone do not show, and
mends runs read too short. A known name inside a longer one is not that record.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from photo_archive.domain.captions import Certainty
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.reading.findings import Findings, Named
from photo_archive.reading.found import FoundName
from photo_archive.reading.gazetteer import Match
from photo_archive.reading.lexicon import Words
from photo_archive.reading.names_in_text import Evidence, FoundPerson, inside_other_name
from photo_archive.reading.place_names import known_region_end
from photo_archive.reading.places_in_text import is_heralded
from photo_archive.reading.scan import Scan

_KNOWN = Message("a name of this record")
_ANNIVERSARY_REACH = 6


class Placing:
    """Takes known names of one caption into its findings, which are changed in place."""

    def __init__(self, scan: Scan, findings: Findings) -> None:
        self._scan = scan
        self._findings = findings

    def place(self, match: Match) -> None:
        """Take a match as a name of the kind that fits its place in the text."""
        by_kind: dict[RecordKind, list[RecordRef]] = {}
        for ref in match.records:
            by_kind.setdefault(ref.kind, []).append(ref)
        if self._is_fragment(match) or (match.short and not self._may_be_short(match)):
            return
        for kind in _order(by_kind, self._first_kind(match)):
            if self._take(kind, match, tuple(by_kind[kind])):
                return

    def _may_be_short(self, match: Match) -> bool:
        """Whether a lone word may be a person's short name: no common word that opens a line."""
        common = self._scan.phrase(Words.COMMON, match.start) > match.start
        return not (common and self._scan.starts_sentence(match.start))

    def _take(self, kind: RecordKind, match: Match, records: tuple[RecordRef, ...]) -> bool:
        found = self._findings
        certain = True
        if kind is RecordKind.PERSON:
            if not self._take_person(match):
                return False
        elif kind is RecordKind.PLACE:
            taken = self._take_place(match)
            if taken is None:
                return False
            certain = taken
        elif kind is RecordKind.EVENT:
            if self._is_anniversary(match):
                return False
            found.events = _widened(found.events, match)
        elif kind is RecordKind.ORGANISATION:
            if any(person.start < match.end > match.start < person.end for person in found.people):
                return False
            found.organisations = self._with_name(found.organisations, match)
        else:
            return False
        found.named.append(Named(kind, match, records, certain))
        return True

    def _is_anniversary(self, match: Match) -> bool:
        """Whether "the 50th anniversary of" stands before the title of an event."""
        near = range(max(0, match.start - _ANNIVERSARY_REACH), match.start)
        return any(self._scan.phrase(Words.ANNIVERSARY, word) > word for word in near)

    def _take_person(self, match: Match) -> bool:
        found = self._findings
        span = (match.start, match.end)
        read = any((person.start, person.end) == span for person in found.people)
        other = not read and inside_other_name(self._scan, match.start, match.end)
        if other and not self._behind_other(match):
            return False
        for number, person in enumerate(found.people):
            if person.start < match.end and match.start < person.end:
                shorter = match.end - match.start < person.end - person.start
                if shorter and not self._behind_country(person, match):
                    return False
                found.people[number] = replace(person, start=match.start, end=match.end)
                break
        else:
            inside = _inside(found.places, match) or _inside(found.organisations, match)
            if inside and not self._behind_other(match):
                return False
            if match.short and self._is_known_place(match):
                return False
            roles = self._roles_before(match)
            found.people.append(FoundPerson(match.start, match.end, roles, Evidence.FORM))
        found.places = [place for place in found.places if not _overlap(place, match)]
        found.organisations = [_cut(body, match) for body in found.organisations]
        return True

    def _behind_country(self, person: FoundPerson, match: Match) -> bool:
        """Whether what was read of a person before the known name is only a country's."""
        country = self._scan.phrase(Words.COUNTRY, person.start)
        return match.start == country > person.start and match.end == person.end

    def _roles_before(self, match: Match) -> tuple[tuple[int, int], ...]:
        """The office that runs on into a known name is theirs, not of who stands before."""
        people = self._findings.people
        name = self._scan.tokens[match.start].start
        for number, person in enumerate(people):
            for start, end in person.roles:
                if start < name < end:
                    kept = tuple(role for role in person.roles if role != (start, end))
                    people[number] = replace(person, roles=kept)
                    return ((start, self._scan.tokens[match.start - 1].end),)
        return ()

    def _behind_other(self, match: Match) -> bool:
        """Whether a known country or body ends right before a name: "de Safran Jean …"."""
        scan = self._scan
        known = (Words.COUNTRY, Words.KNOWN_BODY)
        before = any(scan.phrase_before(which, match.start) < match.start for which in known)
        behind = scan.close(match.end) and scan.capital(match.end)
        return before and not behind and match.end - match.start > 1

    def _is_known_place(self, match: Match) -> bool:
        """Whether one word is a place as the words show: "in Paris", though a Paris is known."""
        return any(_overlap(place, match) for place in self._findings.places)

    def _take_place(self, match: Match) -> bool | None:
        """Whether a place is certainly meant; None if none is."""
        found, scan = self._findings, self._scan
        people = [person for person in found.people if _overlap(person, match)]
        if any(p.evidence.certainty is Certainty.CERTAIN or _longer(p, match) for p in people):
            return None
        if self._in_office(match) or _inside(found.places, match) or self._in_body(match):
            return None
        exact = any((place.start, place.end) == (match.start, match.end) for place in found.places)
        country = scan.phrase(Words.COUNTRY, match.start) >= match.end
        certain = exact or is_heralded(scan, match.start)
        if not certain and (country or not (match.own or match.end - match.start > 1)):
            return None
        found.people = [person for person in found.people if person not in people]
        found.places = self._with_name(found.places, match)
        return certain

    def _with_name(self, names: Sequence[FoundName], match: Match) -> list[FoundName]:
        """The names with this one, under the reason the words gave for it if they did."""
        span = (match.start, match.end)
        reason = next((one.reason for one in names if (one.start, one.end) == span), _KNOWN)
        kept = [name for name in names if not _overlap(name, match)]
        return [*kept, FoundName(*span, Certainty.PROBABLE, reason)]

    def _first_kind(self, match: Match) -> RecordKind:
        """What the words themselves say a name is that records of several kinds have."""
        if any(_overlap(person, match) for person in self._findings.people):
            return RecordKind.PERSON
        bodies = ((body.start, body.end) for body in self._findings.organisations)
        body = (match.start, match.end) in bodies
        if body and not is_heralded(self._scan, match.start) and not self._opens_where(match):
            return RecordKind.ORGANISATION
        return RecordKind.PLACE

    def _opens_where(self, match: Match) -> bool:
        """Whether a name opens a bracket and a known place follows it: "(Acme Hall, Oslo, …"."""
        scan = self._scan
        opens = scan.gap(match.start).strip()[-1:] == "("
        comma = match.end < len(scan) and scan.gap(match.end).strip() == ","
        return opens and comma and known_region_end(scan, match.end) > match.end

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


def _order(kinds: Iterable[RecordKind], first: RecordKind) -> list[RecordKind]:
    """Which kind to try first for a name that records of several kinds have."""
    return sorted(kinds, key=lambda kind: (kind is not RecordKind.EVENT, kind is not first, kind))


def _overlap(one: FoundPerson | FoundName, match: Match) -> bool:
    return one.start < match.end and match.start < one.end


def _longer(one: FoundPerson | FoundName, match: Match) -> bool:
    return one.end - one.start > match.end - match.start


def _inside(names: Iterable[FoundName], match: Match) -> bool:
    """Whether a match lies within a longer name."""
    return any(
        name.start <= match.start and match.end <= name.end and _longer(name, match)
        for name in names
    )


def _cut(body: FoundName, match: Match) -> FoundName:
    """A body without the words of a known name at its end."""
    if body.start < match.start < body.end <= match.end:
        return replace(body, end=match.start)
    return body


def _widened(events: Iterable[tuple[int, int]], match: Match) -> list[tuple[int, int]]:
    kept = [event for event in events if event[1] <= match.start or match.end <= event[0]]
    return [*kept, (match.start, match.end)]
