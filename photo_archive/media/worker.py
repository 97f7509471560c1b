# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One worker process as the program sees it: started, given tasks, listened to, ended.

It is an interpreter of its own started afresh, never a copy of this process, whose window and
threads would not survive that.
"""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import psutil

import photo_archive
from photo_archive.domain.errors import ArchiveError
from photo_archive.media.worker_messages import (
    Answer,
    Failed,
    GarbledError,
    Ready,
    Task,
    Why,
    read_answer,
    write_message,
)

_START = (
    "import sys; sys.path[:] = sys.argv[3:]; "
    "from photo_archive.media.worker_process import serve; "
    "serve(int(sys.argv[1]), float(sys.argv[2]))"
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost.

    Attributes:
        memory_bytes: The most memory a worker may take.
        cpu_s: The most processor time for one file.
        wall_s: The longest time for one file, waiting for the disk included.
        room_bytes: Pictures that need more memory than this are decoded one at a time.
    """

    memory_bytes: int = 3 * 1024**3
    cpu_s: float = 120.0
    wall_s: float = 900.0
    room_bytes: int = 400 * 1024**2


class WorkerGoneError(Exception):
    """The worker ended instead of answering; ``failed`` says why."""

    def __init__(self, failed: Failed) -> None:
        super().__init__(failed.why)
        self.failed = failed


class Worker:
    """A running worker process; used by one thread, except that any may ``kill`` or ``check`` it.

    Args:
        limits: What a file may cost.

    Attributes:
        is_ready: Whether it has started.

    Raises:
        ArchiveError: It cannot be started.
    """

    def __init__(self, limits: Limits) -> None:
        self.is_ready = False
        self._limits = limits
        self._killed_for: Why | None = None
        self._begun: float | None = time.monotonic()
        self._open = 0
        self._lock = threading.Lock()
        try:
            self._process = subprocess.Popen(
                _command(limits),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise _not_started(error.strerror or type(error).__name__) from error
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._tasks: BinaryIO = self._process.stdin  # type: ignore[assignment]
        self._answers: BinaryIO = self._process.stdout  # type: ignore[assignment]

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def greet(self) -> None:
        """Wait until it has started.

        Raises:
            ArchiveError: It ended at once.
        """
        try:
            self.is_ready = isinstance(read_answer(self._answers), Ready)
        except GarbledError:
            self.is_ready = False
        if self.is_ready:
            self._begun = None
            return
        self.end()
        raise _not_started(str(self._process.returncode))

    def send(self, task: Task) -> None:
        """Give it a task; several may wait for it.

        Raises:
            WorkerGoneError: It has ended.
        """
        with self._lock:
            if not self._open:
                self._begun = time.monotonic()
            self._open += 1
        try:
            write_message(self._tasks, task)
        except OSError as error:
            raise self._gone() from error

    def receive(self) -> Answer:
        """The answer to the oldest task that is open.

        Raises:
            WorkerGoneError: It has ended over this task.
        """
        try:
            answer = read_answer(self._answers)
        except (GarbledError, OSError) as error:
            raise self._gone() from error
        if isinstance(answer, Ready) or (isinstance(answer, Failed) and answer.detail):
            raise self._gone(answer if isinstance(answer, Failed) else None)
        with self._lock:
            self._open -= 1
            self._begun = time.monotonic() if self._open else None
        return answer

    def check(self) -> None:
        """Kill it if it takes too long or too much, where the system does not do that itself."""
        with self._lock:
            begun = self._begun
        if begun is not None and time.monotonic() - begun > self._limits.wall_s:
            self.kill(Why.TIME)
        elif sys.platform != "linux" and resident_bytes(self.pid) > self._limits.memory_bytes:
            self.kill(Why.MEMORY)

    def kill(self, why: Why = Why.FAILED) -> None:
        """End it at once, whatever it does."""
        if self._process.poll() is None:
            self._killed_for = why
            self._process.kill()

    def end(self) -> None:
        """End it and wait until it is gone."""
        self.kill()
        self._process.wait()
        for pipe in (self._tasks, self._answers):
            try:
                pipe.close()
            except OSError:
                continue

    def _gone(self, said: Failed | None = None) -> WorkerGoneError:
        """Why it ended, once it has."""
        if said is None and self._process.poll() is None:
            self._wait_for_end()
        self.end()
        if said is not None:
            return WorkerGoneError(said)
        return WorkerGoneError(Failed(self._killed_for or _why(self._process.returncode)))

    def _wait_for_end(self) -> None:
        """A worker whose pipe ended is about to end; one that talks nonsense is not."""
        try:
            self._process.wait(1.0)
        except subprocess.TimeoutExpired:
            self.kill()


def resident_bytes(pid: int) -> int:
    """The memory a process holds, 0 if it is gone."""
    try:
        held: int = psutil.Process(pid).memory_info().rss
    except psutil.Error:
        return 0
    return held


def _command(limits: Limits) -> list[str]:
    """Start a worker with the modules of this process, from whatever folder this was started in.

    The places of modules are handed over, and the working folder is left out of them: it may hold
    strangers' files.
    """
    own = str(Path(photo_archive.__file__).resolve().parent.parent)
    places = [place for place in sys.path if place]
    if own not in places:
        places.append(own)
    numbers = [str(limits.memory_bytes), str(limits.cpu_s)]
    return [sys.executable, "-P", "-c", _START, *numbers, *places]


def _why(returncode: int) -> Why:
    """Why the system ended a process; it kills those that leave no memory to others."""
    if sys.platform != "win32":
        if returncode == -signal.SIGPROF:
            return Why.TIME
        if returncode == -signal.SIGKILL:
            return Why.MEMORY
    return Why.FAILED


def _not_started(reason: str) -> ArchiveError:
    return ArchiveError(
        "The part of the program that reads pictures could not be started ({reason}). Close other"
        " programs and try again; if that does not help, install the program anew.",
        reason=reason,
    )
