# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Generator, Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from photo_archive.app.errands import soon, while_there
from photo_archive.app.jobs import JobRunner
from photo_archive.app.questions import Latest
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Progress

TITLE = Message("Work")


def once() -> Generator[Progress, None, str]:
    yield Progress(0, 1, TITLE)
    return "summary"


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


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("is_late", [False, True])
def test_what_is_done_soon_keeps_nothing(qtbot: QtBot, is_late: bool) -> None:
    freed_in: list[threading.Thread] = []
    parent, done = QObject(), []

    def begin() -> None:
        owner = Held(freed_in)
        owner.setParent(parent)
        soon(owner, owner.look)
        soon(owner, lambda: done.append(owner.objectName()))

    begin()
    if not is_late:
        qtbot.waitUntil(lambda: bool(done))
    shiboken6.delete(parent)
    gc.collect()
    assert freed_in


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


def test_a_view_that_is_gone_is_not_told(qtbot: QtBot, runner: JobRunner) -> None:
    told: list[object] = []
    there, gone = QObject(), QObject()
    job = runner.start(TITLE, once)
    job.finished.connect(while_there(gone, lambda answer: told.append(("gone", answer))))
    job.finished.connect(while_there(there, lambda answer: told.append(("there", answer))))
    shiboken6.delete(gone)
    with qtbot.waitSignal(job.ended):
        pass
    assert told == [("there", "summary")]
