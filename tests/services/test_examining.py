# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from photo_archive.services.examining import in_order


def test_results_come_in_the_order_of_the_items() -> None:
    gate = threading.Event()

    def work(number: int) -> int:
        if number == 0:
            gate.wait(5)
        else:
            gate.set()
        return number * number

    assert list(in_order(work, iter(range(20)), workers=2)) == [n * n for n in range(20)]


def test_only_a_few_items_are_taken_ahead() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    results = in_order(lambda number: number, items(), workers=2)
    assert next(results) == 0
    assert len(taken) <= 8
    results.close()
    assert len(taken) <= 8


def test_what_goes_wrong_in_a_thread_is_raised_here() -> None:
    def work(number: int) -> int:
        return 1 // number

    with pytest.raises(ZeroDivisionError):
        list(in_order(work, iter([1, 0, 1]), workers=2))
