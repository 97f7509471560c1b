# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job from beginning to end, as a user types it, and what searches must find."""

from __future__ import annotations

import csv
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from photo_archive import paths
from photo_archive.services.workspace import Workspace

ROOT = Path(__file__).parent.parent
AUTHORITIES = {
    "tag": "tags", "organisation": "organisations", "place": "places", "person": "people",
    "event": "events",
}  # fmt: skip
PAGE = """\
Prime Minister Võ Văn Kiệt lays a wreath in Lyon on 26 June 1993. VNA/VNS Photo Minh Đạo

A market in Huế in the 1950s. VNA/VNS Photo
"""


def environment() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with what a user has: scans, a caption list and a page of captions."""
    sample = paths.sample_archive()
    shutil.copytree(sample / "pictures", tmp_path / "scans")
    shutil.copy(sample / "captions.tsv", tmp_path)
    (tmp_path / "agency-page.txt").write_text(PAGE, "utf-8")
    return tmp_path


def type_in(folder: Path, *arguments: object) -> str:
    """Run a command in a folder as a user would; it must succeed without a word of error."""
    done = subprocess.run(
        [sys.executable, "-m", "photo_archive", *map(str, arguments)],
        cwd=folder,
        env=environment() | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), (arguments, done)
    return done.stdout


def document(folder: Path, *arguments: object) -> Any:
    return json.loads(type_in(folder, *arguments, "--json"))


def commands_of_the_readme() -> Iterator[list[str]]:
    section = (ROOT / "README.md").read_text("utf-8").partition("## Everyday use")[2]
    block = re.search(r"```sh\n(.*?)```", section, re.DOTALL)
    assert block is not None
    for line in block[1].splitlines():
        program, *arguments = shlex.split(line, comments=True)
        assert program == "photo-archive"
        if arguments:
            yield arguments


def test_the_commands_of_the_readme_do_what_they_say(desk: Path) -> None:
    printed: dict[str, str] = {}
    for arguments in commands_of_the_readme():
        printed.setdefault(arguments[0], type_in(desk, *arguments))
    assert printed["import"].startswith("22 photos imported\n")
    assert printed["captions"].startswith("agency-page.txt: 2 captions, 2 new\n")
    assert "proposals wait" in printed["captions"]
    assert "VNF-" in printed["propose"]
    assert printed["compose"]
    assert "3 photos" in printed["find"]
    assert printed["undo"].startswith("Undo: ")
    assert (desk / "sheet.pdf").read_bytes().startswith(b"%PDF-")


def test_from_scans_to_sheets(desk: Path) -> None:
    originals = {file: file.read_bytes() for file in (desk / "scans").iterdir()}
    type_in(desk, "new", "visits", "--title", "Official visits")
    for kind, name in AUTHORITIES.items():
        file = paths.sample_archive() / "authorities" / f"{name}.toml"
        assert document(desk, kind, "visits", "load", file)["added"] > 0
    taken = document(desk, "import", "visits", "scans", "--captions", "captions.tsv")
    assert (taken["imported"], taken["problems"]) == (22, [])
    read = document(desk, "captions", "visits", "agency-page.txt")
    assert (read["found"], read["added"]) == (2, 2)
    assert document(desk, "captions", "visits", "agency-page.txt")["added"] == 0

    assert document(desk, "find", "visits", "person:macron place:paris date:2024-10")["total"] == 3
    (kiet,) = document(desk, "find", "visits", "vo van kiet -paris")["photos"]
    assert document(desk, "show", "visits", kiet["reference"])["photographer"] == "Minh Đạo"

    def credit() -> str:
        return str(document(desk, "show", "visits", "VNF-1993-0001")["credit"])

    type_in(desk, "set", "visits", "date:1993", "credit=Archive of visits", "--preview")
    before = credit()
    changed = document(desk, "set", "visits", "date:1993", "credit=Archive of visits")
    assert before != "Archive of visits"
    assert changed["photos"] == 2
    assert document(desk, "history", "visits")[0]["id"] == changed["changeset"]
    assert document(desk, "undo", "visits")["reverts"] == changed["changeset"]
    assert credit() == before
    type_in(desk, "redo", "visits")
    assert credit() == "Archive of visits"

    for suffix in ("pdf", "html", "csv"):
        made = document(desk, "sheet", "visits", "date:2024", "--to", f"sheet.{suffix}")
        assert made["photos"] == 11
        assert Path(made["file"]) == desk / f"sheet.{suffix}"
    with (desk / "sheet.csv").open(encoding="utf-8", newline="") as rows:
        assert len(list(csv.DictReader(rows))) == 11
    assert document(desk, "verify", "visits")["intact"] == 24
    assert Path(document(desk, "backup", "visits")["file"]).is_file()
    assert {file: file.read_bytes() for file in (desk / "scans").iterdir()} == originals


def test_the_demo(tmp_path: Path) -> None:
    printed = type_in(tmp_path, "demo", "shown", "--no-window").splitlines()
    made = [Path(line) for line in printed[-3:]]
    assert made[0] == tmp_path / "shown"
    assert [path.suffix for path in made] == ["", ".pdf", ".png"]
    assert all(path.exists() for path in made)


TO_LAM_2024 = [f"2024-{n:04}" for n in (5, 6, 7, 8, 9, 10, 11)]
PARIS_2024 = ["2024-0007", "2024-0008", "2024-0009"]
VISITS = ["1993-0001", "1998-0001", "2004-0001", "2018-0001", "2021-0001", "2022-0001"]
HANOI = ["2010-0001", "2022-0001"]
UNDATED = ["UND-0001", "UND-0002", "UND-0003"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("To Lam", TO_LAM_2024),
        ("to lam", TO_LAM_2024),
        ("tô lâm", TO_LAM_2024),
        ("TÔ LÂM", TO_LAM_2024),
        ("To\u0302 La\u0302m", TO_LAM_2024),
        ("tolam", TO_LAM_2024),
        ("person:tolam", TO_LAM_2024),
        ("=Tô", TO_LAM_2024),
        ("=Tổ", []),
        ("to lam paris", PARIS_2024),
        ("person:macron place:paris date:2024-10", PARIS_2024),
        ('event:"official visit"', VISITS + TO_LAM_2024),
        ('event:"official visit" date:1993', ["1993-0001"]),
        ("visite officielle", VISITS + TO_LAM_2024),
        ("Dien Bien Phu", ["2018-0001"]),
        ("Điện Biên Phủ", ["2018-0001"]),
        ("diên biên phu", ["2018-0001"]),
        ("dienbienphu", ["2018-0001"]),
        ("Hanoi", HANOI),
        ("Ha Noi", HANOI),
        ("Hà Nội", HANOI),
        ("Hanoï", HANOI),
        ("place:hanoi", HANOI),
        ("date:1993", ["1993-0001"]),
        ("date:..2004", ["1993-0001", "1998-0001", "2004-0001"]),
        ("date:2024-10-06", ["2024-0005", "2024-0006"]),
        ("within:2024-10", TO_LAM_2024),
        ("date:none", UNDATED),
        ("is:undated", UNDATED),
        ("Élysée", ["2021-0001", "2024-0007", "2024-0008"]),
        ("elysee", ["2021-0001", "2024-0007", "2024-0008"]),
        ("palais de l'Élysée", ["2021-0001", "2024-0007", "2024-0008"]),
        ("áo dài", ["2024-0003", "2024-0004"]),
        ("monocouloirs", ["2024-0011"]),
        ("tuyến đường sắt", ["2022-0001"]),
        ("đặt hoa", ["2024-0005"]),
        ("Mitterrand", ["1993-0001"]),
        ("chirac OR mitterrand", ["1993-0001", "1998-0001", "2004-0001"]),
        ("person:(chirac OR mitterrand)", ["1993-0001", "1998-0001", "2004-0001"]),
        ("place:paris -person:macron", ["1993-0001", "1998-0001", "2025-0001", "UND-0003"]),
        ('photographer:"Trí Dũng"', ["2024-0005", "2024-0006", "2024-0007", "2024-0011"]),
        ("tag:handshakes", ["1993-0001", "1998-0001", "2024-0008"]),
        ("org:vietjet", ["2024-0011"]),
        ("place:normandy", ["2024-0005"]),
        ("reference:VNF-UND-0002", ["UND-0002"]),
        ("file:tif", ["1993-0001", "1998-0001"]),
        ('"General Secretary" -macron', ["2024-0005"]),
        ("is:missing", []),
        ("de Gaulle", []),
    ],
)
def test_searches_find_what_a_careful_reader_expects(
    read_sample: Path, query: str, expected: list[str]
) -> None:
    with Workspace.open(read_sample, write=False) as workspace:
        found = workspace.find(query, facets=False)
        references = sorted(line.reference for line in workspace.summaries(found.ids))
        unexplained = [photo for photo, why in workspace.why(query, found.ids).items() if not why]
    assert references == sorted(f"VNF-{number}" for number in expected)
    assert found.total == len(expected)
    assert unexplained == []
