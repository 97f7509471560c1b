# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checker compares photos with, for many photos or the whole archive at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from photo_archive.catalogue.journal import chunks
from photo_archive.catalogue.tables_authorities import EVENT, NAME, PLACE, RECORD, ROLE_HELD
from photo_archive.catalogue.tables_changes import CHANGE
from photo_archive.catalogue.tables_links import PHOTO_LINK, REJECTED_PROPOSAL
from photo_archive.catalogue.tables_photos import PHOTO
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef

_SORTED_TOGETHER = 20_000
"""Photos: SQLite sorts what it groups in memory, and a million lines of credit take 50 MB."""


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """An office someone held, with all its wordings; the period is EDTF, "" where open."""

    person: int
    name: str
    wordings: tuple[str, ...]
    held_from: str
    held_to: str


def credit_counts(session: Session) -> dict[str, int]:
    """How many photos have each credit line."""
    connection = session.connection()
    found: Counter[str] = Counter()
    last: int = connection.execute(select(func.max(PHOTO.c.id))).scalar_one() or 0
    for first in range(0, last + 1, _SORTED_TOGETHER):
        within = PHOTO.c.id.between(first, first + _SORTED_TOGETHER - 1)
        query = select(PHOTO.c.credit, func.count()).where(within, PHOTO.c.credit != "")
        for credit, photos in connection.execute(query.group_by(PHOTO.c.credit)):
            found[credit] += photos
    return dict(found)


def credits_touched(session: Session, seq: int) -> bool:
    """Whether photos were added or credit lines changed after a change."""
    query = select(CHANGE.c.op, CHANGE.c.after).where(
        CHANGE.c.id > seq, CHANGE.c.table_name == PHOTO.name
    )
    return any(
        op != "update" or "credit" in (after or {})
        for op, after in session.connection().execute(query)
    )


def photos_with_credits(session: Session, lines: Iterable[str]) -> list[tuple[PhotoId, str]]:
    """The photos that have one of these credit lines, with it."""
    found: list[tuple[PhotoId, str]] = []
    for chunk in chunks(lines):
        query = select(PHOTO.c.id, PHOTO.c.credit).where(PHOTO.c.credit.in_(chunk))
        found += [(PhotoId(photo), line) for photo, line in session.connection().execute(query)]
    return found


def offices_held(session: Session) -> Iterator[OfficeHeld]:
    """Every office held whose beginning or end is known, one at a time."""
    query = (
        select(ROLE_HELD, RECORD.c.name)
        .join(RECORD, ROLE_HELD.c.person_id == RECORD.c.id)
        .where(RECORD.c.merged_into.is_(None))
        .order_by(ROLE_HELD.c.id)
    )
    for row in session.connection().execute(query).mappings():
        if row["held_from"] or row["held_to"]:
            yield OfficeHeld(
                row["person_id"],
                row["name"],
                tuple(dict.fromkeys((row["position"], *(row["wording"] or {}).values()))),
                row["held_from"],
                row["held_to"],
            )


def parts_of(session: Session) -> dict[int, int]:
    """The place or event that each place and event is directly part of."""
    found: dict[int, int] = {}
    for table in (PLACE, EVENT):
        query = select(table.c.id, table.c.parent_id).where(table.c.parent_id.is_not(None))
        found.update((own, outer) for own, outer in session.connection().execute(query))
    return found


def photos_of_parts(session: Session, records: Iterable[int]) -> set[PhotoId]:
    """Photos linked to what is directly part of these places or events."""
    found: set[PhotoId] = set()
    for chunk in chunks(records):
        for table in (PLACE, EVENT):
            query = (
                select(PHOTO_LINK.c.photo_id)
                .join(table, PHOTO_LINK.c.record_id == table.c.id)
                .where(table.c.parent_id.in_(chunk))
            )
            found.update(PhotoId(one) for one in session.connection().execute(query).scalars())
    return found


def rejections(
    session: Session, photos: Iterable[int]
) -> dict[int, frozenset[tuple[RecordRef | None, str]]]:
    """Proposals turned down, by photo: the record (None: nobody) and the words."""
    found: dict[int, set[tuple[RecordRef | None, str]]] = defaultdict(set)
    columns = (REJECTED_PROPOSAL.c.photo_id, REJECTED_PROPOSAL.c.text, RECORD.c.kind, RECORD.c.id)
    query = select(*columns).join(
        RECORD, REJECTED_PROPOSAL.c.record_id == RECORD.c.id, isouter=True
    )
    for chunk in chunks(photos):
        some = query.where(REJECTED_PROPOSAL.c.photo_id.in_(chunk))
        for photo, text, kind, record in session.connection().execute(some):
            ref = None if record is None else RecordRef(RecordKind(kind), record)
            found[photo].add((ref, text))
    return {photo: frozenset(pairs) for photo, pairs in found.items()}


def dated_photos(
    session: Session, events: Iterable[int]
) -> dict[int, list[tuple[PhotoId, str, str]]]:
    """The photos of events with reference and date (EDTF), by event."""
    found: dict[int, list[tuple[PhotoId, str, str]]] = defaultdict(list)
    columns = (PHOTO_LINK.c.record_id, PHOTO.c.id, PHOTO.c.reference, PHOTO.c.date)
    query = select(*columns).join(PHOTO, PHOTO_LINK.c.photo_id == PHOTO.c.id).distinct()
    for chunk in chunks(events):
        some = query.where(PHOTO_LINK.c.record_id.in_(chunk)).order_by(PHOTO.c.id)
        for event, photo, reference, date in session.connection().execute(some):
            found[event].append((PhotoId(photo), reference, date))
    return found


def events_touched(session: Session, seq: int, photos: Iterable[int]) -> set[int]:
    """Events whose photos were dated, linked or unlinked after a change: their photos compare anew.

    Args:
        session: A session on the archive.
        seq: The change up to which all is known.
        photos: The photos changed since.
    """
    connection = session.connection()
    unlinked = select(CHANGE.c.record_id).where(
        CHANGE.c.id > seq, CHANGE.c.table_name == PHOTO_LINK.name
    )
    ids = {record for (record,) in connection.execute(unlinked) if record is not None}
    dated = select(CHANGE.c.photo_id, CHANGE.c.before, CHANGE.c.after).where(
        CHANGE.c.id > seq, CHANGE.c.table_name == PHOTO.name
    )
    moved = {
        photo
        for photo, before, after in connection.execute(dated)
        if before is None or after is None or "date" in after
    }
    for chunk in chunks(moved & set(photos)):
        of = select(PHOTO_LINK.c.record_id).where(PHOTO_LINK.c.photo_id.in_(chunk))
        ids.update(connection.execute(of).scalars())
    found: set[int] = set()
    for chunk in chunks(ids):
        found.update(connection.execute(select(EVENT.c.id).where(EVENT.c.id.in_(chunk))).scalars())
    return found


def names_of(session: Session, records: Iterable[int]) -> set[str]:
    """All names of records."""
    found: set[str] = set()
    for chunk in chunks(records):
        query = select(NAME.c.text).where(NAME.c.record_id.in_(chunk))
        found.update(session.connection().execute(query).scalars())
    return found
