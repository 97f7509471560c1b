# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the card of a record says while the pointer rests on its name."""

from __future__ import annotations

from dataclasses import dataclass

from photo_archive.app.authority_session import RecordNow
from photo_archive.app.models.authority_words import EVENT_TYPES, life, life_of, period
from photo_archive.app.models.dates_shown import long_date
from photo_archive.domain.events import Event
from photo_archive.domain.ids import RecordRef
from photo_archive.domain.people import Organisation, Person
from photo_archive.domain.places import Place
from photo_archive.wording import Wording

LONGEST_NOTE = 160


@dataclass(frozen=True, slots=True)
class CardShown:
    """What a card says: ``role`` is the office on the date of the photo."""

    ref: RecordRef
    name: str
    role: str = ""
    facts: str = ""
    note: str = ""


def card_of(wording: Wording, now: RecordNow) -> CardShown:
    """A record's card: name, role, dates and photos in one line, the first words of its note."""
    photos = wording.count("{n} photo", "{n} photos", now.photos)
    facts = " · ".join(part for part in (dates_of(wording, now), photos) if part)
    note = now.record.note.strip().split("\n")[0]
    if len(note) > LONGEST_NOTE:
        note = f"{note[:LONGEST_NOTE].rsplit(' ', 1)[0]}…"
    return CardShown(now.ref, now.label, now.role, facts, note)


def dates_of(wording: Wording, now: RecordNow) -> str:
    """When someone lived, something existed or took place; the kind of a place or an event."""
    match now.record:
        case Person(birth=birth, death=death):
            return life_of(birth, death, wording)
        case Organisation(existed_from=first, existed_to=last):
            return life(first, last, wording)
        case Place() as place:
            kind = wording.say(place.kind.capitalize()) if place.kind else ""
            valid = period(place.valid_from, place.valid_to, wording)
            return " · ".join(part for part in (kind, valid) if part)
        case Event() as event:
            kind = wording.say(EVENT_TYPES.get(event.type, "Other event"))
            when = long_date(event.date, wording.language)
            return " · ".join(part for part in (kind, when) if part)
        case _:
            return ""
