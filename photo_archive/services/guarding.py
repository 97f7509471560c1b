# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeping what came in: checking originals against their checksums, and backing up.

Originals are only read. What was found of each file is a PREMIS event, never overwritten.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from photo_archive import __version__
from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.domain.intake import (
    FileEvent,
    FileEventType,
    FileFound,
    FileMissing,
    Outcome,
)
from photo_archive.domain.photo import Rendition
from photo_archive.domain.progress import Job, Progress
from photo_archive.media.checksum import file_facts
from photo_archive.media.examine import examine
from photo_archive.media.failures import MediaError
from photo_archive.services.known_files import on_disk
from photo_archive.services.workspace import Workspace

_BATCH = 200


@dataclass(frozen=True, slots=True)
class Verified:
    """How many originals were checked and what was found; some may be there but unreadable."""

    checked: int
    intact: int
    missing: int
    changed: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Checked:
    """A file and what is wrong with it, if anything."""

    file: Rendition
    problem: Problem | None

    @property
    def is_missing(self) -> bool:
        """Whether it is not where it should be."""
        return self.problem is not None and self.problem.kind is ProblemKind.MISSING


def verify_originals(workspace: Workspace) -> Job[Verified]:
    """Hash every original and compare; the outcome of each is recorded in the archive.

    Files that are gone are marked as missing, and those that are back no longer.
    """
    files = workspace.renditions()
    problems: list[Problem] = []
    batch: list[_Checked] = []
    for number, rendition in enumerate(files, 1):
        problem = _check(rendition)
        if problem is not None:
            problems.append(problem)
        batch.append(_Checked(rendition, problem))
        if len(batch) == _BATCH or number == len(files):
            _record(workspace, batch)
            batch = []
        yield Progress(
            number, len(files), Message("Checking originals"), rendition.full_path, problem
        )
    return Verified(
        checked=len(files),
        intact=len(files) - len(problems),
        missing=sum(problem.kind is ProblemKind.MISSING for problem in problems),
        changed=sum(problem.kind is ProblemKind.CHANGED for problem in problems),
        problems=tuple(problems),
    )


def _check(rendition: Rendition) -> Problem | None:
    path = on_disk(rendition)
    try:
        actual = file_facts(path).sha256
    except MediaError as error:
        return error.as_problem(path)
    if actual == rendition.sha256:
        return None
    message = Message("The file is not the one that came in. Restore it from a copy.")
    return Problem(str(path), ProblemKind.CHANGED, message)


def _event(rendition: Rendition, problem: Problem | None) -> FileEvent:
    return FileEvent(
        type=FileEventType.FIXITY_CHECK,
        when=datetime.now().astimezone().isoformat(timespec="milliseconds"),
        outcome=Outcome.SUCCESS if problem is None else Outcome.FAIL,
        path=rendition.full_path,
        sha256=rendition.sha256,
        rendition=rendition.id,
        detail="" if problem is None else str(problem.message),
        agent=f"Photo Archive {__version__}",
    )


def _record(workspace: Workspace, batch: Sequence[_Checked]) -> None:
    """Note what was found, and which files are gone or back; make thumbnails that were lost."""
    places: list[FileFound | FileMissing] = []
    for one in batch:
        if one.is_missing and not one.file.missing:
            places.append(FileMissing(one.file.id))
        elif one.problem is None and one.file.missing:
            places.append(_found_again(workspace.folder, one.file))
    with workspace.changing(Message("Check originals"), source="verify", undoable=False) as changes:
        changes.add_file_events([_event(one.file, one.problem) for one in batch])
        changes.place_files(places)
    intact = {one.file.sha256: one.file for one in batch if one.problem is None}
    for sha256 in workspace.without_thumbnail(intact):
        if jpeg := examine(on_disk(intact[sha256])).thumbnail_jpeg:
            workspace.keep_thumbnails([(sha256, jpeg)])


def _found_again(folder: Path, file: Rendition) -> FileFound:
    """That a file is back where it was; in the archive's own folder told from there."""
    full = Path(file.full_path)
    depth = len(PurePosixPath(file.path).parts)
    root = full.parents[depth - 1]
    if root.is_relative_to(folder):
        root = root.relative_to(folder)
    return FileFound(file.id, str(root), "/".join(full.parts[-depth:]))


def back_up(workspace: Workspace) -> Path:
    """Write a verified copy of the catalogue into the archive's backups folder."""
    return workspace.back_up()
