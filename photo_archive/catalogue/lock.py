# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One writer at a time: a lock file beside the archive that names its holder.

The operating system's lock on the open file tells whether the holder lives, so the lock of a
program that died is free at once; the text tells people who it is. A lock left by another computer
cannot be checked from here and is never taken over.
"""

from __future__ import annotations

import errno
import json
import os
import socket
import sys
from contextlib import ExitStack, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from photo_archive.domain.errors import DateText, Message, WriteRefusedError
from photo_archive.domain.system_reasons import reason_of

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK_NAME = "archive.lock"
_TEXT_LIMIT = 4096


@dataclass(frozen=True, slots=True)
class Holder:
    """Who writes to an archive; ``since`` is ISO 8601 with zone."""

    program: str
    pid: int
    host: str
    since: str


class WriteLock:
    """The right to write to the archive in a folder, held until ``release``.

    Attributes:
        was_left: Whether the one who held it before ended without giving it back.
    """

    def __init__(self, path: Path, handle: int, *, was_left: bool = False) -> None:
        self._path = path
        self._handle = handle
        self.was_left = was_left

    @classmethod
    def take(cls, folder: Path, program: str = "Photo Archive") -> WriteLock:
        """Take the lock.

        Raises:
            WriteRefusedError: Someone else holds it: who, where and since when.
        """
        path = folder / LOCK_NAME
        with ExitStack() as undone_on_failure:
            handle = _locked_file(path)
            undone_on_failure.callback(os.close, handle)
            before = _read(handle)
            if before is not None and before.host != socket.gethostname():
                raise _held_elsewhere(before, folder, path)
            since = datetime.now().astimezone().isoformat(timespec="seconds")
            _write(handle, Holder(program, os.getpid(), socket.gethostname(), since))
            undone_on_failure.pop_all()
        return cls(path, handle, was_left=before is not None)

    def release(self) -> None:
        """Let others write; doing it twice does no harm."""
        if self._handle < 0:
            return
        handle, self._handle = self._handle, -1
        os.ftruncate(handle, 0)
        if sys.platform == "win32":
            os.close(handle)
            with suppress(OSError):
                self._path.unlink()
            return
        with suppress(OSError):
            self._path.unlink()
        _unlock(handle)
        os.close(handle)


def holder_of(folder: Path) -> Holder | None:
    """Who is named in the lock file of an archive, None if nobody is."""
    try:
        handle = os.open(folder / LOCK_NAME, os.O_RDONLY)
    except OSError:
        return None
    try:
        return _read(handle)
    finally:
        os.close(handle)


def held_by(folder: Path) -> Message | None:
    """Who is named in the lock file of an archive, in words; None if nobody is."""
    holder = holder_of(folder)
    if holder is None:
        return None
    return Message(
        "Open for writing in {program} (process {pid} on {host}) since {since}",
        {
            "program": holder.program,
            "pid": holder.pid,
            "host": holder.host,
            "since": _moment(holder.since),
        },
    )


def _locked_file(path: Path) -> int:
    """An open, locked lock file that is still the one the folder shows."""
    while True:
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
        except OSError as error:
            raise WriteRefusedError(
                "The archive in {folder} cannot be written to ({reason}): open it read-only, or"
                " change the folder's permissions.",
                folder=str(path.parent),
                reason=reason_of(error),
            ) from error
        if not _lock(handle):
            holder = _read(handle)
            os.close(handle)
            raise _held_here(holder, path.parent)
        if _is_current(path, handle):
            return handle
        os.close(handle)


def _is_current(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(os.stat(path), os.fstat(handle))
    except FileNotFoundError:
        return False


def _lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(handle, _TEXT_LIMIT, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
            return False
        raise
    return True


def _unlock(handle: int) -> None:
    if sys.platform != "win32":
        fcntl.flock(handle, fcntl.LOCK_UN)


def _read(handle: int) -> Holder | None:
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        told = json.loads(os.read(handle, _TEXT_LIMIT) or b"null")
        return Holder(str(told["program"]), int(told["pid"]), str(told["host"]), str(told["since"]))
    except (ValueError, KeyError, TypeError):
        return None


def _write(handle: int, holder: Holder) -> None:
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, json.dumps(asdict(holder)).encode())


def _moment(since: str) -> Message:
    """Day and time as people read them; the time is that of the computer that wrote it."""
    day, _, time = since.partition("T")
    return Message("{day}, {time}", {"day": DateText(day), "time": time[:5]})


def _held_here(holder: Holder | None, folder: Path) -> WriteRefusedError:
    if holder is None:
        return WriteRefusedError(
            "The archive in {folder} is open for writing in another program: close it there, or"
            " open it read-only.",
            folder=str(folder),
        )
    return WriteRefusedError(
        "The archive in {folder} is open for writing in {program} (process {pid} on {host}, since"
        " {since}): close it there, or open it read-only.",
        folder=str(folder),
        program=holder.program,
        pid=holder.pid,
        host=holder.host,
        since=_moment(holder.since),
    )


def _held_elsewhere(holder: Holder, folder: Path, path: Path) -> WriteRefusedError:
    return WriteRefusedError(
        "The archive in {folder} is open for writing on the computer {host} ({program}, since"
        " {since}): close it there, or open it read-only. If that computer no longer uses it,"
        " delete {file}.",
        folder=str(folder),
        host=holder.host,
        program=holder.program,
        since=_moment(holder.since),
        file=str(path),
    )
