# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several worker processes that share the tasks; a file that breaks one costs only itself.

Each process is fed by a thread of its own and has the next tasks waiting, so that it never stands
idle. A task over which a process ended is tried once more while all others rest, for it may have
been the memory they took; then its failure is the answer. Processes start when they are needed.
"""

from __future__ import annotations

import itertools
import logging
import os
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, wait
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import TypeVar

from photo_archive.domain.errors import ArchiveError
from photo_archive.media.examine import NeedsRoom
from photo_archive.media.worker import Limits, Worker, WorkerGoneError
from photo_archive.media.worker_messages import Answer, Draw, Failed, Task

log = logging.getLogger(__name__)

WORKERS = max(1, min(8, os.cpu_count() or 2))
AHEAD = 192
"""Answers that may be waiting, so that no worker stands idle while a batch is written."""

_SENT_AHEAD = 4
_FOR_ANOTHER = 8
"""Another process is started once so many tasks are waiting for each there is."""
_RENEWED_AFTER = 4000
"""Files after which a process gives way to a new one, whatever libraries leave in its memory."""
_CHECK_EVERY_S = 0.25
_WAIT_S = 0.5

Item = TypeVar("Item")


@dataclass(slots=True)
class _Job:
    """A task and where its answer goes."""

    task: Task
    answer: Future[Answer] = field(default_factory=Future)
    tried: int = 0


class Workers:
    """A few worker processes; use it as a context manager or call ``close``.

    Args:
        most: How many processes at most.
        limits: What one file may cost.
    """

    def __init__(self, most: int = WORKERS, limits: Limits | None = None) -> None:
        self._most = most
        self._limits = limits or Limits()
        self._state = threading.Condition()
        self._waiting: deque[_Job] = deque()
        self._alone: deque[_Job] = deque()
        self._under_way = 0
        self._is_one_alone = False
        self._closed = threading.Event()
        self._threads: list[threading.Thread] = []
        self._running: set[Worker] = set()

    # -- asking -----------------------------------------------------------------------------

    def prepare(self) -> None:
        """Start the first process now, because there will be something to do."""
        with self._state:
            if not self._threads and not self._closed.is_set():
                self._start_thread(self._watch)
                self._start_thread(self._feed)

    def submit(self, task: Task) -> Future[Answer]:
        """Have a task done; an answer always comes, if need be that it failed."""
        job = _Job(self._with_room(task))
        self.prepare()
        with self._state:
            self._waiting.append(job)
            feeding = len(self._threads) - 1
            if feeding < self._most and len(self._waiting) > feeding * _FOR_ANOTHER:
                self._start_thread(self._feed)
            self._state.notify()
        return job.answer

    def in_order(
        self, tasks: Iterable[tuple[Item, Task | Answer]], ahead: int = AHEAD
    ) -> Generator[tuple[Item, Answer] | None, None, None]:
        """Answers in the order of the tasks; what has its answer already is passed on.

        None comes from time to time while an answer is waited for, so that who waits can also stop.
        The first tasks are begun at once, before the first answer is asked for. Closing the
        iterator abandons what has not begun; close the workers to end the rest.

        Raises:
            ArchiveError: No process can be started.
        """
        remaining = iter(tasks)
        begun = deque(
            (item, self._answer_to(task)) for item, task in itertools.islice(remaining, ahead)
        )
        return self._answers(begun, remaining)

    def _answers(
        self,
        begun: deque[tuple[Item, Future[Answer]]],
        remaining: Iterator[tuple[Item, Task | Answer]],
    ) -> Generator[tuple[Item, Answer] | None, None, None]:
        while begun:
            item, answer = begun.popleft()
            while not wait([answer], timeout=_WAIT_S).done:
                yield None
            yield item, answer.result()
            for following, task in itertools.islice(remaining, 1):
                begun.append((following, self._answer_to(task)))

    def pids(self) -> tuple[int, ...]:
        """The numbers of the processes that are ready to work."""
        with self._state:
            return tuple(worker.pid for worker in self._running if worker.is_ready)

    # -- ending -----------------------------------------------------------------------------

    def close(self) -> None:
        """End all processes at once; what was not done is cancelled."""
        with self._state:
            self._closed.set()
            for worker in self._running:
                worker.kill()
            for job in (*self._waiting, *self._alone):
                job.answer.cancel()
            self._waiting.clear()
            self._alone.clear()
            self._state.notify_all()
        for thread in self._threads:
            thread.join()

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    # -- the threads ------------------------------------------------------------------------

    def _start_thread(self, target: Callable[[], None]) -> None:
        thread = threading.Thread(target=target, name="pictures", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _watch(self) -> None:
        while not self._closed.wait(_CHECK_EVERY_S):
            with self._state:
                running = tuple(self._running)
            for worker in running:
                worker.check()

    def _feed(self) -> None:
        """Keep one process at work, and put another in its place when it is gone."""
        while not self._closed.is_set():
            try:
                worker = self._started()
            except ArchiveError as error:
                self._give_up(error)
                return
            try:
                self._keep_busy(worker)
            finally:
                with self._state:
                    self._running.discard(worker)
                worker.end()

    def _started(self) -> Worker:
        worker = Worker(self._limits)
        with self._state:
            self._running.add(worker)
            if self._closed.is_set():
                worker.kill()
        try:
            worker.greet()
        except ArchiveError:
            with self._state:
                self._running.discard(worker)
            raise
        return worker

    def _keep_busy(self, worker: Worker) -> None:
        """Feed a process until it is gone, old, or the workers are closed."""
        sent: deque[_Job] = deque()
        done = 0
        while True:
            try:
                while len(sent) < _SENT_AHEAD and done < _RENEWED_AFTER:
                    job = self._next(wait=not sent)
                    if job is None:
                        break
                    sent.append(job)
                    worker.send(job.task)
                if not sent:
                    return
                answer = worker.receive()
            except WorkerGoneError as gone:
                self._on_gone(sent, gone.failed)
                return
            self._on_answer(sent.popleft(), answer)
            done += 1

    def _next(self, *, wait: bool) -> _Job | None:
        """The next job, None if there is none now or never again."""
        with self._state:
            while not self._closed.is_set():
                if self._alone and not self._under_way:
                    self._is_one_alone = True
                    self._under_way = 1
                    return self._alone.popleft()
                if self._waiting and not self._alone and not self._is_one_alone:
                    self._under_way += 1
                    return self._waiting.popleft()
                if not wait:
                    return None
                self._state.wait()
            return None

    def _on_answer(self, job: _Job, answer: Answer) -> None:
        is_first = not job.tried
        if is_first and isinstance(job.task, Draw) and isinstance(answer, NeedsRoom):
            self._again_alone(_Job(replace(job.task, room_bytes=None), job.answer, 1))
        elif is_first and isinstance(answer, Failed):
            self._again_alone(_Job(job.task, job.answer, 1))
        else:
            self._answered(job, answer)

    def _on_gone(self, sent: deque[_Job], failed: Failed) -> None:
        """The first of the jobs is what the process ended over; the others are innocent."""
        if self._closed.is_set():
            for job in sent:
                job.answer.cancel()
        if self._closed.is_set() or not sent:
            return
        culprit = sent.popleft()
        with self._state:
            self._under_way -= len(sent)
            self._waiting.extendleft(reversed(sent))
            self._state.notify_all()
        log.info("a worker ended over %s (%s) %s", culprit.task.path, failed.why, failed.detail)
        self._on_answer(culprit, Failed(failed.why))

    def _again_alone(self, job: _Job) -> None:
        with self._state:
            self._under_way -= 1
            self._alone.append(job)
            self._state.notify_all()

    def _answered(self, job: _Job, answer: Answer) -> None:
        with self._state:
            self._under_way -= 1
            if job.tried:
                self._is_one_alone = False
                self._state.notify_all()
        job.answer.set_result(answer)

    def _give_up(self, error: ArchiveError) -> None:
        """Leave the work to the others; if there are none, tell everyone who waits."""
        with self._state:
            if self._running or self._closed.is_set():
                return
            jobs = (*self._waiting, *self._alone)
            self._waiting.clear()
            self._alone.clear()
            self._closed.set()
        for job in jobs:
            job.answer.set_exception(error)

    def _with_room(self, task: Task) -> Task:
        if isinstance(task, Draw) and task.room_bytes is None:
            return replace(task, room_bytes=self._limits.room_bytes)
        return task

    def _answer_to(self, task: Task | Answer) -> Future[Answer]:
        if isinstance(task, Task):
            return self.submit(task)
        answered: Future[Answer] = Future()
        answered.set_result(task)
        return answered
