# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What identifies events apart from their titles, all at once: the caption reader asks."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select

from photo_archive.catalogue.session import Session
from photo_archive.catalogue.tables_authorities import EVENT, EVENT_PLACE, PARTICIPANT
from photo_archive.domain.ids import RecordKind, RecordRef


@dataclass(frozen=True, slots=True)
class EventSketch:
    """An event's type, its date as EDTF ("" not known), and its places and participants."""

    type: str
    date: str
    involved: frozenset[RecordRef]


def event_sketches(session: Session) -> dict[int, EventSketch]:
    """Every event by number; merged ones are there under their own number too."""
    connection = session.connection()
    involved: dict[int, set[RecordRef]] = defaultdict(set)
    for event, place in connection.execute(select(EVENT_PLACE.c.event_id, EVENT_PLACE.c.place_id)):
        involved[event].add(RecordRef(RecordKind.PLACE, place))
    people = select(PARTICIPANT.c.event_id, PARTICIPANT.c.person_id)
    for event, person in connection.execute(people):
        involved[event].add(RecordRef(RecordKind.PERSON, person))
    events = connection.execute(select(EVENT.c.id, EVENT.c.type, EVENT.c.date))
    return {
        number: EventSketch(kind, date, frozenset(involved.get(number, ())))
        for number, kind, date in events
    }
