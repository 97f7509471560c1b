# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Examining many files at once, in order, with bounded memory.

Decoding releases the interpreter lock, so threads use all cores; only a few files more than there
are workers are ever in memory.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Given = TypeVar("Given")
Done = TypeVar("Done")

WORKERS = max(2, min(8, os.cpu_count() or 2))
_AHEAD = 2
"""Files waiting for each worker, so that none stands idle while a batch is written."""


def in_order(
    work: Callable[[Given], Done], items: Iterator[Given], workers: int = WORKERS
) -> Generator[Done, None, None]:
    """``work`` done on each item by several threads, results in the order of the items.

    Closing the iterator abandons what has not begun.
    """
    waiting: deque[Future[Done]] = deque()
    pool = ThreadPoolExecutor(workers, thread_name_prefix="examine")
    try:
        for item in items:
            waiting.append(pool.submit(work, item))
            if len(waiting) > workers * (1 + _AHEAD):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
