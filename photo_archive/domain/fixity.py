# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What checks of originals are about: files as they are known, what was found, and the checks.

A check is a run over all files or over those that are due; what it finds of a file is one of four.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from photo_archive.domain.errors import Problem
from photo_archive.domain.ids import RenditionId
from photo_archive.domain.intake import Outcome

CHECK_EVERY_DAYS = (30, 90, 180)
"""What can be chosen for checking everything again; 0 is never by itself."""


class Found(StrEnum):
    """What a check finds of an original."""

    INTACT = "intact"
    MISSING = "missing"
    CHANGED = "changed"
    UNREADABLE = "unreadable"


class Scope(StrEnum):
    """Which files a check is of."""

    ALL = "all"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file as the archive knows it, with what was last seen of it.

    Attributes:
        id: Its rendition; of a file with several pages, each page has its own.
        root_id: The folder it was found under.
        root: That folder as stored; a relative one is inside the archive's own.
        path: Relative to the root, NFC, with "/".
        full_path: As on this disk.
        sha256: Its checksum when it came in.
        size_bytes: Its size then.
        page: Which page of the file.
        missing: Whether it is marked as missing.
        checked: When it was last found right (ISO 8601, UTC), "" never.
        outcome: How the last check ended, "" never checked.
    """

    id: RenditionId
    root_id: int
    root: str
    path: str
    full_path: str
    sha256: str
    size_bytes: int
    page: int = 0
    missing: bool = False
    checked: str = ""
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class FileState:
    """What was seen of a file just now; times as in ``KnownFile`` and ``file_state``.

    ``modified_ns`` and ``checked`` None leave what is stored: the file was not found right.
    """

    rendition: RenditionId
    outcome: Outcome
    checked: str | None = None
    modified_ns: int | None = None


@dataclass(frozen=True, slots=True)
class RootFolder:
    """A folder pictures are in: its number, its path as stored, how many files are known in it."""

    id: int
    path: str
    files: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many files a check found to be what."""

    checked: int = 0
    intact: int = 0
    missing: int = 0
    changed: int = 0
    unreadable: int = 0
    unknown: int = 0

    def with_found(self, found: Found, number: int = 1) -> Tally:
        """The tally with so many files more."""
        return Tally(
            self.checked + number,
            self.intact + number * (found is Found.INTACT),
            self.missing + number * (found is Found.MISSING),
            self.changed + number * (found is Found.CHANGED),
            self.unreadable + number * (found is Found.UNREADABLE),
            self.unknown,
        )

    @property
    def is_well(self) -> bool:
        """Whether every original was intact."""
        return self.intact == self.checked


@dataclass(frozen=True, slots=True)
class CheckRun:
    """One check of originals; ``ended`` is "" while it is under way or if it was stopped."""

    id: int
    started: str
    ended: str
    scope: Scope
    author: str
    tally: Tally = Tally()


@dataclass(frozen=True, slots=True)
class BadFile:
    """A file that was not found intact: what is wrong, and when it was last found right."""

    file: KnownFile
    found: Found
    problem: Problem


def now_utc() -> str:
    """This moment as ``file_state`` keeps it: ISO 8601 in UTC, so that texts sort as times."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
