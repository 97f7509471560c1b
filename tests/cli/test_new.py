# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]


def test_an_empty_archive(cli: Cli, tmp_path: Path) -> None:
    made = cli("new", tmp_path / "visits", "--title", "Official visits", "--json").json
    assert made == {"archive": str(tmp_path / "visits"), "title": "Official visits"}
    assert (tmp_path / "visits" / "archive.sqlite").is_file()
    assert cli("find", tmp_path / "visits", "--json").json["total"] == 0


def test_for_people(cli: Cli, tmp_path: Path) -> None:
    assert cli("new", tmp_path / "visits").out == f"{tmp_path / 'visits'}\n"


def test_a_folder_in_use_is_left_alone(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", "utf-8")
    answer = cli("new", tmp_path)
    assert (answer.status, answer.out) == (1, "")
    assert str(tmp_path) in answer.err
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]
