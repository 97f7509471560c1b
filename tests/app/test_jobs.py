# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import sys
import threading
from collections.abc import Generator, Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from photo_archive.app.jobs import InOrder, JobRunner, Latest, OnLeaving, while_there
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


def test_only_the_newest_question_is_answered(qtbot: QtBot) -> None:
    latest = Latest()
    answers: list[object] = []
    latest.answered.connect(answers.append)
    release = threading.Event()

    def slow() -> str:
        release.wait(PATIENCE_S)
        return "slow"

    latest.ask(slow)
    latest.ask(lambda: "dropped")
    with qtbot.waitSignal(latest.answered):
        latest.ask(lambda: "newest")
        release.set()
    assert answers == ["newest"]
    latest.stop()


def test_a_question_that_fails_says_so(qtbot: QtBot) -> None:
    latest = Latest()

    def fails() -> None:
        raise ArchiveError("No.")

    with qtbot.waitSignal(latest.failed):
        latest.ask(fails)
    latest.stop()


def test_small_works_are_all_done_in_their_order(qtbot: QtBot) -> None:
    works = InOrder()
    done: list[tuple[int, object]] = []
    works.answered.connect(lambda number, answer: done.append((number, answer)))
    numbers = [works.ask(lambda value=value: value * value) for value in range(20)]
    with qtbot.waitSignal(works.failed) as told:
        failing = works.ask(lambda: [][1])
    assert told.args[0] == failing
    assert isinstance(told.args[1], IndexError)
    assert done == [(number, value * value) for value, number in enumerate(numbers)]
    assert not works.busy
    works.ask(lambda: done.append((0, "late")))
    works.wait()
    assert done[-1] == (0, "late")


class Held(QObject):
    """Notes in which thread Python lets go of it."""

    def __init__(self, freed_in: list[threading.Thread]) -> None:
        super().__init__()
        self._freed_in = freed_in

    def look(self) -> None:
        assert self._freed_in is not None

    def __del__(self) -> None:
        self._freed_in.append(threading.current_thread())


@pytest.fixture
def hasty() -> Iterator[None]:
    """Threads take turns so often that each order of their last steps occurs."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("hasty")
def test_what_a_question_held_is_let_go_of_in_the_windows_thread(qtbot: QtBot) -> None:
    freed_in: list[threading.Thread] = []
    latest = Latest()
    for _ in range(200):
        with qtbot.waitSignal(latest.answered):
            latest.ask(Held(freed_in).look)
    latest.stop()
    assert len(freed_in) == 200
    assert set(freed_in) == {threading.main_thread()}


@pytest.mark.usefixtures("hasty")
def test_a_job_is_let_go_of_in_the_windows_thread(qtbot: QtBot, runner: JobRunner) -> None:
    freed_in: list[threading.Thread] = []

    def looks(held: Held) -> Generator[Progress, None, None]:
        held.look()
        yield Progress(0, None, TITLE)

    for _ in range(200):
        with qtbot.waitSignal(runner.idle):
            runner.start(TITLE, partial(looks, Held(freed_in)))
    runner.stop()
    assert len(freed_in) == 200
    assert set(freed_in) == {threading.main_thread()}


@pytest.mark.usefixtures("hasty")
def test_who_asked_may_be_gone_before_the_answer(qtbot: QtBot) -> None:
    answers: list[object] = []
    for _ in range(200):
        owner = QObject()
        latest = Latest(owner)
        latest.answered.connect(answers.append)
        begun = threading.Event()
        latest.ask(begun.set)
        begun.wait(5)
        shiboken6.delete(owner)
        assert not shiboken6.isValid(latest)
    qtbot.wait(1)
    assert answers == []


def test_who_is_forgotten_while_asking_is_answered_no_more(qtbot: QtBot) -> None:
    freed_in: list[threading.Thread] = []
    for _ in range(50):
        Latest().ask(Held(freed_in).look)
    qtbot.waitUntil(lambda: len(freed_in) == 50)
    assert set(freed_in) == {threading.main_thread()}


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


def test_a_view_that_is_gone_is_not_told(qtbot: QtBot, runner: JobRunner) -> None:
    told: list[object] = []
    there, gone = QObject(), QObject()
    job = runner.start(TITLE, lambda: steps(1))
    job.finished.connect(while_there(gone, lambda answer: told.append(("gone", answer))))
    job.finished.connect(while_there(there, lambda answer: told.append(("there", answer))))
    shiboken6.delete(gone)
    with qtbot.waitSignal(job.ended):
        pass
    assert told == [("there", "summary")]


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
