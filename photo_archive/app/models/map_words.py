# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a map says of its clusters, places by their names in the user's language."""

from __future__ import annotations

from collections.abc import Callable

from photo_archive.app.models.degrees import degrees_words
from photo_archive.app.models.map_shape import Clustered, Placed
from photo_archive.domain.ids import RecordRef
from photo_archive.wording import Wording

NAMED_IN_TOOLTIP = 10


class MapWords:
    """Words clusters.

    Args:
        wording: The user's language.
        name_of: What a record is called in it.
    """

    def __init__(self, wording: Wording, name_of: Callable[[RecordRef | None, str], str]) -> None:
        self._wording = wording
        self._name_of = name_of

    def name(self, place: Placed) -> str:
        """What a place is called, coordinates by their degrees."""
        if place.degrees is not None:
            return degrees_words(self._wording, *place.degrees)
        return self._name_of(place.ref, place.name)

    def photos(self, count: int) -> str:
        """A number of photos."""
        return self._wording.count("{n} photo", "{n} photos", count)

    def beside(self, cluster: Clustered) -> str:
        """The name beside a cluster on the map, none if it is coordinates only."""
        named = any(one.degrees is None for one in cluster.places)
        return self.short(cluster) if named else ""

    def short(self, cluster: Clustered) -> str:
        """A cluster by its first place that has a name, and how many more there are."""
        places = cluster.places
        first = next((one for one in places if one.degrees is None), places[0])
        name = self.name(first)
        return name if len(cluster.places) == 1 else f"{name} +{len(cluster.places) - 1}"

    def tooltip(self, cluster: Clustered) -> str:
        """A cluster's places with their photos, one a line, its photos above."""
        if len(cluster.places) == 1:
            return self.spoken(cluster)
        lines = [
            self._with(self.name(one), self._wording.number(one.count))
            for one in cluster.places[:NAMED_IN_TOOLTIP]
        ]
        rest = len(cluster.places) - NAMED_IN_TOOLTIP
        if rest > 0:
            lines.append(self._wording.count("{n} more place", "{n} more places", rest))
        return "\n".join((self.photos(cluster.count), *lines))

    def spoken(self, cluster: Clustered) -> str:
        """A cluster in one sentence."""
        places = "; ".join(self.name(one) for one in cluster.places[:NAMED_IN_TOOLTIP])
        return self._with(places, self.photos(cluster.count))

    def _with(self, name: str, photos: str) -> str:
        return self._wording.say("{name}: {photos}", name=name, photos=photos)
