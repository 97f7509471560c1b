# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from photo_archive.catalogue.lock import LOCK_NAME, WriteLock, holder_of
from photo_archive.domain.errors import ArchiveError


def left_behind(folder: Path, host: str) -> None:
    told = {
        "program": "Photo Archive",
        "pid": 1,
        "host": host,
        "since": "2026-01-02T03:04:05+00:00",
    }
    (folder / LOCK_NAME).write_text(json.dumps(told))


def test_the_lock_names_its_holder(tmp_path: Path) -> None:
    lock = WriteLock.take(tmp_path, "tester")
    holder = holder_of(tmp_path)
    assert holder is not None
    assert (holder.program, holder.pid, holder.host) == (
        "tester",
        os.getpid(),
        socket.gethostname(),
    )
    lock.release()
    lock.release()
    assert holder_of(tmp_path) is None
    assert not (tmp_path / LOCK_NAME).exists()


def test_a_second_one_is_told_who_holds_it(tmp_path: Path) -> None:
    lock = WriteLock.take(tmp_path, "tester")
    with pytest.raises(ArchiveError, match=f"tester .process {os.getpid()} on"):
        WriteLock.take(tmp_path)
    lock.release()
    WriteLock.take(tmp_path).release()


def test_the_lock_of_a_dead_process_is_taken_over(tmp_path: Path) -> None:
    left_behind(tmp_path, socket.gethostname())
    lock = WriteLock.take(tmp_path)
    holder = holder_of(tmp_path)
    assert holder is not None
    assert holder.pid == os.getpid()
    lock.release()


def test_the_lock_of_another_computer_is_not(tmp_path: Path) -> None:
    left_behind(tmp_path, "archive-room-2")
    with pytest.raises(ArchiveError, match="computer archive-room-2") as caught:
        WriteLock.take(tmp_path)
    assert str(tmp_path / LOCK_NAME) in str(caught.value)
    assert (tmp_path / LOCK_NAME).exists()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b'{"pid": "x"}'])
def test_nonsense_in_the_file_holds_nobody_up(tmp_path: Path, content: bytes) -> None:
    (tmp_path / LOCK_NAME).write_bytes(content)
    WriteLock.take(tmp_path).release()


HOLD = """
import sys
from pathlib import Path
from photo_archive.catalogue.lock import WriteLock
lock = WriteLock.take(Path(sys.argv[1]), "other")
print("held", flush=True)
sys.stdin.read()
"""


def test_another_process_holds_it_until_it_dies(tmp_path: Path) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    try:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(ArchiveError, match=f"other .process {other.pid} on"):
            WriteLock.take(tmp_path)
    finally:
        other.kill()
        other.communicate()
    WriteLock.take(tmp_path).release()


def test_a_folder_one_may_not_write_to_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="cannot be written to"):
        WriteLock.take(tmp_path / "nowhere")
