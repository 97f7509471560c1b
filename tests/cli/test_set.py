# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cli = Callable[..., Any]


def test_the_document(cli: Cli, sample: Path) -> None:
    done = cli("set", sample, "date:1993", "credit=VNA", "--json").json
    assert list(done) == ["query", "photos", "preview", "changes", "changeset"]
    assert (done["query"], done["photos"], done["preview"]) == ("date:1993", 1, False)
    assert done["changes"] == [
        {
            "reference": "VNF-1993-0001",
            "field": "credit",
            "before": "VNA/VNS Photo",
            "after": "VNA",
        }
    ]
    assert isinstance(done["changeset"], int)
    assert cli("show", sample, "VNF-1993-0001", "--json").json["credit"] == "VNA"
    again = cli("set", sample, "date:1993", "credit=VNA", "--json").json
    assert (again["photos"], again["changeset"]) == (0, None)


def test_a_preview_changes_nothing(cli: Cli, sample: Path) -> None:
    before = cli("history", sample, "--json").json
    done = cli("set", sample, "", "credit=X", "--preview", "--json").json
    assert (done["photos"], done["preview"], done["changeset"]) == (22, True, None)
    assert cli("history", sample, "--json").json == before


def test_for_people(cli: Cli, sample: Path) -> None:
    answer = cli("set", sample, "date:1993", "credit=VNA", "status=checked")
    assert "VNF-1993-0001  Credit: VNA/VNS Photo → VNA\n" in answer.out
    assert answer.out.splitlines()[-1].startswith("1 photo changes  (#")
    assert cli("set", sample, "", "credit=X", "--preview").out.endswith("…\n22 photos change\n")


def test_dates_are_read_as_written(cli: Cli, sample: Path) -> None:
    cli("set", sample, "date:1993", "date=circa 1954")
    assert cli("show", sample, "VNF-1993-0001", "--json").json["date"] == "1954~"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["date:1993", "credit"], 2, "FIELD=VALUE"),
        (["date:1993", "colour=red"], 2, "colour"),
        (["person:", "credit=x"], 2, "person:"),
        (["date:1993", "date=gibberish"], 1, "gibberish"),
        (["date:1993", "status=finished"], 1, "finished"),
        (["", "reference=R-1"], 1, "one photo only"),
        (["", "credit=a", "credit=b"], 1, "twice"),
    ],
)
def test_what_cannot_be_set(
    cli: Cli, sample: Path, arguments: list[str], status: int, said: str
) -> None:
    answer = cli("set", sample, *arguments)
    assert (answer.status, answer.out) == (status, "")
    assert said in answer.err
    assert answer.err.count("\n") == 1


def test_a_query_may_begin_with_a_minus_sign(cli: Cli, sample: Path) -> None:
    done = cli("set", sample, "-date:2024", "credit=X", "--preview", "--json").json
    assert done["photos"] == 11
