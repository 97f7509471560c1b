# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.domain.errors import ArchiveError
from photo_archive.services.text_files import read_given_file


def test_a_file_is_read_whole_or_up_to_a_limit(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"Ha Noi\r\n")
    assert read_given_file(file) == b"Ha Noi\r\n"
    assert read_given_file(file, 3) == b"Ha "


@pytest.mark.parametrize("name", ["none.txt", "", "nul\0.txt"])
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(ArchiveError, match=r"cannot be read \(.+\)") as refused:
        read_given_file(tmp_path / name)
    assert str(tmp_path / name) in str(refused.value)
