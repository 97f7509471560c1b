# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Folders that are watched for new pictures."""

from __future__ import annotations

from dataclasses import dataclass

from photo_archive.domain.errors import Problem


@dataclass(frozen=True, slots=True)
class WatchedFolder:
    """A folder whose new pictures go to the inbox; ``preset`` is an import preset, "" for none."""

    path: str
    preset: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of a look at the watched folders.

    Attributes:
        imported: New photos in the inbox.
        added_files: New files of photos that were there.
        moved: Files found again elsewhere.
        waiting: Files that are still being written.
        absent: Watched folders that cannot be reached now.
        problems: Files that could not be used.
    """

    imported: int = 0
    added_files: int = 0
    moved: int = 0
    waiting: int = 0
    absent: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
