# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]


def test_a_folder_that_moved_is_found(cli: Cli, tmp_path: Path, pictures: Path) -> None:
    archive = tmp_path / "visits"
    cli("new", archive)
    cli("import", archive, pictures)
    assert cli("relink", archive, tmp_path).out == "No file is missing.\n"
    moved = pictures.rename(tmp_path / "moved")
    assert cli("verify", archive).status == 1
    seen = cli("relink", archive, tmp_path, "--preview", "--json")
    assert seen.status == 0
    assert seen.json["moves"] == [{"from": str(pictures), "to": str(moved), "files": 3}]
    assert cli("find", archive, "is:missing", "--json").json["total"] == 3
    found = cli("relink", archive, moved)
    assert found.status == 0
    assert f"{pictures} → {moved}  (3 files)" in found.out
    assert cli("verify", archive).out.startswith("3 originals are intact\n")
    assert cli("relink", archive, tmp_path, "--json").json["missing"] == 0


def test_what_is_not_found_is_told(cli: Cli, tmp_path: Path, pictures: Path) -> None:
    archive = tmp_path / "visits"
    cli("new", archive)
    cli("import", archive, pictures)
    (pictures / "a.jpg").unlink()
    answer = cli("relink", archive, pictures)
    assert answer.status == 1
    assert "1 file still missing" in answer.out
    assert cli("relink", archive, tmp_path / "nowhere").status == 1
