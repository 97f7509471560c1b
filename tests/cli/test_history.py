# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]
KEYS = [
    "id", "title", "author", "when", "source", "photos", "reverts", "reverted_by", "changes",
]  # fmt: skip


def test_the_document(cli: Cli, sample: Path) -> None:
    cli("set", sample, "date:1993", "credit=VNA")
    newest, *older = cli("history", sample, "--json").json
    assert all(list(one) == KEYS for one in (newest, *older))
    assert newest["photos"] == 1
    assert newest["when"].endswith("+00:00")
    assert newest["changes"] == [{"field": "Credit", "before": "VNA/VNS Photo", "after": "VNA"}]
    assert [one["id"] for one in older] == sorted((one["id"] for one in older), reverse=True)


def test_one_photo_and_how_many(cli: Cli, sample: Path) -> None:
    cli("set", sample, "date:1993", "credit=VNA")
    cli("set", sample, "date:1998", "credit=VNA")
    titles = [one["id"] for one in cli("history", sample, "--json").json]
    of_one = [one["id"] for one in cli("history", sample, "VNF-1993-0001", "--json").json]
    assert titles[1] in of_one
    assert titles[0] not in of_one
    assert len(cli("history", sample, "--limit", 1, "--json").json) == 1


def test_for_people(cli: Cli, sample: Path) -> None:
    cli("set", sample, "date:1993", "credit=VNA")
    cli("undo", sample)
    text = cli("history", sample).out
    assert "      Credit: VNA/VNS Photo → VNA\n" in text
    assert "(undone)" in text
    assert not [line for line in text.splitlines() if line != line.rstrip()]
