# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding files again that were moved: by size, then by checksum, whole folders at once.

First a plan is made, which changes nothing: what is missing, what was found of it, where it moved
from and to. A file counts as found only if its checksum is the one it came in with. Carrying the
plan out is one change, which can be undone; descriptions of photos are not touched.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from photo_archive import __version__
from photo_archive.catalogue import file_states
from photo_archive.domain.errors import ArchiveError, Message, Problem, ProblemKind
from photo_archive.domain.fixity import FileState, KnownFile, RootFolder, now_utc
from photo_archive.domain.ids import ChangesetId
from photo_archive.domain.intake import FileEvent, FileEventType, FileFound, Outcome
from photo_archive.domain.progress import Job, Progress
from photo_archive.media.checksum import FileFacts
from photo_archive.media.names_on_disk import kept_path, storable
from photo_archive.media.scan import Found, walk
from photo_archive.services import root_folders
from photo_archive.services.fixity import by_place, hashed
from photo_archive.services.known_files import on_disk
from photo_archive.services.moves import Move, Pair, moves_of, pair_up
from photo_archive.services.unknown_files import unknown_among
from photo_archive.services.workspace import Workspace

_STEP = 500
_TITLE = Message("Find missing files")


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was when it was hashed: its size, when it was written, and what that tells."""

    size_bytes: int
    written_ns: int
    settled_ns: int


@dataclass(frozen=True, slots=True)
class RelinkPlan:
    """What was found again and where.

    Attributes:
        folder: Where was looked.
        missing: How many files of the archive are not where they should be.
        pairs: Files that were found, each with its new place.
        moves: The same as folders that moved, the largest first.
        seen: What the found files were when they were hashed, by path.
        ambiguous: Files that were found in several places of which none is the likelier.
    """

    folder: Path
    missing: int
    pairs: tuple[Pair, ...]
    moves: tuple[Move, ...]
    seen: Mapping[Path, Seen]
    ambiguous: tuple[Problem, ...] = ()

    @property
    def found(self) -> int:
        """How many files were found."""
        return len(self.pairs)


@dataclass(frozen=True, slots=True)
class Relinked:
    """What became of a plan; ``folders`` moved as a whole, each by one row."""

    found: int
    folders: int
    still_missing: int
    changeset: ChangesetId | None
    problems: tuple[Problem, ...] = ()


def plan_relink(workspace: Workspace, folder: Path) -> Job[RelinkPlan]:
    """Look below a folder for the files of an archive that are missing.

    Raises:
        ArchiveError: There is no such folder.
    """
    folder = Path(os.path.abspath(folder.expanduser()))
    if not folder.is_dir():
        raise ArchiveError(
            "There is no folder {folder}: see how it is written.", folder=str(folder)
        )
    lost: list[tuple[KnownFile, ...]] = []
    yield from _look_for_missing(workspace, lost)
    sizes = {pages[0].size_bytes for pages in lost}
    candidates: list[Path] = []
    if lost:
        yield from _look_below(workspace, folder, sizes, candidates)
    seen: dict[Path, Seen] = {}
    places: dict[str, list[Path]] = defaultdict(list)
    wanted = {pages[0].sha256 for pages in lost}
    doing = Message("Comparing checksums")
    for number, (path, told) in enumerate(hashed(candidates), 1):
        if isinstance(told, FileFacts) and told.sha256 in wanted:
            with suppress(OSError):
                written_ns = path.stat().st_mtime_ns
                seen[path] = Seen(told.size_bytes, written_ns, told.settled_ns)
                places[told.sha256].append(path)
        yield Progress(number, len(candidates), doing, storable(path.name))
    pairs, unclear = pair_up(lost, places)
    problems = tuple(_ambiguous(pages[0], found) for pages, found in unclear)
    return RelinkPlan(folder, len(lost), tuple(pairs), moves_of(pairs), seen, problems)


def relink(workspace: Workspace, plan: RelinkPlan) -> Job[Relinked]:
    """Write down where the found files are now: one change, all of it or nothing.

    Files that were written since they were hashed are left out and told.

    Raises:
        ArchiveError: The archive cannot be written.
    """
    pairs, problems = [], list(plan.ambiguous)
    for pair in plan.pairs:
        problem = _written_since(pair, plan.seen[pair.place])
        if problem is None:
            pairs.append(pair)
        else:
            problems.append(problem)
    folders, changeset = 0, None
    if pairs:
        folders, changeset = yield from _write(workspace, plan, pairs)
    missing = plan.missing - len(pairs)
    return Relinked(len(pairs), folders, missing, changeset, tuple(problems))


def _look_for_missing(
    workspace: Workspace, lost: list[tuple[KnownFile, ...]]
) -> Iterator[Progress]:
    doing = Message("Looking for what is missing")
    with workspace.reading() as session:
        roots = file_states.root_folders(session)
    seen = 0
    for root in roots:
        with workspace.reading() as session:
            files = by_place(file_states.files_in(session, root.id))
        there = root_folders.is_there(workspace.folder, root.path)
        for pages in files:
            seen += 1
            if not there or not on_disk(pages[0]).is_file():
                lost.append(pages)
            if seen % _STEP == 0:
                yield Progress(seen, None, doing, root.path)


def _look_below(
    workspace: Workspace, folder: Path, sizes: set[int], candidates: list[Path]
) -> Iterator[Progress]:
    """Pictures of the right size that are not at the place of another file of the archive."""
    doing = Message("Looking through {folder}", {"folder": folder.name or str(folder)})
    with workspace.reading() as session:
        roots = {
            one.id: root_folders.folder_of(workspace.folder, one.path)
            for one in file_states.root_folders(session)
        }
    batch: list[Path] = []
    seen = 0
    for one in walk([folder]):
        if not isinstance(one, Found):
            continue
        seen += 1
        if one.size_bytes in sizes:
            batch.append(one.path)
        if seen % _STEP == 0:
            candidates += unknown_among(workspace, roots, batch)
            batch = []
            yield Progress(seen, None, doing, storable(one.path.name))
    candidates += unknown_among(workspace, roots, batch)


def _ambiguous(file: KnownFile, found: Sequence[Path]) -> Problem:
    text = Message(
        "Found in {number} places, of which {place} is one: name a folder that holds only the"
        " right one.",
        {"number": len(found), "place": storable(str(found[0]))},
    )
    return Problem(file.full_path, ProblemKind.AMBIGUOUS, text)


def _written_since(pair: Pair, seen: Seen) -> Problem | None:
    """Whether a file is no longer the one that was hashed."""
    with suppress(OSError):
        now = pair.place.stat()
        if (now.st_size, now.st_mtime_ns) == (seen.size_bytes, seen.written_ns):
            return None
    text = Message("The file changed since it was found. Look for it once more.")
    return Problem(storable(str(pair.place)), ProblemKind.CHANGED, text)


def _write(
    workspace: Workspace, plan: RelinkPlan, pairs: Sequence[Pair]
) -> Job[tuple[int, ChangesetId | None]]:
    doing = Message("Writing down where files are")
    with workspace.reading() as session:
        roots = file_states.root_folders(session)
    whole = _whole_roots(roots, pairs)
    known = [root_folders.folder_of(workspace.folder, one.path) for one in roots]
    by_root: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_root[pair.file.root_id].append(pair)
    folders = done = 0
    with workspace.changing(_TITLE, source="relink") as changes:
        for number, its in by_root.items():
            target = whole.get(number)
            moved = target is not None and changes.move_root(
                number, _stored(workspace.folder, target)
            )
            folders += moved
            for start in range(0, len(its), _STEP):
                batch = its[start : start + _STEP]
                if moved:
                    away = [page.id for pair in batch for page in pair.pages if page.missing]
                    changes.mark_present(away)
                else:
                    changes.place_files(list(_found(workspace.folder, plan, known, batch)))
                changes.add_file_events(list(_events(batch)))
                file_states.keep_states(changes.session, list(_states(plan, batch)))
                done += len(batch)
                yield Progress(done, len(pairs), doing, storable(str(batch[-1].place)))
        changeset = changes.id
    return folders, changeset


def _whole_roots(roots: Sequence[RootFolder], pairs: Sequence[Pair]) -> dict[int, Path]:
    """Roots all of whose files were found at the same places below one other folder."""
    targets: dict[int, set[Path | None]] = defaultdict(set)
    found: dict[int, int] = defaultdict(int)
    for pair in pairs:
        targets[pair.file.root_id].add(pair.new_root)
        found[pair.file.root_id] += len(pair.pages)
    whole: dict[int, Path] = {}
    for root in roots:
        target = next(iter(targets[root.id]), None) if len(targets[root.id]) == 1 else None
        if target is not None and found[root.id] == root.files:
            whole[root.id] = target
    return whole


def _found(
    archive: Path, plan: RelinkPlan, known: Sequence[Path], pairs: Sequence[Pair]
) -> Iterator[FileFound]:
    """The new place of each file: below the moved root, a root there was, or where was looked."""
    for pair in pairs:
        roots = [one for one in known if pair.place.is_relative_to(one)]
        root = pair.new_root or max(roots, key=lambda one: len(one.parts), default=plan.folder)
        for page in pair.pages:
            yield FileFound(page.id, _stored(archive, root), kept_path(pair.place, root))


def _stored(archive: Path, root: Path) -> str:
    """A root as the archive keeps it: inside its own folder from there, so that it can move."""
    if root.is_relative_to(archive):
        return storable(root.relative_to(archive).as_posix())
    return storable(str(root))


def _events(pairs: Sequence[Pair]) -> Iterator[FileEvent]:
    when = datetime.now().astimezone().isoformat(timespec="milliseconds")
    for pair in pairs:
        for page in pair.pages:
            yield FileEvent(
                type=FileEventType.FIXITY_CHECK,
                when=when,
                outcome=Outcome.SUCCESS,
                path=storable(str(pair.place)),
                sha256=page.sha256,
                rendition=page.id,
                detail=f"found again; it was {page.full_path}",
                agent=f"Photo Archive {__version__}",
            )


def _states(plan: RelinkPlan, pairs: Sequence[Pair]) -> Iterator[FileState]:
    moment = now_utc()
    for pair in pairs:
        settled = plan.seen[pair.place].settled_ns
        for page in pair.pages:
            yield FileState(page.id, Outcome.SUCCESS, moment, settled)
