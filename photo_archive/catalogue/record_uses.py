# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What links to an authority record apart from photos.

Captions that print its names, what is part of it, events it is in, people who held its offices.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Table, func, select
from sqlalchemy.orm import Session

from photo_archive.catalogue.authorities import parents_of
from photo_archive.catalogue.edits_authority import SUBTABLES
from photo_archive.catalogue.edits_identity import not_same_rows
from photo_archive.catalogue.edits_removal import uses_of
from photo_archive.catalogue.journal import chunks, rows_where
from photo_archive.catalogue.ownership import number, optional_number, words
from photo_archive.catalogue.tables_authorities import (
    EVENT,
    EVENT_PLACE,
    NAME,
    NOT_SAME,
    PARTICIPANT,
    RECORD,
    ROLE_HELD,
    TAG_BROADER,
)
from photo_archive.catalogue.tables_links import PHOTO_LINK
from photo_archive.catalogue.tables_photos import CAPTION, MENTION
from photo_archive.domain.authorities import NameKind
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import RoleHeld


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """A person who held an office of an organisation."""

    person: RecordRef
    role: RoleHeld


def names_printed(session: Session, record: int) -> dict[str, int]:
    """The words by which captions name a record, with how many captions print them."""
    printed = func.substr(
        CAPTION.c.text, MENTION.c.span_start + 1, MENTION.c.span_end - MENTION.c.span_start
    ).label("printed")
    query = (
        select(printed, func.count(MENTION.c.caption_id.distinct()))
        .join(CAPTION, MENTION.c.caption_id == CAPTION.c.id)
        .where(MENTION.c.record_id == record)
        .group_by(printed)
    )
    return {row[0]: row[1] for row in session.connection().execute(query)}


def authorised_name_id(session: Session, record: int) -> int | None:
    """The number of the authorised name of a record."""
    query = select(NAME.c.id).where(
        NAME.c.record_id == record, NAME.c.kind == NameKind.AUTHORISED.value
    )
    return session.connection().execute(query).scalars().first()


def below(session: Session, ref: RecordRef) -> list[RecordRef]:
    """What is directly part of a record: parts of an event by date, others by name."""
    if ref.kind is RecordKind.PERSON:
        return []
    tree = _tree(ref.kind)
    query = (
        select(RECORD.c.id)
        .join(tree.table, tree.table.c[tree.child] == RECORD.c.id)
        .where(tree.table.c[tree.parent] == ref.id, RECORD.c.merged_into.is_(None))
        .order_by(*_order(ref.kind))
    )
    return [RecordRef(ref.kind, one) for one in session.connection().execute(query).scalars()]


def all_below(session: Session, ref: RecordRef) -> list[int]:
    """A record and all that is part of it at any distance; safe from circles."""
    found = dict.fromkeys([ref.id])
    fresh = [ref.id]
    while fresh and ref.kind is not RecordKind.PERSON:
        tree = _tree(ref.kind)
        rows = rows_where(session.connection(), tree.table, tree.parent, fresh)
        fresh = [one for row in rows if (one := number(row, tree.child)) not in found]
        found.update(dict.fromkeys(fresh))
    return list(found)


def above(session: Session, ref: RecordRef) -> list[RecordRef]:
    """What a record is part of, the nearest first; safe from circles."""
    found: dict[RecordRef, None] = {}
    fresh = [ref]
    while fresh:
        parents = parents_of(session, fresh)
        uppers = [RecordRef(ref.kind, one) for low in fresh for one in parents.get(low.id, ())]
        fresh = [one for one in dict.fromkeys(uppers) if one not in found and one != ref]
        found.update(dict.fromkeys(fresh))
    return list(found)


def events_with(session: Session, ref: RecordRef, limit: int) -> list[RecordRef]:
    """Events a person took part in, or that took place in a place or what lies in it, by date."""
    if ref.kind is RecordKind.PERSON:
        table, column, ids = PARTICIPANT, "person_id", [ref.id]
    elif ref.kind is RecordKind.PLACE:
        table, column, ids = EVENT_PLACE, "place_id", all_below(session, ref)
    else:
        return []
    connection = session.connection()
    events = {number(row, "event_id") for row in rows_where(connection, table, column, ids)}
    days = {
        number(row, "id"): optional_number(row, "date_first")
        for row in rows_where(connection, EVENT, "id", sorted(events))
    }
    in_order = sorted(days, key=lambda event: (days[event] is None, days[event] or 0, event))
    return [RecordRef(RecordKind.EVENT, event) for event in in_order[:limit]]


def office_holders(session: Session, organisation: int) -> list[OfficeHolder]:
    """People who held an office of an organisation, the earliest first."""
    rows = rows_where(session.connection(), ROLE_HELD, "organisation_id", [organisation])
    rows.sort(key=lambda row: (not row["held_from"], words(row, "held_from"), number(row, "id")))
    found = []
    for row in rows:
        wording = row["wording"]
        role = RoleHeld(
            position=words(row, "position"),
            organisation_id=organisation,
            held_from=words(row, "held_from"),
            held_to=words(row, "held_to"),
            wording=wording if isinstance(wording, dict) else {},
            id=number(row, "id"),
        )
        found.append(OfficeHolder(RecordRef(RecordKind.PERSON, number(row, "person_id")), role))
    return found


@dataclass(frozen=True, slots=True)
class _Tree:
    """Where it stands what is part of what."""

    table: Table
    child: str
    parent: str


def _tree(kind: RecordKind) -> _Tree:
    if kind is RecordKind.TAG:
        return _Tree(TAG_BROADER, "tag_id", "broader_id")
    return _Tree(SUBTABLES[kind], "id", "parent_id")


def mentions_of(session: Session, record: int, photos: Collection[int] | None = None) -> int:
    """How many spans of captions name a record, in these photos only if any are given."""
    query = select(func.count()).select_from(MENTION).where(MENTION.c.record_id == record)
    if photos is None:
        return int(session.connection().execute(query).scalar_one())
    queries = (query.where(MENTION.c.photo_id.in_(chunk)) for chunk in chunks(sorted(photos)))
    return sum(int(session.connection().execute(one).scalar_one()) for one in queries)


def parts_of(session: Session, record: int) -> int:
    """How many roles, parts, places and participants hang on a record."""
    others = {
        place: count
        for place, count in uses_of(session.connection(), record).items()
        if place[0] not in (PHOTO_LINK.name, MENTION.name, RECORD.name)
    }
    own = (
        (ROLE_HELD, "person_id"),
        (PARTICIPANT, "event_id"),
        (EVENT_PLACE, "event_id"),
        (TAG_BROADER, "tag_id"),
    )
    rows = (rows_where(session.connection(), table, column, [record]) for table, column in own)
    return sum(others.values()) + sum(map(len, rows))


def different_from(session: Session, record: int) -> set[int]:
    """Numbers of the records a person found to be different from this one."""
    rows = not_same_rows(session.connection(), record)
    return {number(row, one) for row in rows for one in ("one_id", "other_id")} - {record}


def all_different(session: Session) -> set[tuple[int, int]]:
    """Every pair of records a person found to be different, the lower number first."""
    query = select(NOT_SAME.c.one_id, NOT_SAME.c.other_id)
    return {(row.one_id, row.other_id) for row in session.connection().execute(query)}


def _order(kind: RecordKind) -> tuple[ColumnElement[object], ...]:
    by_name: tuple[ColumnElement[object], ...] = (RECORD.c.name_sort, RECORD.c.id)
    if kind is not RecordKind.EVENT:
        return by_name
    return (EVENT.c.date_first.is_(None), EVENT.c.date_first, *by_name)
