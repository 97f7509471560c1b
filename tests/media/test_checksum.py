# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import hashlib
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from photo_archive.domain.errors import ProblemKind
from photo_archive.media.checksum import file_facts, read_file
from photo_archive.media.failures import MediaError


def test_facts_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"abc" * 1_000_000)
    os.utime(path, (1000, 1000))
    facts = file_facts(path)
    assert facts.size_bytes == 3_000_000
    assert facts.sha256 == hashlib.sha256(b"abc" * 1_000_000).hexdigest()
    assert facts.modified == datetime(1970, 1, 1, 0, 16, 40, tzinfo=UTC)


def test_content_is_kept_only_up_to_a_size(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"12345")
    assert read_file(path, keep_bytes=5).content == b"12345"
    large = read_file(path, keep_bytes=4)
    assert large.content is None
    assert large.facts == file_facts(path)


def test_times_before_the_epoch(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"")
    os.utime(path, (-86400, -86400))
    assert file_facts(path).modified == datetime(1969, 12, 31, tzinfo=UTC)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(MediaError) as caught:
        read_file(tmp_path / "none.jpg")
    assert caught.value.kind is ProblemKind.MISSING


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(MediaError) as caught:
        read_file(tmp_path)
    assert caught.value.kind is ProblemKind.UNREADABLE


@pytest.mark.skipif(sys.platform == "win32", reason="needs named pipes in the file system")
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.jpg"
    os.mkfifo(pipe)
    with pytest.raises(MediaError) as caught:
        read_file(pipe)
    assert caught.value.kind is ProblemKind.UNREADABLE


def test_reading_does_not_change_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"original")
    path.chmod(0o444)
    before = path.stat()
    read_file(path)
    after = path.stat()
    assert (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size)
