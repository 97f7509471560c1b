# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import threading
import time
from collections.abc import Iterator

from photo_archive.app.courtesy import (
    AT_REST_S,
    AT_WORK_S,
    LONGEST_FRAME_S,
    LONGEST_S,
    LOOK_EVERY_S,
    Courtesy,
    FrameTurn,
    clock_of_this_thread,
)


def used(*steps_s: float) -> Iterator[float]:
    """What a clock tells that goes on by these steps and then by the last of them for ever."""
    now = 0.0
    yield now
    for step in steps_s:
        now += step
        yield now
    while True:
        now += steps_s[-1]
        yield now


def rests_beside(*steps_s: float) -> list[float]:
    clock, rests = used(*steps_s), []
    courtesy = Courtesy(lambda: next(clock), rests.append)
    courtesy.give_way()
    return rests


def test_nobody_rests_beside_a_window_that_does_nothing() -> None:
    assert rests_beside(AT_WORK_S / 2) == []


def test_work_rests_until_the_window_is_done() -> None:
    assert rests_beside(0.004, 0.004, 0.002, AT_REST_S / 2) == [LOOK_EVERY_S] * 3


def test_work_goes_on_by_small_steps_beside_a_window_that_is_never_done() -> None:
    assert abs(sum(rests_beside(0.005)) - LONGEST_S) < LOOK_EVERY_S


def test_only_what_the_window_did_since_the_last_look_counts() -> None:
    clock, rests = used(0.004, 0.0), []
    courtesy = Courtesy(lambda: next(clock), rests.append)
    courtesy.give_way()
    courtesy.give_way()
    assert rests == [LOOK_EVERY_S]


def test_nobody_rests_where_the_system_does_not_tell_of_threads() -> None:
    rests: list[float] = []
    Courtesy(None, rests.append).give_way()
    assert rests == []


def test_the_clock_of_a_thread_is_read_from_another() -> None:
    clock = clock_of_this_thread()
    if clock is None:
        return
    read: list[float] = []
    before = clock()
    while clock() - before < AT_REST_S:
        pass
    other = threading.Thread(target=lambda: read.append(clock()))
    other.start()
    other.join()
    assert read[0] - before >= AT_REST_S


def test_threads_rest_from_the_beginning_of_a_frame_to_its_end() -> None:
    turn, rested = FrameTurn(), threading.Event()
    turn.rest()
    turn.begin()
    turn.begin()

    def work() -> None:
        turn.rest()
        rested.set()

    other = threading.Thread(target=work)
    other.start()
    turn.end()
    other.join()
    assert rested.is_set()


def test_a_frame_that_is_never_painted_keeps_nobody_waiting() -> None:
    turn = FrameTurn()
    turn.begin()
    turn.rest()
    began = time.monotonic()
    for _ in range(1000):
        turn.rest()
    assert time.monotonic() - began < 1000 * LONGEST_FRAME_S
