# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.errors import Message
from photo_archive.domain.pace import Pace
from photo_archive.domain.progress import Progress


def told(pace: Pace, done: int, now_s: float, total: int | None = 3000, doing: str = "A") -> str:
    pace.step(Progress(done, total, Message(doing)), now_s)
    return str(pace.told(total) or "")


@pytest.mark.parametrize(
    ("done", "after_s", "total", "expected"),
    [
        (62, 1.0, 1922, "62 a second · about 30 s left"),
        (62, 0.5, 1922, ""),
        (60, 2.0, 3000, "30 a second · about 2 min left"),
        (300, 2.0, 3000, "150 a second · about 20 s left"),
        (10, 10.0, 10_000, "1 a second · about 3 h left"),
        (1, 6.0, 3, "10 a minute · about 10 s left"),
        (99, 3.0, 100, "33 a second · a few seconds left"),
        (50, 10.0, None, "5 a second"),
        (0, 10.0, 100, ""),
    ],
)
def test_pace_and_time_left(done: int, after_s: float, total: int | None, expected: str) -> None:
    pace = Pace()
    assert told(pace, 0, 100.0, total) == ""
    assert told(pace, done, 100.0 + after_s, total) == expected


def test_only_what_was_done_lately_counts() -> None:
    pace = Pace()
    for second in range(100):
        told(pace, second, second)
    for second in range(100, 130):
        told(pace, 100 + 50 * (second - 100), second)
    assert round(pace.per_second) == 50


def test_each_kind_of_work_is_judged_by_itself() -> None:
    pace = Pace()
    told(pace, 0, 0)
    told(pace, 1000, 10)
    assert told(pace, 1, 10.1, doing="B") == ""
    assert told(pace, 11, 15.1, 100, doing="B").startswith("2 a second")
    assert told(pace, 5, 16, 100, doing="B") == ""


def test_a_rest_is_no_slow_work() -> None:
    pace = Pace()
    told(pace, 0, 0)
    told(pace, 100, 10)
    pace.rest()
    assert pace.left_s(200) is None
    told(pace, 100, 1000)
    assert told(pace, 120, 1002) == "10 a second · about 5 min left"
