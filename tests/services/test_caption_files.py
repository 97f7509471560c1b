# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.domain.errors import ArchiveError
from photo_archive.services.caption_files import read_caption_file


def test_tables_give_rows_and_pages_captions(tmp_path: Path) -> None:
    table = tmp_path / "list.tsv"
    table.write_text("file\tcaption\na.jpg\tTalks in Paris.\n", encoding="utf-8")
    assert [row.file for row in read_caption_file(table).rows] == ["a.jpg"]
    page = tmp_path / "page.txt"
    page.write_text("Talks in Paris on 24 June 1993. Photo: VNA\n", encoding="utf-8")
    assert [one.text for one in read_caption_file(page).captions] == [
        "Talks in Paris on 24 June 1993. Photo: VNA"
    ]


@pytest.mark.parametrize("name", ["gone.csv", ".", "picture.jpg"])
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "picture.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    with pytest.raises(ArchiveError) as refused:
        read_caption_file(tmp_path / name)
    assert str(tmp_path / name) in str(refused.value)
