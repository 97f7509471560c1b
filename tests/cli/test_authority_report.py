# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]


def test_the_whole_page(cli: Cli, read_sample: Path) -> None:
    shown = cli("person", read_sample, "show", "to lam", "--json").json
    assert shown["photos"] == 7
    assert shown["captions"] > 0
    assert shown["with"][0]["name"] == "Emmanuel Macron"
    assert {"first", "last", "events", "warnings", "duplicates"} <= shown.keys()
    text = cli("person", read_sample, "show", "to lam").out
    assert "\nMost often with\n" in text
    assert "\nEvents\n" in text
    assert "Printed in captions: Tô Lâm" in text


def test_names_of_others_are_in_the_language(cli: Cli, read_sample: Path) -> None:
    shown = cli("place", read_sample, "show", "ha noi", "--json", "--language", "fr").json
    assert [one["name"] for one in shown["above"]][-1] == "Viêt Nam" or shown["above"]
    body = cli("organisation", read_sample, "show", "Government of Việt Nam", "--json").json
    assert all({"id", "name", "detail", "photos"} == set(one) for one in body["held_by"])


def test_warnings(cli: Cli, sample: Path) -> None:
    assert cli("person", sample, "warnings").out == ""
    cli("person", sample, "edit", "to lam", "death=1950", "viaf=Q1")
    lines = cli("person", sample, "warnings", "--json").lines
    assert {one["code"] for one in lines} >= {"death-before-birth", "external-id"}
    assert cli("person", sample, "warnings", "to lam", "--json").lines == lines
    text = cli("person", sample, "warnings", "to lam").out
    assert "Tô Lâm #" in text
    assert "! Died 1950" in cli("person", sample, "show", "to lam").out


def test_people_are_listed_in_three_orders(cli: Cli, read_sample: Path) -> None:
    def names(sort: str) -> list[str]:
        lines = cli("person", read_sample, "list", "--sort", sort, "--json").json
        return [one["name"] for one in lines if one["name"] in {
            "Võ Văn Kiệt", "Tô Lâm", "François Mitterrand"}]  # fmt: skip

    assert names("western") == ["François Mitterrand", "Tô Lâm", "Võ Văn Kiệt"]
    assert names("vietnamese") == ["François Mitterrand", "Võ Văn Kiệt", "Tô Lâm"]
    assert names("name") == ["François Mitterrand", "Tô Lâm", "Võ Văn Kiệt"]
    assert "\n                K\n" in cli("person", read_sample, "list", "--sort", "vietnamese").out
