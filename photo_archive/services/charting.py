# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The photos of a query on a line of time and on a map.

The line of time shows what the query asks for besides dates, so that the days asked for can be
seen among all others and exchanged for them.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from photo_archive.catalogue import place_points
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.mercator import on_map
from photo_archive.domain.query import parse
from photo_archive.domain.query_days import QueryDays, taken_apart, with_days
from photo_archive.index.order import Order
from photo_archive.index.timeline import StretchCount, Timeline, timeline
from photo_archive.index.whereabouts import Whereabouts, whereabouts
from photo_archive.services.clustering import clustered
from photo_archive.services.workspace import Workspace

__all__ = [
    "Cluster",
    "OnMap",
    "PlaceOnMap",
    "StretchCount",
    "Timeline",
    "TimelineFound",
    "first_of_days",
    "photos_on_map",
    "timeline_of",
]


FIRST_PHOTOS = 200


@dataclass(frozen=True, slots=True, eq=False)
class TimelineFound:
    """A query's dates and how its photos lie in time, whatever dates it asks for."""

    query: str
    days: QueryDays
    timeline: Timeline


def timeline_of(workspace: Workspace, query: str) -> TimelineFound:
    """How the photos of a query lie in time.

    Raises:
        UsageError: The query is malformed.
    """
    days = taken_apart(query)
    tree = parse(days.rest)
    with workspace.finder.at_hand() as index:
        found = timeline(index.contents.days, index.match(tree).photos)
    return TimelineFound(query, days, found)


def first_of_days(workspace: Workspace, query: str, written: str, order: Order) -> array[int]:
    """The first photos of a query that may be of some days, up to ``FIRST_PHOTOS``.

    Args:
        workspace: The archive.
        query: What else the photos answer to.
        written: The days, as they follow ``date:``.
        order: In which order they are the first.

    Raises:
        UsageError: The query is malformed.
    """
    tree = parse(with_days(query, written))
    with workspace.finder.at_hand() as index:
        return index.page(index.match(tree), order, 0, FIRST_PHOTOS)


@dataclass(frozen=True, slots=True)
class PlaceOnMap:
    """A place with photos among those found; ``x`` and ``y`` as ``mercator.on_map`` has them.

    Attributes:
        ref: The record.
        name: Its authorised name.
        count: Photos linked to itself, not to what lies in it.
        point: Where it lies, None if the archive does not know.
    """

    ref: RecordRef
    name: str
    count: int
    point: tuple[float, float] | None


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
        query: What was asked.
        placed: Places that have a point.
        unplaced: Places that have none, that with most photos first.
        nowhere: Photos linked to no place.
        placed_photos: Photos of any of ``placed``, each once.
        missing: Photos of none of ``placed``: those nowhere, and those of ``unplaced`` only.
    """

    def __init__(
        self,
        query: str,
        total: int,
        found: Whereabouts,
        points: dict[int, tuple[float, float]],
    ) -> None:
        self.query = query
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
        self._groups_of_all = [-1] * len(places)
        self._places = places
        self._at = [at for at, one in enumerate(places) if one.point is not None]
        self.placed = tuple(places[at] for at in self._at)
        unplaced = [one for one in places if one.point is None]
        self.unplaced = tuple(sorted(unplaced, key=lambda one: (-one.count, one.name)))
        with_point = [0 if one.point is not None else -1 for one in places]
        self.placed_photos = found.grouped(with_point, 1)[0]
        self.missing = total - self.placed_photos

    def clusters(self, apart: float) -> list[Cluster]:
        """Places in clusters, that with the heaviest place first.

        Args:
            apart: How far apart clusters are at least, the width of the map being 1.
        """
        points = [one.point for one in self.placed if one.point is not None]
        groups = clustered(points, [one.count for one in self.placed], apart)
        group_of = list(self._groups_of_all)
        for number, group in enumerate(groups):
            for at in group:
                group_of[self._at[at]] = number
        counts = self._found.grouped(group_of, len(groups))
        return [
            Cluster(
                points[group[0]],
                count,
                tuple(sorted((self.placed[at] for at in group), key=lambda one: -one.count)),
            )
            for group, count in zip(groups, counts, strict=True)
        ]


def photos_on_map(workspace: Workspace, query: str) -> OnMap:
    """Where the photos of a query are of.

    Raises:
        UsageError: The query is malformed.
    """
    tree = parse(query)
    with workspace.reading() as session:
        points = place_points.points(session)
    with workspace.finder.at_hand() as index:
        photos = index.match(tree).photos
        found = whereabouts(index.contents.records[RecordKind.PLACE], photos, points)
    return OnMap(query, len(photos), found, points)
