# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cli = Callable[..., Any]
PHOTO = ["reference", "caption", "date", "people", "places", "events", "tags", "why"]
FACETS = {"people", "places", "events", "tags", "organisations", "years", "photographers", "status"}


def test_the_document(cli: Cli, read_sample: Path) -> None:
    found = cli("find", read_sample, "person:macron place:paris date:2024-10", "--json").json
    assert list(found) == ["query", "total", "photos", "elapsed_ms"]
    assert found["query"] == "person:macron place:paris date:2024-10"
    assert found["total"] == len(found["photos"]) == 3
    assert isinstance(found["elapsed_ms"], int | float)
    for photo in found["photos"]:
        assert list(photo) == PHOTO
        assert photo["date"] == "2024-10-07"
        assert "Emmanuel Macron" in photo["people"]
        assert "Paris" in photo["places"]
        assert photo["why"]
        assert all(isinstance(text, str) for key in PHOTO[3:] for text in photo[key])


def test_facets(cli: Cli, read_sample: Path) -> None:
    facets = cli("find", read_sample, "date:2024", "--facets", "--json").json["facets"]
    assert facets.keys() == FACETS
    for name in ("people", "places", "events", "tags"):
        assert facets[name]
        assert all(list(one) == ["id", "name", "count"] for one in facets[name])
    assert facets["years"] == [{"year": 2024, "count": 11}]
    assert facets["status"] == [{"name": "drafted", "count": 11}]
    assert {"name": "Tô Lâm", "count": 7} in [
        {"name": one["name"], "count": one["count"]} for one in facets["people"]
    ]


@pytest.mark.parametrize("query", [[], [""], ["  "]])
def test_no_query_is_everything(cli: Cli, read_sample: Path, query: list[str]) -> None:
    assert cli("find", read_sample, *query, "--json").json["total"] == 22


def test_words_of_a_query_may_be_arguments_of_their_own(cli: Cli, read_sample: Path) -> None:
    apart = cli("find", read_sample, "person:macron", "-place:paris", "--json").json
    whole = cli("find", read_sample, "person:macron -place:paris", "--json").json
    assert apart["query"] == whole["query"]
    assert apart["total"] == whole["total"] == 3


@pytest.mark.parametrize(
    ("query", "without"),
    [("-macron", "Emmanuel Macron"), ("-person:macron paris", "Emmanuel Macron")],
)
def test_a_query_may_begin_with_a_minus_sign(
    cli: Cli, read_sample: Path, query: str, without: str
) -> None:
    photos = cli("find", read_sample, query, "--json").json["photos"]
    assert photos
    assert not any(without in photo["people"] for photo in photos)


def test_pages(cli: Cli, read_sample: Path) -> None:
    whole = [p["reference"] for p in cli("find", read_sample, "--json").json["photos"]]
    first = cli("find", read_sample, "--limit", 5, "--json").json
    second = cli("find", read_sample, "--limit", "5", "--offset", "5", "--json").json
    assert first["total"] == second["total"] == 22
    assert [p["reference"] for p in first["photos"] + second["photos"]] == whole[:10]
    assert cli("find", read_sample, "--offset", 30, "--json").json["photos"] == []
    assert cli("find", read_sample, "--limit", 0, "--json").json["photos"] == []


def test_orders(cli: Cli, read_sample: Path) -> None:
    def dates(order: str) -> list[str]:
        photos = cli("find", read_sample, "date:2024", "--order", order, "--json").json["photos"]
        return [photo["date"] for photo in photos]

    assert dates("date")[0] == "2024-04-11"
    assert dates("-date")[-1] == "2024-04-11"


def test_for_people(cli: Cli, read_sample: Path) -> None:
    answer = cli("find", read_sample, "date:1993", "--explain", "--facets")
    assert answer.err == ""
    lines = answer.out.splitlines()
    assert lines[0] == "1 photo"
    assert lines[2] == "VNF-1993-0001  25 June 1993"
    assert lines[3].startswith("  President François Mitterrand welcomes")
    assert lines[4] == "  · The date, 25 June 1993, lies within 1993"
    assert "People" in lines
    assert "       1  Võ Văn Kiệt" in lines


def test_what_was_meant(cli: Cli, read_sample: Path) -> None:
    answer = cli("find", read_sample, "mitterannd")
    assert answer.out == "0 photos\nDid you mean mitterrand? 1 photo\n"


def test_what_was_meant_for_programs(cli: Cli, read_sample: Path) -> None:
    asked = ("find", read_sample, "mitterannd ", "--json")
    document = json.loads(cli(*asked, "--explain").out)
    near = {"query": "mitterrand", "name": "mitterrand", "total": 1}
    assert (document["total"], document["did_you_mean"]) == (0, [near])
    assert "did_you_mean" not in json.loads(cli(*asked).out)
    found = cli("find", read_sample, "mitterrand", "--json", "--explain")
    assert "did_you_mean" not in json.loads(found.out)


@pytest.mark.parametrize("query", ["person:", "(paris", "date:1993-13", "is:nothing", "OR"])
def test_a_malformed_query_is_wrong_usage(cli: Cli, read_sample: Path, query: str) -> None:
    answer = cli("find", read_sample, query)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("vo van kyet", "Did you mean Võ Văn Kiệt? 1 photo"),
        ("person:kyet", "Did you mean Kiệt (person:kiệt)? 1 photo"),
        ("person:Paris", 'Paris is a place: search place:"Paris"'),
    ],
)
def test_what_is_near_is_offered(cli: Cli, read_sample: Path, query: str, says: str) -> None:
    answer = cli("find", read_sample, query)
    assert (answer.status, answer.err) == (0, "")
    assert says.casefold() in answer.out.casefold()


def test_the_fault_of_a_query_is_told_with_its_place(cli: Cli, read_sample: Path) -> None:
    answer = cli("find", read_sample, "mitterrand persn:kiet")
    assert answer.status == 2
    assert answer.err == (
        "There is no field “persn”: did you mean person: ? See character 12."
        " Did you mean mitterrand person:kiet?\n"
    )


def test_a_date_in_words_is_found_without_quotation_marks(cli: Cli, read_sample: Path) -> None:
    for query in ("ngày 25 tháng 6 năm 1993", "date:juin 1993", "Mitterrand 25 June 1993"):
        assert cli("find", read_sample, query, "--json").json["total"] == 1
