# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import time

from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.services.import_values import Copy, Ledger


def problem(file: str, text: str = "It is empty.") -> Problem:
    return Problem(file, ProblemKind.EMPTY, Message(text))


def test_a_ledger_adds_up_and_tells_each_problem_once() -> None:
    ledger = Ledger()
    ledger.imported += 2
    ledger.duplicate("b.jpg", "R-1")
    ledger.problems([problem("a.jpg"), problem("b.jpg")])
    ledger.problems([problem("a.jpg"), problem("a.jpg", "It is damaged.")])
    summary = ledger.summary()
    assert summary.imported == 2
    assert summary.duplicates == (Copy("b.jpg", "R-1"),)
    assert [one.file for one in summary.problems] == ["a.jpg", "b.jpg", "a.jpg"]


def test_many_problems_cost_no_more_each_than_few() -> None:
    ledger = Ledger()
    began = time.process_time()
    for number in range(30_000):
        ledger.problems([problem(str(number))])
    assert len(ledger.summary().problems) == 30_000
    assert time.process_time() - began < 5
