# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.cli.authority_exchange_arguments import export_arguments, load_arguments
from photo_archive.cli.parser import Parser
from photo_archive.domain.errors import UsageError
from photo_archive.wording import Wording


def parser() -> Parser:
    return Parser(wording=Wording("en"), prog="photo-archive place")


def test_load() -> None:
    made = parser()
    load_arguments(made, Wording("en"))
    assert vars(made.parse_args(["a.csv", "--preview"])).items() >= {
        "file": "a.csv", "start": None, "preview": True,
    }.items()  # fmt: skip
    assert made.parse_args(["--start"]).start == ""
    assert made.parse_args(["--start", "countries"]).start == "countries"


def test_export() -> None:
    made = parser()
    export_arguments(made, Wording("en"))
    given = made.parse_args(["--to", "a.ttl"])
    assert (given.to, given.base) == ("a.ttl", "")
    with pytest.raises(UsageError):
        made.parse_args([])


def test_an_option_follows_one_whose_value_may_be_left_out() -> None:
    made = parser()
    load_arguments(made, Wording("en"))
    given = made.parse_args(["--start", "--preview"])
    assert (given.start, given.preview) == ("", True)
