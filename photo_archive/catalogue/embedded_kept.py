# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What files said: kept at import, counted, paged, and asked for by photo.

Whether a conflict is decided is asked of the choices at that moment, so that undo of a choice
brings it back without knowing of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from sqlalchemy import ColumnElement, and_, delete, exists, func, insert, select
from sqlalchemy.orm import Session

from photo_archive.catalogue.journal import chunks
from photo_archive.catalogue.tables_embedded import (
    EMBEDDED_CHOICE,
    EMBEDDED_CONFLICT,
    EMBEDDED_READING,
    EMBEDDED_VALUE,
)
from photo_archive.catalogue.tables_photos import PHOTO, RENDITION
from photo_archive.domain.embedded import (
    Conflict,
    ConflictCounts,
    Disagreement,
    FileSaid,
    KeptValue,
    Reason,
    Side,
    Standard,
)
from photo_archive.domain.ids import PhotoId, RenditionId

_TABLES = (EMBEDDED_VALUE, EMBEDDED_CONFLICT, EMBEDDED_READING)


def keep(session: Session, said: Mapping[RenditionId, FileSaid], *, again: bool = False) -> None:
    """Keep what files say; ``again`` in place of what is kept of them."""
    connection = session.connection()
    if again:
        for table in _TABLES:
            for chunk in chunks(said):
                connection.execute(delete(table).where(table.c.rendition_id.in_(chunk)))
    values: list[dict[str, object]] = [
        {
            "rendition_id": file,
            "field": value.field,
            "language": value.language,
            "value": value.value,
            "standard": value.standard.value,
        }
        for file, one in said.items()
        for value in one.values
    ]
    conflicts: list[dict[str, object]] = [
        {
            "rendition_id": file,
            "field": conflict.field,
            "standard": side.standard.value,
            "value": side.value,
            "data": [side.data],
            "believed": int(side.standard is conflict.believed),
            "reason": conflict.reason.value,
        }
        for file, one in said.items()
        for conflict in one.conflicts
        for side in conflict.sides
    ]
    readings: list[dict[str, object]] = [
        {
            "rendition_id": file,
            "charset": one.charset,
            "guessed": int(one.guessed),
            "sidecar": one.sidecar,
        }
        for file, one in said.items()
        if one.charset or one.sidecar
    ]
    for table, rows in zip(_TABLES, (values, conflicts, readings), strict=True):
        if rows:
            connection.execute(insert(table), rows)


def said_by(session: Session, files: Iterable[int]) -> dict[RenditionId, FileSaid]:
    """What is kept of these files; those of which nothing is are left out."""
    ids = list(dict.fromkeys(files))
    values, conflicts = _values(session, ids), _disagreements(session, ids)
    readings: dict[int, tuple[str, bool, str]] = {}
    for chunk in chunks(ids):
        query = select(EMBEDDED_READING).where(EMBEDDED_READING.c.rendition_id.in_(chunk))
        for row in session.connection().execute(query):
            readings[row.rendition_id] = (row.charset, bool(row.guessed), row.sidecar)
    return {
        RenditionId(file): FileSaid(
            tuple(values.get(file, ())),
            tuple(conflicts.get(file, ())),
            *readings.get(file, ("", False, "")),
        )
        for file in ids
        if file in values or file in conflicts or file in readings
    }


def choices(session: Session, photos: Iterable[int]) -> dict[tuple[RenditionId, str], str]:
    """What was chosen for files of these photos, by file and field."""
    found: dict[tuple[RenditionId, str], str] = {}
    for chunk in chunks(photos):
        query = select(EMBEDDED_CHOICE).where(EMBEDDED_CHOICE.c.photo_id.in_(chunk))
        for row in session.connection().execute(query):
            found[RenditionId(row.rendition_id), row.field] = row.choice
    return found


def counts(session: Session) -> ConflictCounts:
    """How many photos have conflicts nobody decided, in all and by field."""
    photos = func.count(RENDITION.c.photo_id.distinct())
    joined = EMBEDDED_CONFLICT.join(RENDITION, RENDITION.c.id == EMBEDDED_CONFLICT.c.rendition_id)
    in_all = select(photos).select_from(joined).where(_open())
    by_field = (
        select(EMBEDDED_CONFLICT.c.field, photos)
        .select_from(joined)
        .where(_open())
        .group_by(EMBEDDED_CONFLICT.c.field)
    )
    found = [(str(name), int(n)) for name, n in session.connection().execute(by_field)]
    return ConflictCounts(
        int(session.connection().execute(in_all).scalar_one()),
        dict(sorted(found, key=lambda one: (-one[1], one[0]))),
    )


def page(
    session: Session,
    field: str = "",
    *,
    decided: bool = False,
    offset: int = 0,
    limit: int = 50,
) -> list[Conflict]:
    """Conflicts of a page of files, in the order of their photos.

    Args:
        session: A session on the archive.
        field: Only conflicts on this field ("" on any).
        decided: Those that were decided, too.
        offset: How many files to pass over.
        limit: How many files at most.
    """
    wanted: list[ColumnElement[bool]] = [] if decided else [_open()]
    if field:
        wanted.append(EMBEDDED_CONFLICT.c.field == field)
    files = (
        select(RENDITION.c.id)
        .join(EMBEDDED_CONFLICT, RENDITION.c.id == EMBEDDED_CONFLICT.c.rendition_id)
        .where(*wanted)
        .group_by(RENDITION.c.id)
        .order_by(RENDITION.c.photo_id, RENDITION.c.id)
    )
    ids = list(session.connection().execute(files.offset(offset).limit(limit)).scalars())
    found = _conflicts(session, ids)
    return [
        one
        for one in found
        if (not field or one.said.field == field) and (decided or one.chosen is None)
    ]


def of_photo(session: Session, photo: int) -> list[Conflict]:
    """The conflicts of a photo's files, decided ones too."""
    query = select(RENDITION.c.id).where(RENDITION.c.photo_id == photo).order_by(RENDITION.c.id)
    return _conflicts(session, list(session.connection().execute(query).scalars()))


def _conflicts(session: Session, files: Sequence[int]) -> list[Conflict]:
    said = _disagreements(session, files)
    placed: dict[int, tuple[int, str, str]] = {}
    for chunk in chunks(files):
        query = (
            select(RENDITION.c.id, RENDITION.c.photo_id, PHOTO.c.reference, RENDITION.c.path)
            .join(PHOTO, PHOTO.c.id == RENDITION.c.photo_id)
            .where(RENDITION.c.id.in_(chunk))
        )
        for row in session.connection().execute(query):
            placed[row.id] = (row.photo_id, row.reference, row.path)
    chosen = choices(session, {photo for photo, _, _ in placed.values()})
    return [
        Conflict(
            PhotoId(placed[file][0]),
            RenditionId(file),
            placed[file][1],
            placed[file][2],
            one,
            Standard(choice) if (choice := chosen.get((RenditionId(file), one.field))) else None,
        )
        for file in files
        if file in placed
        for one in said.get(file, ())
    ]


def _values(session: Session, files: Sequence[int]) -> dict[int, list[KeptValue]]:
    found: dict[int, list[KeptValue]] = {}
    for chunk in chunks(files):
        query = (
            select(EMBEDDED_VALUE)
            .where(EMBEDDED_VALUE.c.rendition_id.in_(chunk))
            .order_by(EMBEDDED_VALUE.c.id)
        )
        for row in session.connection().execute(query):
            value = KeptValue(row.field, row.value, Standard(row.standard), row.language)
            found.setdefault(row.rendition_id, []).append(value)
    return found


def _disagreements(session: Session, files: Sequence[int]) -> dict[int, list[Disagreement]]:
    found: dict[int, list[Disagreement]] = {}
    for chunk in chunks(files):
        query = (
            select(EMBEDDED_CONFLICT)
            .where(EMBEDDED_CONFLICT.c.rendition_id.in_(chunk))
            .order_by(EMBEDDED_CONFLICT.c.rendition_id, EMBEDDED_CONFLICT.c.id)
        )
        rows = session.connection().execute(query).all()
        for (file, field), group in groupby(rows, key=lambda row: (row.rendition_id, row.field)):
            sides = list(group)
            believed = next((row for row in sides if row.believed), sides[0])
            found.setdefault(file, []).append(
                Disagreement(
                    field,
                    tuple(
                        Side(Standard(row.standard), row.value, (row.data or [None])[0])
                        for row in sides
                    ),
                    Standard(believed.standard),
                    Reason(believed.reason),
                )
            )
    return found


def _open() -> ColumnElement[bool]:
    """That nobody decided a conflict."""
    return ~exists().where(
        and_(
            EMBEDDED_CHOICE.c.rendition_id == EMBEDDED_CONFLICT.c.rendition_id,
            EMBEDDED_CHOICE.c.field == EMBEDDED_CONFLICT.c.field,
        )
    )
