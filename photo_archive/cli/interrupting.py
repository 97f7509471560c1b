# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ctrl+C, so that it is never lost.

Python raises KeyboardInterrupt wherever it happens to be. In a callback of SQLite, a destructor or
the end of a weak reference nobody hears it, and long work would go on as if nothing was pressed.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def heeding_interrupts() -> Iterator[Callable[[], None]]:
    """Note Ctrl+C while long work goes on.

    Gives a function to call between its steps, which raises again what was not heard. Python's own
    handler is the only one that is stood in for, and only in the thread that is told of signals.

    Raises:
        KeyboardInterrupt: At once when Ctrl+C is pressed, else from that function.
    """
    pressed = False

    def on_press(number: int, frame: FrameType | None) -> None:
        nonlocal pressed
        pressed = True
        signal.default_int_handler(number, frame)

    def heed() -> None:
        if pressed:
            raise KeyboardInterrupt

    ours = (
        threading.current_thread() is threading.main_thread()
        and signal.getsignal(signal.SIGINT) is signal.default_int_handler
    )
    if not ours:
        yield heed
        return
    signal.signal(signal.SIGINT, on_press)
    try:
        yield heed
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
