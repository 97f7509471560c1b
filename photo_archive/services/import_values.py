# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an import answers, and the ledger it is added up in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from photo_archive.domain.errors import Problem
from photo_archive.domain.ids import ChangesetId
from photo_archive.reading.columns import ColumnUse
from photo_archive.services.caption_list import CaptionMatch


@dataclass(frozen=True, slots=True)
class Copy:
    """A file with the same content as one of a photo that is there."""

    file: str
    reference: str


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What came of an import.

    ``imported`` counts new photos, ``added_files`` further files of photos, ``captioned`` rows of
    the caption list that met a photo, ``passed_over`` files that are no concern of an import,
    ``disagreeing`` new files of which the standards of metadata differ, ``guessed`` those whose old
    texts do not say in which letters they are.
    ``columns`` say what those of the caption list were taken for, ``matches`` which of its rows was
    given to which picture and why.
    """

    imported: int
    added_files: int
    unchanged: int
    moved: int
    captioned: int
    passed_over: int
    duplicates: tuple[Copy, ...]
    problems: tuple[Problem, ...]
    changeset: ChangesetId | None
    columns: tuple[ColumnUse, ...] = ()
    matches: tuple[CaptionMatch, ...] = ()
    disagreeing: int = 0
    guessed: int = 0


class Ledger:
    """Adds up an import while it runs."""

    def __init__(self) -> None:
        self.found = 0
        self.imported = 0
        self.added_files = 0
        self.unchanged = 0
        self.moved = 0
        self.captioned = 0
        self.passed_over = 0
        self.disagreeing = 0
        self.guessed = 0
        self.changeset: ChangesetId | None = None
        self._duplicates: list[Copy] = []
        self._problems: dict[tuple[str, str], Problem] = {}

    def duplicate(self, file: str, reference: str) -> None:
        """Note a copy of a photo that is there."""
        self._duplicates.append(Copy(file, reference))

    def problems(self, found: Iterable[Problem]) -> None:
        """Note problems, each once."""
        for problem in found:
            self._problems.setdefault((problem.file, str(problem.message)), problem)

    def counts(self) -> dict[str, int]:
        """The numbers of the summary as they are now, and how many pictures were found."""
        return {
            "found": self.found,
            "imported": self.imported,
            "added_files": self.added_files,
            "unchanged": self.unchanged,
            "moved": self.moved,
            "duplicates": len(self._duplicates),
            "disagreeing": self.disagreeing,
            "problems": len(self._problems),
        }

    def summary(self) -> ImportSummary:
        """What came of it so far."""
        return ImportSummary(
            imported=self.imported,
            added_files=self.added_files,
            unchanged=self.unchanged,
            moved=self.moved,
            captioned=self.captioned,
            passed_over=self.passed_over,
            duplicates=tuple(self._duplicates),
            problems=tuple(self._problems.values()),
            changeset=self.changeset,
            disagreeing=self.disagreeing,
            guessed=self.guessed,
        )
