# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import argparse

import pytest

from photo_archive.cli.parser import Parser
from photo_archive.domain.errors import UsageError
from photo_archive.wording import Wording


@pytest.fixture
def parser() -> Parser:
    made = Parser(wording=Wording(), prog="photo-archive find")
    made.add_argument("archive", metavar="ARCHIVE")
    made.add_argument("query", metavar="QUERY", nargs="*", default=[])
    made.add_argument("--limit", type=int, default=50)
    made.add_argument("--order", choices=("date", "-date"))
    made.add_argument("--find", default="")
    made.add_argument("--facets", action="store_true")
    return made


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        ([], []),
        ([""], [""]),
        (["paris"], ["paris"]),
        (["paris", "1993"], ["paris", "1993"]),
        (["-macron"], ["-macron"]),
        (["-hanoi"], ["-hanoi"]),
        (["-person:macron paris"], ["-person:macron paris"]),
        (["-date:1993"], ["-date:1993"]),
        (["-1993"], ["-1993"]),
        (["-=Tô"], ["-=Tô"]),
        (['-"official visit"'], ['-"official visit"']),
        (["paris", "-macron", "-1993"], ["paris", "-macron", "-1993"]),
        (["--limit", "3", "paris"], ["paris"]),
        (["paris", "--limit", "3", "rome"], ["paris", "rome"]),
        (["--facets", "-macron", "--json"], ["-macron"]),
        (["--", "--json"], ["--json"]),
        (["paris", "--", "--json", "-h"], ["paris", "--json", "-h"]),
    ],
)
def test_queries_stand_anywhere_and_may_begin_with_a_minus_sign(
    parser: Parser, arguments: list[str], query: list[str]
) -> None:
    given = parser.parse_args(["visits", *arguments])
    assert given.archive == "visits"
    assert given.query == query


def test_options_may_stand_before_the_archive(parser: Parser) -> None:
    given = parser.parse_args(["--limit=7", "--json", "--language", "fr", "visits", "-macron"])
    assert (given.archive, given.query) == ("visits", ["-macron"])
    assert (given.limit, given.json, given.language) == (7, True, "fr")


@pytest.mark.parametrize(
    ("arguments", "found", "order"),
    [
        (["--find", "-macron"], "-macron", None),
        (["--find=-macron"], "-macron", None),
        (["--order", "-date"], "", "-date"),
        (["--order=-date"], "", "-date"),
    ],
)
def test_values_of_options_may_begin_with_a_minus_sign(
    parser: Parser, arguments: list[str], found: str, order: str | None
) -> None:
    given = parser.parse_args(["visits", *arguments])
    assert (given.find, given.order) == (found, order)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "ARCHIVE is missing"),
        (["visits", "--foo"], "“--foo”"),
        (["visits", "--facet"], "“--facet”"),
        (["visits", "--limit"], "--limit needs a value"),
        (["visits", "--limit", "many"], "--limit needs a whole number, not 'many'"),
        (["visits", "--order", "size"], "--order cannot be 'size': choose one of 'date'"),
        (["visits", "--language", "de"], "--language cannot be 'de'"),
        (["visits", "--facets=yes"], "--facets"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(
    parser: Parser, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(UsageError) as error:
        parser.parse_args(arguments)
    assert said in str(error.value)
    assert "\n" not in str(error.value)
    assert capsys.readouterr() == ("", "")


def test_actions_have_their_arguments_and_the_options_of_all() -> None:
    parser = Parser(wording=Wording(), prog="photo-archive person")
    parser.add_argument("archive")
    actions = parser.add_subparsers(dest="action", required=True)
    listing = actions.add_parser("list", wording=Wording(), globals_default=argparse.SUPPRESS)
    listing.add_argument("text", nargs="?", default="")
    for arguments in (
        ["visits", "list", "--json", "macron"],
        ["visits", "list", "macron", "--json"],
        ["--json", "visits", "list", "macron"],
        ["visits", "--json", "list", "macron"],
    ):
        given = parser.parse_args(arguments)
        assert (given.archive, given.action, given.text) == ("visits", "list", "macron")
        assert given.json
        assert given.language is None


def test_the_help_is_in_one_language(parser: Parser, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        parser.parse_args(["-h"])
    assert end.value.code == 0
    printed = capsys.readouterr().out
    assert printed.startswith("usage: photo-archive find")
    assert "show this and leave" in printed
