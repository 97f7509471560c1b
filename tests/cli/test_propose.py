# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cli = Callable[..., Any]
KEYS = [
    "reference", "language", "caption_kind", "start", "end", "text", "role", "kind", "id", "name",
    "candidates", "certainty", "reasons", "date",
]  # fmt: skip
PAGE = """President Barack Obama receives Secretary Anna Lindqvist in Huế in 1954. VNA/VNS Photo
"""


@pytest.fixture
def archive(cli: Cli, tmp_path: Path) -> Path:
    """An archive with one caption that names someone it knows and someone it does not."""
    folder, page = tmp_path / "archive", tmp_path / "page.txt"
    page.write_text(PAGE, "utf-8")
    cli("new", folder)
    cli("person", folder, "add", "Barack Obama")
    assert cli("captions", folder, page, "--json").json["linked"] == 0
    return folder


def named(lines: list[dict[str, Any]], text: str) -> dict[str, Any]:
    return next(line for line in lines if line["text"] == text)


def test_a_line_for_each_proposal(cli: Cli, archive: Path) -> None:
    lines = cli("propose", archive, "--json").lines
    assert all(list(line) == KEYS for line in lines)
    known, unknown = named(lines, "Barack Obama"), named(lines, "Anna Lindqvist")
    assert (known["name"], known["kind"], known["certainty"]) == (
        "Barack Obama",
        "person",
        "certain",
    )
    assert known["id"] is not None
    assert known["reasons"]
    assert (unknown["id"], unknown["role"]) == (None, "Secretary")
    caption = cli("show", archive, known["reference"], "--json").json["captions"]
    edited = next(one["text"] for one in caption if one["kind"] == known["caption_kind"])
    assert edited[known["start"] : known["end"]] == "Barack Obama"


def test_for_people(cli: Cli, archive: Path) -> None:
    out = cli("propose", archive, "--kind", "person").out
    assert "Barack Obama (President) → Barack Obama  [person, certain]\n  + " in out
    assert "Anna Lindqvist (Secretary) → no record yet  [person, " in out
    assert out.endswith("2 proposals wait\n")
    french = cli("propose", archive, "--kind", "person", "--language", "fr").out
    assert "no record yet" not in french


def test_filters_limit_and_query(cli: Cli, archive: Path) -> None:
    everything = cli("propose", archive, "--json").lines
    assert len(cli("propose", archive, "--json", "--limit", "1").lines) == 1
    people = cli("propose", archive, "--json", "--kind", "person").lines
    assert {line["kind"] for line in people} == {"person"}
    certain = cli("propose", archive, "--json", "--certainty", "certain").lines
    assert {line["certainty"] for line in certain} == {"certain"}
    assert cli("propose", archive, "1954", "--json").lines == everything
    assert cli("propose", archive, "date:1999", "--json").lines == []


def test_accepting_links_and_is_undone_as_one(cli: Cli, archive: Path) -> None:
    done = cli("propose", archive, "--accept-above", "certain", "--kind", "person", "--json").json
    assert (done["linked"], done["photos"]) == (1, 1)
    assert cli("find", archive, "person:Obama", "--json").json["total"] == 1
    assert cli("undo", archive, "--json").json["reverts"] == done["changeset"]
    assert cli("find", archive, "person:Obama", "--json").json["total"] == 0
    assert cli("propose", archive, "--accept-above", "certain").out.startswith("1 proposal linked")
    nothing = cli("propose", archive, "--accept-above", "certain", "--json").json
    assert nothing == {"linked": 0, "photos": 0, "changeset": None}


def test_captions_may_be_linked_as_they_come(cli: Cli, archive: Path, tmp_path: Path) -> None:
    page = tmp_path / "more.txt"
    page.write_text("President Barack Obama in Paris in 1955. VNA/VNS Photo\n", "utf-8")
    made = cli("captions", archive, page, "--accept-above", "certain", "--json").json
    assert made["linked"] == 1


@pytest.mark.parametrize("option", ["--accept-above", "--certainty", "--kind"])
def test_what_there_is_none_of_is_a_usage_error(cli: Cli, archive: Path, option: str) -> None:
    assert cli("propose", archive, option, "tag").status == 2
