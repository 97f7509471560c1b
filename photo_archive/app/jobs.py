# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Long jobs (generators of progress), driven in a pool thread, their steps arriving as signals.

Closing the generator cancels the job. Jobs that write wait for one another, and none outlives the
archive it works on.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from enum import Enum, auto

from PySide6.QtCore import QObject, QThreadPool, Signal

from photo_archive.app.courtesy import Clock, Courtesy, clock_of_this_thread
from photo_archive.app.errands import Errand, Homecoming
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Progress

STEP_INTERVAL_S = 0.06
"""Steps come to the window no more often than this, so that a fast job cannot flood it."""

LEAVING_S = 10.0
"""How long jobs are waited for that were told to stop."""

LOOK_MS = 20

STOPPED = object()
"""What a job returns that was cancelled."""


Start = Callable[[], Generator[Progress, None, object]]
"""Begins the generator of a job, in the job's thread."""


class OnLeaving(Enum):
    """What becomes of a job when the archive is left."""

    STOP = auto()
    """It is cancelled, or never begun; it can be started again another day."""
    END_FIRST = auto()
    """It is waited for: what a person has changed is not dropped."""
    GO_ON = auto()
    """It is no work on the archive that is left."""


class RunningJob(QObject):
    """One job under way or waiting; its signals arrive in the window's thread."""

    progressed = Signal(object)
    problem_found = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    _stepped = Signal(object)

    def __init__(
        self,
        title: Message,
        start: Start,
        *,
        writes: bool,
        on_leaving: OnLeaving = OnLeaving.STOP,
        window: Clock | None = None,
    ) -> None:
        super().__init__()
        self.title = title
        self.writes = writes
        self.on_leaving = on_leaving
        self.last: Progress | None = None
        self.is_over = False
        self._start = start
        self._window = window
        self._stop = threading.Event()
        self._may_go_on = threading.Event()
        self._may_go_on.set()
        self._stepped.connect(self._on_stepped)

    @property
    def is_paused(self) -> bool:
        """Whether it rests, or will after the step it is in."""
        return not self._may_go_on.is_set()

    def pause(self) -> None:
        """Ask the job to rest after the step it is in."""
        self._may_go_on.clear()

    def go_on(self) -> None:
        """Let a job that rests go on."""
        self._may_go_on.set()

    def cancel(self) -> None:
        """Ask the job to stop after the step it is in, also if it rests."""
        self._stop.set()
        self._may_go_on.set()

    def run(self) -> object:
        """Drive the generator; called in a pool thread.

        Returns:
            What the generator returned, or ``STOPPED``.
        """
        job, courtesy = self._start(), Courtesy(self._window)
        shown = 0.0
        while not self._stop.is_set():
            try:
                step = next(job)
            except StopIteration as end:
                return end.value
            now = time.monotonic()
            if step.problem is not None or now - shown >= STEP_INTERVAL_S:
                shown = now
                self._stepped.emit(step)
            self._may_go_on.wait()
            courtesy.give_way()
        job.close()
        return STOPPED

    def _on_stepped(self, step: Progress) -> None:
        self.last = step
        if step.problem is not None:
            self.problem_found.emit(step.problem)
        self.progressed.emit(step)

    def end(self, answer: object, failure: Exception | None) -> None:
        """Tell how it ended; every failure of a job is shown by whoever started it."""
        self.is_over = True
        if failure is not None:
            self.failed.emit(failure)
        elif answer is STOPPED:
            self.cancelled.emit()
        else:
            self.finished.emit(answer)
        self.ended.emit()


class JobRunner(QObject):
    """Starts jobs in a pool and keeps those that write one behind the other."""

    started = Signal(object)
    idle = Signal()
    awaited = Signal(object, float)
    """While an archive is left: a job that is let come to its end, and since when, in seconds."""
    left = Signal()
    """All jobs on the archive have ended, or are waited for no longer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(4)
        self._window = clock_of_this_thread()
        self._waiting: deque[RunningJob] = deque()
        self._running: list[RunningJob] = []

    @property
    def jobs(self) -> tuple[RunningJob, ...]:
        """Jobs under way, then jobs waiting."""
        return (*self._running, *self._waiting)

    @property
    def courtesy(self) -> Courtesy:
        """For work that is to give way to the window between smaller steps than a job's."""
        return Courtesy(self._window)

    def start(
        self,
        title: Message,
        start: Start,
        *,
        writes: bool = False,
        on_leaving: OnLeaving = OnLeaving.STOP,
        behind: bool = False,
    ) -> RunningJob:
        """Run a generator; connect to the returned job before returning to the event loop.

        Args:
            title: What it is called while it is in sight.
            start: Begins the generator.
            writes: Whether it waits for other jobs that write.
            on_leaving: What becomes of it when the archive is left.
            behind: Nobody waits for it: between its steps it gives way to the window.
        """
        window = self._window if behind else None
        job = RunningJob(title, start, writes=writes, on_leaving=on_leaving, window=window)
        job.ended.connect(self._on_ended)
        self._waiting.append(job)
        self._start_waiting()
        return job

    def leave(self, timeout_s: float = LEAVING_S) -> None:
        """End the jobs on the archive that is being left, and tell how each of them ended."""
        own = [job for job in self.jobs if job.on_leaving is not OnLeaving.GO_ON]
        for job in own:
            if job.on_leaving is OnLeaving.STOP:
                job.cancel()
                if job in self._waiting:
                    self._waiting.remove(job)
        self._start_waiting()
        self._wait_for(own, timeout_s)
        self.left.emit()

    def _wait_for(self, own: list[RunningJob], timeout_s: float) -> None:
        """Wait for these jobs: without limit for what comes to its end, else for so long."""
        home, since_s = Homecoming.of_application(), time.monotonic()
        while still := [job for job in own if job in self.jobs and not job.is_over]:
            running = [job for job in still if job in self._running]
            ending = [job for job in running if job.on_leaving is OnLeaving.END_FIRST]
            waited_s = time.monotonic() - since_s
            if not ending and waited_s > timeout_s:
                break
            if ending:
                self.awaited.emit(ending[0], waited_s)
            self._pool.waitForDone(LOOK_MS)
            home.hand_over_now()

    def stop(self, timeout_ms: int = 10_000) -> None:
        """Cancel everything, wait for the threads and tell how the jobs ended."""
        self._waiting.clear()
        for job in self._running:
            job.cancel()
        self._pool.waitForDone(timeout_ms)
        Homecoming.of_application().hand_over_now()

    def _start_waiting(self) -> None:
        for job in tuple(self._waiting):
            if job.writes and any(one.writes and not one.is_over for one in self._running):
                continue
            self._waiting.remove(job)
            self._running.append(job)
            self._pool.start(Errand(job, job.run, job.end).run)
            self.started.emit(job)

    def _on_ended(self) -> None:
        job = self.sender()
        if job in self._running:
            self._running.remove(job)
        self._start_waiting()
        if not self._running:
            self.idle.emit()
