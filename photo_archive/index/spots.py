# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos with coordinates of their own, counted by spots: those within some metres are on one.

Where there are too many spots to be drawn they are made larger, so that a million photos cost a map
no more than some thousands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from pyroaring import BitMap

from photo_archive.index.days import as_array

if TYPE_CHECKING:
    from photo_archive.index.contents import Contents

FINEST = 4
"""Decimal places of the smallest spots: eleven metres."""
MOST_SPOTS = 10_000


@dataclass(frozen=True, slots=True)
class Spot:
    """The middle of a square of so many degrees, and the photos in it."""

    latitude: float
    longitude: float
    width: float
    count: int


def spots(photos: BitMap, contents: Contents, most: int = MOST_SPOTS) -> list[Spot]:
    """Where photos with coordinates of their own lie, ``most`` spots unless they are degrees wide.

    Args:
        photos: The numbers of photos that have such coordinates.
        contents: Where to look.
        most: How many spots at most.
    """
    if not photos:
        return []
    ids = contents.numbers.ids.view[as_array(photos)]
    own = contents.positions.known().own
    rows = own[np.searchsorted(own["photo"], ids)]
    for decimals in range(FINEST, -1, -1):
        steps = 10**decimals
        north = np.rint(rows["latitude"] * steps).astype(np.int64)
        east = np.rint(rows["longitude"] * steps).astype(np.int64)
        east[east == 180 * steps] = -180 * steps
        wide = 1000 * steps
        codes, counts = np.unique(north * wide + east + wide // 2, return_counts=True)
        if len(codes) <= most:
            break
    return [
        Spot((code // wide) / steps, (code % wide - wide // 2) / steps, 1 / steps, count)
        for code, count in zip(codes.tolist(), counts.tolist(), strict=True)
    ]
