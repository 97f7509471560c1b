# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of albums: photos put together by hand, in an order by hand."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint

from photo_archive.catalogue.columns import (
    KEPT_IDS,
    CatalogueRow,
    key_column,
    number_column,
    ref_column,
    table_of,
    text_column,
)


class AlbumRow(CatalogueRow, table=True):
    """An album; ``position`` is its place in the list of albums."""

    __tablename__ = "album"
    __table_args__ = KEPT_IDS
    id: int | None = key_column()
    name: str = text_column(unique=True)
    note: str = text_column()
    position: int = number_column()


class AlbumPhotoRow(CatalogueRow, table=True):
    """A photo in an album; positions grow along the album and leave gaps for what comes between."""

    __tablename__ = "album_photo"
    __table_args__ = (UniqueConstraint("album_id", "photo_id"), KEPT_IDS)
    id: int | None = key_column()
    album_id: int = ref_column("album", index=False)
    photo_id: int = ref_column("photo")
    position: int = number_column()


ALBUM = table_of(AlbumRow)
ALBUM_PHOTO = table_of(AlbumPhotoRow)
