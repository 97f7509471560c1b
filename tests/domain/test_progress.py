# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Job, Progress, finish


def counting(total: int, seen: list[int]) -> Job[str]:
    for number in range(total):
        seen.append(number)
        yield Progress(number + 1, total, Message("Counting"))
    return "done"


def test_finish_runs_a_job_to_its_summary() -> None:
    seen: list[int] = []
    assert finish(counting(3, seen)) == "done"
    assert seen == [0, 1, 2]


def test_closing_a_job_stops_it() -> None:
    seen: list[int] = []
    job = counting(3, seen)
    next(job)
    job.close()
    assert seen == [0]
