# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One run of all benches over a synthetic archive grown for it.

Importing comes first, while the process is small; the window comes last, when the archive is
closed. A part that cannot be measured here is a row that says why.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from photo_archive.catalogue.bench_limits import ScratchArchive
from photo_archive.domain.errors import ArchiveError, Message, UsageError
from photo_archive.domain.progress import Job, Progress
from photo_archive.services.bench_edit import measure_edits
from photo_archive.services.bench_find import measure_find
from photo_archive.services.bench_grow import fill, grow
from photo_archive.services.bench_import import measure_import
from photo_archive.services.bench_read import measure_reading
from photo_archive.services.bench_screen import screen
from photo_archive.services.bench_sheet import measure_sheet
from photo_archive.services.bench_thumbnails import give_thumbnails
from photo_archive.services.bench_values import Bench, Measure, beside, left_out
from photo_archive.services.bench_window import FEW, RUNS, Grown, measure_window
from photo_archive.services.workspace import Workspace

FEWEST = 20
"""With fewer photos there is nothing to search for."""

_MANY = 5000
_CACHE = "PHOTO_ARCHIVE_CACHE"


def run_bench(photos: int, folder: Path | None) -> Job[Bench]:
    """Grow an archive and measure; everything but a kept archive is removed at the end.

    Args:
        photos: How many photos to grow.
        folder: Where the archive is made and stays; None makes it in a place of its own.

    Raises:
        UsageError: Too few photos.
        ArchiveError: The archive cannot be made in the folder.
    """
    if photos < FEWEST:
        raise UsageError("Give at least {fewest} photos to measure with.", fewest=FEWEST)
    began = time.perf_counter()
    runs = RUNS if photos >= _MANY else 1
    with tempfile.TemporaryDirectory(prefix="photo-archive-bench-") as name:
        scratch = Path(name)
        with _own_cache(scratch / "cache"):
            archive = folder or scratch / "archive"
            rows = yield from _or_why("import", measure_import(scratch, photos))
            with (
                Workspace.create(archive, "Synthetic archive") as workspace,
                ScratchArchive(scratch) as plain,
            ):
                rows += yield from grow(workspace, plain, photos)
                rows += yield from _or_why("find", measure_find(workspace, photos, scratch))
                rows += yield from _or_why("read", measure_reading(workspace, photos))
                rows += yield from _or_why("edit", measure_edits(workspace, plain, photos))
                rows += yield from _or_why("sheet", measure_sheet(workspace, scratch, photos))
                rows += yield from _or_why("thumbnails", _seen(workspace))
            rows += yield from _or_why("start", _shown(archive, scratch, photos, runs))
    rows.append(beside("whole run", "s", time.perf_counter() - began))
    return Bench(photos, tuple(rows))


def _seen(workspace: Workspace) -> Job[list[Measure]]:
    yield Progress(0, None, Message("Making thumbnails"))
    give_thumbnails(workspace)
    workspace.finder.keep()
    return []


def _shown(archive: Path, scratch: Path, photos: int, runs: int) -> Job[list[Measure]]:
    """The window, on a small archive as well if this one is not."""
    grown = [Grown(archive, photos)]
    if photos > FEW:
        small = scratch / "small"
        with Workspace.create(small, "Synthetic archive") as workspace:
            yield from fill(workspace, FEW)
            yield from _seen(workspace)
        grown.insert(0, Grown(small, FEW))
    with screen() as environment:
        return (yield from measure_window(grown, scratch, environment, runs))


def _or_why(name: str, job: Job[list[Measure]]) -> Job[list[Measure]]:
    """The rows of a part, or one row with what kept it from being measured."""
    try:
        return (yield from job)
    except (ArchiveError, OSError) as error:
        return [left_out(name, "", str(error))]


@contextmanager
def _own_cache(folder: Path) -> Iterator[None]:
    """Keep what this process and those it starts cache out of the user's own folder."""
    before = os.environ.get(_CACHE)
    os.environ[_CACHE] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ[_CACHE]
        else:
            os.environ[_CACHE] = before
