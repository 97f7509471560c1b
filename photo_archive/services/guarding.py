# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeping what came in: checking originals against their checksums, and backing up.

Originals are only read. What was found of each file is a PREMIS event, never overwritten.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.domain.progress import Job, Progress
from photo_archive.media.checksum import file_facts
from photo_archive.media.failures import MediaError
from photo_archive.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Verified:
    """How many originals were checked and what was found."""

    checked: int
    intact: int
    missing: int
    changed: int
    problems: tuple[Problem, ...]


def verify_originals(workspace: Workspace) -> Job[Verified]:
    """Hash every original and compare; the outcome is recorded in the archive."""
    files = workspace.renditions()
    intact = missing = changed = 0
    problems: list[Problem] = []
    for number, rendition in enumerate(files, 1):
        path = Path(rendition.full_path)
        problem = None
        try:
            actual = file_facts(path).sha256
        except MediaError as error:
            missing += 1
            problem = Problem(str(path), ProblemKind.MISSING, error.message)
        else:
            if actual == rendition.sha256:
                intact += 1
            else:
                changed += 1
                problem = Problem(
                    str(path),
                    ProblemKind.CHANGED,
                    Message("the file is not the one that came in; restore it from a backup"),
                )
        workspace.record_fixity(rendition, problem)
        if problem is not None:
            problems.append(problem)
        yield Progress(number, len(files), Message("Checking originals"), str(path), problem)
    workspace.flush_file_events()
    return Verified(len(files), intact, missing, changed, tuple(problems))


def back_up(workspace: Workspace) -> Path:
    """Write a verified copy of the catalogue into the archive's backups folder."""
    return workspace.back_up()
