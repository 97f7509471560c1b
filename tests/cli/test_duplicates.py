# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from photo_archive import paths

Cli = Callable[..., Any]


@pytest.fixture
def archive(cli: Cli, tmp_path: Path) -> Path:
    box = tmp_path / "box"
    box.mkdir()
    source = paths.sample_archive() / "pictures" / "1993-06-25_Paris_Minh-Dao_001.jpg"
    with Image.open(source) as picture:
        picture.save(box / "a.jpg")
        picture.rotate(90, expand=True).resize((300, 400)).save(box / "b.jpg", quality=40)
    folder = tmp_path / "archive"
    assert cli("new", folder).status == 0
    assert cli("import", folder, box).status == 0
    return folder


def test_pairs_are_listed(cli: Cli, archive: Path) -> None:
    answer = cli("duplicates", archive)
    assert answer.status == 0
    lines = answer.out.splitlines()
    assert lines[-1] == "1 pair of pictures"
    assert lines[1].endswith("a.jpg")
    assert lines[2].endswith("b.jpg")


def test_lines(cli: Cli, archive: Path) -> None:
    (line,) = cli("duplicates", archive, "--json").lines
    assert list(line) == [
        "reference", "other_reference", "file", "other_file", "agreement", "exact",
        "quarter_turns", "mirrored",
    ]  # fmt: skip
    assert line["agreement"] > 0.9
    assert (line["exact"], line["quarter_turns"], line["mirrored"]) == (False, 3, False)
    assert Path(line["file"]).name == "a.jpg"
