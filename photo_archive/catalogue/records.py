# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Authority records read whole, one kind at a time; merged numbers lead to what they became."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Table
from sqlalchemy.orm import Session

from photo_archive.catalogue import tables_authorities as tables
from photo_archive.catalogue.edits_authority import SUBTABLES
from photo_archive.catalogue.journal import rows_where
from photo_archive.catalogue.ownership import Row, number, optional_number, words
from photo_archive.catalogue.resolving import living
from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.events import Event, Participant
from photo_archive.domain.ids import NameId, RecordKind, RecordRef
from photo_archive.domain.people import NameOrder, Organisation, Person, RoleHeld
from photo_archive.domain.places import Place
from photo_archive.domain.tags import Tag

_NAME_ORDER = {kind.value: place for place, kind in enumerate(NameKind)}


@dataclass(frozen=True, slots=True)
class _Whole:
    """What all kinds share, and the row of the kind."""

    id: int
    record: Row
    own: Row
    names: tuple[Name, ...]
    external_ids: tuple[ExternalId, ...]


def person(session: Session, record_id: int) -> Person:
    """A person.

    Raises:
        ArchiveError: There is none with that number; so for the functions below.
    """
    whole = _whole(session, RecordKind.PERSON, record_id)
    own = whole.own
    return Person(
        id=whole.id,
        name=words(whole.record, "name"),
        name_language=words(whole.record, "name_language"),
        family=words(own, "family"),
        middle=words(own, "middle"),
        given=words(own, "given"),
        name_order=NameOrder(words(own, "name_order")),
        birth=words(own, "birth"),
        death=words(own, "death"),
        note=words(whole.record, "note"),
        key=words(whole.record, "key"),
        names=whole.names,
        roles=tuple(
            _role(row)
            for row in rows_where(session.connection(), tables.ROLE_HELD, "person_id", [whole.id])
        ),
        external_ids=whole.external_ids,
    )


def organisation(session: Session, record_id: int) -> Organisation:
    """An organisation."""
    whole = _whole(session, RecordKind.ORGANISATION, record_id)
    return Organisation(
        id=whole.id,
        name=words(whole.record, "name"),
        name_language=words(whole.record, "name_language"),
        parent_id=optional_number(whole.own, "parent_id"),
        existed_from=words(whole.own, "existed_from"),
        existed_to=words(whole.own, "existed_to"),
        note=words(whole.record, "note"),
        key=words(whole.record, "key"),
        names=whole.names,
        external_ids=whole.external_ids,
    )


def place(session: Session, record_id: int) -> Place:
    """A place."""
    whole = _whole(session, RecordKind.PLACE, record_id)
    return Place(
        id=whole.id,
        name=words(whole.record, "name"),
        name_language=words(whole.record, "name_language"),
        kind=words(whole.own, "kind"),
        parent_id=optional_number(whole.own, "parent_id"),
        valid_from=words(whole.own, "valid_from"),
        valid_to=words(whole.own, "valid_to"),
        latitude=_degrees(whole.own, "latitude"),
        longitude=_degrees(whole.own, "longitude"),
        note=words(whole.record, "note"),
        key=words(whole.record, "key"),
        names=whole.names,
        external_ids=whole.external_ids,
    )


def event(session: Session, record_id: int) -> Event:
    """An event with its places and participants."""
    whole = _whole(session, RecordKind.EVENT, record_id)
    return Event(
        id=whole.id,
        name=words(whole.record, "name"),
        name_language=words(whole.record, "name_language"),
        type=words(whole.own, "type"),
        date=words(whole.own, "date"),
        parent_id=optional_number(whole.own, "parent_id"),
        series=words(whole.own, "series"),
        ordinal=optional_number(whole.own, "ordinal"),
        note=words(whole.record, "note"),
        key=words(whole.record, "key"),
        names=whole.names,
        place_ids=tuple(
            number(row, "place_id") for row in _placed(session, tables.EVENT_PLACE, whole.id)
        ),
        participants=tuple(
            Participant(number(row, "person_id"), words(row, "role"), number(row, "position"))
            for row in _placed(session, tables.PARTICIPANT, whole.id)
        ),
        external_ids=whole.external_ids,
    )


def tag(session: Session, record_id: int) -> Tag:
    """A tag."""
    whole = _whole(session, RecordKind.TAG, record_id)
    broader = rows_where(session.connection(), tables.TAG_BROADER, "tag_id", [whole.id])
    return Tag(
        id=whole.id,
        name=words(whole.record, "name"),
        name_language=words(whole.record, "name_language"),
        note=words(whole.record, "note"),
        key=words(whole.record, "key"),
        names=whole.names,
        broader_ids=tuple(sorted(number(row, "broader_id") for row in broader)),
    )


def _whole(session: Session, kind: RecordKind, record_id: int) -> _Whole:
    connection = session.connection()
    alive = living(connection, RecordRef(kind, record_id)).id
    own = rows_where(connection, SUBTABLES[kind], "id", [alive]) if kind in SUBTABLES else [{}]
    names = [
        _name(row)
        for row in rows_where(connection, tables.NAME, "record_id", [alive])
        if row["kind"] != NameKind.AUTHORISED.value
    ]
    return _Whole(
        alive,
        rows_where(connection, tables.RECORD, "id", [alive])[0],
        own[0],
        tuple(sorted(names, key=lambda name: (_NAME_ORDER[name.kind.value], name.id or 0))),
        tuple(
            ExternalId(words(row, "scheme"), words(row, "value"))
            for row in rows_where(connection, tables.EXTERNAL_ID, "record_id", [alive])
        ),
    )


def _name(row: Row) -> Name:
    return Name(
        text=words(row, "text"),
        kind=NameKind(words(row, "kind")),
        language=words(row, "language"),
        valid_from=words(row, "valid_from"),
        valid_to=words(row, "valid_to"),
        id=NameId(number(row, "id")),
    )


def _role(row: Row) -> RoleHeld:
    wording = row["wording"]
    assert wording is None or isinstance(wording, dict)
    return RoleHeld(
        position=words(row, "position"),
        organisation_id=optional_number(row, "organisation_id"),
        held_from=words(row, "held_from"),
        held_to=words(row, "held_to"),
        wording=wording or {},
        id=number(row, "id"),
    )


def _placed(session: Session, table: Table, event_id: int) -> list[Row]:
    rows = rows_where(session.connection(), table, "event_id", [event_id])
    return sorted(rows, key=lambda row: number(row, "position"))


def _degrees(row: Row, column: str) -> float | None:
    value = row[column]
    return value if isinstance(value, float) else None
