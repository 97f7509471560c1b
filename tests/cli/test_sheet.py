# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cli = Callable[..., Any]


@pytest.mark.parametrize(
    ("name", "begins"),
    [("sheet.pdf", b"%PDF-"), ("sheet.html", b"<!DOCTYPE html>"), ("sheet.csv", b"reference,")],
)
def test_the_document(
    cli: Cli, read_sample: Path, tmp_path: Path, name: str, begins: bytes
) -> None:
    target = tmp_path / name
    made = cli("sheet", read_sample, "date:2024-10", "--to", target, "--json").json
    assert made == {"file": str(target), "photos": 7, "restricted_left_out": 0}
    assert target.read_bytes()[:40].lower().startswith(begins.lower())


def test_restricted_photos_stay_at_home(cli: Cli, sample: Path, tmp_path: Path) -> None:
    cli(
        "set",
        sample,
        "date:1993",
        "restriction_reason=Family asked",
        "restriction_until=2999-12-31",
    )
    answer = cli("sheet", sample, "--to", tmp_path / "sheet.csv")
    assert answer.out.splitlines() == [
        str(tmp_path / "sheet.csv"), "1 restricted photo was left out",
    ]  # fmt: skip


def test_without_a_query_everything(cli: Cli, read_sample: Path, tmp_path: Path) -> None:
    target = tmp_path / "sheet.csv"
    assert cli("sheet", read_sample, "--to", target).out == f"{target}\n"
    with target.open(encoding="utf-8-sig", newline="") as lines:
        assert len(list(csv.DictReader(lines))) == 22


def test_presets(cli: Cli, sample: Path, tmp_path: Path) -> None:
    target = tmp_path / "sheet.html"

    def sheet(*arguments: str) -> str:
        answer = cli("sheet", sample, "date:1993", "--to", target, *arguments)
        assert answer.status == 0, answer.err
        return target.read_text("utf-8")

    kept = ("--title", "Les visites", "--compiler", 'Mai "M" Đỗ', "--language", "fr")
    first = sheet(*kept, "--save-preset", "visites")
    assert sheet("--preset", "visites") == first
    assert "Les visites" in first
    assert "25 juin 1993" in first
    in_english = sheet("--preset", "visites", "--language", "en", "--title", "Visits")
    assert "25 June 1993" in in_english
    assert "Les visites" not in in_english
    assert "visites" in cli("history", sample).out
    cli("undo", sample)
    assert cli("sheet", sample, "--to", target, "--preset", "visites").status == 1


def test_a_preset_that_is_not_kept(cli: Cli, read_sample: Path, tmp_path: Path) -> None:
    answer = cli("sheet", read_sample, "--to", tmp_path / "s.pdf", "--preset", "press")
    assert answer.status == 1
    assert "press" in answer.err
    assert not (tmp_path / "s.pdf").exists()


@pytest.mark.parametrize("name", ["sheet.doc", "sheet", "none/sheet.pdf"])
def test_a_file_that_cannot_be_written(
    cli: Cli, read_sample: Path, tmp_path: Path, name: str
) -> None:
    answer = cli("sheet", read_sample, "date:1993", "--to", tmp_path / name)
    assert answer.status in (1, 2)
    assert answer.err.count("\n") == 1
