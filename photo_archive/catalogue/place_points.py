# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where places lie, all of them at once and without their names, for a map."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from photo_archive.catalogue.tables_authorities import PLACE


def points(session: Session) -> dict[int, tuple[float, float]]:
    """Latitude and longitude in degrees (WGS 84) of every place that has both."""
    query = select(PLACE.c.id, PLACE.c.latitude, PLACE.c.longitude).where(
        PLACE.c.latitude.is_not(None), PLACE.c.longitude.is_not(None)
    )
    return {
        place: (latitude, longitude)
        for place, latitude, longitude in session.connection().execute(query)
    }
