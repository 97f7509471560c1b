# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Degrees and where they lie on the map: a square, 0 to 1 from west to east and north to south.

Mercator's projection is used because it keeps small shapes true at every zoom.

Source: EPSG:3857, "WGS 84 / Pseudo-Mercator", scaled to the unit square.
"""

from __future__ import annotations

import math

LATITUDE_LIMIT = math.degrees(math.atan(math.sinh(math.pi)))
"""Where the square ends in the north and south, in degrees; poles are drawn on its edge."""


def on_earth(x: float, y: float) -> tuple[float, float]:
    """The latitude and longitude of a point of the map; beyond its sides longitudes go on."""
    limited = min(max(y, 0.0), 1.0)
    latitude = math.degrees(math.atan(math.sinh((0.5 - limited) * 2 * math.pi)))
    return latitude, x * 360 - 180


def on_map(latitude: float, longitude: float) -> tuple[float, float]:
    """Where a point lies on the map, as x and y."""
    limited = max(min(latitude, LATITUDE_LIMIT), -LATITUDE_LIMIT)
    y = 0.5 - math.asinh(math.tan(math.radians(limited))) / (2 * math.pi)
    return (longitude + 180) / 360 % 1.0, min(max(y, 0.0), 1.0)
