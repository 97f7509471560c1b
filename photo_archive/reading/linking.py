# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which records the known names of a caption mean, once it is settled what kind each name is.

Full names that only one record has come first; they help to choose among those that several have,
and to tell whom a lone word names.
"""

from __future__ import annotations

from dataclasses import replace

from photo_archive.domain.captions import Certainty
from photo_archive.domain.dates import Edtf
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.proposals import Reason, Weight
from photo_archive.reading.choosing import Chooser, Linked, Surroundings
from photo_archive.reading.findings import Findings, Named
from photo_archive.reading.gazetteer import Gazetteer, Match
from photo_archive.reading.lexicon import Words
from photo_archive.reading.names_in_text import Evidence, FoundPerson
from photo_archive.reading.offices_held import OfficeComparer
from photo_archive.reading.placing import Placing
from photo_archive.reading.scan import Scan

__all__ = ["Findings", "Linked", "Linker"]

_SHORTEST_SURNAME = 4
_NO_SURNAMES = (
    Words.COMMON,
    Words.TITLE,
    Words.PLURAL_TITLE,
    Words.HONORIFIC,
    Words.CITY,
    Words.COUNTRY,
    Words.REGION,
    Words.ADJECTIVE,
    Words.EVENT,
    Words.ORGANISATION,
    Words.KIND_AFTER,
    Words.KIND_BEFORE,
    Words.NOT_IN_NAME,
    Words.SURNAME,
)


class Linker:
    """Takes the known names of one caption into its findings.

    Args:
        scan: The caption.
        findings: What its own words say; changed in place.
        gazetteer: Of all records.
        offices: Compares offices.
    """

    def __init__(
        self, scan: Scan, findings: Findings, gazetteer: Gazetteer, offices: OfficeComparer
    ) -> None:
        self._scan = scan
        self._findings = findings
        self._gazetteer = gazetteer
        self._offices = offices
        self._placing = Placing(scan, findings)

    def take(self, date: Edtf | None, on_page: frozenset[RecordRef] = frozenset()) -> None:
        """Find all known names and link those that can be.

        Args:
            date: The date of the photograph.
            on_page: Records named in full on the page the caption stands on.
        """
        if not len(self._gazetteer):
            return
        for match in self._gazetteer.find(self._scan.text, self._scan.tokens):
            self._placing.place(match)
        around = Surroundings(date, on_page)
        self._decide(Chooser(self._gazetteer, self._offices, around), around)

    def _decide(self, chooser: Chooser, around: Surroundings) -> None:
        """Choose the records: full names that only one has first, then the rest, then parts."""
        found = self._findings
        clear = [named for named in found.named if self._is_clear(named)]
        around.named.update(named.records[0] for named in clear)
        for named in found.named:
            if named.match.short:
                continue
            linked = chooser.choose(named.records, self._spelled(named), self._role(named.match))
            if not named.certain and linked.certainty is Certainty.CERTAIN:
                linked = replace(linked, certainty=Certainty.PROBABLE)
            found.links[named.kind, named.match.start, named.match.end] = linked
            if linked.record is not None:
                around.named.add(linked.record)
        self._decide_short(chooser, frozenset(around.named | around.on_page))
        self._take_surnames(chooser)

    def _is_clear(self, named: Named) -> bool:
        return len(named.records) == 1 and not named.match.short

    def _decide_short(self, chooser: Chooser, named_here: frozenset[RecordRef]) -> None:
        """People named by one word: a name of their own, or part of a longer one."""
        found, scan = self._findings, self._scan
        listed = {(n.match.start, n.match.end): n for n in found.named if n.match.short}
        for person in list(found.people):
            span = (person.start, person.end)
            if (RecordKind.PERSON, *span) in found.links or not self._is_one_word(person):
                continue
            named = listed.get(span)
            word = scan.tokens[person.end - 1]
            parts = self._gazetteer.people_with_part(word, named_here)
            refs = tuple(dict.fromkeys((*(named.records if named else ()), *parts)))
            if not refs:
                continue
            spelled = self._spelled(named) if named else _part_of(word.text)
            role = self._role_text(person)
            only = named is not None and len(named.records) == len(refs)
            linked = chooser.choose_short(refs, spelled, role, listed=only)
            if linked:
                found.links[RecordKind.PERSON, person.start, person.end] = linked
            elif named and person.evidence is Evidence.FORM:
                found.people.remove(person)

    def _take_surnames(self, chooser: Chooser) -> None:
        """People named bare by a surname that one record has: "Macron in Oslo"."""
        found, scan = self._findings, self._scan
        spans = [(one.start, one.end) for one in (*found.places, *found.organisations)]
        spans += [(one.start, one.end) for one in found.people]
        spans += [(words.start, words.stop) for words in self._offices_here()]
        spans += found.events
        taken = {word for start, end in spans for word in range(start, end)}
        for word, token in enumerate(scan.tokens):
            if word in taken or len(token.text) < _SHORTEST_SURNAME or not scan.capital(word):
                continue
            ref = self._gazetteer.surname_of_one(token)
            if ref is None or not self._stands_bare(word):
                continue
            linked = chooser.choose_short((ref,), _part_of(token.text), "", listed=False)
            if linked:
                found.people.append(FoundPerson(word, word + 1, (), Evidence.FORM))
                found.links[RecordKind.PERSON, word, word + 1] = linked

    def _stands_bare(self, word: int) -> bool:
        """Whether a capitalised word is nothing else that is known, nor part of a longer name."""
        scan = self._scan
        if any(scan.phrase(one, word) > word for one in _NO_SURNAMES):
            return False
        before = scan.close(word) and scan.capital(word - 1) and not scan.starts_sentence(word - 1)
        behind = scan.close(word + 1) and (scan.capital(word + 1) or scan.gap(word + 1) == "-")
        return not before and not behind and scan.gap(word) != "-"

    def _offices_here(self) -> list[range]:
        roles = {role for person in self._findings.people for role in person.roles}
        return [self._scan.within(*role) for role in roles]

    def _is_one_word(self, person: FoundPerson) -> bool:
        """Whether someone is named by one word, small words before it not counted: "de Gaulle"."""
        before = range(person.start, person.end - 1)
        return all(self._scan.phrase(Words.PARTICLE, word) > word for word in before)

    def _spelled(self, named: Named) -> Reason:
        match = named.match
        name = self._scan.words(match.start, match.end)
        if match.own:
            return Reason(Message("“{name}” is a known spelling", {"name": name}))
        return Reason(Message("“{name}” is the same name without accents", {"name": name}))

    def _role(self, match: Match) -> str:
        for person in self._findings.people:
            if (person.start, person.end) == (match.start, match.end):
                return self._role_text(person)
        return ""

    def _role_text(self, person: FoundPerson) -> str:
        return " | ".join(self._scan.text[first:last] for first, last in person.roles)


def _part_of(name: str) -> Reason:
    return Reason(Message("“{name}” is part of the name", {"name": name}), Weight.NEUTRAL)
