# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]


def test_undone_work_is_done_again(cli: Cli, sample: Path) -> None:
    cli("set", sample, "date:1993", "credit=VNA")
    undone = cli("undo", sample, "--json").json
    done = cli("redo", sample, "--json").json
    assert list(done) == ["changeset", "reverts", "title", "photos"]
    assert done["reverts"] == undone["changeset"]
    assert cli("show", sample, "VNF-1993-0001", "--json").json["credit"] == "VNA"


def test_nothing_to_redo(cli: Cli, sample: Path) -> None:
    answer = cli("redo", sample)
    assert (answer.status, answer.out) == (1, "")
    assert answer.err.count("\n") == 1
