# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from photo_archive.app.questions import InOrder, Latest
from photo_archive.domain.errors import ArchiveError

PATIENCE_S = 60


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
