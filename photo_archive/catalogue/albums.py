# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of albums and saved searches."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from photo_archive.catalogue.journal import chunks, rows_where
from photo_archive.catalogue.ownership import number, words
from photo_archive.catalogue.tables_albums import ALBUM, ALBUM_PHOTO
from photo_archive.catalogue.tables_changes import CHANGE, SAVED_SEARCH
from photo_archive.domain.albums import Album, AlbumId, FindableAlbum, SavedSearch, SearchId
from photo_archive.domain.ids import PhotoId

IDS = "I"
"""Photo ids as an array, as the index hands them out."""

TABLES = (ALBUM.name, ALBUM_PHOTO.name)


def saved_searches(session: Session) -> list[SavedSearch]:
    """Saved searches in the order of their list."""
    order = (SAVED_SEARCH.c.position, SAVED_SEARCH.c.id)
    rows = session.connection().execute(select(SAVED_SEARCH).order_by(*order))
    return [SavedSearch(SearchId(row.id), row.name, row.query) for row in rows]


def albums(session: Session) -> list[Album]:
    """Albums in the order of their list, with how many photos are in each."""
    counted = select(ALBUM_PHOTO.c.album_id, func.count()).group_by(ALBUM_PHOTO.c.album_id)
    connection = session.connection()
    counts = {album: int(count) for album, count in connection.execute(counted)}
    rows = connection.execute(select(ALBUM).order_by(ALBUM.c.position, ALBUM.c.id))
    return [Album(AlbumId(row.id), row.name, row.note, counts.get(row.id, 0)) for row in rows]


def photos_in(session: Session, album: AlbumId) -> array[int]:
    """The photos of an album in its order."""
    query = select(ALBUM_PHOTO.c.photo_id).where(ALBUM_PHOTO.c.album_id == album)
    order = (ALBUM_PHOTO.c.position, ALBUM_PHOTO.c.id)
    return array(IDS, session.connection().execute(query.order_by(*order)).scalars().all())


def albums_of(session: Session, photo: PhotoId) -> list[Album]:
    """The albums a photo is in, in the order of their list; their photos are not counted."""
    query = select(ALBUM).join(ALBUM_PHOTO, ALBUM_PHOTO.c.album_id == ALBUM.c.id)
    order = (ALBUM.c.position, ALBUM.c.id)
    rows = session.connection().execute(
        query.where(ALBUM_PHOTO.c.photo_id == photo).order_by(*order)
    )
    return [Album(AlbumId(row.id), row.name, row.note) for row in rows]


def findable_albums(session: Session, ids: Iterable[int] | None = None) -> list[FindableAlbum]:
    """Albums as the index sees them; of ``ids`` those that exist, all if None."""
    connection = session.connection()
    if ids is None:
        rows = {row.id: row.name for row in connection.execute(select(ALBUM.c.id, ALBUM.c.name))}
    else:
        found = rows_where(connection, ALBUM, "id", ids)
        rows = {number(row, "id"): words(row, "name") for row in found}
    members: dict[int, array[int]] = defaultdict(lambda: array(IDS))
    for chunk in chunks(rows):
        query = select(ALBUM_PHOTO.c.album_id, ALBUM_PHOTO.c.photo_id)
        order = (ALBUM_PHOTO.c.album_id, ALBUM_PHOTO.c.position, ALBUM_PHOTO.c.id)
        chosen = query.where(ALBUM_PHOTO.c.album_id.in_(chunk)).order_by(*order)
        for album, photo in connection.execute(chosen).all():
            members[album].append(photo)
    return [FindableAlbum(AlbumId(one), name, members[one]) for one, name in rows.items()]


def albums_since(session: Session, seq: int) -> set[int]:
    """Albums that changed, or went, after ``change_seq`` was that number."""
    query = select(CHANGE.c.table_name, CHANGE.c.row_id, CHANGE.c.op, CHANGE.c.before)
    later = query.where(CHANGE.c.id > seq, CHANGE.c.table_name.in_(TABLES))
    changed: set[int] = set()
    members: set[int] = set()
    for table, row, op, before in session.connection().execute(later):
        if table == ALBUM.name:
            changed.add(row)
        elif op == "delete":
            changed.add(int(before["album_id"]))
        else:
            members.add(row)
    rows = rows_where(session.connection(), ALBUM_PHOTO, "id", members)
    return changed | {number(row, "album_id") for row in rows}
