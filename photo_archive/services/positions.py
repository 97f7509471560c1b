# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings to the index what the archive knows of where photos lie, and keeps it right."""

from __future__ import annotations

from photo_archive.catalogue import photo_points, place_points
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.history import Touched
from photo_archive.catalogue.session import Session
from photo_archive.domain.ids import RecordKind
from photo_archive.index.positions import LatePositions, Positions


def late_positions(archive: Archive) -> LatePositions:
    """All positions of an archive, read when they are first asked for."""

    def read() -> Positions:
        found = Positions()
        with archive.reading() as session:
            found.places = place_points.points(session)
            own = photo_points.all_points(session)
            found.put_own((), ((photo, at.latitude, at.longitude) for photo, at in own))
        return found

    return LatePositions(read)


def catch_up(positions: LatePositions, session: Session, touched: Touched) -> None:
    """Read anew what changed; nothing as long as nobody asked."""
    if not positions.are_known:
        return
    known = positions.known()
    places = {one.id for one in touched.records if one.kind is RecordKind.PLACE}
    if places:
        now = place_points.points(session)
        known.put_places(places, {one: now[one] for one in places if one in now})
    if touched.edited:
        own = photo_points.points_of(session, touched.edited)
        rows = ((photo, at.latitude, at.longitude) for photo, at in own.items())
        known.put_own(touched.edited, rows)
