# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One caption in, all that it says out: the whole of reading put together.

This reader is plain on purpose: dates, credits, known names, and word lists. Each step is a module
of its own with one function in and values out, so that a better one can take its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from photo_archive.domain.captions import Certainty, Language
from photo_archive.domain.date_text import FoundDate
from photo_archive.domain.dates import Edtf
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.names import fold
from photo_archive.domain.proposals import Reason
from photo_archive.domain.tokens import tokens
from photo_archive.reading.composed import Composed
from photo_archive.reading.credits import CreditReader
from photo_archive.reading.dated_names import without_names
from photo_archive.reading.events_in_text import FoundEvent, find_events
from photo_archive.reading.found import FoundName
from photo_archive.reading.gazetteer import Gazetteer
from photo_archive.reading.house_forms import HouseForms, Where
from photo_archive.reading.known_events import known_event
from photo_archive.reading.language import LanguageGuesser
from photo_archive.reading.lexicon import Lexicon, Words
from photo_archive.reading.linking import Findings, Linked, Linker
from photo_archive.reading.names_in_text import FoundPerson, find_people
from photo_archive.reading.offices_held import OfficeComparer
from photo_archive.reading.organisations_in_text import find_organisations
from photo_archive.reading.photo_date import caption_dates, event_date, photo_date
from photo_archive.reading.place_names import places_of_people
from photo_archive.reading.places_in_text import find_places
from photo_archive.reading.scan import Scan
from photo_archive.reading.values import (
    CreditLine,
    ReadEvent,
    Reading,
    ReadName,
    ReadPerson,
    Span,
)

_LIST_MARK = re.compile(r"\s*(?:[|│┃•‣◦▪■●]\s*|[-–—*]\s+)|\s+")
_END_MARKS = "|│┃"
_EVENT_WORD = Message("it has a word for an event")


class Reader:
    """Reads captions. Made once, used for many; what one says changes nothing for the next.

    Args:
        gazetteer: The known records; without it nothing gets an id.
        language: The language of all captions, if it is known; else each is guessed.
        forms: How houses that the user described credit and date; tried before the usual ways.

    Raises:
        ArchiveError: A word list cannot be read.
    """

    def __init__(
        self,
        gazetteer: Gazetteer | None = None,
        language: Language | None = None,
        forms: HouseForms | None = None,
    ) -> None:
        self._gazetteer = gazetteer or Gazetteer(())
        self._language = language
        self._lexicons = {one: Lexicon(one) for one in Language}
        self._guesser = LanguageGuesser(
            {one: lexicon.small_words for one, lexicon in self._lexicons.items()},
            {one: lexicon.telling_words for one, lexicon in self._lexicons.items()},
        )
        self._offices = OfficeComparer()
        self._credits = CreditReader()
        self._forms = forms or HouseForms()
        self._named_on_page = lru_cache(maxsize=2)(self._gazetteer.named_in_full)

    def read(self, text: str, *, page_names: Iterable[str] = ()) -> Reading:
        """What a caption says.

        Args:
            text: The caption, with its credit if it has one.
            page_names: Texts or names of the same page; who is named there in full may be meant
                by a short name here.
        """
        composed = Composed(text)
        credit = self._forms.credit(composed.text) or self._credits.find(composed.text)
        body = _without(composed.text, credit)
        words = tokens(body)
        language = self._language or self._guesser.guess_words(words)
        scan = Scan(body, self._lexicons[language], words)
        on_page = self._named_on_page(tuple(page_names))
        return _CaptionReading(
            text,
            composed,
            scan,
            self._gazetteer,
            self._offices,
            on_page,
            self._forms.where(body),
        ).reading(credit, old=self._credits.is_old(credit))


@dataclass(slots=True)
class _CaptionReading:
    """One caption on its way to a ``Reading``."""

    given: str
    composed: Composed
    scan: Scan
    gazetteer: Gazetteer
    offices: OfficeComparer
    on_page: frozenset[RecordRef]
    where: Where | None

    def reading(self, credit: CreditLine | None, *, old: bool) -> Reading:
        scan = self.scan
        dates = without_names(scan, caption_dates(scan.text, old=old))
        date = self._house_date(dates) or photo_date(scan, dates)
        findings, events = self._find([(found.start, found.end) for found in dates], date)
        people = self._people(findings)
        places = self._names(findings, RecordKind.PLACE, findings.places)
        involved = [
            linked.record for linked in findings.links.values() if linked.record is not None
        ]
        read_events = self._events(findings, events, dates, date, involved)
        return Reading(
            text=self.given,
            caption=_caption(self.composed.text, credit),
            language=scan.lexicon.language,
            date=date.edtf.text if date else "",
            date_span=Span(*self.composed.given(date.start, date.end)) if date else None,
            people=people,
            places=places,
            events=read_events,
            organisations=self._names(findings, RecordKind.ORGANISATION, findings.organisations),
            credit=credit.credit if credit else "",
            photographer=credit.photographer if credit else "",
            left_over=self._left_over(findings, events, dates),
        )

    def _house_date(self, dates: Sequence[FoundDate]) -> FoundDate | None:
        """The date that stands where the house writes that of the photograph."""
        if self.where is None:
            return None
        place = self.where.date
        return photo_date(
            self.scan, [one for one in dates if one.start < place.end and place.start < one.end]
        )

    def _find(
        self, dates: Sequence[tuple[int, int]], date: FoundDate | None
    ) -> tuple[Findings, list[FoundEvent]]:
        scan = self.scan
        people = find_people(scan)
        misread = {person.start for person in places_of_people(scan, people)}
        people = tuple(person for person in people if person.start not in misread)
        strong = [one for one in people if one.evidence.certainty is Certainty.CERTAIN]
        doubtful = [
            (one.start, one.end)
            for one in people
            if one.evidence.certainty is not Certainty.CERTAIN
        ]
        taken = _taken(scan, strong, roles=True)
        place = self.where.place if self.where else Span(0, 0)
        house = scan.within(place.start, place.end)
        places = find_places(scan, taken, dates, doubtful, house)
        days = [scan.within(*date) for date in dates]
        spans = [(words.start, words.stop) for words in days]
        names = _taken(scan, strong, roles=False, names=places, spans=spans)
        bodies = find_organisations(scan, people, names)
        bodily = _taken(scan, (), roles=False, names=bodies)
        places = tuple(one for one in places if not all(bodily[one.start : one.end]))
        inside = _taken(scan, (), roles=False, names=(*places, *bodies))
        people = tuple(one for one in people if not any(inside[one.start : one.end]))
        findings = Findings(list(people), list(places), list(bodies))
        Linker(scan, findings, self.gazetteer, self.offices).take(_value(date), self.on_page)
        persons = _taken(scan, findings.people, roles=True)
        titled = _taken(scan, (), roles=False, spans=findings.events)
        named = _taken(scan, (), roles=False, names=(*findings.places, *findings.organisations))
        return findings, [
            event
            for event in find_events(scan, persons, dates)
            if not named[event.head] and not any(titled[event.start : event.end])
        ]

    def _people(self, findings: Findings) -> tuple[ReadPerson, ...]:
        """Each person once, at the first mention, with the roles of all."""
        seen: dict[str, ReadPerson] = {}
        for person in sorted(findings.people, key=lambda person: person.start):
            linked = findings.link(RecordKind.PERSON, person.start, person.end)
            start, end = self._span(person.start, person.end)
            role = " | ".join(self.scan.text[first:last] for first, last in person.roles)
            read = ReadPerson(
                self.given[start:end],
                role,
                start,
                end,
                linked.record.id if linked and linked.record else None,
                linked.certainty if linked else person.evidence.certainty,
                linked.reason if linked else person.evidence.value,
                candidates=_candidates(linked),
                reasons=_reasons(linked, person.evidence.value),
            )
            key = f"#{read.id}" if read.id is not None else fold(read.name)
            seen.setdefault(key, read)
        return tuple(seen.values())

    def _names(
        self, findings: Findings, kind: RecordKind, names: Sequence[FoundName]
    ) -> tuple[ReadName, ...]:
        seen: dict[str, ReadName] = {}
        for name in sorted(names, key=lambda name: name.start):
            linked = findings.link(kind, name.start, name.end)
            start, end = self._span(name.start, name.end)
            read = ReadName(
                self.given[start:end],
                start,
                end,
                linked.record.id if linked and linked.record else None,
                linked.certainty if linked else name.certainty,
                linked.reason if linked else name.reason,
                candidates=_candidates(linked),
                reasons=_reasons(linked, name.reason),
            )
            seen.setdefault(f"#{read.id}" if read.id is not None else fold(read.name), read)
        return tuple(seen.values())

    def _events(
        self,
        findings: Findings,
        events: Sequence[FoundEvent],
        dates: Sequence[FoundDate],
        date: FoundDate | None,
        involved: Sequence[RecordRef],
    ) -> tuple[ReadEvent, ...]:
        read: list[ReadEvent] = []
        for start, end in findings.events:
            linked = findings.link(RecordKind.EVENT, start, end)
            read.append(self._event(start, end, "", linked))
        for event in events:
            own = event_date(self.scan, event, dates, date)
            known = known_event(self.gazetteer, event.type, _value(date), involved)
            read.append(self._event(event.start, event.end, own, known))
        return _unique_events(read)

    def _event(self, first: int, last: int, date: str, linked: Linked | None) -> ReadEvent:
        start, end = self._span(first, last)
        return ReadEvent(
            self.given[start:end],
            date,
            start,
            end,
            linked.record.id if linked and linked.record else None,
            linked.certainty if linked else Certainty.PROBABLE,
            linked.reason if linked else _EVENT_WORD,
            candidates=_candidates(linked),
            reasons=_reasons(linked, _EVENT_WORD),
        )

    def _left_over(
        self,
        findings: Findings,
        events: Sequence[FoundEvent],
        dates: Sequence[FoundDate],
    ) -> tuple[Span, ...]:
        """Capitalised runs that nothing explained."""
        scan = self.scan
        names = (*findings.places, *findings.organisations)
        spans = [*findings.events, *((event.start, event.end) for event in events)]
        spans += [(days.start, days.stop) for days in (scan.within(d.start, d.end) for d in dates)]
        taken = _taken(scan, findings.people, roles=True, names=names, spans=spans)
        left: list[Span] = []
        word = 0
        while word < len(scan):
            end = scan.name_end(word)
            unknown = end > word and not any(taken[word:end])
            if unknown and any(self._is_telling(one) for one in range(word, end)):
                left.append(Span(*self._span(word, end)))
            word = max(end, word + 1)
        return tuple(left)

    def _is_telling(self, word: int) -> bool:
        """Whether a capitalised word is more than the beginning of a sentence or a nationality."""
        scan = self.scan
        if scan.starts_sentence(word) or len(scan.tokens[word].text) == 1:
            return False
        known = (Words.ADJECTIVE, Words.COMMON, Words.PLACEMENT, Words.TITLE)
        return not any(scan.phrase(which, word) > word for which in known)

    def _span(self, first: int, last: int) -> tuple[int, int]:
        return self.composed.given(*self.scan.span(first, last))


def _unique_events(events: Sequence[ReadEvent]) -> tuple[ReadEvent, ...]:
    """Each event once, in order: of several names for one record the longest."""
    unique: dict[str, ReadEvent] = {}
    for one in sorted(events, key=lambda event: event.start - event.end):
        unique.setdefault(fold(one.name) if one.id is None else f"#{one.id}", one)
    return tuple(sorted(unique.values(), key=lambda event: event.start))


def _candidates(linked: Linked | None) -> tuple[int, ...]:
    return tuple(ref.id for ref in linked.candidates) if linked else ()


def _reasons(linked: Linked | None, of_words: Message) -> tuple[Reason, ...]:
    """Why a name is taken for what it is: the record first, then the words around it."""
    own = (Reason(of_words),)
    if linked is None:
        return own
    return linked.reasons if own[0] in linked.reasons else (*linked.reasons, *own)


def _value(date: FoundDate | None) -> Edtf | None:
    return date.edtf if date else None


def _without(text: str, credit: CreditLine | None) -> str:
    """The text with blanks where the credit was, so that all else stays in its place."""
    if credit is None:
        return text
    return text[: credit.start] + " " * (credit.end - credit.start) + text[credit.end :]


def _caption(text: str, credit: CreditLine | None) -> str:
    """The caption to keep: without credit, list marks and blanks at its ends."""
    if credit is not None:
        text = text[: credit.start] + text[credit.end :]
    mark = _LIST_MARK.match(text)
    text = text[mark.end() :] if mark else text
    return _without_end_mark(text)


def _without_end_mark(text: str) -> str:
    """A text without the blanks and bars at its end."""
    end = len(text)
    while end and (text[end - 1].isspace() or text[end - 1] in _END_MARKS):
        end -= 1
    return text[:end]


def _taken(
    scan: Scan,
    people: Sequence[FoundPerson],
    *,
    roles: bool,
    names: Sequence[FoundName] = (),
    spans: Sequence[tuple[int, int]] = (),
) -> list[bool]:
    """For each word whether it is part of a person, an office (if asked), a name or a span."""
    taken = [False] * len(scan)
    found = [(one.start, one.end) for one in people]
    found += [(one.start, one.end) for one in names]
    for first, last in (*found, *spans):
        taken[first:last] = [True] * (last - first)
    if roles:
        offices = (scan.within(*office) for person in people for office in person.roles)
        for office in offices:
            taken[office.start : office.stop] = [True] * len(office)
    return taken
