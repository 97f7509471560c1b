# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Making the small pictures, and with them the hashes by which like pictures are found.

It comes after cataloguing, for it takes ten times as long; whatever stops it, the next import or
check of the same files goes on with those that still lack theirs.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from pathlib import Path

from photo_archive.catalogue import seen_files
from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.domain.progress import Job, Progress
from photo_archive.media.examine import Drawn
from photo_archive.media.fingerprint import DIGITS
from photo_archive.media.names_on_disk import storable
from photo_archive.media.worker_messages import Draw
from photo_archive.media.workers import Workers
from photo_archive.services.examining import drawn
from photo_archive.services.workspace import Workspace

BATCH = 40
"""Pictures drawn between two writings; what is lost when the program is killed."""
_KNOWN = Message(
    "The picture is catalogued; as was found before, it could not be drawn. It is tried again when"
    " the file changes or another version of the program comes."
)
AHEAD = 16
"""Pictures handed out before their turn, and so before any that is wanted meanwhile."""


def make_thumbnails(
    workspace: Workspace, pictures: Mapping[str, Path], workers: Workers | None = None
) -> Job[tuple[Problem, ...]]:
    """Draw pictures that have no thumbnail, in worker processes.

    Args:
        workspace: An archive open for writing.
        pictures: Where a file is that holds it, by its SHA-256. What is asked for in vain meanwhile
            is drawn first.
        workers: Processes that are there already; None starts some and ends them.

    Returns:
        What is wrong with those that cannot be shown, or only in part. What could not be drawn
        before by the same program is not tried again.

    Raises:
        ArchiveError: The archive cannot be written, or no process can be started.
    """
    undrawn = workspace.pictures.undrawn(pictures)
    problems = [_known(pictures[one], kind) for one, kind in undrawn.items()]
    possible = {one: path for one, path in pictures.items() if one not in undrawn}
    if not possible:
        return tuple(problems)
    if workers is None:
        with Workers() as own:
            problems += yield from _draw(workspace, possible, own)
    else:
        problems += yield from _draw(workspace, possible, workers)
    return tuple(problems)


def _draw(
    workspace: Workspace, pictures: Mapping[str, Path], workers: Workers
) -> Job[list[Problem]]:
    problems: list[Problem] = []
    batch: dict[str, Drawn] = {}
    tasks = ((task, task) for task in _most_wanted_first(pictures, workspace.pictures.asked_for))
    number, doing = 0, Message("Making thumbnails")
    for came in workers.in_order(tasks, AHEAD):
        if came is None:
            yield Progress(number, len(pictures), doing)
            continue
        number += 1
        task, answer = came
        made = batch[task.sha256] = drawn(task.path, answer)
        problems += made.problems
        if len(batch) == BATCH or number == len(pictures):
            _keep(workspace, batch)
            batch = {}
        yield Progress(
            number,
            len(pictures),
            doing,
            storable(task.path.name),
            made.problems[0] if made.problems else None,
        )
    return problems


def _known(path: Path, kind: ProblemKind) -> Problem:
    return Problem(storable(str(path)), kind, _KNOWN)


def _most_wanted_first(pictures: Mapping[str, Path], asked_for: deque[str]) -> Iterator[Draw]:
    """The pictures in their order, but what somebody wants to see now before all others."""
    left = set(pictures)
    for sha256, path in pictures.items():
        while asked_for:
            wanted = asked_for.pop()
            if wanted in left:
                left.remove(wanted)
                yield Draw(pictures[wanted], wanted)
        if sha256 in left:
            left.remove(sha256)
            yield Draw(path, sha256)


def _keep(workspace: Workspace, batch: Mapping[str, Drawn]) -> None:
    """The hashes first: a picture with a thumbnail is not drawn again, nor one without hope."""
    hashes = {
        sha256: f"{made.dhash:0{DIGITS}x}"
        for sha256, made in batch.items()
        if made.dhash is not None
    }
    with workspace.archive.deriving() as session:
        seen_files.keep_hashes(session, hashes)
    workspace.pictures.keep(
        (sha256, made.thumbnail_jpeg) for sha256, made in batch.items() if made.thumbnail_jpeg
    )
    workspace.pictures.note_undrawn(
        {
            sha256: made.problems[-1].kind
            for sha256, made in batch.items()
            if made.problems and not made.thumbnail_jpeg
        }
    )
