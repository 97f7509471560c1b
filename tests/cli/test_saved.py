# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]


def test_searches_are_kept_under_names(cli: Cli, tmp_path: Path) -> None:
    archive, file = tmp_path / "archive", tmp_path / "search.json"
    cli("new", archive)
    made = cli("saved", archive, "add", "Trong nước", "place:Hanoi", "-paris", "--json").json
    assert (made["query"], made["photos"]) == ("place:Hanoi -paris", 0)
    edit = ["edit", "trong nuoc", "--name", "Hà Nội", "--query", "-macron", "--json"]
    edited = cli("saved", archive, *edit).json
    assert (edited["name"], edited["query"]) == ("Hà Nội", "-macron")
    assert "Hà Nội: -macron\n  0 photos" in cli("saved", archive, "show", "ha noi").out
    assert "0  Hà Nội  -macron" in cli("saved", archive, "list").out
    assert cli("saved", archive, "export", "ha noi", "--to", file).out == f"{file}\n"
    assert cli("saved", archive, "remove", "ha noi", "--json").json["photos"] is None
    assert cli("saved", archive, "list", "--json").json == []
    assert cli("saved", archive, "load", file, "--json").json["name"] == "Hà Nội"
    assert cli("saved", archive, "export", "x", "--to", file).status == 1


def test_what_cannot_be(cli: Cli, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    cli("new", archive)
    assert cli("saved", archive, "add", "Broken", "(paris").status == 2
    cli("saved", archive, "add", "One", "paris")
    assert "already" in cli("saved", archive, "add", "one", "lyon").err
    assert cli("saved", archive, "edit", "one").status == 2
    assert cli("saved", archive, "nonsense").status == 2
    assert "is deleted" in cli("saved", archive, "remove", "one").out
