# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]


def test_duplicates_until_they_are_told_apart(cli: Cli, sample: Path) -> None:
    twin = cli("person", sample, "add", "Lam To", "--json").json["id"]
    (found,) = cli("person", sample, "duplicates", "--json").lines
    assert (found["one"]["name"], found["other"]["id"]) == ("Tô Lâm", twin)
    assert found["certainty"] == "probable"
    assert found["reasons"][0]["weight"] == "for"
    text = cli("person", sample, "duplicates", twin).out
    assert text.startswith("0.82  Tô Lâm #")
    assert "      + “Tô Lâm” and “Lam To”" in text or "      + “" in text
    told = cli("person", sample, "not-same", "to lam", twin, "--json").json
    assert told["different"] is True
    assert cli("person", sample, "duplicates").out == ""
    assert cli("person", sample, "not-same", twin, "to lam").out == "That was so already.\n"
    cli("person", sample, "not-same", twin, "to lam", "--forget")
    assert len(cli("person", sample, "duplicates", "--json").lines) == 1


def test_a_preview_of_a_merge_changes_nothing(cli: Cli, sample: Path) -> None:
    before = cli("person", sample, "show", "to lam", "--json").json
    found = cli("person", sample, "merge", "macron", "to lam", "--preview", "--json").json
    assert (found["winner"]["name"], found["loser"]["name"]) == ("Tô Lâm", "Emmanuel Macron")
    assert (found["photos_moved"], found["photos_shared"]) == (1, 6)
    assert any("both of them: 6" in one for one in found["contradictions"])
    assert {field["field"]: field["agreement"] for field in found["fields"]}["birth"] == (
        "contradiction"
    )
    text = cli("person", sample, "merge", "macron", "to lam", "--preview").out
    assert "  ! Born: 10 July 1957 | 21 December 1977\n" in text
    assert "1 photo moves\n6 photos have both\n" in text
    assert cli("person", sample, "show", "to lam", "--json").json == before


def test_split(cli: Cli, sample: Path) -> None:
    asked = ["split", "to lam", "Another Lâm", "--photos", "elysee", "--take", "to lam"]
    told = cli("person", sample, *asked, "--preview", "--json").json
    assert told["photos_moved"] + told["photos_kept"] == 7
    assert [name["text"] for name in told["names_moved"]] == ["To Lam"]
    assert "→ Another Lâm\n" in cli("person", sample, *asked, "--preview").out
    made = cli("person", sample, *asked, "--json").json
    assert (made["name"], made["photos"]) == ("Another Lâm", told["photos_moved"])
    cli("undo", sample)
    assert cli("person", sample, "show", "to lam", "--json").json["photos"] == 7
    answer = cli("person", sample, "split", "to lam", "X", "--take", "Nobody")
    assert (answer.status, "Nobody" in answer.err) == (1, True)
