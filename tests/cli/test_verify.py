# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]


def test_all_is_well(cli: Cli, sample: Path) -> None:
    found = cli("verify", sample, "--json").json
    assert found == {"checked": 24, "intact": 24, "missing": 0, "changed": 0, "problems": []}
    assert cli("verify", sample).out == "24 originals are intact\n"


def test_missing_and_changed_originals(cli: Cli, sample: Path) -> None:
    import json

    first, second, *_ = sorted((sample / "originals").iterdir())
    for original in (first, second):
        original.chmod(0o644)  # copied originals are read-only
    first.unlink()
    second.write_bytes(second.read_bytes() + b"!")
    answer = cli("verify", sample, "--json")
    assert answer.status == 1
    found = json.loads(answer.out)
    assert (found["checked"], found["intact"]) == (24, 22)
    assert (found["missing"], found["changed"]) == (1, 1)
    assert {one["kind"] for one in found["problems"]} == {"missing", "changed"}
    spoken = cli("verify", sample)
    assert spoken.status == 1
    assert first.name in spoken.err
    assert second.name in spoken.err
