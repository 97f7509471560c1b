# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import Signal
from pytestqt.qtbot import QtBot

from photo_archive.app.asking import Asking
from photo_archive.app.jobs import JobRunner
from photo_archive.app.session import Session
from photo_archive.domain.errors import ArchiveError


class Names(Asking):
    """Asks what a record is called."""

    called = Signal(object)
    uncalled = Signal(object)


@pytest.fixture
def names(qtbot: QtBot, session: Session, runner: JobRunner) -> Names:
    return Names(session, runner, "en")


def refused() -> object:
    raise ArchiveError("There is no such record.")


def test_an_answer_goes_to_the_signal(qtbot: QtBot, names: Names) -> None:
    question = names._latest(names.called)
    with qtbot.waitSignal(names.called) as told:
        question.ask(lambda: "Paris")
        assert names.is_asking
    assert told.args == ["Paris"]
    assert not names.is_asking


def test_a_failure_goes_to_the_session_or_where_it_is_awaited(
    qtbot: QtBot, session: Session, names: Names
) -> None:
    with qtbot.waitSignal(session.failed):
        names._latest(names.called).ask(refused)
    with qtbot.assertNotEmitted(session.failed), qtbot.waitSignal(names.uncalled):
        names._latest(names.called, failed=names.uncalled).ask(refused)


def test_stopping_ends_all_threads_and_nothing_arrives(qtbot: QtBot, names: Names) -> None:
    question = names._latest(names.called)
    with qtbot.assertNotEmitted(names.called, wait=50):
        question.ask(lambda: "Paris")
        names.stop()
