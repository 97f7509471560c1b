# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]


def test_the_document(cli: Cli, sample: Path) -> None:
    made = cli("set", sample, "date:1993", "credit=VNA", "--json").json["changeset"]
    undone = cli("undo", sample, "--json").json
    assert list(undone) == ["changeset", "reverts", "title", "photos"]
    assert undone["reverts"] == made
    assert undone["changeset"] > made
    assert undone["photos"] == 1
    assert cli("show", sample, "VNF-1993-0001", "--json").json["credit"] == "VNA/VNS Photo"


def test_a_named_changeset(cli: Cli, sample: Path) -> None:
    first = cli("set", sample, "date:1993", "credit=A", "--json").json["changeset"]
    cli("set", sample, "date:1998", "credit=B")
    assert cli("undo", sample, first, "--json").json["reverts"] == first
    assert cli("show", sample, "VNF-1998-0001", "--json").json["credit"] == "B"


def test_what_cannot_be_undone(cli: Cli, sample: Path, tmp_path: Path) -> None:
    assert "9999" in cli("undo", sample, 9999).err
    cli("new", tmp_path / "empty")
    nothing = cli("undo", tmp_path / "empty")
    assert nothing.status == 1
    assert nothing.err.count("\n") == 1


def test_for_people(cli: Cli, sample: Path) -> None:
    cli("set", sample, "date:1993", "credit=VNA")
    assert cli("undo", sample).out.startswith("Undo: Set credit")
