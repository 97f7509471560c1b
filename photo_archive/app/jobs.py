# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Work off the window's thread: long jobs (generators of progress), questions, small works.

Services yield; here the generator is driven in a pool thread and its steps arrive as signals.
Closing the generator cancels the job. Jobs that write wait for one another, and none outlives the
archive it works on; of several questions asked in a row only the newest is answered. Qt objects are
let go of in the window's thread alone: what a thread holds to the end is an errand, which is none.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from contextlib import suppress
from enum import Enum, auto
from functools import partial

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThreadPool, Signal

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


def while_there(receiver: QObject, tell: Callable[..., object]) -> Callable[..., None]:
    """A slot that is called only while a view is there: jobs end when they like.

    Python functions, unlike methods of the view itself, stay connected when it is destroyed.
    """

    def told(*values: object) -> None:
        if shiboken6.isValid(receiver):
            tell(*values)

    return told


class _Homecoming(QObject):
    """Brings errands from their threads to the window's thread; lives as long as the application.

    The object that asked may be destroyed at any moment while a thread is still busy for it, so a
    thread sends no signal of that object when it is done, but one of this.
    """

    arrived = Signal(object)

    def __init__(self, application: QObject) -> None:
        super().__init__(application)
        self.arrived.connect(self._hand_over)

    @classmethod
    def of_application(cls) -> _Homecoming:
        """The one there is, made when first needed; in the window's thread."""
        application = QCoreApplication.instance()
        assert application is not None
        found = application.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return found if isinstance(found, cls) else cls(application)

    def hand_over_now(self) -> None:
        """Hand over what has arrived, although the event loop is not turning."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    def _hand_over(self, errand: _Errand) -> None:
        errand.hand_over()


class _Errand:
    """A work for a thread, with whom to tell what came of it.

    The thread lets go of its errand last of all, when the asker may be gone already. Hence the
    errand is no Qt object, and whatever it holds is taken from it in the window's thread.
    """

    def __init__(
        self,
        asker: QObject,
        work: Callable[[], object],
        tell: Callable[[object, Exception | None], None],
    ) -> None:
        self._asker: QObject | None = asker
        self._work: Callable[[], object] | None = work
        self._tell: Callable[[object, Exception | None], None] | None = tell
        self._home = _Homecoming.of_application()
        self._answer: object = None
        self._failure: Exception | None = None

    def run(self) -> None:
        """Do the work; called in a pool thread."""
        self._carry_out()
        with suppress(RuntimeError):  # the application is gone: nobody is left to tell
            self._home.arrived.emit(self)

    def _carry_out(self) -> None:
        """Nothing of the work may be held in a variable when its end is told."""
        assert self._work is not None
        try:
            self._answer = self._work()
        except Exception as error:  # the window words it
            self._failure = error

    def hand_over(self) -> None:
        """Tell the asker, if it is still there, and let go of everything."""
        asker, tell = self._asker, self._tell
        answer, failure = self._answer, self._failure
        self._asker = self._work = self._tell = self._answer = self._failure = None
        if asker is not None and tell is not None and shiboken6.isValid(asker):
            tell(answer, failure)


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
    ) -> None:
        super().__init__()
        self.title = title
        self.writes = writes
        self.on_leaving = on_leaving
        self.last: Progress | None = None
        self.is_over = False
        self._start = start
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
        job = self._start()
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
        start: Start,
        *,
        writes: bool = False,
        on_leaving: OnLeaving = OnLeaving.STOP,
    ) -> RunningJob:
        """Run a generator; connect to the returned job before returning to the event loop."""
        job = RunningJob(title, start, writes=writes, on_leaving=on_leaving)
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
        home = _Homecoming.of_application()
        give_up_s = time.monotonic() + timeout_s
        while still := [job for job in own if job in self.jobs and not job.is_over]:
            running = [job for job in still if job in self._running]
            ending = any(job.on_leaving is OnLeaving.END_FIRST for job in running)
            if not ending and time.monotonic() > give_up_s:
                break
            self._pool.waitForDone(LOOK_MS)
            home.hand_over_now()

    def stop(self, timeout_ms: int = 10_000) -> None:
        """Cancel everything, wait for the threads and tell how the jobs ended."""
        self._waiting.clear()
        for job in self._running:
            job.cancel()
        self._pool.waitForDone(timeout_ms)
        _Homecoming.of_application().hand_over_now()

    def _start_waiting(self) -> None:
        for job in tuple(self._waiting):
            if job.writes and any(one.writes and not one.is_over for one in self._running):
                continue
            self._waiting.remove(job)
            self._running.append(job)
            self._pool.start(_Errand(job, job.run, job.end).run)
            self.started.emit(job)

    def _on_ended(self) -> None:
        job = self.sender()
        if job in self._running:
            self._running.remove(job)
        self._start_waiting()
        if not self._running:
            self.idle.emit()


class Latest(QObject):
    """Answers questions in a thread, one at a time; a newer question replaces one that waits.

    An answer arrives only if no newer question has been asked meanwhile.
    """

    answered = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._newest = 0
        self._busy = False
        self._next: Callable[[], object] | None = None

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
        self._pool.start(_Errand(self, question, partial(self._on_done, number)).run)

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

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._last = 0
        self._open = 0

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._open > 0

    def ask(self, work: Callable[[], object]) -> int:
        """Do a work after those before it; its number comes back with the answer."""
        self._last += 1
        self._open += 1
        number = self._last
        self._pool.start(_Errand(self, work, partial(self._on_done, number)).run)
        return number

    def wait(self) -> None:
        """Wait until everything asked is done; answers arrive as signals later."""
        self._pool.waitForDone(10_000)

    def _on_done(self, number: int, answer: object, error: Exception | None) -> None:
        self._open -= 1
        if error is None:
            self.answered.emit(number, answer)
        else:
            self.failed.emit(number, error)
