# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching as the window does at every keystroke: all ids in order, total, facets, first page.

The limit of each kind of query is plain SQL that gives the numbers of photos and nothing more:
neither order nor counts nor a page.
"""

from __future__ import annotations

import time
from random import Random

from photo_archive.catalogue.bench_limits import read_all_texts
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Job, Progress
from photo_archive.services.bench_memory import resident_mb
from photo_archive.services.bench_queries import Asked, QueryClass, query_classes
from photo_archive.services.bench_values import Limit, Measure, beside, percentile, timed
from photo_archive.services.bench_world import make_world
from photo_archive.services.workspace import Workspace

PAGE = 50
"""Photos whose lines are read, as many as a window shows at once."""

MOST_BY_SQL = 15
"""Queries of a kind that plain SQL answers too; at the largest sizes it takes longer than we do."""

_LIMIT = "numbers of photos by plain SQL, p95"
_DOING = Message("Searching")


def measure_find(workspace: Workspace, photos: int) -> Job[list[Measure]]:
    """Build the index and ask; rows by kind of query and one of all together."""
    classes = query_classes(make_world(photos))
    yield Progress(0, len(classes), _DOING)
    built = _built(workspace)
    workspace.lines(workspace.find("").ids[:PAGE])
    rows: list[Measure] = []
    every: list[float] = []
    every_by_sql: list[float] = []
    for done, one in enumerate(classes, 1):
        times, by_sql = _times(workspace, one)
        rows.append(timed(one.name, times, Limit(_LIMIT, percentile(by_sql, 0.95))))
        every += times
        every_by_sql += by_sql
        yield Progress(done, len(classes), _DOING, one.name)
    whole = timed("find", every, Limit(_LIMIT, percentile(every_by_sql, 0.95)))
    return [*built, whole, *rows]


def _built(workspace: Workspace) -> list[Measure]:
    """The time and memory of building the index from nothing."""
    before_mb = resident_mb()
    began = time.perf_counter()
    workspace.finder.prepare()
    took_s = time.perf_counter() - began
    after_mb = resident_mb()
    began = time.perf_counter()
    with workspace.reading() as session:
        read_all_texts(session)
    read_s = time.perf_counter() - began
    return [
        beside("find index build", "s", took_s, Limit("captions and links by plain SQL", read_s)),
        beside("find index memory", "MB", after_mb - before_mb),
    ]


def _times(workspace: Workspace, asked: QueryClass) -> tuple[list[float], list[float]]:
    """Milliseconds of each query through the archive and by plain SQL, in shuffled order."""
    queries = list(asked.asked)
    Random(len(queries)).shuffle(queries)
    times = [_ask_ms(workspace, one) for one in queries]
    with workspace.reading() as session:
        by_sql: list[float] = []
        for one in queries[:MOST_BY_SQL]:
            began = time.perf_counter()
            one.by_sql(session)
            by_sql.append((time.perf_counter() - began) * 1000)
    return times, by_sql


def _ask_ms(workspace: Workspace, asked: Asked) -> float:
    began = time.perf_counter()
    found = workspace.find(asked.query)
    workspace.lines(found.ids[:PAGE])
    return (time.perf_counter() - began) * 1000
