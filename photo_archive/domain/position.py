# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a picture was taken, as its file says it, or why what the file says cannot be believed.

Nothing is guessed: coordinates without a hemisphere could lie in any of four places.
Source: Exif 3.0, 4.6.6 (GPS attribute information); XMP part 2, GPSCoordinate.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

FIELD = "point"
"""The field under which it is kept beside the record."""
REFUSED_FIELD = "point_refused"
"""The field under which is kept why a file's coordinates are not used."""


class PointFault(StrEnum):
    """Why coordinates are not used."""

    AT_ZERO = "at-zero"
    """0° N, 0° E: what programs write that do not know."""
    OUT_OF_RANGE = "out-of-range"
    """Beyond a pole or beyond the 180th meridian."""
    EXCHANGED = "exchanged"
    """The latitude is none, but would be a longitude, and the longitude a latitude."""
    NO_HEMISPHERE = "no-hemisphere"
    """It is not said whether north or south, east or west."""
    UNREADABLE = "unreadable"
    """No numbers, or one of the two is missing."""


def refusal(fault: PointFault, written: str) -> str:
    """Why coordinates are not used, and what stands in the file, as it is kept."""
    return f"{fault.value}: {written}"


def refused(kept: str) -> tuple[PointFault, str]:
    """What ``refusal`` put together."""
    code, _, written = kept.partition(": ")
    try:
        return PointFault(code), written
    except ValueError:
        return PointFault.UNREADABLE, kept


@dataclass(frozen=True, slots=True)
class Position:
    """Degrees north and east (WGS 84)."""

    latitude: float
    longitude: float

    @classmethod
    def kept(cls, value: str) -> Position | None:
        """The position that is kept as ``48.856600, 2.352200``; None if it is none."""
        first, comma, last = value.partition(",")
        try:
            latitude, longitude = float(first), float(last)
        except ValueError:
            return None
        if not comma or fault_of(latitude, longitude) is not None:
            return None
        return cls(latitude, longitude)


def fault_of(latitude: float, longitude: float) -> PointFault | None:
    """Why two numbers of degrees are not a place where a picture was taken; None if they are."""
    if not (math.isfinite(latitude) and math.isfinite(longitude)):
        return PointFault.UNREADABLE
    if latitude == 0 and longitude == 0:
        return PointFault.AT_ZERO
    if abs(latitude) <= 90 and abs(longitude) <= 180:
        return None
    if abs(longitude) <= 90 < abs(latitude) <= 180:
        return PointFault.EXCHANGED
    return PointFault.OUT_OF_RANGE
