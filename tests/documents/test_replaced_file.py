# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from photo_archive.documents.replaced_file import replaced_file, writing
from photo_archive.domain.errors import ArchiveError


def write_half(target: Path, then: Exception) -> None:
    with replaced_file(target) as file:
        file.write(b"half")
        raise then


def test_the_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    target = tmp_path / "sheet.csv"
    target.write_bytes(b"old")
    with replaced_file(target) as file:
        file.write(b"new")
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_what_goes_wrong_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "sheet.csv"
    with pytest.raises(ZeroDivisionError):
        write_half(target, ZeroDivisionError())
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "sheet.csv"
    with pytest.raises(ArchiveError, match="does not exist"), replaced_file(target):
        pass


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="is a folder"), replaced_file(tmp_path):
        pass


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "no room left to write .*sheet.csv"),
        (errno.EDQUOT, "no room left"),
        (errno.EACCES, "sheet.csv cannot be written: Permission denied"),
        (errno.EROFS, "choose another folder"),
    ],
)
def test_what_the_system_says_is_worded(tmp_path: Path, code: int, words: str) -> None:
    with pytest.raises(ArchiveError, match=words), writing(tmp_path / "sheet.csv"):
        raise OSError(code, os.strerror(code))


def test_a_full_disk_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "sheet.csv"
    with pytest.raises(ArchiveError, match="no room left"):
        write_half(target, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
    assert list(tmp_path.iterdir()) == []


def test_a_missing_resource_is_our_bug_and_stays_one(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), replaced_file(tmp_path / "sheet.csv"):
        (tmp_path / "no such template").read_bytes()


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_the_mode_of_the_old_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "sheet.csv"
    target.write_bytes(b"old")
    target.chmod(0o640)
    with replaced_file(target) as file:
        file.write(b"new")
    assert target.stat().st_mode & 0o777 == 0o640
