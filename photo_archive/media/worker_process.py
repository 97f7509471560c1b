# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What runs in a worker process: it reads strangers' files so that the program need not.

It takes tasks on standard input and answers on standard output, one after the other. The system
ends it when it takes too much memory or time over one file; it ends itself when the program is
gone. It never loads the window or the database.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import traceback
from contextlib import suppress
from queue import SimpleQueue
from types import TracebackType
from typing import BinaryIO

from photo_archive.media.examine import draw, look
from photo_archive.media.portraits import portrait
from photo_archive.media.showing import Shown, show
from photo_archive.media.worker_messages import (
    Answer,
    Cut,
    Draw,
    Failed,
    GarbledError,
    Ready,
    Show,
    Task,
    Why,
    read_task,
    write_message,
)

_LESS_URGENT = 5
"""Added to the niceness of the process: the window comes first."""


def serve(memory_bytes: int, cpu_s: float) -> None:
    """Work until standard input ends.

    Args:
        memory_bytes: The most memory to take, where the system can hold a process to it.
        cpu_s: Processor time after which the system ends the process over one file, where it can.
    """
    tasks, answers = _own_pipes()
    _be_modest(memory_bytes)
    sys.excepthook = _Confession(answers)
    waiting: SimpleQueue[Task] = SimpleQueue()
    threading.Thread(target=_listen, args=(tasks, waiting), daemon=True).start()
    write_message(answers, Ready())
    while True:
        task = waiting.get()
        _set_alarm(cpu_s)
        answer = _done(task)
        _set_alarm(0)
        write_message(answers, answer)


def _done(task: Task) -> Answer:
    try:
        if isinstance(task, Draw):
            return draw(task.path, task.sha256, room_bytes=task.room_bytes)
        if isinstance(task, Show):
            return show(task.path, task.page)
        if isinstance(task, Cut):
            return Shown(portrait(task.path, task.face))
        return look(task.path, task.known)
    except MemoryError:
        return Failed(Why.MEMORY)


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The pipes to the program; what libraries print of themselves goes nowhere."""
    tasks, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nowhere, stream)
    os.close(nowhere)
    return tasks, answers


def _listen(tasks: BinaryIO, waiting: SimpleQueue[Task]) -> None:
    """Take tasks; once the program is gone, end, whatever is being done."""
    try:
        while True:
            waiting.put(read_task(tasks))
    except (GarbledError, OSError):
        os._exit(0)


def _be_modest(memory_bytes: int) -> None:
    """Take no more memory than allowed, leave no core file, and let the window come first."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        return
    import resource

    os.nice(_LESS_URGENT)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    kind = resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS
    hardest = resource.getrlimit(kind)[1]
    if hardest == resource.RLIM_INFINITY or memory_bytes < hardest:
        resource.setrlimit(kind, (memory_bytes, memory_bytes))


def _set_alarm(cpu_s: float) -> None:
    """Have the system end this process after so much processor time; 0 for never."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, cpu_s)


class _Confession:
    """Tells the program which fault of ours ends the worker."""

    def __init__(self, answers: BinaryIO) -> None:
        self._answers = answers

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        detail = "".join(traceback.format_exception(kind, error, trace))
        with suppress(OSError):
            write_message(self._answers, Failed(Why.FAILED, detail))
        os._exit(70)
