# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The archive's authorities as the caption reader wants them: names, and what tells them apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from photo_archive.catalogue import event_feed, facts_feed, feed
from photo_archive.catalogue.authorities import parents_of
from photo_archive.catalogue.event_feed import EventSketch
from photo_archive.catalogue.session import Session
from photo_archive.domain.dates import DAY_MAX, DAY_MIN, DayRange, parse_edtf
from photo_archive.domain.findable import FindableRecord
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.names import squash
from photo_archive.domain.offices import period_of
from photo_archive.domain.people import RoleHeld
from photo_archive.domain.progress import Rest, never_rest
from photo_archive.reading.facts import Entry, EventFacts, OfficeFacts
from photo_archive.reading.gazetteer import Gazetteer
from photo_archive.reading.house_forms import HouseForms
from photo_archive.reading.reader import Reader
from photo_archive.services.own_houses import own_forms

_BETWEEN_RESTS = 50
_TOGETHER = 500
"""Records read at a time: all of them at once would be three times what is kept of them."""
_SHORTEST = 2
"""Names of one letter name nothing in a text."""


def gazetteer_of(session: Session, rest: Rest = never_rest) -> Gazetteer:
    """All names of all people, places, events and organisations of an archive."""
    return Gazetteer(_entries(session, rest))


def reader_of(session: Session, forms: HouseForms | None = None, rest: Rest = never_rest) -> Reader:
    """A caption reader that knows the authorities of an archive and the user's own houses.

    Args:
        session: Of the archive.
        forms: How houses write, if others are meant than those the user described.
        rest: Called between records: making it takes seconds for 100,000 names.

    Raises:
        ArchiveError: A house style cannot be read.
    """
    return Reader(gazetteer_of(session, rest), forms=forms or own_forms())


def _entries(session: Session, rest: Rest) -> Iterator[Entry]:
    events = event_feed.event_sketches(session)
    rest()
    existence = facts_feed.existence_of_records(session)
    rest()
    refs = [ref for ref in feed.living_records(session) if ref.kind is not RecordKind.TAG]
    above = parents_of(session, [ref for ref in refs if ref.kind is RecordKind.PLACE])
    for number, (record, roles) in enumerate(_with_roles(session, refs)):
        if number % _BETWEEN_RESTS == 0:
            rest()
        names = (record.label, *record.names)
        kept = tuple(dict.fromkeys(name for name in names if len(squash(name)) >= _SHORTEST))
        if kept:
            first, last = existence.get(record.ref.id, ("", ""))
            yield Entry(
                record.ref,
                kept,
                _event(record, events, above),
                tuple(_office(role) for role in roles),
                _days(first, last),
                _years(first, last),
                _within(record.ref.id, above)
                if record.ref.kind is RecordKind.PLACE
                else frozenset(),
            )


def _with_roles(
    session: Session, refs: Sequence[RecordRef]
) -> Iterator[tuple[FindableRecord, tuple[RoleHeld, ...]]]:
    """Records with the offices of people, some hundreds in memory at a time."""
    for start in range(0, len(refs), _TOGETHER):
        some = refs[start : start + _TOGETHER]
        people = [ref.id for ref in some if ref.kind is RecordKind.PERSON]
        roles = facts_feed.roles_of_people(session, people)
        for record in feed.findable_records(session, some):
            yield record, roles.get(record.ref.id, ())


def _event(
    record: FindableRecord,
    events: Mapping[int, EventSketch],
    above: Mapping[int, tuple[int, ...]],
) -> EventFacts | None:
    """What identifies an event; where it took place is also what that place lies in."""
    sketch = events.get(record.ref.id) if record.ref.kind is RecordKind.EVENT else None
    if sketch is None:
        return None
    date = parse_edtf(sketch.date) if sketch.date else None
    around = (_within(ref.id, above) for ref in sketch.involved if ref.kind is RecordKind.PLACE)
    return EventFacts(sketch.type, date, sketch.involved.union(*around))


def _within(place: int, above: Mapping[int, tuple[int, ...]]) -> frozenset[RecordRef]:
    """Every place a place lies in; a cycle ends where it began."""
    found: set[int] = set()
    waiting = [place]
    while waiting:
        for parent in above.get(waiting.pop(), ()):
            if parent not in found and parent != place:
                found.add(parent)
                waiting.append(parent)
    return frozenset(RecordRef(RecordKind.PLACE, one) for one in found)


def _office(role: RoleHeld) -> OfficeFacts:
    wordings = tuple(dict.fromkeys((role.position, *filter(None, role.wording.values()))))
    dated = bool(role.held_from or role.held_to)
    return OfficeFacts(
        wordings, period_of(role) if dated else None, _years(role.held_from, role.held_to)
    )


def _days(first: str, last: str) -> DayRange | None:
    """All days from one EDTF date to another, doubts allowed for; None if neither is known."""
    if not (first or last):
        return None
    begin = parse_edtf(first).padded.first if first else DAY_MIN
    end = parse_edtf(last).padded.last if last else DAY_MAX
    return DayRange(begin, max(begin, end))


def _years(first: str, last: str) -> str:
    """A period for people to read, by its years: "2006–2016", "2006–", "–2016"."""
    if not (first or last):
        return ""
    years = [part.year for date in (first, last) if date for part in parse_edtf(date).parts[:1]]
    if first and last:
        return years[0] if years[0] == years[-1] else f"{years[0]}–{years[-1]}"
    return f"{years[0]}–" if first else f"–{years[0]}"
