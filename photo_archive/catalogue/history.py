# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of history: changesets, what they changed, what was touched since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import BindParameter, RowMapping, bindparam, func, select
from sqlalchemy.orm import Session

from photo_archive.catalogue.history_wording import field_changes
from photo_archive.catalogue.journal import chunks, rows_where
from photo_archive.catalogue.links import photos_of
from photo_archive.catalogue.ownership import number
from photo_archive.catalogue.tables_albums import ALBUM_PHOTO
from photo_archive.catalogue.tables_authorities import NAME, RECORD
from photo_archive.catalogue.tables_changes import CHANGE, CHANGESET
from photo_archive.domain.edits import Changeset, FieldChange
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import ChangesetId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.message_values import values_from_stored

SHOWN_CHANGES = 200
"""How many field changes of one changeset are worded; a batch of thousands is not read."""


# Statements asked with every edit are made once: making one takes longer than its answer.
_LAST_CHANGE = select(func.max(CHANGE.c.id))
# With DISTINCT or IS NOT NULL in it, SQLite would read an index of all changes there ever were.
_CHANGED_SINCE = select(CHANGE.c.photo_id, CHANGE.c.record_id).where(
    CHANGE.c.id > bindparam("seq"), CHANGE.c.table_name != ALBUM_PHOTO.name
)
"""Without photos that only came into an album: nothing of what they are found by changed."""
_CHANGESET = select(CHANGESET).where(CHANGESET.c.id == bindparam("changeset"))
_GIVEN: BindParameter[int] = bindparam("changesets", expanding=True)
_REVERTING = select(CHANGESET.c.reverts, CHANGESET.c.id).where(CHANGESET.c.reverts.in_(_GIVEN))
_CHANGES = (
    select(CHANGE)
    .where(CHANGE.c.changeset_id == bindparam("changeset"))
    .order_by(CHANGE.c.id)
    .limit(SHOWN_CHANGES)
)


@dataclass(frozen=True, slots=True)
class Touched:
    """What changed since a moment; all of it may hold numbers that are gone by now.

    Attributes:
        photos: Photos that changed, or that are linked to a record that did.
        records: Records that changed.
        edited: Those of the photos that changed themselves.
    """

    photos: frozenset[int]
    records: frozenset[RecordRef]
    edited: frozenset[int]


def change_seq(session: Session) -> int:
    """A number that grows with every change; 0 in a new archive."""
    return int(session.connection().execute(_LAST_CHANGE).scalar() or 0)


def touched_since(session: Session, seq: int) -> Touched:
    """What was changed after ``change_seq`` was that number.

    Photos linked to a record that changed are among them: they are found by its names.
    """
    connection = session.connection()
    photos: set[int] = set()
    ids: set[int] = set()
    for photo, record in connection.execute(_CHANGED_SINCE, {"seq": seq}):
        if photo is not None:
            photos.add(photo)
        elif record is not None:
            ids.add(record)
    kinds = {
        number(row, "id"): str(row["kind"]) for row in rows_where(connection, RECORD, "id", ids)
    }
    kinds.update(_kinds_of_gone(session, seq, ids - kinds.keys()))
    records = frozenset(RecordRef(RecordKind(kind), one) for one, kind in kinds.items())
    return Touched(frozenset(photos | photos_of(session, ids)), records, frozenset(photos))


def _kinds_of_gone(session: Session, seq: int, ids: set[int]) -> dict[int, str]:
    """The kinds of records that were deleted, from what history kept of them."""
    found: dict[int, str] = {}
    for chunk in chunks(ids):
        query = select(CHANGE.c.row_id, CHANGE.c.before).where(
            CHANGE.c.table_name == RECORD.name,
            CHANGE.c.op == "delete",
            CHANGE.c.id > seq,
            CHANGE.c.row_id.in_(chunk),
        )
        found.update(
            (row.row_id, str(row.before["kind"])) for row in session.connection().execute(query)
        )
    return found


def former_names(session: Session, seq: int) -> set[str]:
    """Names that records had and lost or changed after ``change_seq`` was that number."""
    query = select(CHANGE.c.table_name, CHANGE.c.before).where(
        CHANGE.c.id > seq, CHANGE.c.table_name.in_((RECORD.name, NAME.name))
    )
    return {
        str(before[column])
        for table, before in session.connection().execute(query)
        if before and (column := "name" if table == RECORD.name else "text") in before
    }


def history(
    session: Session, photo: PhotoId | None = None, limit: int = 100, *, changes: bool = True
) -> list[Changeset]:
    """Changesets, newest first.

    Args:
        session: A session on the archive.
        photo: Only what changed this photo, and only those changes of it.
        limit: How many at most.
        changes: Whether to word what they changed.
    """
    query = select(CHANGESET).order_by(CHANGESET.c.id.desc()).limit(limit)
    if photo is not None:
        of_photo = select(CHANGE.c.changeset_id).where(CHANGE.c.photo_id == photo)
        query = query.where(CHANGESET.c.id.in_(of_photo))
    rows = list(session.connection().execute(query).mappings())
    reverted = _reverted_by(session, [row["id"] for row in rows])
    return [_changeset(session, row, reverted, photo, worded=changes) for row in rows]


def of_record(session: Session, ref: RecordRef, limit: int = 100) -> list[Changeset]:
    """Changesets that changed a record, its names or what it is part of, newest first."""
    of = select(CHANGE.c.changeset_id).where(
        CHANGE.c.record_id == ref.id, CHANGE.c.photo_id.is_(None)
    )
    query = select(CHANGESET).where(CHANGESET.c.id.in_(of))
    rows = session.connection().execute(query.order_by(CHANGESET.c.id.desc()).limit(limit))
    found = list(rows.mappings())
    reverted = _reverted_by(session, [row["id"] for row in found])
    return [_changeset(session, row, reverted, None, worded=True) for row in found]


def changeset(session: Session, changeset_id: ChangesetId) -> Changeset:
    """One changeset.

    Raises:
        ArchiveError: There is none with that number.
    """
    rows = session.connection().execute(_CHANGESET, {"changeset": changeset_id})
    row = rows.mappings().one_or_none()
    if row is None:
        raise ArchiveError(
            "There is no change number {number} in the history: see the list.", number=changeset_id
        )
    reverted = _reverted_by(session, [changeset_id])
    return _changeset(session, row, reverted, None, worded=True)


def title_of(row: RowMapping) -> Message:
    """What a changeset is called."""
    return Message(row["title"], values_from_stored(row["title_values"] or {}))


def _reverted_by(session: Session, ids: Sequence[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for chunk in chunks(ids):
        rows = session.connection().execute(_REVERTING, {"changesets": chunk})
        found.update((row.reverts, row.id) for row in rows)
    return found


def _changeset(
    session: Session,
    row: RowMapping,
    reverted: dict[int, int],
    photo: PhotoId | None,
    *,
    worded: bool,
) -> Changeset:
    reverts, reverted_by = row["reverts"], reverted.get(row["id"])
    found: tuple[FieldChange, ...] = ()
    if worded:
        query = _CHANGES if photo is None else _CHANGES.where(CHANGE.c.photo_id == photo)
        rows = session.connection().execute(query, {"changeset": row["id"]}).mappings()
        found = field_changes(session, [dict(one) for one in rows])
    return Changeset(
        id=ChangesetId(row["id"]),
        title=title_of(row),
        author=row["author"],
        when=row["made"],
        source=row["source"],
        photos=row["photos"],
        reverts=None if reverts is None else ChangesetId(reverts),
        reverted_by=None if reverted_by is None else ChangesetId(reverted_by),
        changes=found,
    )
