# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where photos were taken as their own files say it, from what is kept of those files.

A point has no field in the record, so it is kept as its file said it (``embedded_kept``), is no
history, and goes with the file when two photos are made one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from photo_archive.catalogue.journal import chunks
from photo_archive.catalogue.tables_embedded import EMBEDDED_VALUE
from photo_archive.catalogue.tables_photos import RENDITION
from photo_archive.domain.position import FIELD, Position

_POINTS = (
    select(RENDITION.c.photo_id, EMBEDDED_VALUE.c.value)
    .join(EMBEDDED_VALUE, EMBEDDED_VALUE.c.rendition_id == RENDITION.c.id)
    .where(EMBEDDED_VALUE.c.field == FIELD)
    .order_by(RENDITION.c.photo_id, RENDITION.c.id)
)


def all_points(session: Session) -> Iterator[tuple[int, Position]]:
    """Every photo of which a file says where it was taken, with what its first such file says."""
    yield from _first(session.connection().execute(_POINTS))


def points_of(session: Session, photos: Iterable[int]) -> dict[int, Position]:
    """The same for some photos; those of which no file says it are left out."""
    found: dict[int, Position] = {}
    for chunk in chunks(photos):
        rows = session.connection().execute(_POINTS.where(RENDITION.c.photo_id.in_(chunk)))
        found.update(_first(rows))
    return found


def _first(rows: Iterable[Sequence[object]]) -> Iterator[tuple[int, Position]]:
    before = None
    for row in rows:
        photo, value = row[0], row[1]
        assert isinstance(photo, int)
        if photo != before:
            position = Position.kept(str(value))
            if position is not None:
                before = photo
                yield photo, position
