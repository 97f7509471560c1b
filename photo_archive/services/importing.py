# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Importing pictures: find, look at them on all cores, write in batches; then draw them.

All pictures are catalogued, and can be searched, before the small pictures are made, which takes
ten times as long. Each batch is one transaction of one changeset, so a cancelled or killed import
keeps what it had done and the next run passes over it. Strangers' files are read in processes of
their own, and originals only ever read. A caption list says more than the file's own metadata and
wins over it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path

from photo_archive.domain.captions import Certainty
from photo_archive.domain.errors import Message, Problem
from photo_archive.domain.import_preset import ImportPreset
from photo_archive.domain.progress import Job, Progress
from photo_archive.media.examine import Examined, SameContent
from photo_archive.media.names_on_disk import storable
from photo_archive.media.scan import Found, PassedOver, walk
from photo_archive.media.worker_messages import Answer
from photo_archive.media.workers import Workers
from photo_archive.services.caption_list import CaptionList, read_caption_list
from photo_archive.services.examining import looked_at
from photo_archive.services.import_values import Copy, ImportSummary, Ledger
from photo_archive.services.import_wishes import Wishes
from photo_archive.services.intake import Intake
from photo_archive.services.known_files import KnownFiles
from photo_archive.services.listed_captions import describe_known
from photo_archive.services.thumbnailing import make_thumbnails
from photo_archive.services.workspace import Workspace

__all__ = ["Copy", "ImportSummary", "import_pictures"]

BATCH = 100
"""Files in one transaction: what a kill at the worst moment costs."""


def import_pictures(
    workspace: Workspace,
    paths: Sequence[Path],
    copy: bool,
    captions: Path | None = None,
    accept: Certainty | None = None,
    *,
    columns: Mapping[str, str] | None = None,
    by_order: bool = False,
    preset: ImportPreset | None = None,
    to_inbox: bool = False,
    leave_out: AbstractSet[Path] = frozenset(),
) -> Job[ImportSummary]:
    """Import the pictures in files and folders.

    Args:
        workspace: An archive open for writing.
        paths: Folders and picture files.
        copy: Copy the originals into the archive instead of referring to them where they are.
        captions: A caption list matched by file name or reference.
        accept: Link what is read in captions with at least this certainty; None: only propose it.
        columns: Fields and the columns of the caption list that hold them, as a person says.
        by_order: Captions without a file name go to the pictures in their order.
        preset: What is wished for all of them: which files are one photo, what fills what is empty.
        to_inbox: New photos wait in the inbox to be looked at.
        leave_out: Files that are passed over this time.

    Raises:
        ArchiveError: The caption list cannot be read, or the archive cannot be written.
    """
    ledger = Ledger()
    listed = CaptionList()
    if captions:
        listed = read_caption_list(captions, columns, by_order=by_order)
    ledger.problems(listed.problems)
    with Workers() as workers:
        found: list[Found] = []
        yield from _look(paths, found, ledger, workers)
        ledger.problems(listed.match(found))
        known = KnownFiles(workspace, found, copy=copy)
        answers = workers.in_order((one, known.judge(one)) for one in found)
        found = [one for one in found if one.path not in leave_out]
        wishes = Wishes(found, preset, to_inbox=to_inbox)
        intake = Intake(workspace, known, listed, ledger, wishes, copy=copy, accept=accept)
        yield from _take_in(answers, len(found), intake, ledger)
        left = intake.put_off()
        answers = workers.in_order((one, known.judge(one)) for one in left)
        yield from _take_in(answers, len(left), intake, ledger)
        yield from describe_known(workspace, listed, ledger, intake.knowledge, accept)
        drawing = make_thumbnails(workspace, intake.undrawn(), workers)
        ledger.problems((yield from _counted(drawing, ledger)))
    return replace(ledger.summary(), columns=listed.columns, matches=tuple(listed.matches))


def _look(
    paths: Sequence[Path], found: list[Found], ledger: Ledger, workers: Workers
) -> Iterator[Progress]:
    """Find out what there is before the work begins, so that progress has an end."""
    doing = Message("Looking for pictures")
    for number, seen in enumerate(walk(paths), 1):
        match seen:
            case Found():
                found.append(seen)
                ledger.found += 1
                workers.prepare()
            case PassedOver():
                ledger.passed_over += 1
            case _:
                ledger.problems([seen])
                yield Progress(len(found), None, doing, problem=seen, counts=ledger.counts())
        if number % BATCH == 0:
            yield Progress(len(found), None, doing, counts=ledger.counts())


def _counted(drawing: Job[tuple[Problem, ...]], ledger: Ledger) -> Job[tuple[Problem, ...]]:
    """The steps of making thumbnails, with what came of the import so far."""
    try:
        while True:
            try:
                step = next(drawing)
            except StopIteration as end:
                problems: tuple[Problem, ...] = end.value
                return problems
            ledger.problems([step.problem] if step.problem is not None else [])
            yield replace(step, counts=ledger.counts())
    finally:
        drawing.close()


def _take_in(
    answers: Iterable[tuple[Found, Answer] | None], total: int, intake: Intake, ledger: Ledger
) -> Iterator[Progress]:
    doing = Message("Importing pictures")
    batch: list[tuple[Found, Examined]] = []
    number, name = 0, ""
    for came in answers:
        if came is None:
            yield Progress(number, total, doing, name, counts=ledger.counts())
            continue
        number += 1
        one, answer = came
        looked = looked_at(one.path, answer)
        problem = None
        if isinstance(looked, SameContent):
            intake.unchanged(one, looked.facts)
        else:
            batch.append((one, looked))
            problem = looked.problems[0] if looked.problems else None
        if len(batch) == BATCH or (batch and number == total):
            intake.write(batch)
            batch = []
        name = storable(one.path.name)
        yield Progress(number, total, doing, name, problem, ledger.counts())
    intake.settle()
