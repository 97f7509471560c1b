# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cli = Callable[..., Any]


def test_fields(cli: Cli, sample: Path) -> None:
    made = cli(
        "person", sample, "edit", "to lam", "death=", "sources=Nhân Dân", "wikidata=Q28220217",
        "note=A = B", "--json",
    ).json  # fmt: skip
    assert (made["sources"], made["note"]) == ("Nhân Dân", "A = B")
    assert made["external_ids"][0]["address"].endswith("/Q28220217")
    assert "Change Tô Lâm" in cli("history", sample, "--limit", "1").out
    cli("undo", sample)
    assert cli("person", sample, "show", "to lam", "--json").json["sources"] == ""
    placed = cli("place", sample, "add", "Hoan Kiem", "--set", "parent=ha noi", "--json").json
    assert placed["above"][0]["name"] == "Hà Nội"


def test_names(cli: Cli, sample: Path) -> None:
    kind = ["--kind", "alias", "--name-language", "en", "--from", "1990"]
    made = cli("person", sample, "name", "add", "to lam", "Mr Lam", *kind, "--json").json
    added = next(name for name in made["names"] if name["text"] == "Mr Lam")
    assert (added["kind"], added["valid_from"], added["captions"]) == ("alias", "1990", 0)
    made = cli("person", sample, "name", "prefer", "to lam", "Mr Lam", "--json").json
    assert (made["name"], made["name_language"]) == ("Mr Lam", "en")
    made = cli("person", sample, "name", "remove", "mr lam", "Tô Lâm", "--json").json
    assert "Tô Lâm" not in [name["text"] for name in made["names"]]


def test_roles(cli: Cli, sample: Path) -> None:
    add = ["role", "add", "to lam", "Guest", "--from", "May 2026", "--wording", "vi=Khách"]
    made = cli("person", sample, *add, "--json").json
    assert (made["roles"][-1]["held_from"], made["roles"][-1]["wording"]) == (
        "2026-05", {"vi": "Khách"},
    )  # fmt: skip
    made = cli("person", sample, "role", "remove", "to lam", "guest", "--json").json
    assert "Guest" not in [role["position"] for role in made["roles"]]


def test_remove(cli: Cli, sample: Path) -> None:
    made = cli("tag", sample, "add", "Fog", "--json").json
    gone = cli("tag", sample, "remove", "fog", "--json").json
    assert (gone["id"], gone["name"]) == (made["id"], "Fog")
    assert cli("tag", sample, "show", "fog").status == 1
    assert "Fog (number" in cli("tag", sample, "remove", cli(
        "tag", sample, "add", "Fog", "--json").json["id"]).out  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["person", "edit", "to lam", "height=2"], 1, "height"),
        (["person", "edit", "to lam", "birth"], 2, "FIELD=VALUE"),
        (["person", "remove", "to lam"], 1, "linked to it (7)"),
        (["place", "role", "add", "paris", "Mayor"], 2, "Only a person"),
        (["person", "role", "add", "to lam", "X", "--wording", "vi"], 2, "CODE=TEXT"),
        (["person", "name", "remove", "to lam", "Tô Lâm"], 1, "authorised name"),
    ],
)
def test_what_cannot_be_done(
    cli: Cli, sample: Path, arguments: list[str], status: int, said: str
) -> None:
    kind, *rest = arguments
    answer = cli(kind, sample, *rest)
    assert answer.status == status
    assert said in answer.err
    assert answer.err.count("\n") == 1
