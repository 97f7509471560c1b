# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Work nobody waits for gives way to the window's thread.

Threads of Python take turns, and PySide gives its turn away many times in a frame: beside a thread
that reads captions, each time it waits to have it back, and a frame of 4 ms takes 40. So such work
looks between two small steps whether the window's thread is doing something, and rests until it is
done. It sees so by the processor's time of that thread, which costs the window nothing. What a
frame asked for is waited for, and rests only while another frame is painted.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

AT_WORK_S = 0.0003
"""What the window's thread may have used since the last look, as for a timer, without counting."""

LOOK_EVERY_S = 0.005
AT_REST_S = 0.001
"""It is done when it used no more than this between two looks."""

LONGEST_FRAME_S = 0.03
"""A frame that takes longer, or was never painted, keeps nobody waiting any more."""

LONGEST_S = 0.1
"""One rest: however busy the window is, the work goes on by small steps."""

Clock = Callable[[], float]


class Courtesy:
    """For one thread that works beside the one whose clock it is given.

    Args:
        clock: Seconds of processor time used by the window's thread; None where the system does
            not tell of other threads, and nothing is waited for.
        rest: Waits for some seconds.
    """

    def __init__(self, clock: Clock | None, rest: Callable[[float], object] = time.sleep) -> None:
        self._clock = clock
        self._rest = rest
        self._used = clock() if clock is not None else 0.0

    def give_way(self) -> None:
        """Rest while the window's thread is at work; called between two small steps."""
        if self._clock is None:
            return
        before, self._used = self._used, self._clock()
        if self._used - before <= AT_WORK_S:
            return
        rested = 0.0
        while rested < LONGEST_S:
            self._rest(LOOK_EVERY_S)
            rested += LOOK_EVERY_S
            before, self._used = self._used, self._clock()
            if self._used - before <= AT_REST_S:
                return


class FrameTurn:
    """From the turn of a wheel until all is painted, the window's thread has Python to itself.

    Views begin and end frames; threads that fetch what is to be painted next rest meanwhile.
    """

    def __init__(self) -> None:
        self._free = threading.Event()
        self._free.set()

    def begin(self) -> None:
        """The window's thread is about to paint; may be said again until it has."""
        self._free.clear()

    def end(self) -> None:
        """It has painted."""
        self._free.set()

    def rest(self) -> None:
        """Wait until the frame is painted; called in other threads, between two small steps."""
        if not self._free.wait(LONGEST_FRAME_S):
            self._free.set()


def clock_of_this_thread() -> Clock | None:
    """The processor's time of the thread that asks, to be read from any other; None: not told."""
    if not hasattr(time, "pthread_getcpuclockid"):
        return None
    clock = time.pthread_getcpuclockid(threading.get_ident())
    return lambda: time.clock_gettime(clock)
