# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Work off the window's thread: long jobs (generators of progress), questions, small works.

Services yield; here the generator is driven in a pool thread and its steps arrive as signals.
Closing the generator cancels the job. Jobs that write wait for one another; of several questions
asked in a row only the newest is answered.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Generator

from PySide6.QtCore import QObject, QThreadPool, Signal

from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Progress

log = logging.getLogger(__name__)

STEP_INTERVAL_S = 0.06
"""Steps come to the window no more often than this, so that a fast job cannot flood it."""


class RunningJob(QObject):
    """One job under way or waiting; its signals arrive in the window's thread."""

    progressed = Signal(object)
    problem_found = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    _stepped = Signal(object)
    _done = Signal(str, object)

    def __init__(
        self,
        title: Message,
        start: Callable[[], Generator[Progress, None, object]],
        *,
        writes: bool,
    ) -> None:
        super().__init__()
        self.title = title
        self.writes = writes
        self.last: Progress | None = None
        self._start = start
        self._stop = threading.Event()
        self._stepped.connect(self._on_stepped)
        self._done.connect(self._on_done)

    def cancel(self) -> None:
        """Ask the job to stop after the step it is in."""
        self._stop.set()

    def run(self) -> None:
        """Drive the generator; called in a pool thread."""
        job: Generator[Progress, None, object] | None = None
        shown = 0.0
        try:
            job = self._start()
            while not self._stop.is_set():
                step = next(job)
                now = time.monotonic()
                if step.problem is not None or now - shown >= STEP_INTERVAL_S:
                    shown = now
                    self._stepped.emit(step)
            job.close()
            self._done.emit("cancelled", None)
        except StopIteration as end:
            self._done.emit("finished", end.value)
        except Exception as error:  # every failure of a job is shown by whoever started it
            self._done.emit("failed", error)

    def _on_stepped(self, step: Progress) -> None:
        self.last = step
        if step.problem is not None:
            self.problem_found.emit(step.problem)
        self.progressed.emit(step)

    def _on_done(self, how: str, value: object) -> None:
        if how == "finished":
            self.finished.emit(value)
        elif how == "failed":
            self.failed.emit(value)
        else:
            self.cancelled.emit()
        self.ended.emit()


class JobRunner(QObject):
    """Starts jobs in a pool and keeps those that write one behind the other."""

    started = Signal(object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(4)
        self._waiting: deque[RunningJob] = deque()
        self._running: list[RunningJob] = []

    @property
    def jobs(self) -> tuple[RunningJob, ...]:
        """Jobs under way, then jobs waiting."""
        return (*self._running, *self._waiting)

    def start(
        self,
        title: Message,
        start: Callable[[], Generator[Progress, None, object]],
        *,
        writes: bool = False,
    ) -> RunningJob:
        """Run a generator; connect to the returned job before returning to the event loop."""
        job = RunningJob(title, start, writes=writes)
        job.ended.connect(self._on_ended)
        self._waiting.append(job)
        self._start_waiting()
        return job

    def stop(self, timeout_ms: int = 10_000) -> None:
        """Cancel everything and wait for the threads."""
        self._waiting.clear()
        for job in self._running:
            job.cancel()
        self._pool.waitForDone(timeout_ms)

    def _start_waiting(self) -> None:
        for job in tuple(self._waiting):
            if job.writes and any(other.writes for other in self._running):
                continue
            self._waiting.remove(job)
            self._running.append(job)
            self._pool.start(job.run)
            self.started.emit(job)

    def _on_ended(self) -> None:
        job = self.sender()
        if job in self._running:
            self._running.remove(job)
        self._start_waiting()
        if not self._running:
            self.idle.emit()


def _answer_to(
    work: Callable[[], object], tell: Callable[[object, Exception | None], None]
) -> None:
    """Do a work in its thread and tell what came of it: an answer, or what went wrong."""
    answer: object = None
    failure: Exception | None = None
    try:
        answer = work()
    except Exception as error:  # the window words it
        failure = error
    try:
        tell(answer, failure)
    except RuntimeError:  # Qt's half of the object asked is gone: nobody is left to tell
        log.debug("an answer came too late")


class Latest(QObject):
    """Answers questions in a thread, one at a time; a newer question replaces one that waits.

    An answer arrives only if no newer question has been asked meanwhile.
    """

    answered = Signal(object)
    failed = Signal(object)

    _done = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._newest = 0
        self._busy = False
        self._next: Callable[[], object] | None = None
        self._done.connect(self._on_done)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._busy or self._next is not None

    def ask(self, question: Callable[[], object]) -> None:
        """Ask; the answer comes as a signal."""
        self._newest += 1
        self._next = question
        self._start()

    def forget(self) -> None:
        """Drop what is asked; no answer to it will arrive."""
        self._newest += 1
        self._next = None

    def stop(self) -> None:
        """Forget everything and wait for the thread."""
        self.forget()
        self._pool.waitForDone(10_000)

    def _start(self) -> None:
        if self._busy or self._next is None:
            return
        question, number = self._next, self._newest
        self._next = None
        self._busy = True
        self._pool.start(lambda: self._answer(question, number))

    def _answer(self, question: Callable[[], object], number: int) -> None:
        _answer_to(question, lambda answer, failure: self._done.emit(number, answer, failure))

    def _on_done(self, number: int, answer: object, error: Exception | None) -> None:
        self._busy = False
        if number == self._newest and error is None:
            self.answered.emit(answer)
        elif number == self._newest:
            self.failed.emit(error)
        self._start()


class InOrder(QObject):
    """Does small works in a thread, one after the other; none is dropped."""

    answered = Signal(int, object)
    failed = Signal(int, object)

    _done = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._last = 0
        self._open = 0
        self._done.connect(self._on_done)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._open > 0

    def ask(self, work: Callable[[], object]) -> int:
        """Do a work after those before it; its number comes back with the answer."""
        self._last += 1
        self._open += 1
        number = self._last
        self._pool.start(lambda: self._answer(work, number))
        return number

    def wait(self) -> None:
        """Wait until everything asked is done; answers arrive as signals later."""
        self._pool.waitForDone(10_000)

    def _answer(self, work: Callable[[], object], number: int) -> None:
        _answer_to(work, lambda answer, failure: self._done.emit(number, answer, failure))

    def _on_done(self, number: int, answer: object, error: Exception | None) -> None:
        self._open -= 1
        if error is None:
            self.answered.emit(number, answer)
        else:
            self.failed.emit(number, error)
