# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programme of an event: its parts and their parts by day, with the photos of each.

Days of a visit of which there is neither part nor photo are told as well: they are gaps.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from photo_archive.catalogue import authorities, record_uses, records
from photo_archive.catalogue.session import Session
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.calendar import iso
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.events import Event
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.programme import Programme, ProgrammeDay, ProgrammePart
from photo_archive.index.event_photos import EventPhotos, Some, event_photos
from photo_archive.services.calendars import days_of_event
from photo_archive.services.workspace import Workspace

PICTURES = 4
MOST_PARTS = 400
LONGEST_DAYS = 62
"""Of a longer event (an exhibition, a year of friendship) days without anything are no gaps."""


NOTHING = Some(0, ())


@dataclass(frozen=True, slots=True)
class _Placed:
    """A part, the day it stands under and its place in the tree."""

    event: Event
    day: str
    time: str
    depth: int


def programme(workspace: Workspace, event_id: int, language: str) -> Programme:
    """The programme of an event.

    Args:
        workspace: The archive.
        event_id: The event.
        language: In which records are named.

    Raises:
        ArchiveError: There is no such event.
    """
    with workspace.reading() as session:
        event = records.read_as(session, Event, event_id)
        tree = _tree(session, event.id)
        numbers = [one for below in tree.values() for one in below]
        events = {
            one.id: one
            for one in records.read_all(session, RecordKind.EVENT, numbers)
            if isinstance(one, Event)
        }
        names = authorities.labels(session, language, _named(events))
        places = _places(session, events, names)
        with workspace.finder.at_hand() as index:
            photos = event_photos(index.contents, event.id, list(events), PICTURES)
    parts = defaultdict(list)
    for one in _in_order(event.id, tree, events):
        parts[one.day].append(_part(one, photos.parts[one.event.id], names, places))
    return Programme(tuple(_with_gaps_joined(list(_days(event, parts, photos)))))


def _tree(session: Session, event: int) -> dict[int, list[int]]:
    """What is directly part of what, from an event down; each part once, circles or not."""
    found: dict[int, list[int]] = {}
    fresh, known = [event], {event}
    while fresh and len(known) < MOST_PARTS:
        now = fresh.pop(0)
        below = record_uses.below(session, RecordRef(RecordKind.EVENT, now))
        found[now] = [one.id for one in below if one.id not in known]
        known.update(found[now])
        fresh += found[now]
    return found


def _named(events: Mapping[int, Event]) -> list[RecordRef]:
    places = {one for event in events.values() for one in event.place_ids}
    return [
        *(RecordRef(RecordKind.EVENT, one) for one in events),
        *(RecordRef(RecordKind.PLACE, one) for one in sorted(places)),
    ]


def _places(
    session: Session, events: Mapping[int, Event], names: Mapping[RecordRef, str]
) -> dict[int, str]:
    """Where each event was, in words."""
    refs = [ref for ref in _named(events) if ref.kind is RecordKind.PLACE]
    lines = authorities.lines_of(session, refs, dict.fromkeys(refs, 0))
    called = {line.ref.id: names.get(line.ref, line.name) for line in lines}
    return {
        event.id: ", ".join(called[one] for one in event.place_ids if one in called)
        for event in events.values()
    }


def _in_order(
    event: int, tree: Mapping[int, Sequence[int]], events: Mapping[int, Event]
) -> Iterator[_Placed]:
    """Parts by day, each followed by its own parts of the same day."""
    tops = [_placed(events[one], "", 0) for one in tree.get(event, ()) if one in events]
    blocks: list[list[_Placed]] = []
    while tops:
        block: list[_Placed] = []
        waiting = [tops.pop()]
        while waiting:
            one = waiting.pop()
            block.append(one)
            below = [events[child] for child in tree.get(one.event.id, ()) if child in events]
            made = sorted((_placed(child, one.day, one.depth + 1) for child in below), key=_order)
            tops += [child for child in made if not child.depth]
            waiting += [child for child in reversed(made) if child.depth]
        blocks.append(block)
    for block in sorted(blocks, key=lambda block: _order(block[0])):
        yield from block


def _placed(event: Event, above: str, depth: int) -> _Placed:
    """Where a part stands: under its day, or under that of the part it belongs to."""
    day, time = _day_and_time(event.date)
    day = day or above
    return _Placed(event, day, time, depth if day == above else 0)


def _order(one: _Placed) -> tuple[bool, str, bool, str, int, int]:
    ordinal = one.event.ordinal
    last = 1_000_000 if ordinal is None else ordinal
    return (not one.day, one.day, not one.time, one.time, last, one.event.id)


def _day_and_time(edtf: str) -> tuple[str, str]:
    """The day an event begins on, or its date as it is, and the time of day if it has one."""
    days = days_of_event(edtf)
    if days is None or days.first < 1:
        return edtf, ""
    first = parse_edtf(edtf).parts[0]
    return iso(days.first), first.time[:5]


def _part(
    one: _Placed, photos: Some, names: Mapping[RecordRef, str], places: Mapping[int, str]
) -> ProgrammePart:
    ref = RecordRef(RecordKind.EVENT, one.event.id)
    line = RecordLine(ref, names.get(ref, one.event.name), one.event.date, photos.photos)
    pictures = tuple(PhotoId(photo) for photo in photos.first)
    return ProgrammePart(line, one.depth, one.time, places[one.event.id], pictures)


def _days(
    event: Event, parts: Mapping[str, Sequence[ProgrammePart]], photos: EventPhotos
) -> Iterator[ProgrammeDay]:
    days = {day: iso(day) for day in (*photos.days, *_days_of(event)) if day >= 1}
    covered = _covered(parts)
    keys = {*days.values(), *parts}
    if None in photos.others:
        keys.add("")
    for key in sorted(keys, key=_first_day):
        day = _number(key)
        here = tuple(parts.get(key, ()))
        others = photos.others.get(day, NOTHING) if day is not None or not key else NOTHING
        in_parts = sum(one.line.photos for one in here if not one.depth)
        made = ProgrammeDay(
            edtf=key,
            parts=here,
            photos=max(in_parts + others.photos, photos.days.get(day, 0) if day else 0),
            others=others.photos,
            pictures=tuple(PhotoId(one) for one in others.first),
        )
        if not (made.is_gap and key in covered):
            yield made


def _with_gaps_joined(days: Sequence[ProgrammeDay]) -> Iterator[ProgrammeDay]:
    """Days without anything that follow each other as one gap."""
    at = 0
    while at < len(days):
        first = last = days[at]
        at += 1
        while at < len(days) and last.is_gap and days[at].is_gap and _follows(last, days[at]):
            last = days[at]
            at += 1
        yield first if last is first else ProgrammeDay(f"{first.edtf}/{last.edtf}")


def _follows(one: ProgrammeDay, other: ProgrammeDay) -> bool:
    before, after = _number(one.edtf), _number(other.edtf)
    return before is not None and after is not None and after == before + 1


def _days_of(event: Event) -> range:
    """The days of an event that is known to the day and no longer than a visit may be."""
    days = days_of_event(event.date)
    if days is None or days.last - days.first >= LONGEST_DAYS:
        return range(0)
    return range(days.first, days.last + 1)


def _covered(parts: Mapping[str, Sequence[ProgrammePart]]) -> set[str]:
    """Days on which a part goes on that began earlier."""
    found: set[str] = set()
    for one in (part for here in parts.values() for part in here):
        days = days_of_event(one.line.detail)
        if days is not None and days.first >= 1 and days.last - days.first < LONGEST_DAYS:
            found.update(iso(day) for day in range(days.first, days.last + 1))
    return found


def _number(key: str) -> int | None:
    """The number of a day, None for a date that is no day."""
    try:
        return date.fromisoformat(key).toordinal() if len(key) == len("2025-05-26") else None
    except ValueError:
        return None


def _first_day(key: str) -> tuple[bool, int, str]:
    try:
        first = parse_edtf(key).strict.first if key else 0
    except ArchiveError:
        first = 0
    return not key, first, key
