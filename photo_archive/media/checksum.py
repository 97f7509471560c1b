# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file read once: its bytes where they fit in memory, and the facts by which it is known again.

Originals are only ever opened here for reading, and a file that changes while it is read is
refused rather than recorded with a checksum that is already wrong.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from photo_archive.domain.errors import Message, ProblemKind
from photo_archive.media.failures import MediaError

IN_MEMORY_BYTES = 64 * 1024 * 1024
"""Files up to this size are read once and kept while they are examined."""

_CHUNK_BYTES = 1024 * 1024
_COARSEST_CLOCK_NS = 2_000_000_000
"""Two seconds: no file system in use tells times of writing less exactly (FAT)."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class FileFacts:
    """Size in bytes, SHA-256 in lower-case hexadecimal, and when the file was last written (UTC).

    ``modified`` is None where the disk tells a time that no calendar has. ``settled_ns`` is the
    same time in nanoseconds since 1970, 0 if the file was written so lately that a change after
    it was read could bear the same time.
    """

    size_bytes: int
    sha256: str
    modified: datetime | None
    settled_ns: int = 0


@dataclass(frozen=True, slots=True)
class FileRead:
    """The facts of a file and, if it is at most ``IN_MEMORY_BYTES`` long, what is in it."""

    facts: FileFacts
    content: bytes | None


def file_facts(path: Path) -> FileFacts:
    """Hash ``path`` without keeping what is in it.

    Raises:
        MediaError: The file cannot be read, is no plain file, or changes while it is read.
    """
    return read_file(path, keep_bytes=0).facts


def read_file(path: Path, *, keep_bytes: int = IN_MEMORY_BYTES) -> FileRead:
    """Read ``path`` once and return its facts, with its content if at most ``keep_bytes`` long.

    Raises:
        MediaError: The file cannot be read, is no plain file, or changes while it is read.
    """
    try:
        with opened_for_reading(path) as descriptor:
            began_ns = time.time_ns()
            before = os.fstat(descriptor)
            if not stat.S_ISREG(before.st_mode):
                raise MediaError(
                    ProblemKind.UNREADABLE,
                    Message("This is a device or a pipe, not a file. Leave it out."),
                )
            digest = hashlib.sha256()
            kept: list[bytes] | None = [] if before.st_size <= keep_bytes else None
            size = 0
            for chunk in _chunks(descriptor):
                digest.update(chunk)
                size += len(chunk)
                if kept is not None:
                    kept.append(chunk)
            _refuse_changed(before, os.fstat(descriptor), size)
    except OSError as error:
        raise MediaError.from_os(error) from error
    is_settled = 0 < before.st_mtime_ns < began_ns - _COARSEST_CLOCK_NS
    settled_ns = before.st_mtime_ns if is_settled else 0
    facts = FileFacts(size, digest.hexdigest(), _time_of(before.st_mtime_ns), settled_ns)
    return FileRead(facts, None if kept is None else b"".join(kept))


@contextmanager
def opened_for_reading(path: Path) -> Iterator[int]:
    """Open a file for reading and nothing else; never waits for the other end of a pipe.

    Raises:
        OSError: It cannot be opened.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags | getattr(os, "O_CLOEXEC", 0))
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _chunks(descriptor: int) -> Iterator[bytes]:
    while chunk := os.read(descriptor, _CHUNK_BYTES):
        yield chunk


def _refuse_changed(before: os.stat_result, after: os.stat_result, size: int) -> None:
    same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    if not same or size != after.st_size:
        raise MediaError(
            ProblemKind.CHANGED,
            Message("The file changed while it was read. Import it again once it is complete."),
        )


def _time_of(nanoseconds: int) -> datetime | None:
    try:
        return _EPOCH + timedelta(microseconds=nanoseconds // 1000)
    except OverflowError:
        return None
