# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from photo_archive.domain.findings import Rule

Cli = Callable[..., Any]


def test_findings_are_printed_with_reason_and_fix(cli: Cli, sample: Path) -> None:
    answer = cli("check", sample, "VNF-UND-0001")
    assert answer.status == 0
    lines = answer.out.splitlines()
    assert lines[0] == "VNF-UND-0001"
    assert "  credit-missing: There is no credit." in lines
    assert "    → Give the credit line" in lines
    assert lines[-1].endswith("· 1 photo")


def test_lines_have_the_keys_of_the_contract(cli: Cli, sample: Path) -> None:
    lines = cli("check", sample, "--json").lines
    assert lines
    for line in lines:
        assert list(line) == ["reference", "rule", "problem", "fix"]
        assert Rule(line["rule"])


def test_one_rule_only(cli: Cli, sample: Path) -> None:
    lines = cli("check", sample, "--json", "--rule", "credit-missing").lines
    assert {line["rule"] for line in lines} == {"credit-missing"}
    assert cli("check", sample, "--rule", "nonsense").status == 2


@pytest.mark.parametrize("language", ["fr", "vi"])
def test_findings_are_worded(cli: Cli, sample: Path, language: str) -> None:
    answer = cli("check", sample, "--language", language)
    assert "There is no" not in answer.out


def test_what_is_safe_is_mended_and_can_be_taken_back(cli: Cli, sample: Path) -> None:
    assert cli("set", sample, "VNF-1993-0001", "credit=vna / vns PHOTO").status == 0
    answer = cli("check", sample, "--fix")
    assert answer.status == 0
    assert "    → Write “VNA/VNS Photo”" in answer.out.splitlines()
    assert "1 finding mended · 1 photo  (#" in answer.out
    shown = cli("show", sample, "VNF-1993-0001", "--json").json
    assert shown["credit"] == "VNA/VNS Photo"
    assert "0 findings mended" in cli("check", sample, "--fix").out
    assert cli("undo", sample).status == 0
    lines = cli("check", sample, "--json", "--rule", "credit-style").lines
    assert [line["reference"] for line in lines] == ["VNF-1993-0001"]
