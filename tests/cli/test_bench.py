# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]
KEYS = {"name", "unit", "value", "p50_ms", "p95_ms", "p99_ms", "limit", "ratio"}
REMARKS = {"limit_name", "note"}


def test_the_document(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "grown"
    done = cli("bench", "--photos", 150, "--folder", folder, "--json").json
    assert list(done) == ["photos", "results"]
    assert done["photos"] == 150
    names = [row["name"] for row in done["results"]]
    assert len(names) == len(set(names))
    assert any(name.startswith("find") for name in names)
    for row in done["results"]:
        assert row.keys() <= KEYS | REMARKS
        assert {"name", "unit"} <= row.keys()
        assert None not in row.values()
        assert all(
            isinstance(row[key], int | float) for key in row.keys() - {"name", "unit"} - REMARKS
        )
    assert folder.is_dir()
