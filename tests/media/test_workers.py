# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import wait
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from PIL import Image

from photo_archive.domain.errors import ArchiveError, ProblemKind
from photo_archive.media import workers as pool
from photo_archive.media.checksum import file_facts
from photo_archive.media.examine import Drawn, Examined, NeedsRoom, SameContent
from photo_archive.media.worker import Limits
from photo_archive.media.worker_messages import Draw, Failed, Look, Why
from photo_archive.media.workers import Workers

MakePicture = Callable[..., Path]

needs_limits = pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds to limits")


@pytest.fixture
def slow(tmp_path: Path) -> Draw:
    """A picture that takes half a second or so, and 100 MB, to decode."""
    path = tmp_path / "slow.png"
    Image.linear_gradient("L").resize((5000, 5000)).convert("RGB").save(path, compress_level=1)
    return Draw(path, file_facts(path).sha256)


def kill_all(workers: Workers) -> None:
    for pid in workers.pids():
        with suppress(ProcessLookupError):
            os.kill(pid, 11)


def test_answers_come_in_the_order_of_the_tasks(make_picture: MakePicture, slow: Draw) -> None:
    paths = [make_picture(f"{number}.jpg") for number in range(40)]
    tasks: list[tuple[str, Look | Draw | Failed]] = [(path.name, Look(path)) for path in paths]
    tasks.insert(3, ("slow", slow))
    tasks.insert(9, ("known", Failed(Why.TIME)))
    with Workers(2) as workers:
        answers = [came for came in workers.in_order(iter(tasks)) if came is not None]
    assert [item for item, _ in answers] == [item for item, _ in tasks]
    for item, answer in answers:
        expected = {"slow": Drawn, "known": Failed}.get(item, Examined)
        assert isinstance(answer, expected)


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be held up there")
def test_who_waits_hears_of_it_and_can_stop(make_picture: MakePicture) -> None:
    with Workers(1) as workers:
        while not workers.pids():
            workers.prepare()
        os.kill(workers.pids()[0], signal.SIGSTOP)
        answers = workers.in_order([("a", Look(make_picture()))])
        assert next(answers) is None
        answers.close()


def test_only_so_many_are_taken_ahead(make_picture: MakePicture) -> None:
    path = make_picture()
    taken: list[int] = []

    def tasks() -> Iterator[tuple[int, Look]]:
        for number in range(1000):
            taken.append(number)
            yield number, Look(path)

    with Workers(1) as workers:
        answers = workers.in_order(tasks(), ahead=6)
        first = next(came for came in answers if came is not None)
        assert first[0] == 0
        assert len(taken) <= 8
        answers.close()
    assert len(taken) <= 8


def test_a_few_files_need_one_process_and_none_need_none(make_picture: MakePicture) -> None:
    with Workers(4) as workers:
        assert workers.pids() == ()
        workers.prepare()
        workers.prepare()
        for _ in range(3):
            assert isinstance(workers.submit(Look(make_picture())).result(), Examined)
        (pid,) = workers.pids()
    assert not psutil.pid_exists(pid)
    workers.close()


def test_a_process_gives_way_to_a_new_one_in_time(
    make_picture: MakePicture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "_RENEWED_AFTER", 5)
    path = make_picture()
    pids: set[int] = set()
    with Workers(1) as workers:
        for _ in range(12):
            assert isinstance(workers.submit(Look(path)).result(), Examined)
            pids.update(workers.pids())
    assert len(pids) == 3


def test_what_is_known_is_not_examined(make_picture: MakePicture) -> None:
    path = make_picture()
    facts = file_facts(path)
    with Workers(1) as workers:
        answer = workers.submit(Look(path, frozenset({facts.sha256}))).result()
    assert isinstance(answer, SameContent)
    assert answer.facts.sha256 == facts.sha256


def test_a_file_that_breaks_its_process_twice_costs_only_itself(
    make_picture: MakePicture, slow: Draw
) -> None:
    with Workers(2) as workers:
        bad = workers.submit(slow)
        while not bad.done():
            kill_all(workers)
            wait([bad], timeout=0.05)
        assert bad.result() == Failed(Why.FAILED)
        answers = [workers.submit(Look(make_picture())).result() for _ in range(5)]
    assert all(isinstance(answer, Examined) for answer in answers)


def test_what_broke_once_is_done_at_the_second_try(make_picture: MakePicture, slow: Draw) -> None:
    with Workers(2) as workers:
        others = [workers.submit(Look(make_picture(f"{n}.jpg"))) for n in range(12)]
        bad = workers.submit(slow)
        while not workers.pids():
            wait([bad], timeout=0.01)
        kill_all(workers)
        assert isinstance(bad.result(), Drawn)
        assert all(isinstance(other.result(), Examined) for other in others)


@needs_limits
def test_what_takes_too_long_is_stopped(slow: Draw) -> None:
    with Workers(1, Limits(cpu_s=0.05)) as workers:
        assert workers.submit(slow).result() == Failed(Why.TIME)


@needs_limits
def test_what_takes_too_much_memory_is_said(slow: Draw, make_picture: MakePicture) -> None:
    with Workers(1, Limits(memory_bytes=100_000_000)) as workers:
        answer = workers.submit(slow).result()
        assert isinstance(workers.submit(Look(make_picture())).result(), Examined)
    assert isinstance(answer, Drawn)
    assert answer.thumbnail_jpeg == b""
    assert [problem.kind for problem in answer.problems] == [ProblemKind.TOO_LARGE]


def test_pictures_that_need_room_are_decoded_one_at_a_time(slow: Draw) -> None:
    with Workers(2, Limits(room_bytes=50_000_000)) as workers:
        answers = [workers.submit(slow) for _ in range(3)]
        assert all(isinstance(answer.result(), Drawn) for answer in answers)
    assert not any(isinstance(answer.result(), NeedsRoom) for answer in answers)


def test_closing_ends_what_is_under_way_at_once(slow: Draw) -> None:
    workers = Workers(1)
    answers = [workers.submit(slow) for _ in range(20)]
    while not workers.pids():
        wait(answers, timeout=0.01)
    pids = workers.pids()
    workers.close()
    assert all(answer.cancelled() or answer.done() for answer in answers)
    assert not any(psutil.pid_exists(pid) for pid in pids)
    assert not any(thread.name == "pictures" for thread in threading.enumerate())


def test_workers_that_cannot_start_are_said(
    make_picture: MakePicture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nonexistent/python")
    tasks = ((number, Look(make_picture())) for number in range(3))
    with Workers(2) as workers, pytest.raises(ArchiveError, match="could not be started"):
        list(workers.in_order(tasks))


ORPHANS = """
from pathlib import Path
from photo_archive.media.worker_messages import Look
from photo_archive.media.workers import Workers
with Workers(1) as workers:
    workers.submit(Look(Path("none.jpg"))).result()
    print(*workers.pids(), flush=True)
    input()
"""


def test_workers_end_when_the_program_is_killed() -> None:
    command = [sys.executable, "-c", ORPHANS]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        worker = psutil.Process(int(program.stdout.readline()))
        program.kill()
    gone, alive = psutil.wait_procs([worker], timeout=60)
    assert (len(gone), alive) == (1, [])
