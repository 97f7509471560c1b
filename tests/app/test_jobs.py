# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import threading
from collections.abc import Generator

from pytestqt.qtbot import QtBot

from photo_archive.app.jobs import JobRunner, OnLeaving, RunningJob
from photo_archive.domain.errors import ArchiveError, Message, Problem, ProblemKind
from photo_archive.domain.progress import Progress

TITLE = Message("Work")
PATIENCE_S = 60


def steps(number: int, closed: list[str] | None = None) -> Generator[Progress, None, str]:
    try:
        for done in range(number):
            yield Progress(done, number, TITLE)
    finally:
        if closed is not None:
            closed.append("closed")
    return "summary"


def test_a_job_ends_with_its_summary(qtbot: QtBot, runner: JobRunner) -> None:
    job = runner.start(TITLE, lambda: steps(3))
    with qtbot.waitSignal(job.finished) as finished:
        pass
    assert finished.args == ["summary"]
    assert runner.jobs == ()


def test_a_failure_arrives_and_does_not_hang(qtbot: QtBot, runner: JobRunner) -> None:
    def fails() -> Generator[Progress, None, None]:
        yield Progress(0, None, TITLE)
        raise ArchiveError("The disk is full; free some space.")

    job = runner.start(TITLE, fails)
    with qtbot.waitSignal(job.failed) as failed:
        pass
    assert isinstance(failed.args[0], ArchiveError)


def test_every_problem_arrives_although_steps_are_thinned(qtbot: QtBot, runner: JobRunner) -> None:
    problems: list[Problem] = []

    def many() -> Generator[Progress, None, None]:
        for number in range(50):
            bad = Problem(str(number), ProblemKind.EMPTY, Message("Empty"))
            yield Progress(number, 50, TITLE, problem=bad if number % 5 == 0 else None)

    job = runner.start(TITLE, many)
    job.problem_found.connect(problems.append)
    with qtbot.waitSignal(job.ended):
        pass
    assert [one.file for one in problems] == [str(number) for number in range(0, 50, 5)]


def test_a_job_rests_and_goes_on_or_is_stopped_while_it_rests(
    qtbot: QtBot, runner: JobRunner
) -> None:
    jobs = []
    for ends in ("finished", "cancelled"):
        asked_to_rest = threading.Event()

        def works(asked_to_rest: threading.Event = asked_to_rest) -> Generator[Progress, None, str]:
            asked_to_rest.wait(30)
            for number in range(3):
                yield Progress(number, 3, TITLE)
            return "summary"

        job = runner.start(TITLE, works)
        job.pause()
        assert job.is_paused
        asked_to_rest.set()
        jobs.append(job)
        with qtbot.waitSignal(getattr(job, ends)):
            if ends == "finished":
                job.go_on()
            else:
                job.cancel()
    assert [job.is_paused for job in jobs] == [False, False]


def test_cancelling_closes_the_generator(qtbot: QtBot, runner: JobRunner) -> None:
    closed: list[str] = []
    go_on = threading.Event()

    def waits() -> Generator[Progress, None, None]:
        try:
            while True:
                go_on.wait(0.01)
                yield Progress(0, None, TITLE)
        finally:
            closed.append("closed")

    job = runner.start(TITLE, waits)
    with qtbot.waitSignal(job.progressed):
        pass
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    assert closed == ["closed"]


def test_jobs_that_write_wait_for_one_another(qtbot: QtBot, runner: JobRunner) -> None:
    order: list[str] = []
    release = threading.Event()

    def first() -> Generator[Progress, None, None]:
        yield Progress(0, None, TITLE)
        release.wait(PATIENCE_S)
        order.append("first")

    def second() -> Generator[Progress, None, None]:
        order.append("second")
        yield Progress(0, None, TITLE)

    runner.start(TITLE, first, writes=True)
    last = runner.start(TITLE, second, writes=True)
    with qtbot.waitSignal(last.ended):
        release.set()
    assert order == ["first", "second"]


def test_leaving_ends_the_jobs_on_an_archive(qtbot: QtBot, runner: JobRunner) -> None:
    """Looking is stopped, what a person changed is done, and the next archive opens."""
    ends: list[str] = []
    release = threading.Event()

    def looks() -> Generator[Progress, None, None]:
        while True:
            release.wait(0.01)
            yield Progress(0, None, TITLE)

    def opens() -> Generator[Progress, None, str]:
        yield Progress(0, None, TITLE)
        release.wait(PATIENCE_S)
        return "opened"

    stopped = runner.start(TITLE, looks, writes=True)
    never = runner.start(TITLE, looks, writes=True)
    written = runner.start(TITLE, lambda: steps(3), writes=True, on_leaving=OnLeaving.END_FIRST)
    opening = runner.start(TITLE, opens, on_leaving=OnLeaving.GO_ON)
    stopped.cancelled.connect(lambda: ends.append("stopped"))
    never.ended.connect(lambda: ends.append("begun"))
    written.finished.connect(ends.append)
    runner.leave()
    assert ends == ["stopped", "summary"]
    assert runner.jobs == (opening,)
    with qtbot.waitSignal(opening.finished):
        release.set()


def test_what_is_stopped_is_told_at_once(runner: JobRunner) -> None:
    ends: list[str] = []
    job = runner.start(TITLE, lambda: steps(10_000_000))
    job.cancelled.connect(lambda: ends.append("cancelled"))
    runner.stop()
    assert ends == ["cancelled"]
    assert runner.jobs == ()


def test_an_archive_may_be_left_because_of_how_a_job_ended(qtbot: QtBot, runner: JobRunner) -> None:
    """As when a job finds that the archive is damaged: nothing waits for what is over."""
    done: list[object] = []
    job = runner.start(TITLE, lambda: steps(1), writes=True, on_leaving=OnLeaving.END_FIRST)
    after = runner.start(TITLE, lambda: steps(1), writes=True, on_leaving=OnLeaving.END_FIRST)
    job.finished.connect(lambda _: runner.leave())
    job.finished.connect(lambda _: done.append("left"))
    after.finished.connect(done.append)
    with qtbot.waitSignal(job.ended):
        pass
    assert done == ["summary", "left"]
    assert runner.jobs == ()


def test_a_job_nobody_waits_for_looks_at_the_window_between_its_steps() -> None:
    looks: list[float] = []

    def clock() -> float:
        looks.append(0.0)
        return 0.0

    job = RunningJob(TITLE, lambda: steps(3), writes=False, window=clock)
    assert job.run() == "summary"
    assert len(looks) == 4


def test_what_is_waited_for_is_told(runner: JobRunner) -> None:
    """However long it takes: what would have been cancelled is given up, an edit is not."""
    told: list[tuple[object, bool]] = []
    release = threading.Event()

    def writes() -> Generator[Progress, None, str]:
        yield Progress(0, None, TITLE)
        release.wait(PATIENCE_S)
        return "written"

    def on_awaited(job: RunningJob, waited_s: float) -> None:
        told.append((job, waited_s >= 0))
        if len(told) == 3:
            release.set()

    edit = runner.start(TITLE, writes, writes=True, on_leaving=OnLeaving.END_FIRST)
    done: list[object] = []
    edit.finished.connect(done.append)
    runner.awaited.connect(on_awaited)
    runner.left.connect(lambda: done.append("left"))
    runner.leave(timeout_s=0)
    assert told[:3] == [(edit, True)] * 3
    assert done == ["written", "left"]
