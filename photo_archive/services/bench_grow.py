# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Growing the synthetic archive through the same door as any change: history, phrase index and all.

Beside it stand the same rows written by plain SQL into the same tables, nothing else.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from itertools import islice

from photo_archive.catalogue.bench_limits import ScratchArchive
from photo_archive.catalogue.changes import Changes
from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.captions import Language
from photo_archive.domain.edits import (
    AddName,
    NewRecord,
    SetBroader,
    SetEventParts,
    SetRecordField,
    SetRoles,
)
from photo_archive.domain.errors import Message
from photo_archive.domain.events import Participant
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.progress import Job, Progress
from photo_archive.services.bench_corpus import Planted, synthetic_photos
from photo_archive.services.bench_values import Limit, Measure, beside
from photo_archive.services.bench_world import (
    UNPHOTOGRAPHED,
    SomeEvent,
    SomePerson,
    World,
    make_world,
)
from photo_archive.services.workspace import Workspace

BATCH = 2500
"""Photos in one transaction."""

MOST_BY_SQL = 10_000
"""How many photos plain SQL writes: enough for a rate, few enough to be quick."""

_LIMIT = "the same rows by plain SQL, without history and phrase index"
_DOING = Message("Growing the synthetic archive")


def grow(workspace: Workspace, scratch: ScratchArchive, photos: int) -> Job[list[Measure]]:
    """Fill an empty archive; the rows on records and on photos.

    Args:
        workspace: An archive with nothing in it.
        scratch: Where plain SQL writes the first photos again.
        photos: How many to grow.
    """
    world = make_world(photos)
    records = sum(map(len, (world.people, world.places, world.events, world.tags)))
    planting_s, growing_s = yield from fill(workspace, photos)
    by_sql = min(photos, MOST_BY_SQL)
    with workspace.reading() as session:
        limit = Limit(_LIMIT, by_sql / scratch.insert_photos(session, by_sql, BATCH))
    return [
        beside("grow records", "records/s", records / planting_s),
        beside("grow photos", "photos/s", photos / growing_s, limit),
    ]


def fill(workspace: Workspace, photos: int) -> Job[tuple[float, float]]:
    """Write down records and photos; the seconds each took."""
    world = make_world(photos)
    yield Progress(0, photos, _DOING)
    began = time.perf_counter()
    with workspace.changing(Message("Synthetic records")) as changes:
        planted = plant(changes, world)
    planting_s = time.perf_counter() - began
    coming = synthetic_photos(world, planted, photos)
    growing_s, done = 0.0, 0
    while batch := list(islice(coming, BATCH)):
        began = time.perf_counter()
        with workspace.changing(Message("Synthetic photos")) as changes:
            changes.add_photos(batch)
        growing_s += time.perf_counter() - began
        done += len(batch)
        yield Progress(done, photos, _DOING)
    return planting_s, growing_s


def plant(changes: Changes, world: World) -> Planted:
    """Write down the records of a world."""
    people = tuple(_person(changes, person) for person in world.people)
    places = _places(changes, world)
    for name in UNPHOTOGRAPHED:
        changes.create(NewRecord(RecordKind.EVENT, name))
    return Planted(people, places, _events(changes, world, people, places), _tags(changes, world))


def _person(changes: Changes, person: SomePerson) -> RecordRef:
    made = changes.create(NewRecord(RecordKind.PERSON, person.name, person.language.value))
    changes.apply(SetRecordField(made, "family", person.family))
    if person.roles:
        changes.apply(SetRoles(made.id, person.roles))
    return made


def _places(changes: Changes, world: World) -> tuple[RecordRef, ...]:
    made: list[RecordRef] = []
    for place in world.places:
        made.append(changes.create(NewRecord(RecordKind.PLACE, place.name)))
        changes.apply(SetRecordField(made[-1], "kind", place.kind))
        if place.parent is not None:
            changes.apply(SetRecordField(made[-1], "parent_id", str(made[place.parent].id)))
        _name(changes, made[-1], place.names)
    return tuple(made)


def _events(
    changes: Changes,
    world: World,
    people: tuple[RecordRef, ...],
    places: tuple[RecordRef, ...],
) -> tuple[RecordRef, ...]:
    made: list[RecordRef] = []
    for event in world.events:
        made.append(changes.create(NewRecord(RecordKind.EVENT, event.name, "en")))
        parent = "" if event.parent is None else str(made[event.parent].id)
        for field, value in (("type", event.type), ("date", event.edtf), ("parent_id", parent)):
            changes.apply(SetRecordField(made[-1], field, value))
        changes.apply(_parts(event, made[-1], people, places))
        _name(changes, made[-1], ((Language.FR, event.french),))
    return tuple(made)


def _parts(
    event: SomeEvent, made: RecordRef, people: tuple[RecordRef, ...], places: tuple[RecordRef, ...]
) -> SetEventParts:
    took_part = tuple(Participant(people[person].id) for person in event.people)
    return SetEventParts(made.id, (places[event.place].id,), took_part)


def _tags(changes: Changes, world: World) -> tuple[RecordRef, ...]:
    made: list[RecordRef] = []
    for tag in world.tags:
        made.append(changes.create(NewRecord(RecordKind.TAG, tag.name, "en")))
        if tag.parent is not None:
            changes.apply(SetBroader(made[-1].id, (made[tag.parent].id,)))
        _name(changes, made[-1], tag.names)
    return tuple(made)


def _name(changes: Changes, record: RecordRef, names: Iterable[tuple[Language, str]]) -> None:
    changes.apply_all(
        AddName(record, Name(text, NameKind.PREFERRED, language.value)) for language, text in names
    )
