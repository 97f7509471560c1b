# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching as the window does at every keystroke: all ids in order, total, counts, first page.

Beside the limit we set ourselves stands what digiKam's database takes for the same question about
the same photos, and for its counts.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

import photo_archive
from photo_archive.catalogue.bench_digikam import DigikamPeer
from photo_archive.catalogue.bench_limits import read_all_texts
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Job, Progress
from photo_archive.services.bench_queries import Asked, QueryClass, query_classes
from photo_archive.services.bench_values import Limit, Measure, beside, left_out, timed
from photo_archive.services.bench_world import make_world
from photo_archive.services.workspace import Workspace

PAGE = 50
"""Photos whose lines are read, as many as a window shows at once."""

MOST_BY_PEER = 3
"""Questions of a kind that digiKam's database answers too; each takes seconds at the largest."""

SOME_OF_EACH = 8
"""Queries of a kind after which the memory is looked at again."""

GOAL = Limit("our goal for p95 at 1,000,000 photos; for p99 it is 60 ms", 30.0)
MB_PER_100_000 = 10.0

_DOING = Message("Searching")
_IN_A_PROCESS_OF_ITS_OWN = """
import json, sys
from pathlib import Path
from photo_archive.services.bench_memory import own_mb, resident_mb
from photo_archive.services.workspace import Workspace
with Workspace.open(Path(sys.argv[1]), write=False) as workspace:
    workspace.lines(range(1, 51))
    before = own_mb(), resident_mb()
    workspace.find("")
    first = own_mb(), resident_mb()
    for query in json.load(sys.stdin):
        workspace.find(query)
    last = own_mb(), resident_mb()
    print(json.dumps([now - then for held in (first, last) for now, then in zip(held, before)]))
"""


def measure_find(workspace: Workspace, photos: int, scratch: Path) -> Job[list[Measure]]:
    """Build the index and ask; rows by kind of query and one of all together.

    Args:
        workspace: The grown archive.
        photos: How many it has.
        scratch: Where files of the run go; the caller removes it.
    """
    classes = query_classes(make_world(photos))
    yield Progress(0, len(classes), _DOING)
    rows = _built(workspace)
    rows += _held(workspace, photos, classes)
    workspace.lines(workspace.find("").ids[:PAGE])
    every: list[float] = []
    ours: list[Measure] = []
    with DigikamPeer(scratch, workspace.folder / "archive.sqlite") as peer:
        theirs: list[Measure] = [
            timed("digiKam counts of tags", [peer.tag_counts_ms()]),
            timed("digiKam dates for its timeline", [peer.dates_ms()]),
        ]
        for done, one in enumerate(classes, 1):
            times = _times(workspace, one)
            ours.append(timed(one.name, times, GOAL))
            every += times
            theirs += _asked_of_peer(peer, one)
            yield Progress(done, len(classes), _DOING, one.name)
    return [*rows, timed("find", every, GOAL), *ours, *theirs]


def _built(workspace: Workspace) -> list[Measure]:
    """The time of building the index from nothing."""
    began = time.perf_counter()
    workspace.finder.prepare()
    took_s = time.perf_counter() - began
    began = time.perf_counter()
    with workspace.reading() as session:
        read_all_texts(session)
    read_s = time.perf_counter() - began
    return [
        beside("find index build", "s", took_s, Limit("captions and links by plain SQL", read_s))
    ]


def _held(workspace: Workspace, photos: int, classes: Sequence[QueryClass]) -> list[Measure]:
    """The memory of the index in a process that did not build it."""
    workspace.finder.keep()
    limit = Limit("our goal for each 100,000 photos", MB_PER_100_000)
    queries = [asked.query for one in classes for asked in one.asked[:SOME_OF_EACH]]
    ran = subprocess.run(
        [sys.executable, "-c", _IN_A_PROCESS_OF_ITS_OWN, str(workspace.folder)],
        input=json.dumps(queries),
        env=os.environ | {"PYTHONPATH": str(Path(photo_archive.__file__).parent.parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        check=False,
    )
    if ran.returncode:
        return [left_out("find index memory", "MB", "the archive could not be opened once more")]
    own_mb, all_mb, own_in_use_mb, all_in_use_mb = json.loads(ran.stdout)
    return [
        beside("find index memory", "MB", own_mb),
        beside("find index memory per 100,000", "MB", own_mb * 100_000 / photos, limit),
        beside("find index memory in use", "MB", own_in_use_mb),
        beside("find index memory, its file's pages counted", "MB", all_mb),
        beside("find index memory in use, its file's pages counted", "MB", all_in_use_mb),
    ]


def _times(workspace: Workspace, asked: QueryClass) -> list[float]:
    """Milliseconds of each query, in shuffled order."""
    queries = list(asked.asked)
    Random(len(queries)).shuffle(queries)
    return [_ask_ms(workspace, one) for one in queries]


def _ask_ms(workspace: Workspace, asked: Asked) -> float:
    began = time.perf_counter()
    found = workspace.find(asked.query, order=asked.order)
    workspace.lines(found.ids[:PAGE])
    return (time.perf_counter() - began) * 1000


def _asked_of_peer(peer: DigikamPeer, asked: QueryClass) -> list[Measure]:
    questions = [one.peer for one in asked.asked if one.peer is not None]
    some = Random(len(questions)).sample(questions, min(MOST_BY_PEER, len(questions)))
    if not some:
        return []
    return [
        timed(f"digiKam {asked.name.removeprefix('find ')}", [peer.ask_ms(one) for one in some])
    ]
