# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]


def test_a_copy_that_can_be_read(cli: Cli, sample: Path) -> None:
    made = cli("backup", sample, "--json").json
    assert list(made) == ["file"]
    file = Path(made["file"])
    assert file.is_relative_to(sample)
    with sqlite3.connect(file) as copy:
        assert copy.execute("select count(*) from photo").fetchone() == (22,)
    copy.close()


def test_for_people(cli: Cli, sample: Path) -> None:
    assert Path(cli("backup", sample).out.strip()).is_file()


def test_a_second_place_and_a_list(cli: Cli, sample: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    made = cli("backup", sample, "--to", disk, "--json").json
    assert Path(made["copy"]).is_relative_to(disk)
    assert len(cli("backup", sample, "--to", disk).out.splitlines()) == 2
    (one, other) = cli("backup", sample, "--list", "--json").json["backups"]
    assert other["file"] == made["file"]
    assert (one["photos"], one["label"]) == (22, "")
    assert "22 photos" in cli("backup", sample, "--list").out


def test_a_second_place_that_is_away_is_told(cli: Cli, sample: Path, tmp_path: Path) -> None:
    answer = cli("backup", sample, "--to", tmp_path / "away")
    assert answer.status == 1
    assert Path(answer.out.strip()).is_file()
    assert "not copied to" in answer.err
