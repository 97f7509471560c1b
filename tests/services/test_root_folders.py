# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import os
from pathlib import Path

import pytest

from photo_archive.domain.errors import ProblemKind
from photo_archive.services import root_folders


def test_an_empty_or_absent_folder_is_not_there(tmp_path: Path) -> None:
    assert not root_folders.is_there(tmp_path, str(tmp_path / "away"))
    (tmp_path / "empty").mkdir()
    assert not root_folders.is_there(tmp_path, "empty")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "a").touch()
    assert root_folders.is_there(tmp_path, "full")


@pytest.mark.skipif(os.name == "nt", reason="drive letters mean something there")
@pytest.mark.parametrize("root", ["D:/Photos", "D:/", "C:/Ảnh/1993"])
def test_a_drive_of_another_system_is_not_there_and_shown_as_it_is(
    tmp_path: Path, root: str
) -> None:
    assert root_folders.is_of_another_system(root)
    assert not root_folders.is_there(tmp_path, root)
    assert root_folders.shown(tmp_path, root) == root


def test_all_its_files_are_one_problem(tmp_path: Path) -> None:
    one, many = (root_folders.not_there(tmp_path, "away", number) for number in (1, 12))
    assert many.kind is ProblemKind.MISSING
    assert many.file == str(tmp_path / "away")
    assert "12 pictures" in str(many.message)
    assert "1 picture:" in str(one.message)
