# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cli = Callable[..., Any]


@pytest.fixture(autouse=True)
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


def test_each_thing_made_is_a_line(cli: Cli, windows: list[Any], tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    answer = cli("demo", folder)
    assert (answer.status, answer.err) == (0, "")
    made = [line for line in answer.out.splitlines() if line.startswith(str(tmp_path))]
    assert made == [
        str(folder), str(folder / "caption-sheet.pdf"), str(folder / "window.png"),
    ]  # fmt: skip
    assert answer.out.endswith("\n".join(made) + "\n")
    assert all(Path(path).exists() for path in made)
    assert windows == [(folder, folder / "window.png", "", "")]
    assert "person:macron place:paris date:2024-10  →  3 photos" in answer.out


def test_again_in_the_same_folder(cli: Cli, tmp_path: Path) -> None:
    for _ in range(2):
        made = json.loads(cli("demo", tmp_path / "demo", "--json").out)["made"]
    assert made[0] == str(tmp_path / "demo")
    assert cli("find", tmp_path / "demo", "--json").json["total"] == 22


def test_with_a_screen_the_window_stays_open(
    cli: Cli, windows: list[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setenv("DISPLAY", ":0")
    folder = tmp_path / "demo"
    answer = cli("demo", folder, "--language", "vi")
    assert windows == [(folder, None, "", "vi")]
    assert "window.png" not in answer.out
    cli("demo", folder, "--no-window")
    assert windows[1] == (folder, folder / "window.png", "", "")


def test_without_a_folder_a_new_one(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    made = json.loads(cli("demo", "--json").out)["made"]
    assert Path(made[0]).parent == tmp_path


def test_a_folder_with_something_else_in_it(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", "utf-8")
    answer = cli("demo", tmp_path)
    assert (answer.status, answer.out) == (1, "")
    assert answer.err.count("\n") == 1
