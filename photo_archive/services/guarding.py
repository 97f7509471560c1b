# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeping what came in: checking originals against their checksums, and backing up.

Originals are only read. What was found of each file is a PREMIS event, never overwritten.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from photo_archive import __version__
from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.domain.intake import FileEvent, FileEventType, Outcome
from photo_archive.domain.photo import Rendition
from photo_archive.domain.progress import Job, Progress
from photo_archive.media.checksum import file_facts
from photo_archive.media.failures import MediaError
from photo_archive.services.workspace import Workspace

_BATCH = 200


@dataclass(frozen=True, slots=True)
class Verified:
    """How many originals were checked and what was found."""

    checked: int
    intact: int
    missing: int
    changed: int
    problems: tuple[Problem, ...]


def verify_originals(workspace: Workspace) -> Job[Verified]:
    """Hash every original and compare; the outcome of each is recorded in the archive."""
    files = workspace.renditions()
    problems: list[Problem] = []
    events: list[FileEvent] = []
    for number, rendition in enumerate(files, 1):
        problem = _check(rendition)
        if problem is not None:
            problems.append(problem)
        events.append(_event(rendition, problem))
        if len(events) == _BATCH or number == len(files):
            _record(workspace, events)
            events = []
        yield Progress(
            number, len(files), Message("Checking originals"), rendition.full_path, problem
        )
    missing = sum(problem.kind is not ProblemKind.CHANGED for problem in problems)
    return Verified(
        checked=len(files),
        intact=len(files) - len(problems),
        missing=missing,
        changed=len(problems) - missing,
        problems=tuple(problems),
    )


def _check(rendition: Rendition) -> Problem | None:
    path = Path(rendition.full_path)
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


def _record(workspace: Workspace, events: Sequence[FileEvent]) -> None:
    with workspace.changing(Message("Check originals"), source="verify", undoable=False) as changes:
        changes.add_file_events(events)


def back_up(workspace: Workspace) -> Path:
    """Write a verified copy of the catalogue into the archive's backups folder."""
    return workspace.back_up()
