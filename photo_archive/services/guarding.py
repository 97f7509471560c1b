# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checking originals against the checksums they came in with: all of them, or those that are due.

Originals are only read. What was found of each file is a PREMIS event, never overwritten, and is
kept batch by batch, so that a check that was stopped goes on where it was.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from photo_archive import __version__
from photo_archive.catalogue import file_states
from photo_archive.catalogue.session import Session
from photo_archive.domain.errors import Message, Problem
from photo_archive.domain.fixity import (
    BadFile,
    CheckRun,
    FileState,
    Found,
    KnownFile,
    RootFolder,
    Scope,
    Tally,
    now_utc,
)
from photo_archive.domain.ids import ChangesetId
from photo_archive.domain.intake import FileEvent, FileEventType, FileFound, FileMissing, Outcome
from photo_archive.domain.progress import Job, Progress, finish
from photo_archive.services import root_folders
from photo_archive.services.fixity import Compared, by_place, compared
from photo_archive.services.known_files import on_disk
from photo_archive.services.safety_settings import read_settings
from photo_archive.services.thumbnailing import make_thumbnails
from photo_archive.services.unknown_files import unknown_files
from photo_archive.services.workspace import Workspace

_BATCH = 1000
_BATCH_S = 5.0
"""What is found is written down after so many files or seconds: what a kill can cost."""
_PAGE = 1000
_TITLE = Message("Check originals")
_DOING = Message("Checking originals")


@dataclass(frozen=True, slots=True)
class CheckWish:
    """Which originals to check, and how.

    Attributes:
        scope: All, or only those that are due.
        days: Due is what was not found right for so many days; None: as the archive is set.
        limit: How many due files at most, None for all of them; the oldest come first.
        again: Check everything, also what a check of today that was stopped had checked.
        quietly: Give way to everything else, and leave files known to be bad to a person.
    """

    scope: Scope = Scope.ALL
    days: int | None = None
    limit: int | None = None
    again: bool = False
    quietly: bool = False


@dataclass(frozen=True, slots=True)
class Verified:
    """How many originals were checked and what was found.

    Attributes:
        run: The check as it is remembered.
        bad: Files not found intact.
        problems: What is wrong, a folder that is not there being one problem.
        unknown: Pictures beside the originals that the archive does not know.
        resumed: How many of the files a check stopped earlier today had found intact.
    """

    run: CheckRun
    bad: tuple[BadFile, ...] = ()
    problems: tuple[Problem, ...] = ()
    unknown: tuple[str, ...] = ()
    resumed: int = 0

    @property
    def checked(self) -> int:
        """How many files it was about."""
        return self.run.tally.checked

    @property
    def intact(self) -> int:
        """How many are what they were."""
        return self.run.tally.intact

    @property
    def missing(self) -> int:
        """How many are not where they should be."""
        return self.run.tally.missing

    @property
    def changed(self) -> int:
        """How many are other files now."""
        return self.run.tally.changed

    @property
    def unreadable(self) -> int:
        """How many are there and could not be read."""
        return self.run.tally.unreadable


@dataclass
class _Check:
    """A check under way."""

    workspace: Workspace
    run: CheckRun
    quietly: bool
    total: int
    tally: Tally = field(default_factory=Tally)
    resumed: int = 0
    bad: list[BadFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    changeset: ChangesetId | None = None
    batch: list[Compared] = field(default_factory=list)
    recorded: float = field(default_factory=time.monotonic)

    def pass_over(self, pages: Sequence[KnownFile]) -> bool:
        """Whether a stopped check of today found the file intact; counts it then."""
        done = all(
            one.checked >= self.run.started and one.outcome is Outcome.SUCCESS and not one.missing
            for one in pages
        )
        if done:
            self.resumed += 1
            self.tally = self.tally.with_found(Found.INTACT)
        return done

    def take(self, one: Compared) -> Progress:
        """Count what a file was found to be and remember it, a batch at a time."""
        self.tally = self.tally.with_found(one.found)
        if one.problem is not None:
            self.problems.append(one.problem)
            self.bad.append(BadFile(one.files[0], one.found, one.problem))
        self.batch.append(one)
        if len(self.batch) >= _BATCH or time.monotonic() - self.recorded > _BATCH_S:
            self.record()
        subject = one.files[0].full_path
        return Progress(self.tally.checked, self.total, _DOING, subject, one.problem)

    def record(self) -> None:
        """Note what was found, and which files are gone or back; make thumbnails that were lost."""
        batch, self.batch = self.batch, []
        self.recorded = time.monotonic()
        if not batch:
            return
        now, moment = datetime.now().astimezone().isoformat(timespec="milliseconds"), now_utc()
        with self.workspace.changing(
            _TITLE, source="verify", undoable=False, continuing=self.changeset
        ) as changes:
            changes.add_file_events([_event(page, one, now) for one in batch for page in one.files])
            changes.place_files(list(_places(self.workspace.folder, batch)))
            states = [_state(page, one, moment) for one in batch for page in one.files]
            file_states.keep_states(changes.session, states)
            file_states.end_run(changes.session, self.run.id, "", self.tally)
            self.changeset = changes.id
        _mend_thumbnails(self.workspace, batch)

    def note_root_gone(self, root: RootFolder, files: Sequence[KnownFile]) -> Progress:
        """Say once that a whole folder is not there, and mark its files as missing."""
        number = len(by_place(files))
        self.tally = self.tally.with_found(Found.MISSING, number)
        problem = root_folders.not_there(self.workspace.folder, root.path, number)
        self.problems.append(problem)
        self.bad.append(BadFile(replace(files[0], full_path=problem.file), Found.MISSING, problem))
        with self.workspace.changing(
            _TITLE, source="verify", undoable=False, continuing=self.changeset
        ) as changes:
            changes.place_files([FileMissing(one.id) for one in files if not one.missing])
            self.changeset = changes.id
        return Progress(self.tally.checked, self.total, _DOING, problem.file, problem)


def verify_originals(workspace: Workspace, wish: CheckWish | None = None) -> Job[Verified]:
    """Hash originals and compare; the outcome of each is recorded in the archive.

    Files that are gone are marked as missing, and those that are back no longer.

    Raises:
        ArchiveError: The archive is read-only.
    """
    asked = wish or CheckWish()
    check = _begin(workspace, asked)
    unknown: tuple[str, ...] = ()
    files = _all_files(check) if asked.scope is Scope.ALL else _due_files(check, asked)
    try:
        yield from files
        check.record()
        if asked.scope is Scope.ALL:
            unknown = yield from unknown_files(workspace)
            check.tally = replace(check.tally, unknown=len(unknown))
    except (GeneratorExit, KeyboardInterrupt):
        files.close()
        check.record()
        raise
    ended = now_utc()
    with workspace.archive.deriving() as session:
        file_states.end_run(session, check.run.id, ended, check.tally)
    run = replace(check.run, ended=ended, tally=check.tally)
    return Verified(run, tuple(check.bad), tuple(check.problems), unknown, check.resumed)


def due_today(workspace: Workspace) -> int:
    """How many files the window should check today: an even share of those that are due.

    Files known to be bad are left to a person, and those on a disk that is away wait for it.
    """
    days = read_settings(workspace).check_every_days
    if not days or workspace.read_only:
        return 0
    midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    with workspace.reading() as session:
        there = _roots_there(workspace.folder, session)
        due = file_states.count_due(session, _ago(days), there, known_bad=False)
        done = file_states.count_checked_since(session, _utc(midnight))
        share = -(-file_states.count_files(session) // days)
    return max(0, min(due, share - done))


def last_checks(workspace: Workspace, limit: int = 20) -> list[CheckRun]:
    """Checks made, the newest first."""
    with workspace.reading() as session:
        return file_states.runs(session, limit=limit)


def _begin(workspace: Workspace, wish: CheckWish) -> _Check:
    """Go on with a check of everything that was stopped today, or begin a new one."""
    with workspace.archive.deriving() as session:
        before = file_states.runs(session, Scope.ALL, 1)
        total = file_states.count_files(session)
        if wish.scope is Scope.ALL and not wish.again and before and _was_stopped_today(before[0]):
            run = replace(before[0], author=workspace.author)
        else:
            started = now_utc()
            number = file_states.begin_run(session, started, wish.scope, workspace.author)
            run = CheckRun(number, started, "", wish.scope, workspace.author)
    return _Check(workspace, run, wish.quietly, total)


def _was_stopped_today(run: CheckRun) -> bool:
    today = datetime.now().astimezone().date()
    return not run.ended and datetime.fromisoformat(run.started).astimezone().date() == today


def _all_files(check: _Check) -> Generator[Progress, None, None]:
    with check.workspace.reading() as session:
        roots = file_states.root_folders(session)
    for root in roots:
        if root_folders.is_there(check.workspace.folder, root.path):
            files = _to_compare(check, root)
            found = compared(files, quietly=check.quietly)
            try:
                for one in found:
                    yield check.take(one)
            finally:
                found.close()
        else:
            with check.workspace.reading() as session:
                gone = file_states.files_in(session, root.id)
            yield check.note_root_gone(root, gone)


def _to_compare(check: _Check, root: RootFolder) -> Iterator[tuple[KnownFile, ...]]:
    """The files of a root with their pages, read a page of rows at a time."""
    place: file_states.Place = (root.id, "", -1)
    rest: list[KnownFile] = []
    while True:
        with check.workspace.reading() as session:
            page = file_states.files_after(session, place, _PAGE)
        files = rest + [one for one in page if one.root_id == root.id]
        is_last = len(page) < _PAGE or page[-1].root_id != root.id
        grouped = by_place(files)
        rest = [] if is_last or not grouped else list(grouped.pop())
        yield from (pages for pages in grouped if not check.pass_over(pages))
        if is_last:
            return
        place = (page[-1].root_id, page[-1].path, page[-1].page)


def _due_files(check: _Check, wish: CheckWish) -> Generator[Progress, None, None]:
    """Those due that can be reached: a disk that is not connected waits until it is."""
    folder = check.workspace.folder
    days = read_settings(check.workspace).check_every_days if wish.days is None else wish.days
    with check.workspace.reading() as session:
        there = _roots_there(folder, session)
        most = wish.limit
        if most is None:
            most = file_states.count_due(session, _ago(days), there)
        files = file_states.due_files(session, _ago(days), most, there, known_bad=not wish.quietly)
    grouped = by_place(files)
    check.total = len(grouped)
    found = compared(grouped, quietly=check.quietly)
    try:
        for one in found:
            yield check.take(one)
    finally:
        found.close()


def _roots_there(folder: Path, session: Session) -> set[int]:
    roots = file_states.root_folders(session)
    return {one.id for one in roots if root_folders.is_there(folder, one.path)}


def _ago(days: int) -> str:
    return _utc(datetime.now(UTC) - timedelta(days=days))


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def _event(page: KnownFile, one: Compared, when: str) -> FileEvent:
    return FileEvent(
        type=FileEventType.FIXITY_CHECK,
        when=when,
        outcome=Outcome.SUCCESS if one.found is Found.INTACT else Outcome.FAIL,
        path=page.full_path,
        sha256=page.sha256,
        rendition=page.id,
        detail="" if one.problem is None else str(one.problem.message),
        agent=f"Photo Archive {__version__}",
    )


def _state(page: KnownFile, one: Compared, moment: str) -> FileState:
    if one.found is Found.INTACT:
        return FileState(page.id, Outcome.SUCCESS, moment, one.modified_ns)
    return FileState(page.id, Outcome.FAIL)


def _places(folder: Path, batch: Sequence[Compared]) -> Iterator[FileFound | FileMissing]:
    """Which files are gone or back."""
    for one in batch:
        for page in one.files:
            if one.found is Found.MISSING and not page.missing:
                yield FileMissing(page.id)
            elif one.found is Found.INTACT and page.missing:
                path = Path(page.full_path).relative_to(Path(folder, page.root))
                yield FileFound(page.id, page.root, "/".join(path.parts))


def _mend_thumbnails(workspace: Workspace, batch: Sequence[Compared]) -> None:
    """Make thumbnails again that were lost."""
    intact = {one.files[0].sha256: one.files[0] for one in batch if one.found is Found.INTACT}
    lost = {one: on_disk(intact[one]) for one in workspace.pictures.missing(intact)}
    finish(make_thumbnails(workspace, lost))
