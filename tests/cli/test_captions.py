# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]
KEYS = [
    "found", "added", "matched", "unchanged", "linked", "proposed", "files", "references",
    "changeset", "problems",
]  # fmt: skip
PAGE = """Prime Minister Võ Văn Kiệt in Paris on 25 June 1993. VNA/VNS Photo Minh Đạo

A street in Huế in 1954. VNA/VNS Photo

"""


def test_the_document(cli: Cli, tmp_path: Path) -> None:
    archive, page = tmp_path / "archive", tmp_path / "page.txt"
    page.write_text(PAGE, "utf-8")
    cli("new", archive)
    first = cli("captions", archive, page, "--json").json
    assert list(first) == KEYS
    assert (first["found"], first["added"]) == (2, 2)
    assert first["files"] == [{"file": str(page), "captions": 2, "added": 2, "columns": []}]
    assert first["problems"] == []
    assert first["linked"] == 0
    assert first["proposed"] == len(cli("propose", archive, "--json").lines)
    assert len(first["references"]) == 2
    shown = cli("show", archive, first["references"][0], "--json").json
    assert (shown["date"], shown["photographer"]) == ("1993-06-25", "Minh Đạo")


def test_again_adds_nothing(cli: Cli, tmp_path: Path) -> None:
    archive, page = tmp_path / "archive", tmp_path / "page.txt"
    page.write_text(PAGE, "utf-8")
    cli("new", archive)
    cli("captions", archive, page)
    again = cli("captions", archive, page, "--json").json
    assert (again["added"], again["unchanged"], again["changeset"]) == (0, 2, None)
    assert cli("find", archive, "--json").json["total"] == 2


def test_for_people(cli: Cli, tmp_path: Path) -> None:
    archive, page = tmp_path / "archive", tmp_path / "page.txt"
    page.write_text(PAGE, "utf-8")
    cli("new", archive)
    first, second = cli("captions", archive, page).out.splitlines()
    assert first == f"{page}: 2 captions, 2 new"
    assert re.fullmatch(r"\d+ proposals wait", second)
    assert cli("captions", archive, page).out == f"{page}: 2 captions, 0 new\n"


def test_a_page_that_is_not_there(cli: Cli, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    cli("new", archive)
    answer = cli("captions", archive, tmp_path / "none.txt")
    assert "none.txt" in answer.err
    assert answer.err.count("\n") == 1
