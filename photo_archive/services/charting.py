# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The photos of a query on a line of time.

It shows what the query asks for besides dates, so that the days asked for can be seen among all
others and exchanged for them.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from photo_archive.domain.query import parse
from photo_archive.domain.query_days import QueryDays, taken_apart, with_days
from photo_archive.index.order import Order
from photo_archive.index.timeline import StretchCount, Timeline, timeline
from photo_archive.services.workspace import Workspace

__all__ = ["StretchCount", "Timeline", "TimelineFound", "first_of_days", "timeline_of"]


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
