# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The photos of a query on a map: at their own coordinates, else at the points of their places.

It shows what the query asks for besides areas, so that the area asked for can be seen among all
else and exchanged for another.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from photo_archive.catalogue import photo_points
from photo_archive.domain.area import Area, area_between
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.mercator import on_map
from photo_archive.domain.position import Position
from photo_archive.domain.query import parse
from photo_archive.domain.query_on_map import without_areas
from photo_archive.index.areas import with_own
from photo_archive.index.positions import Degrees
from photo_archive.index.spots import Spot, spots
from photo_archive.index.whereabouts import Whereabouts, whereabouts
from photo_archive.services.clustering import clustered
from photo_archive.services.workspace import Workspace

__all__ = ["Cluster", "OnMap", "PlaceOnMap", "photos_on_map", "position_of"]


@dataclass(frozen=True, slots=True)
class PlaceOnMap:
    """A place with photos among those found; ``x`` and ``y`` as ``mercator.on_map`` has them.

    Attributes:
        ref: The record; None for photos that lie at coordinates of their own.
        name: Its authorised name, "" if it is no record.
        count: Photos of it: linked to itself, not to what lies in it.
        point: Where it lies, None if the archive does not know.
        spot: The coordinates of photos that have their own.
    """

    ref: RecordRef | None
    name: str
    count: int
    point: tuple[float, float] | None
    spot: Spot | None = None

    @property
    def degrees(self) -> Degrees | None:
        """Latitude and longitude of photos that have their own."""
        return None if self.spot is None else (self.spot.latitude, self.spot.longitude)

    @property
    def area(self) -> Area | None:
        """What to ask for to find photos that have their own coordinates."""
        if self.spot is None:
            return None
        half, at = self.spot.width / 2, self.spot
        return area_between(
            (at.latitude - half, at.longitude - half), (at.latitude + half, at.longitude + half)
        )


@dataclass(frozen=True, slots=True)
class Cluster:
    """Places too close together to be drawn apart.

    Attributes:
        point: Where the one with most photos lies.
        count: Photos of any of them, each once.
        places: The places, that with most photos first.
    """

    point: tuple[float, float]
    count: int
    places: tuple[PlaceOnMap, ...]


class OnMap:
    """The photos of a query by place; asked from any thread.

    Attributes:
        rest: What was asked besides areas.
        areas: The areas it asks for, which are left aside here.
        placed: Places that have a point, and coordinates of photos.
        unplaced: Places that have none, that with most photos first.
        nowhere: Photos linked to no place and without coordinates.
        placed_photos: Photos of any of ``placed``, each once.
        missing: Photos of none of ``placed``: those nowhere, and those of ``unplaced`` only.
    """

    def __init__(
        self,
        rest: str,
        found: Whereabouts,
        points: dict[int, Degrees],
        own: list[Spot],
        areas: tuple[Area, ...] = (),
    ) -> None:
        self.rest = rest
        self.areas = areas
        self.nowhere = found.nowhere
        self._found = found
        places = [
            PlaceOnMap(
                RecordRef(RecordKind.PLACE, place),
                name,
                count,
                on_map(*points[place]) if place in points else None,
            )
            for place, name, count in zip(found.places, found.labels, found.counts(), strict=True)
        ]
        self._ungrouped = [-1] * len(places)
        self._at = [at for at, one in enumerate(places) if one.point is not None]
        at_spots = [
            PlaceOnMap(None, "", one.count, on_map(one.latitude, one.longitude), one) for one in own
        ]
        self.placed = (*(places[at] for at in self._at), *at_spots)
        unplaced = [one for one in places if one.point is None]
        self.unplaced = tuple(sorted(unplaced, key=lambda one: (-one.count, one.name)))
        with_point = [0 if one.point is not None else -1 for one in places]
        at_places = found.grouped(with_point, 1)[0]
        self.placed_photos = at_places + sum(one.count for one in own)
        self.missing = found.total - at_places

    def clusters(self, apart: float) -> list[Cluster]:
        """Places in clusters, that with the heaviest place first.

        Args:
            apart: How far apart clusters are at least, the width of the map being 1.
        """
        points = [one.point for one in self.placed if one.point is not None]
        groups = clustered(points, [one.count for one in self.placed], apart)
        group_of, own = list(self._ungrouped), np.zeros(len(groups), np.int64)
        for number, group in enumerate(groups):
            for at in group:
                if at < len(self._at):
                    group_of[self._at[at]] = number
                else:
                    own[number] += self.placed[at].count
        counts = self._found.grouped(group_of, len(groups))
        return [
            Cluster(
                points[group[0]],
                count + more,
                tuple(sorted((self.placed[at] for at in group), key=lambda one: -one.count)),
            )
            for group, count, more in zip(groups, counts, own.tolist(), strict=True)
        ]


def photos_on_map(workspace: Workspace, query: str) -> OnMap:
    """Where the photos of a query are of, whatever areas it asks for.

    Raises:
        UsageError: The query is malformed.
    """
    apart = without_areas(query)
    tree = parse(apart.rest)
    with workspace.finder.at_hand() as index:
        contents = index.contents
        points = dict(contents.positions.known().places)
        photos = index.match(tree).photos
        own = photos & with_own(contents)
        found = whereabouts(contents.records[RecordKind.PLACE], photos - own, points)
        return OnMap(apart.rest, found, points, spots(own, contents), apart.areas)


def position_of(workspace: Workspace, photo: PhotoId) -> Position | None:
    """Where a photo was taken as its own file says it."""
    with workspace.reading() as session:
        return photo_points.points_of(session, (photo,)).get(photo)
