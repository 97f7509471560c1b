# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]


def test_captions_are_printed_in_a_house_style(cli: Cli, read_sample: Path) -> None:
    (line,) = cli("compose", read_sample, "date:1993", "--style", "vna", "--json").lines

    assert line["style"] == "vna"
    assert line["language"] == "en"
    assert line["caption"].endswith("VNA/VNS Photo Minh Đạo")
    assert "June 25, 1993" in line["caption"]


def test_an_unknown_style_is_a_sentence(cli: Cli, read_sample: Path) -> None:
    answer = cli("compose", read_sample, "--style", "nobody")

    assert answer.status == 1
    assert "“nobody”" in answer.err
    assert len(answer.err.splitlines()) == 1


def test_writing_says_how_many(cli: Cli, sample: Path) -> None:
    before = cli("find", sample, "--json").json["total"]

    done = cli("compose", sample, "--style", "archive-vi", "--write", "--json").json

    assert done["written"] + done["had_caption"] + done["nothing_known"] == before
    assert cli("undo", sample).status == 0
