# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A part of the earth between two latitudes and two longitudes, as one drags it on a map.

It is written with its corners: ``48.8,2.2..48.9,2.5`` is south, west, north and east in degrees
(WGS 84). An area whose west is greater than its east reaches over the 180th meridian.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from photo_archive.domain.errors import ArchiveError

PLACES = 5
"""Decimal places that are written: about a metre."""
_SCALE = 10.0**PLACES
_SHOWN = 60
_LONGEST = 200
_NUMBER = r"[-+]?\d{1,3}(?:\.\d{0,15})?"
_CORNER = rf"({_NUMBER})\s*,\s*({_NUMBER})"
_WRITTEN = re.compile(rf"\s*{_CORNER}\s*\.\.\s*{_CORNER}\s*", re.ASCII)
_ANY_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?", re.ASCII)
_COMMA_NUMBER = re.compile(r"[-+]?\d+,\d+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Area:
    """Degrees; ``west`` greater than ``east`` if the 180th meridian lies between them.

    Raises:
        ArchiveError: An edge is not on the earth, or the southern one is north of the northern.
    """

    south: float
    west: float
    north: float
    east: float

    def __post_init__(self) -> None:
        for latitude in (self.south, self.north):
            if not -90 <= latitude <= 90:
                raise ArchiveError(
                    "{degrees} is no latitude: the first number of each corner lies between -90"
                    " and 90.",
                    degrees=_number(latitude),
                )
        for longitude in (self.west, self.east):
            if not -180 <= longitude <= 180:
                raise ArchiveError(
                    "{degrees} is no longitude: the second number of each corner lies between"
                    " -180 and 180.",
                    degrees=_number(longitude),
                )
        if self.south > self.north:
            raise ArchiveError(
                "The southern edge {south} lies north of the northern edge {north}: write the"
                " south-western corner first.",
                south=_number(self.south),
                north=_number(self.north),
            )

    @property
    def crosses_date_line(self) -> bool:
        """Whether it reaches over the 180th meridian."""
        return self.west > self.east

    def holds(self, latitude: float, longitude: float) -> bool:
        """Whether a point lies in it, its edges included; -180 and 180 are one meridian."""
        if not self.south <= latitude <= self.north:
            return False
        if abs(longitude) == 180:
            return self.crosses_date_line or self.west == -180 or self.east == 180
        if self.crosses_date_line:
            return longitude >= self.west or longitude <= self.east
        return self.west <= longitude <= self.east

    def __str__(self) -> str:
        """As a query has it."""
        corners = ((self.south, self.west), (self.north, self.east))
        return "..".join(f"{_number(one)},{_number(other)}" for one, other in corners)


def read_area(written: str) -> Area:
    """The area that is written so.

    Raises:
        ArchiveError: It is not written as an area, or not on the earth.
    """
    found = _WRITTEN.fullmatch(written) if len(written) <= _LONGEST else None
    if found is None:
        raise ArchiveError(
            "“{written}” is not an area: write its south-western and its north-eastern corner in"
            " degrees, as 48.8,2.2..48.9,2.5. A place is asked for by name with place:.",
            written=written if len(written) <= _SHOWN else written[: _SHOWN - 1] + "…",
        )
    return Area(*(float(part) for part in found.groups()))


def nearly_read(written: str) -> Area | None:
    """The area that was probably meant by what cannot be read: other signs, corners exchanged."""
    for pattern in (_ANY_NUMBER, _COMMA_NUMBER):
        numbers = [float(one.replace(",", ".")) for one in pattern.findall(written[:_LONGEST])]
        if len(numbers) != 4:
            continue
        south, west, north, east = numbers
        for edges in (
            (south, west, north, east),
            (north, west, south, east),
            (west, south, east, north),
        ):
            try:
                return Area(*edges)
            except ArchiveError:
                continue
    return None


def area_between(one: tuple[float, float], other: tuple[float, float]) -> Area:
    """The area with two opposite corners, to be written.

    Args:
        one: Latitude and longitude in degrees; the longitude may go on beyond 180, as on a map
            on which one has travelled round the world.
        other: The corner opposite to it.
    """
    south, north = sorted((_within(one[0], 90), _within(other[0], 90)))
    west, east = sorted((one[1], other[1]))
    if east - west >= 360:
        return Area(_down(south), -180.0, _up(north), 180.0)
    west, east = _down(_turned(west)), _up(_turned(east))
    return Area(_down(south), max(west, -180.0), _up(north), min(east, 180.0))


def _within(degrees: float, limit: float) -> float:
    return min(max(degrees, -limit), limit)


def _turned(longitude: float) -> float:
    """The same meridian from -180 to 180."""
    return longitude if -180 <= longitude <= 180 else (longitude + 180) % 360 - 180


def _down(degrees: float) -> float:
    near = round(degrees * _SCALE)
    return near / _SCALE if near / _SCALE <= degrees else (near - 1) / _SCALE


def _up(degrees: float) -> float:
    return -_down(-degrees)


def _number(degrees: float) -> str:
    """In as few signs as say it."""
    text = f"{degrees:.{PLACES}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
