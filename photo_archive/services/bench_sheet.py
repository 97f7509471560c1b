# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A caption sheet as tagged PDF, from the query to the file.

The limit is the same pictures set by the same typesetter without a word beside them.
"""

from __future__ import annotations

import time
from pathlib import Path

from photo_archive.documents.sheet import Sheet, SheetEntry, SheetHead
from photo_archive.documents.write_sheet import SheetKind, write_sheet
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.progress import Job, Progress, finish
from photo_archive.media.synthetic import SyntheticPictures
from photo_archive.services.bench_memory import watched
from photo_archive.services.bench_values import Limit, Measure, beside
from photo_archive.services.sheets import SheetRequest, make_sheet
from photo_archive.services.workspace import Workspace
from photo_archive.wording import Wording

MOST_ON_A_SHEET = 1000
"""Files lie in folders of a thousand, so one folder is one sheet."""

_WIDTH_PX, _HEIGHT_PX = 320, 240
_DIFFERENT_PICTURES = 40
_KEPT_TOGETHER = 200
_LIMIT = "typesetting the pictures alone"


def measure_sheet(workspace: Workspace, folder: Path, photos: int) -> Job[list[Measure]]:
    """Write a sheet of up to a thousand photos; the rows on time and memory.

    Args:
        workspace: The grown archive.
        folder: Where the files go; the caller removes it.
        photos: How many photos the archive has.
    """
    query = "file:0001" if photos >= 2 * MOST_ON_A_SHEET else "file:0000"
    doing = Message("Making thumbnails")
    yield Progress(0, None, doing)
    pictures = _thumbnails(workspace, query)
    yield Progress(len(pictures), len(pictures), doing)
    with watched() as peak:
        began = time.perf_counter()
        made = yield from make_sheet(workspace, SheetRequest(query, folder / "sheet.pdf"))
        took_s = time.perf_counter() - began
    began = time.perf_counter()
    finish(
        write_sheet(
            _wordless(pictures),
            folder / "pictures.pdf",
            SheetKind.PDF,
            Wording("en"),
            picture_of=pictures.get,
        )
    )
    limit = Limit(_LIMIT, 1000 * (time.perf_counter() - began) / made.photos)
    return [
        beside("sheet PDF", "ms/photo", 1000 * took_s / made.photos, limit),
        beside("sheet memory", "MB", peak.mb),
    ]


def _thumbnails(workspace: Workspace, query: str) -> dict[str, bytes]:
    """Give the photos of a query thumbnails; those by reference."""
    found = workspace.find(query, facets=False)
    synthetic = SyntheticPictures(_WIDTH_PX, _HEIGHT_PX)
    different = [synthetic.jpeg(seed) for seed in range(min(_DIFFERENT_PICTURES, found.total))]
    pictures: dict[str, bytes] = {}
    for start in range(0, found.total, _KEPT_TOGETHER):
        lines = workspace.lines([PhotoId(one) for one in found.ids[start : start + _KEPT_TOGETHER]])
        jpegs = {line.sha256: different[line.id % len(different)] for line in lines}
        workspace.pictures.keep(jpegs.items())
        pictures |= {line.reference: jpegs[line.sha256] for line in lines}
    return pictures


def _wordless(pictures: dict[str, bytes]) -> Sheet:
    head = SheetHead("Synthetic", "Synthetic", "", "", "", "2000-01-01", "en", len(pictures))
    entries = (SheetEntry(number, reference) for number, reference in enumerate(pictures, 1))
    return Sheet(head, tuple(entries))
