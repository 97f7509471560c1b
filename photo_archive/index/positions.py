# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where places lie, and photos whose own files say where they were taken.

Both are read when they are first asked for, since most questions do without, and are not kept in
the cached index. A photo's own position says more than that of its places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from photo_archive.domain.area import Area
from photo_archive.index.arrays import Integers

Degrees = tuple[float, float]
"""Latitude and longitude (WGS 84)."""
OwnPosition = tuple[int, float, float]
"""The id of a photo, and its latitude and longitude."""
_ROW = np.dtype([("photo", np.uint32), ("latitude", np.float64), ("longitude", np.float64)])


@dataclass(slots=True)
class Positions:
    """What is known of where; by the numbers of records and the ids of photos.

    Attributes:
        places: The places that have a point.
        own: The photos with a position of their own, by ascending id.
    """

    places: dict[int, Degrees] = field(default_factory=dict)
    own: npt.NDArray[np.void] = field(default_factory=lambda: np.empty(0, _ROW))

    def put_places(self, touched: Iterable[int], now: Mapping[int, Degrees]) -> None:
        """What is known of some places by now."""
        for place in touched:
            self.places.pop(place, None)
        self.places.update(now)

    def put_own(self, touched: Iterable[int], now: Iterable[OwnPosition]) -> None:
        """What is known of some photos by now."""
        gone = np.fromiter(touched, np.uint32)
        kept = self.own[~np.isin(self.own["photo"], gone)] if len(gone) else self.own
        both = np.concatenate((kept, np.fromiter(now, _ROW)))
        self.own = both[np.argsort(both["photo"], kind="stable")]

    def of(self, photo: int) -> Degrees | None:
        """A photo's own position."""
        at = int(np.searchsorted(self.own["photo"], photo))
        if at < len(self.own) and int(self.own["photo"][at]) == photo:
            return float(self.own["latitude"][at]), float(self.own["longitude"][at])
        return None

    def own_in(self, area: Area) -> Integers:
        """The ids of photos whose own position lies in an area."""
        latitude, longitude = self.own["latitude"], self.own["longitude"]
        east = longitude >= area.west
        west = longitude <= area.east
        across = (east | west) if area.crosses_date_line else (east & west)
        if area.crosses_date_line or area.west == -180 or area.east == 180:
            across |= np.abs(longitude) == 180
        inside = (latitude >= area.south) & (latitude <= area.north) & across
        found: Integers = self.own["photo"][inside]
        return found

    def places_in(self, area: Area) -> frozenset[int]:
        """The places whose point lies in an area."""
        return frozenset(place for place, point in self.places.items() if area.holds(*point))


class LatePositions:
    """Positions that are read when they are first asked for, and kept right from then on.

    Args:
        read: Reads all of them.
    """

    def __init__(self, read: Callable[[], Positions] = Positions) -> None:
        self._read = read
        self._known: Positions | None = None

    @property
    def are_known(self) -> bool:
        """Whether they were asked for."""
        return self._known is not None

    def known(self) -> Positions:
        """All of them."""
        if self._known is None:
            self._known = self._read()
        return self._known
