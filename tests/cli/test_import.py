# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from photo_archive import paths

Cli = Callable[..., Any]
KEYS = [
    "imported", "unchanged", "moved", "duplicates", "captioned", "passed_over",
    "disagreeing", "changeset", "problems", "columns", "matches",
]  # fmt: skip


def test_the_document(cli: Cli, pictures: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    cli("new", archive)
    captions = tmp_path / "captions.tsv"
    captions.write_text("file\tcaption\na.jpg\tA street in Huế, 1954.\nz.jpg\tNone.\n", "utf-8")
    first = cli("import", archive, pictures, "--captions", captions, "--json")
    assert list(first.json) == KEYS
    assert (first.json["imported"], first.json["captioned"]) == (3, 1)
    assert isinstance(first.json["changeset"], int)
    assert all(list(one) == ["file", "problem", "kind"] for one in first.json["problems"])
    kinds = {Path(one["file"]).name: one["kind"] for one in first.json["problems"]}
    assert kinds["broken.jpg"] == "not-a-picture"
    assert "unmatched" in kinds.values()
    again = cli("import", archive, pictures, "--captions", captions, "--json").json
    assert (again["imported"], again["unchanged"], again["changeset"]) == (0, 3, None)
    assert cli("find", archive, "hue", "--json").json["total"] == 1


def test_copies_of_a_photo_are_named(cli: Cli, pictures: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    cli("new", archive)
    (pictures / "copy.jpg").write_bytes((pictures / "a.jpg").read_bytes())
    done = cli("import", archive, pictures, "--json").json
    (copy,) = done["duplicates"]
    assert list(copy) == ["file", "reference"]
    assert cli("show", archive, copy["reference"], "--json").json["reference"] == copy["reference"]


def test_originals_may_be_copied_in(cli: Cli, pictures: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    cli("new", archive)
    before = {file: file.read_bytes() for file in pictures.iterdir()}
    assert cli("import", archive, pictures, "--copy", "--json").json["imported"] == 3
    assert {file.name for file in (archive / "originals").iterdir()} >= {"a.jpg", "b.jpg"}
    assert {file: file.read_bytes() for file in pictures.iterdir()} == before


def test_for_people(cli: Cli, pictures: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    cli("new", archive)
    answer = cli("import", archive, pictures)
    assert answer.status == 0
    assert answer.out.splitlines()[0] == "3 photos imported"
    assert "1 problem" in answer.out
    assert answer.err.count("\n") == 1
    assert "broken.jpg" in answer.err


def test_a_folder_that_is_not_there_is_a_problem(cli: Cli, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    cli("new", archive)
    answer = cli("import", archive, tmp_path / "nowhere", "--json")
    assert answer.status == 1
    assert json.loads(answer.out)["problems"][0]["file"].endswith("nowhere")


def test_a_preset_kept_in_a_file(cli: Cli, tmp_path: Path) -> None:
    box, folder = tmp_path / "twins", tmp_path / "twins-archive"
    box.mkdir()
    source = paths.sample_archive() / "pictures" / "1993-06-25_Paris_Minh-Dao_001.jpg"
    (box / "x.jpg").write_bytes(source.read_bytes())
    (box / "x_back.jpg").write_bytes(source.read_bytes() + b"another")
    preset = tmp_path / "agency.toml"
    preset.write_text('group = true\nstatus = "drafted"\n', encoding="utf-8")
    assert cli("new", folder).status == 0
    answer = cli("import", folder, box, "--preset", preset, "--json")
    assert answer.status == 0
    assert answer.json["imported"] == 1
    assert cli("find", folder, "status:drafted", "--json").json["total"] == 1
    refused = cli("import", folder, box, "--preset", "Press")
    assert refused.status == 1
    assert "There is no import preset “Press”" in refused.err
