# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cli = Callable[..., Any]
KINDS = ("person", "place", "event", "organisation", "tag")


@pytest.mark.parametrize("kind", KINDS)
def test_all_of_a_kind(cli: Cli, read_sample: Path, kind: str) -> None:
    listed = cli(kind, read_sample, "list", "--json").json
    assert listed
    assert all(list(one) == ["id", "name", "detail", "photos"] for one in listed)
    shown = cli(kind, read_sample, "show", listed[0]["id"], "--json").json
    assert (shown["id"], shown["name"]) == (listed[0]["id"], listed[0]["name"])
    assert shown["photos"] == listed[0]["photos"]


@pytest.mark.parametrize(
    ("kind", "text", "name"),
    [
        ("person", "to lam", "Tô Lâm"),
        ("person", "TÔ LÂM", "Tô Lâm"),
        ("person", "macron", "Emmanuel Macron"),
        ("place", "ha noi", "Hà Nội"),
        ("place", "hanoi", "Hà Nội"),
        ("place", "dien bien phu", "Điện Biên Phủ"),
        ("tag", "handsh", "Handshakes"),
    ],
)
def test_any_spelling_lists_it(
    cli: Cli, read_sample: Path, kind: str, text: str, name: str
) -> None:
    for arguments in (["list", text, "--json"], ["list", "--json", text]):
        assert name in [one["name"] for one in cli(kind, read_sample, *arguments).json]


def test_lists_and_records_for_people(cli: Cli, read_sample: Path) -> None:
    assert "       7  Tô Lâm  " in cli("person", read_sample, "list", "to lam").out
    text = cli("person", read_sample, "show", "to lam").out
    assert text.startswith("Tô Lâm  #")
    assert "\n7 photos\n" in text


def test_add(cli: Cli, sample: Path) -> None:
    made = cli(
        "person", sample, "add", "Nguyễn Văn A", "--name-language", "vi", "--variant", "N. V. A",
        "--variant", "Anh Ba", "--set", "birth=1950", "--set", "note=A = B", "--json",
    ).json  # fmt: skip
    assert (made["name"], made["birth"], made["note"]) == ("Nguyễn Văn A", "1950", "A = B")
    assert {name["text"] for name in made["names"] if name["kind"] == "variant"} == {
        "N. V. A", "Anh Ba",
    }  # fmt: skip
    assert made["photos"] == 0
    assert cli("person", sample, "show", "anh ba", "--json").json == made
    assert cli("undo", sample).status == 0
    assert cli("person", sample, "show", "anh ba").status == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["add", "X", "--set", "height=2"], "height"),
        (["add", "X", "--set", "birth=gibberish"], "gibberish"),
        (["add", " "], "name"),
        (["show", "nobody at all"], "nobody at all"),
        (["merge", "nobody at all", "to lam"], "nobody at all"),
    ],
)
def test_what_cannot_be_done(cli: Cli, sample: Path, arguments: list[str], said: str) -> None:
    answer = cli("person", sample, *arguments)
    assert answer.status in (1, 2)
    assert said in answer.err
    assert answer.err.count("\n") == 1


def test_a_field_without_a_value_is_wrong_usage(cli: Cli, sample: Path) -> None:
    answer = cli("person", sample, "add", "X", "--set", "birth")
    assert answer.status == 2
    assert "FIELD=VALUE" in answer.err
    assert cli("person", sample, "show", "X").status == 1


def test_merge(cli: Cli, sample: Path) -> None:
    twin = cli("person", sample, "add", "To Lam (twin)", "--json").json
    cli("person", sample, "merge", "To Lam (twin)", "to lam")
    kept = cli("person", sample, "show", twin["id"], "--json").json
    assert kept["name"] == "Tô Lâm"
    assert "To Lam (twin)" in [name["text"] for name in kept["names"]]
    assert kept["photos"] == 7
    cli("undo", sample)
    assert cli("person", sample, "show", twin["id"], "--json").json["name"] == "To Lam (twin)"


@pytest.mark.parametrize(
    ("kind", "table"), [("person", "person"), ("organisation", "organisation"),
                        ("place", "place"), ("event", "event"), ("tag", "tag")]
)  # fmt: skip
def test_load(cli: Cli, tmp_path: Path, kind: str, table: str) -> None:
    label = "label" if kind == "tag" else "name" if kind != "event" else "title"
    file = tmp_path / "records.toml"
    file.write_text(f'[[{table}]]\nkey = "one"\n{label} = "Hội nghị"\n', "utf-8")
    archive = tmp_path / "archive"
    cli("new", archive)
    first = cli(kind, archive, "load", file, "--json").json
    assert (first["added"], first["changed"], first["unchanged"]) == (1, 0, 0)
    assert first["problems"] == []
    assert cli(kind, archive, "list", "hoi nghi", "--json").json[0]["name"] == "Hội nghị"
    assert cli(kind, archive, "load", file).out == "0 added, 0 changed, 1 as before\n"


def test_load_names_what_is_wrong(cli: Cli, tmp_path: Path) -> None:
    archive, file = tmp_path / "archive", tmp_path / "people.toml"
    cli("new", archive)
    assert str(file) in cli("person", archive, "load", file).err
    file.write_text("no toml", "utf-8")
    answer = cli("person", archive, "load", file)
    assert answer.status == 1
    assert answer.err.count("\n") == 1
