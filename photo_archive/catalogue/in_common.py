# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What many photos have in common, counted within the database.

Everything may be selected: a million photos read one by one would keep Python busy for half a
minute and need a gigabyte, and the window's thread would wait for its turn as long.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from photo_archive.catalogue.dialect import among
from photo_archive.catalogue.tables_authorities import RECORD
from photo_archive.catalogue.tables_links import PHOTO_LINK
from photo_archive.catalogue.tables_photos import PHOTO
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.ids import RecordKind, RecordRef

MOST_LINKS = 40
"""Records of one kind that are told, those of most photos first."""


@dataclass(frozen=True, slots=True)
class Common:
    """What several photos have in common.

    Attributes:
        fields: The one value of each field, for fields in which all agree.
        differing: How many different values the other fields have.
        links: Records linked to any of them, with how many of them each is linked to; of each
            kind no more than ``MOST_LINKS``.
        untold: How many more records are linked, for kinds of which not all are told.
    """

    fields: Mapping[PhotoField, str]
    differing: Mapping[PhotoField, int]
    links: tuple[RecordLine, ...]
    untold: Mapping[RecordKind, int]


def common(session: Session, ids: Sequence[int]) -> Common:
    """What a panel for many photos shows of them."""
    fields, differing = _fields(session, ids)
    links, untold = _links(session, ids)
    return Common(fields, differing, links, untold)


def _fields(
    session: Session, ids: Sequence[int]
) -> tuple[dict[PhotoField, str], dict[PhotoField, int]]:
    """The value of each field if it is one, else how many there are."""
    columns = [PHOTO.c[field.value] for field in PhotoField]
    asked = [part for one in columns for part in (func.count(one.distinct()), func.min(one))]
    row = session.connection().execute(select(*asked).where(among(PHOTO.c.id, ids))).one()
    found = {field: (row[2 * at], row[2 * at + 1]) for at, field in enumerate(PhotoField)}
    same = {field: str(value) for field, (number, value) in found.items() if number == 1}
    return same, {field: int(number) for field, (number, _) in found.items() if number > 1}


def value_counts(session: Session, ids: Sequence[int], field: PhotoField) -> list[tuple[str, int]]:
    """Each value of a field with how many of these photos have it, the most frequent first."""
    column, photos = PHOTO.c[field.value], func.count()
    query = (
        select(column, photos)
        .where(among(PHOTO.c.id, ids))
        .group_by(column)
        .order_by(photos.desc(), column)
    )
    return [(str(value), int(number)) for value, number in session.connection().execute(query)]


def _links(
    session: Session, ids: Sequence[int]
) -> tuple[tuple[RecordLine, ...], dict[RecordKind, int]]:
    """The records linked to most of these photos, and how many are not among them."""
    photos = func.count(PHOTO_LINK.c.photo_id.distinct()).label("photos")
    linked = (
        select(PHOTO_LINK.c.record_id, photos)
        .where(among(PHOTO_LINK.c.photo_id, ids))
        .group_by(PHOTO_LINK.c.record_id)
        .subquery()
    )
    order = (linked.c.photos.desc(), RECORD.c.name, RECORD.c.id)
    of_kind = RECORD.c.kind
    ranked = (
        select(
            RECORD.c.id,
            of_kind,
            RECORD.c.name,
            linked.c.photos,
            func.row_number().over(partition_by=of_kind, order_by=order).label("place"),
            func.count().over(partition_by=of_kind).label("number"),
        )
        .join(linked, linked.c.record_id == RECORD.c.id)
        .subquery()
    )
    query = select(ranked).where(ranked.c.place <= MOST_LINKS)
    lines, untold = [], {}
    for row in session.connection().execute(query):
        kind = RecordKind(row.kind)
        lines.append(RecordLine(RecordRef(kind, row.id), row.name, photos=row.photos))
        if row.number > MOST_LINKS:
            untold[kind] = int(row.number) - MOST_LINKS
    return tuple(sorted(lines, key=lambda line: (-line.photos, line.name))), untold
