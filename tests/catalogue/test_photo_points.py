# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select

from photo_archive.catalogue import embedded_kept, photo_points
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.tables_photos import RENDITION
from photo_archive.domain.embedded import FileSaid, KeptValue, Standard
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.position import Position


def said(*values: str) -> FileSaid:
    return FileSaid(tuple(KeptValue("point", one, Standard.EXIF) for one in values))


def test_points_of_photos(archive: Archive, add_photo: Callable[..., PhotoId]) -> None:
    photos = [add_photo(f"A-{number}") for number in range(4)]
    with archive.reading() as session:
        query = select(RENDITION.c.photo_id, RENDITION.c.id)
        files = {row[0]: RenditionId(row[1]) for row in session.connection().execute(query)}
    with archive.changing("Import") as changes:
        kept = {
            files[photos[0]]: said("48.856600, 2.352200"),
            files[photos[1]]: said("0.000000, 0.000000"),
            files[photos[2]]: said("nowhere", "-8.500000, -179.200000"),
            files[photos[3]]: FileSaid((KeptValue("rating", "5", Standard.XMP),)),
        }
        embedded_kept.keep(changes.session, kept)
    paris, south = Position(48.8566, 2.3522), Position(-8.5, -179.2)
    with archive.reading() as session:
        assert dict(photo_points.all_points(session)) == {photos[0]: paris, photos[2]: south}
        some = photo_points.points_of(session, photos[1:])
    assert some == {photos[2]: south}
