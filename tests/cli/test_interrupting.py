# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest

from photo_archive.cli.interrupting import heeding_interrupts
from photo_archive.cli.output import Output
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Job, Progress
from photo_archive.wording import Wording

needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no signals")


@pytest.fixture(autouse=True)
def usual_handler() -> Iterator[None]:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def press() -> None:
    os.kill(os.getpid(), signal.SIGINT)


@needs_signals
def test_a_press_that_nobody_heard_stops_the_job_at_its_next_step() -> None:
    done = []

    def job() -> Job[str]:
        with suppress(KeyboardInterrupt):  # as callbacks of SQLite do
            press()
        for number in range(3):
            done.append(number)
            yield Progress(number, 3, Message("Importing pictures"))
        return "done"

    with pytest.raises(KeyboardInterrupt):
        Output(Wording("en"), as_json=False).follow(job())
    assert done == [0]


@needs_signals
def test_a_press_is_heard_at_once() -> None:
    def work() -> None:
        with heeding_interrupts():
            press()
            pytest.fail("went on")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_nothing_is_raised_without_a_press() -> None:
    with heeding_interrupts() as heed:
        heed()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_other_threads_leave_signals_alone() -> None:
    heard = []

    def work() -> None:
        with heeding_interrupts() as heed:
            heed()
            heard.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert heard == [signal.default_int_handler]
