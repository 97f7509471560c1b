# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Columns of caption lists: told by their cells and shown, or said on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from photo_archive.cli.caption_columns import chosen
from photo_archive.domain.errors import UsageError

Cli = Callable[..., Any]

LIST = """\
BX-001;A man stands at the gate of the mill;12/3/1954
BX-002;Rain falls on the old market square;1955
"""


def test_what_columns_were_taken_for_is_shown(cli: Cli, tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    table.write_text(LIST, encoding="utf-8")
    cli("new", tmp_path / "a")

    answer = cli("captions", tmp_path / "a", table)

    assert "  1 → reference (" in answer.out
    assert "  2 → caption (" in answer.out
    assert cli("show", tmp_path / "a", "BX-001", "--json").json["date"] == "1954-03-12"


def test_a_person_says_otherwise(cli: Cli, tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    table.write_text(LIST, encoding="utf-8")
    cli("new", tmp_path / "a")

    done = cli(
        "captions",
        tmp_path / "a",
        table,
        "--column",
        "reference=1",
        "--column",
        "title=2",
        "--json",
    ).json

    assert [use["field"] for use in done["files"][0]["columns"]] == ["reference", "title", ""]
    shown = cli("show", tmp_path / "a", "BX-002", "--json").json
    assert shown["title"] == "Rain falls on the old market square"
    assert shown["date"] == ""


def test_shots_go_to_pictures_in_order(cli: Cli, tmp_path: Path) -> None:
    scans = tmp_path / "scans"
    scans.mkdir()
    for name, colour in (("p10.png", "red"), ("p2.png", "green")):
        Image.new("RGB", (80, 60), colour).save(scans / name)
    page = tmp_path / "shots.txt"
    page.write_text("• A man at sea, 1954.\n• A woman at home, 1955.\n", encoding="utf-8")
    cli("new", tmp_path / "a")

    done = cli("import", tmp_path / "a", scans, "--captions", page, "--by-order", "--json").json

    assert [(Path(match["file"]).name, match["by"], match["certainty"])
            for match in done["matches"]] == [
        ("p2.png", "order", "possible"),
        ("p10.png", "order", "possible"),
    ]  # fmt: skip
    found = cli("find", tmp_path / "a", "sea", "--json").json
    assert found["total"] == 1


@pytest.mark.parametrize("given", ["caption", "=1", "caption=", " = "])
def test_half_a_column_is_told(given: str) -> None:
    with pytest.raises(UsageError, match="FIELD=COLUMN"):
        chosen([given])
    assert chosen([]) is None
    assert chosen(["Caption = Texte"]) == {"caption": "Texte"}
