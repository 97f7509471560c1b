# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Authority records read whole, one or many of a kind; merged numbers lead to what they became."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypedDict, TypeVar

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from photo_archive.catalogue import tables_authorities as tables
from photo_archive.catalogue.edits_authority import SUBTABLES
from photo_archive.catalogue.journal import chunks, rows_where
from photo_archive.catalogue.ownership import Row, number, optional_number, words
from photo_archive.catalogue.resolving import living
from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.events import Event, Participant
from photo_archive.domain.ids import NameId, RecordKind, RecordRef
from photo_archive.domain.people import NameOrder, Organisation, Person, RoleHeld
from photo_archive.domain.places import Place
from photo_archive.domain.record import Record
from photo_archive.domain.tags import Tag

_Kind = TypeVar("_Kind", Person, Organisation, Place, Event, Tag)
_KINDS: dict[type, RecordKind] = {
    Person: RecordKind.PERSON,
    Organisation: RecordKind.ORGANISATION,
    Place: RecordKind.PLACE,
    Event: RecordKind.EVENT,
    Tag: RecordKind.TAG,
}

_NAME_ORDER = {kind.value: place for place, kind in enumerate(NameKind)}


def read(session: Session, ref: RecordRef) -> Record:
    """A record, through merges.

    Raises:
        ArchiveError: There is none of that kind and number.
    """
    alive = living(session.connection(), ref)
    return next(_batch(session, alive.kind, [alive.id]))


def read_as(session: Session, wanted: type[_Kind], record_id: int) -> _Kind:
    """The record of a class and number, through merges.

    Raises:
        ArchiveError: There is none of that kind and number.
    """
    found = read(session, RecordRef(_KINDS[wanted], record_id))
    assert isinstance(found, wanted)
    return found


def read_all(
    session: Session, kind: RecordKind, ids: Iterable[int] | None = None
) -> Iterator[Record]:
    """Records of a kind by number, as far as they are there and not merged; all of them if None."""
    if ids is None:
        query = select(tables.RECORD.c.id).where(
            tables.RECORD.c.kind == kind.value, tables.RECORD.c.merged_into.is_(None)
        )
        ids = list(session.connection().execute(query.order_by(tables.RECORD.c.id)).scalars())
    for chunk in chunks(ids):
        yield from _batch(session, kind, chunk)


class _Shared(TypedDict):
    """What all kinds have, by the names their classes give it."""

    id: int
    name: str
    name_language: str
    note: str
    key: str
    sources: str
    names: tuple[Name, ...]
    external_ids: tuple[ExternalId, ...]


class _Parts:
    """The rows of a table that belong to some records, by record."""

    def __init__(self, session: Session, ids: Sequence[int]) -> None:
        self._session = session
        self._ids = ids
        self._read: dict[tuple[str, str], dict[int, list[Row]]] = {}

    def of(self, record: int, table: Table, column: str) -> list[Row]:
        """The rows of one record in the order of their numbers; the table is read once."""
        known = self._read.get((table.name, column))
        if known is None:
            known = self._read[table.name, column] = defaultdict(list)
            for row in rows_where(self._session.connection(), table, column, self._ids):
                known[number(row, column)].append(row)
        return known.get(record, [])


def _batch(session: Session, kind: RecordKind, ids: Sequence[int]) -> Iterator[Record]:
    parts = _Parts(session, ids)
    make = _MAKERS[kind]
    for row in rows_where(session.connection(), tables.RECORD, "id", ids):
        if row["kind"] == kind.value and row["merged_into"] is None:
            own = parts.of(number(row, "id"), SUBTABLES[kind], "id")[0] if kind in SUBTABLES else {}
            yield make(_shared(row, parts), own, parts)


def _shared(row: Row, parts: _Parts) -> _Shared:
    record = number(row, "id")
    names = [
        _name(one)
        for one in parts.of(record, tables.NAME, "record_id")
        if one["kind"] != NameKind.AUTHORISED.value
    ]
    return _Shared(
        id=record,
        name=words(row, "name"),
        name_language=words(row, "name_language"),
        note=words(row, "note"),
        key=words(row, "key"),
        sources=words(row, "sources"),
        names=tuple(sorted(names, key=lambda name: (_NAME_ORDER[name.kind.value], name.id or 0))),
        external_ids=tuple(
            ExternalId(words(one, "scheme"), words(one, "value"))
            for one in parts.of(record, tables.EXTERNAL_ID, "record_id")
        ),
    )


def _person(shared: _Shared, own: Row, parts: _Parts) -> Person:
    return Person(
        **shared,
        family=words(own, "family"),
        middle=words(own, "middle"),
        given=words(own, "given"),
        name_order=NameOrder(words(own, "name_order")),
        birth=words(own, "birth"),
        death=words(own, "death"),
        roles=tuple(_role(one) for one in parts.of(shared["id"], tables.ROLE_HELD, "person_id")),
    )


def _organisation(shared: _Shared, own: Row, _parts: _Parts) -> Organisation:
    return Organisation(
        **shared,
        parent_id=optional_number(own, "parent_id"),
        existed_from=words(own, "existed_from"),
        existed_to=words(own, "existed_to"),
    )


def _place(shared: _Shared, own: Row, _parts: _Parts) -> Place:
    return Place(
        **shared,
        kind=words(own, "kind"),
        parent_id=optional_number(own, "parent_id"),
        valid_from=words(own, "valid_from"),
        valid_to=words(own, "valid_to"),
        latitude=_degrees(own, "latitude"),
        longitude=_degrees(own, "longitude"),
    )


def _event(shared: _Shared, own: Row, parts: _Parts) -> Event:
    places = _placed(parts.of(shared["id"], tables.EVENT_PLACE, "event_id"))
    people = _placed(parts.of(shared["id"], tables.PARTICIPANT, "event_id"))
    return Event(
        **shared,
        type=words(own, "type"),
        date=words(own, "date"),
        parent_id=optional_number(own, "parent_id"),
        series=words(own, "series"),
        ordinal=optional_number(own, "ordinal"),
        place_ids=tuple(number(row, "place_id") for row in places),
        participants=tuple(
            Participant(number(row, "person_id"), words(row, "role"), number(row, "position"))
            for row in people
        ),
    )


def _tag(shared: _Shared, _own: Row, parts: _Parts) -> Tag:
    broader = parts.of(shared["id"], tables.TAG_BROADER, "tag_id")
    return Tag(**shared, broader_ids=tuple(sorted(number(row, "broader_id") for row in broader)))


_MAKERS: dict[RecordKind, Callable[[_Shared, Row, _Parts], Record]] = {
    RecordKind.PERSON: _person,
    RecordKind.ORGANISATION: _organisation,
    RecordKind.PLACE: _place,
    RecordKind.EVENT: _event,
    RecordKind.TAG: _tag,
}


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


def _placed(rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: number(row, "position"))


def _degrees(row: Row, column: str) -> float | None:
    value = row[column]
    return value if isinstance(value, float) else None
