# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photo_archive.domain.errors import ArchiveError
from photo_archive.media.examine import Examined
from photo_archive.media.worker import Limits, Worker, WorkerGoneError, resident_bytes
from photo_archive.media.worker_messages import Failed, Look, Why

needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")


@pytest.fixture
def started() -> Iterator[Callable[..., Worker]]:
    workers: list[Worker] = []

    def start(limits: Limits | None = None) -> Worker:
        worker = Worker(limits or Limits())
        workers.append(worker)
        worker.greet()
        return worker

    yield start
    for worker in workers:
        worker.end()


def test_several_tasks_may_wait(
    started: Callable[..., Worker], described: Callable[[str], Path], tmp_path: Path
) -> None:
    worker = started()
    path = described("a.jpg")
    for task in (Look(path), Look(tmp_path / "none.jpg"), Look(path)):
        worker.send(task)
    answers = [worker.receive() for _ in range(3)]
    assert all(isinstance(answer, Examined) for answer in answers)
    assert answers[0] == answers[2]
    worker.check()
    assert resident_bytes(worker.pid) > 1_000_000


def test_strangers_modules_in_the_working_folder_are_not_loaded(
    started: Callable[..., Worker], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "struct.py").write_text("raise SystemExit(9)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend("")
    started()


@needs_signals
def test_what_waits_for_ever_is_ended(started: Callable[..., Worker], tmp_path: Path) -> None:
    import signal

    worker = started(Limits(wall_s=0.0))
    os.kill(worker.pid, signal.SIGSTOP)
    worker.send(Look(tmp_path / "a.jpg"))
    worker.check()
    with pytest.raises(WorkerGoneError) as gone:
        worker.receive()
    assert gone.value.failed == Failed(Why.TIME)


@needs_signals
@pytest.mark.parametrize(
    ("signal_name", "why"),
    [("SIGSEGV", Why.FAILED), ("SIGKILL", Why.MEMORY), ("SIGPROF", Why.TIME)],
)
def test_why_it_ended(
    started: Callable[..., Worker], tmp_path: Path, signal_name: str, why: Why
) -> None:
    import signal

    worker = started()
    os.kill(worker.pid, signal.SIGSTOP)
    worker.send(Look(tmp_path / "a.jpg"))
    os.kill(worker.pid, signal.Signals[signal_name])
    os.kill(worker.pid, signal.SIGCONT)
    with pytest.raises(WorkerGoneError) as gone:
        worker.receive()
    assert gone.value.failed.why is why
    assert resident_bytes(worker.pid) == 0


def test_a_worker_that_cannot_start_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nonexistent/python")
    with pytest.raises(ArchiveError, match="could not be started"):
        Worker(Limits())
    monkeypatch.undo()
    worker = Worker(Limits(memory_bytes=1))
    with pytest.raises(ArchiveError, match="could not be started"):
        worker.greet()
