# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of an export and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from photo_archive.domain.errors import Problem
from photo_archive.domain.ids import PhotoId


class ExportForm(StrEnum):
    """As what photos leave."""

    COPIES = "copies"
    SIDECARS = "sidecars"


class Folders(StrEnum):
    """How files are laid out: all in one folder, or in those they came in."""

    FLAT = "flat"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What to export, as what, and where to.

    Attributes:
        query: Which photos; "" for all.
        photos: These photos instead, if any are named.
        folder: Where the files go.
        form: As what.
        folders: How they are laid out there.
        with_restricted: Whether closed photos leave as well.
        with_points: Whether coordinates are told.
        with_notes: Whether what is meant for colleagues is told: people who are merely possible,
            and captions as they were received.
        replace: Whether files of an earlier export of the same photo are replaced.
    """

    query: str
    folder: Path
    form: ExportForm
    folders: Folders = Folders.FLAT
    with_restricted: bool = False
    with_points: bool = False
    with_notes: bool = False
    replace: bool = False
    photos: tuple[PhotoId, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportSummary:
    """What an export made.

    ``photos`` counts those of which at least one file is there now; ``unchanged`` files that were
    there as they should be; ``sidecars`` includes those beside copies that can carry nothing.
    """

    form: ExportForm
    folder: Path
    photos: int = 0
    copies: int = 0
    sidecars: int = 0
    unchanged: int = 0
    replaced: int = 0
    restricted_left_out: int = 0
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportOutlook:
    """What an export would meet: photos, files with their size, restricted photos among them."""

    photos: int
    files: int
    size_bytes: int
    restricted: int
    missing: int


@dataclass(slots=True)
class ExportLedger:
    """Adds up an export while it runs."""

    photos: int = 0
    copies: int = 0
    sidecars: int = 0
    unchanged: int = 0
    replaced: int = 0
    restricted_left_out: int = 0
    problems: list[Problem] = field(default_factory=list)

    def summary(self, wish: ExportWish) -> ExportSummary:
        """What came of it so far."""
        return ExportSummary(
            wish.form,
            wish.folder,
            self.photos,
            self.copies,
            self.sidecars,
            self.unchanged,
            self.replaced,
            self.restricted_left_out,
            tuple(self.problems),
        )
