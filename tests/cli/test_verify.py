# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]


def test_all_is_well(cli: Cli, sample: Path) -> None:
    found = cli("verify", sample, "--json").json
    assert found == {
        "checked": 24, "intact": 24, "missing": 0, "changed": 0, "unreadable": 0, "unknown": 0,
        "problems": [],
    }  # fmt: skip
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


def test_a_report_to_sign_and_one_for_programs(cli: Cli, sample: Path, tmp_path: Path) -> None:
    import hashlib
    import json

    new = sample / "originals" / "new.jpg"
    new.write_bytes(min((sample / "originals").glob("*.jpg")).read_bytes())
    paper, data = tmp_path / "report.pdf", tmp_path / "report.json"
    answer = cli("verify", sample, "--report", paper, "--report", data, "--language", "fr")
    assert answer.status == 0
    assert str(paper) in answer.out
    assert paper.read_bytes().startswith(b"%PDF-1.7")
    report = json.loads(data.read_text("utf-8"))
    assert report["counts"]["intact"] == 24
    assert report["unknown"] == [str(new)]
    told = report.pop("sha256")
    bare = json.dumps(report, ensure_ascii=False, indent=2) + "\n"
    assert hashlib.sha256(bare.encode()).hexdigest() == told


def test_a_report_of_an_unknown_kind_is_refused_before_the_check(cli: Cli, sample: Path) -> None:
    answer = cli("verify", sample, "--report", "report.doc")
    assert answer.status == 1
    assert ".pdf, .json" in answer.err
    assert cli("verify", sample, "--report", "/nowhere/report.pdf").status == 1


def test_only_what_is_due(cli: Cli, sample: Path) -> None:
    assert cli("verify", sample, "--json").json["checked"] == 24
    assert cli("verify", sample, "--due", "--json").json["checked"] == 0
    assert cli("verify", sample, "--due", "--days", "0", "--json").json["checked"] == 24
    assert cli("verify", sample, "--again").out == "24 originals are intact\n"
