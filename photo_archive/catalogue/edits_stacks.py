# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stacks: photos of one scan session or one moment, shown by the first of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from photo_archive.catalogue.edits_photo import photo_rows
from photo_archive.catalogue.journal import Journal, chunks, rows_where
from photo_archive.catalogue.tables_files import FILE_STATE
from photo_archive.catalogue.tables_order import STACKED
from photo_archive.catalogue.tables_photos import RENDITION
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId


@dataclass(frozen=True, slots=True)
class Scanned:
    """When and where the file of a photo was written: folder as root and path, nanoseconds."""

    photo: PhotoId
    folder: str
    written_ns: int


def stack(journal: Journal, photos: Sequence[PhotoId]) -> None:
    """Put photos on one stack, the first on top; they leave the stacks they were on.

    Raises:
        ArchiveError: There are fewer than two, or one of them is gone.
    """
    members = list(dict.fromkeys(photos))
    if len(members) < 2:
        raise ArchiveError("One photo makes no stack: choose two or more.")
    photo_rows(journal, members)
    journal.delete(STACKED, rows_where(journal.connection, STACKED, "photo_id", members))
    last = journal.connection.execute(select(func.max(STACKED.c.stack))).scalar() or 0
    journal.insert(
        STACKED,
        [
            {"photo_id": photo, "stack": last + 1, "position": place}
            for place, photo in enumerate(members)
        ],
    )


def unstack(journal: Journal, photos: Sequence[PhotoId]) -> None:
    """Take the whole stacks apart on which these photos are."""
    own = rows_where(journal.connection, STACKED, "photo_id", photos)
    stacks = {row["stack"] for row in own}
    journal.delete(STACKED, rows_where(journal.connection, STACKED, "stack", stacks))


def stacks(session: Session) -> list[tuple[PhotoId, ...]]:
    """All stacks, of each the photo on top first."""
    members: dict[int, list[PhotoId]] = defaultdict(list)
    query = select(STACKED.c.stack, STACKED.c.photo_id)
    for number, photo in session.connection().execute(
        query.order_by(STACKED.c.stack, STACKED.c.position)
    ):
        members[number].append(PhotoId(photo))
    return [tuple(photos) for photos in members.values() if len(photos) > 1]


def mark(session: Session) -> tuple[int, int]:
    """Another value whenever the stacks are others."""
    query = select(func.count(), func.coalesce(func.max(STACKED.c.id), 0)).select_from(STACKED)
    number, last = session.connection().execute(query).one()
    return int(number), int(last)


def scanned(session: Session, photos: Iterable[int]) -> list[Scanned]:
    """When the first file of each photo was written, where that is known."""
    first = select(func.min(RENDITION.c.id)).group_by(RENDITION.c.photo_id)
    found: list[Scanned] = []
    for chunk in chunks(photos):
        query = (
            select(
                RENDITION.c.photo_id, RENDITION.c.root_id, RENDITION.c.path,
                FILE_STATE.c.modified_ns,
            )
            .join(FILE_STATE, FILE_STATE.c.rendition_id == RENDITION.c.id)
            .where(RENDITION.c.id.in_(first.where(RENDITION.c.photo_id.in_(chunk))))
            .where(FILE_STATE.c.modified_ns > 0)
        )  # fmt: skip
        for photo, root, path, written_ns in session.connection().execute(query):
            folder = f"{root}/{path.rpartition('/')[0]}"
            found.append(Scanned(PhotoId(photo), folder, written_ns))
    return found
