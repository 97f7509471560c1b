# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Changing many photos at once and one at a time, with history, phrase index and search index.

Beside it stand plain SQL updates of as many rows of the same tables, equally safe on disk.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from random import Random

from photo_archive.catalogue.bench_limits import ScratchArchive
from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import PhotoField, SetCaption, SetField
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.progress import Job, Progress
from photo_archive.services.bench_grow import MOST_BY_SQL
from photo_archive.services.bench_values import Limit, Measure, beside, percentile, timed
from photo_archive.services.bench_words import VOCABULARY
from photo_archive.services.workspace import Workspace

MOST_TOGETHER = MOST_BY_SQL
"""Photos in the batch; plain SQL has no more of them."""

_SINGLE_EDITS = 100
_DOING = Message("Changing photos")


def measure_edits(workspace: Workspace, scratch: ScratchArchive, photos: int) -> Job[list[Measure]]:
    """Change a batch, take it back, then write captions one by one.

    Args:
        workspace: The grown archive.
        scratch: The same photos, or the first of them, for plain SQL.
        photos: How many the archive has.
    """
    together = min(photos, MOST_TOGETHER)
    edits = [
        SetField(PhotoId(photo), PhotoField.CREDIT, "Synthetic credit")
        for photo in range(1, together + 1)
    ]
    workspace.finder.prepare()
    yield Progress(0, 4, _DOING)
    limit = Limit("as many rows by plain SQL", scratch.set_credit("Synthetic", together))
    title = Message("Set {fields} of {n} photos", {"fields": "credit", "n": together})
    edit_s = _seconds(lambda: workspace.apply(edits, title))
    yield Progress(1, 4, _DOING)
    caught_up_s = _seconds(workspace.finder.prepare)
    yield Progress(2, 4, _DOING)
    undo_s = _seconds(workspace.undo)
    workspace.finder.prepare()
    yield Progress(3, 4, _DOING)
    return [
        beside("edit batch", "s", edit_s, limit),
        beside("edit batch undone", "s", undo_s, limit),
        beside("find after batch edit", "s", caught_up_s),
        *_captions(workspace, scratch, together),
    ]


def _captions(workspace: Workspace, scratch: ScratchArchive, photos: int) -> list[Measure]:
    """Captions written one by one, each until the index knows of it; then the next question."""
    random = Random(photos)
    by_sql: list[float] = []
    writing: list[float] = []
    finding: list[float] = []
    for _ in range(_SINGLE_EDITS):
        photo = random.randint(1, photos)
        words = random.choices(VOCABULARY[random.choice([*Language])].common, k=25)
        text = " ".join(words)
        by_sql.append(1000 * scratch.set_caption(photo, text))
        writing.append(1000 * _seconds(partial(_write, workspace, photo, text)))
        finding.append(1000 * _seconds(partial(workspace.find, f"{words[0]} ")))
    limit = Limit("the caption by plain SQL, p95", percentile(by_sql, 0.95))
    return [
        timed("edit caption", writing, limit),
        timed("find after caption edit", finding),
    ]


def _write(workspace: Workspace, photo: int, text: str) -> None:
    edit = SetCaption(PhotoId(photo), CaptionKind.EDITED, Language.EN, text)
    workspace.apply([edit], Message("Write caption"))
    workspace.finder.prepare()


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
