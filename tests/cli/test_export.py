# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cli = Callable[..., Any]


def test_the_document(cli: Cli, read_sample: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    made = cli("export", read_sample, "date:2024-10", "--as", "copies", "--to", folder, "--json")
    assert made.json == {
        "as": "copies", "folder": str(folder), "photos": 7, "copies": 7, "sidecars": 0,
        "unchanged": 0, "replaced": 0, "restricted_left_out": 0, "problems": [],
    }  # fmt: skip
    assert len(list(folder.iterdir())) == 7


def test_people_are_told_what_left_and_what_did_not(cli: Cli, sample: Path, tmp_path: Path) -> None:
    cli("set", sample, "date:1993", "restriction_reason=Asked", "restriction_until=2999-12-31")
    asked = ("export", sample, "date:1993 OR date:2004", "--as", "sidecars", "--to")
    answer = cli(*asked, tmp_path / "out")
    lines = answer.out.splitlines()
    assert lines[0] == str(tmp_path / "out")
    assert "1 restricted photo was left out" in lines
    assert any("sidecar" in line and line.endswith("written") for line in lines)
    again = cli(*asked, tmp_path / "out", "--with-restricted", "--json").json
    assert again["restricted_left_out"] == 0
    assert (again["sidecars"], again["unchanged"]) == (3, 1)


@pytest.mark.parametrize("form", ["bag", "iiif", "jsonld", "site", "paper"])
def test_forms_that_are_not_there(cli: Cli, sample: Path, tmp_path: Path, form: str) -> None:
    answer = cli("export", sample, "--as", form, "--to", tmp_path / "out")
    assert answer.status == 1
    assert "copies" in answer.err


def test_nothing_left_because_of_problems(cli: Cli, sample: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    cli("export", sample, "date:1993", "--as", "copies", "--to", folder)
    cli("set", sample, "date:1993", "credit=Somebody else")
    answer = cli("export", sample, "date:1993", "--as", "copies", "--to", folder)
    assert answer.status == 1
    assert "earlier export" in answer.err
    replaced = cli("export", sample, "date:1993", "--as", "copies", "--to", folder, "--replace")
    assert "3 of them replaced" in replaced.out
