# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]
KEYS = [
    "reference", "title", "status", "date", "date_text", "captions", "people", "places", "events",
    "organisations", "tags", "credit", "photographer", "files",
]  # fmt: skip
FILE = ["path", "sha256", "bytes", "format", "width", "height", "role", "missing"]


def test_the_document(cli: Cli, read_sample: Path) -> None:
    photo = cli("show", read_sample, "VNF-1993-0001", "--json").json
    assert list(photo) == KEYS
    assert photo["reference"] == "VNF-1993-0001"
    assert photo["title"] == "Mitterrand receives Võ Văn Kiệt"
    assert photo["status"] == "drafted"
    assert (photo["date"], photo["date_text"]) == ("1993-06-25", "25 June 1993")
    assert [(c["kind"], c["language"]) for c in photo["captions"]] == [
        ("as-received", "en"), ("edited", "en"), ("edited", "fr"), ("edited", "vi"),
    ]  # fmt: skip
    assert photo["people"][0].keys() == {"id", "name", "role", "order", "region", "certainty"}
    assert [(p["name"], p["order"], p["certainty"]) for p in photo["people"]] == [
        ("François Mitterrand", 1, "certain"), ("Võ Văn Kiệt", 2, "certain"),
    ]  # fmt: skip
    assert photo["people"][1]["role"] == "Prime Minister of Việt Nam"
    assert [place["name"] for place in photo["places"]] == ["Paris", "France"]
    assert photo["events"][0].keys() == {"id", "name", "date"}
    assert photo["events"][0]["date"].startswith("1993-06-25")
    assert all(one.keys() == {"id", "name"} for one in photo["tags"] + photo["places"])
    assert (photo["credit"], photo["photographer"]) == ("VNA/VNS Photo", "Minh Đạo")


def test_files(cli: Cli, sample: Path) -> None:
    verso = sample / "originals" / "1993-06-25_Paris_Minh-Dao_001_verso.tif"
    verso.chmod(0o644)  # copied originals are read-only
    verso.unlink()
    cli("verify", sample)
    files = cli("show", sample, "VNF-1993-0001", "--json").json["files"]
    assert all(list(file) == FILE for file in files)
    assert {file["role"]: file["missing"] for file in files if file["role"] != "recto"} == {
        "verso": True
    }
    recto = next(file for file in files if file["path"].endswith(".jpg"))
    assert Path(recto["path"]).stat().st_size == recto["bytes"]
    assert (recto["format"], recto["missing"]) == ("JPEG", False)
    assert len(recto["sha256"]) == 64


def test_for_people(cli: Cli, read_sample: Path) -> None:
    text = cli("show", read_sample, "VNF-1993-0001", "--language", "fr").out
    assert text.startswith("VNF-1993-0001  25 juin 1993\n")
    assert "[vi, edited] " in text
    assert "  2. Võ Văn Kiệt, " in text


def test_no_such_photo(cli: Cli, read_sample: Path) -> None:
    answer = cli("show", read_sample, "VNF-1900-0001")
    assert answer.status == 1
    assert "VNF-1900-0001" in answer.err
