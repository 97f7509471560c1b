# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files held against their checksums, on all cores: what each was found to be.

Hashing and reading let go of Python's lock, so threads do; a few files wait for each thread and
no more, whatever the size of the archive.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Generator, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.domain.fixity import Found, KnownFile
from photo_archive.media.checksum import FileFacts, file_facts
from photo_archive.media.failures import MediaError
from photo_archive.services.idle import be_idle
from photo_archive.services.known_files import on_disk

_WAITING = 8
"""Files that wait for each thread."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A file on the disk, the renditions in it (its pages), and what it was found to be.

    ``modified_ns`` is when the file was written, if it was found intact and that tells anything.
    """

    files: tuple[KnownFile, ...]
    found: Found
    problem: Problem | None = None
    modified_ns: int = 0


def compared(
    files: Iterable[tuple[KnownFile, ...]], *, quietly: bool = False
) -> Generator[Compared, None, None]:
    """Hold each file (given with all its pages) against its checksum, in their order.

    Args:
        files: What to read; taken only as fast as it is read.
        quietly: One thread that gives way to everything else.
    """
    threads = 1 if quietly else max(1, os.cpu_count() or 1)
    pool = ThreadPoolExecutor(threads, initializer=be_idle if quietly else None)
    waiting: deque[Future[Compared]] = deque()
    try:
        for one in files:
            waiting.append(pool.submit(compare, one))
            if len(waiting) >= threads * _WAITING:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def hashed(paths: Iterable[Path]) -> Generator[tuple[Path, FileFacts | MediaError], None, None]:
    """Hash files, in their order; what cannot be read comes with the reason."""
    threads = max(1, os.cpu_count() or 1)
    pool = ThreadPoolExecutor(threads)
    waiting: deque[tuple[Path, Future[FileFacts | MediaError]]] = deque()
    try:
        for path in paths:
            waiting.append((path, pool.submit(_facts_or_why_not, path)))
            if len(waiting) >= threads * _WAITING:
                first, found = waiting.popleft()
                yield first, found.result()
        for path, found in waiting:
            yield path, found.result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _facts_or_why_not(path: Path) -> FileFacts | MediaError:
    try:
        return file_facts(path)
    except MediaError as error:
        return error


def compare(files: Sequence[KnownFile]) -> Compared:
    """Hold one file against its checksum."""
    known = files[0]
    path = on_disk(known)
    try:
        facts = file_facts(path)
    except MediaError as error:
        return Compared(tuple(files), *_failed(path, error))
    if facts.sha256 == known.sha256:
        return Compared(tuple(files), Found.INTACT, modified_ns=facts.settled_ns)
    message = Message("The file is not the one that came in. Restore it from a copy.")
    problem = Problem(str(path), ProblemKind.CHANGED, message)
    return Compared(tuple(files), Found.CHANGED, problem)


def by_place(files: Iterable[KnownFile]) -> list[tuple[KnownFile, ...]]:
    """Files with their pages together, in the order of their first."""
    found: dict[str, list[KnownFile]] = {}
    for file in files:
        found.setdefault(file.full_path, []).append(file)
    return [tuple(pages) for pages in found.values()]


def _failed(path: Path, error: MediaError) -> tuple[Found, Problem]:
    if error.kind is ProblemKind.MISSING:
        return Found.MISSING, error.as_problem(path)
    problem = error.as_problem(path)
    return Found.UNREADABLE, Problem(problem.file, ProblemKind.UNREADABLE, problem.message)
