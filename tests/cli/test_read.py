# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

Cli = Callable[..., Any]
KEYS = [
    "text", "caption", "language", "date", "people", "places", "events", "organisations", "credit",
    "photographer",
]  # fmt: skip
CAPTION = (
    "Prime Minister Võ Văn Kiệt and President François Mitterrand in Paris, 25 June 1993."
    " VNA/VNS Photo Minh Đạo"
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "captions.txt"
    file.write_text(f"{CAPTION}\n\n  \nUne rue de Hà Nội en 1954.\n", "utf-8")
    return file


def test_a_line_in_an_object_out(cli: Cli, page: Path) -> None:
    first, second = cli("read", page, "--json").lines
    assert list(first) == list(second) == KEYS
    assert first["text"] == CAPTION
    assert first["caption"] == CAPTION.removesuffix(" VNA/VNS Photo Minh Đạo")
    assert (first["language"], first["date"]) == ("en", "1993-06-25")
    assert (first["credit"], first["photographer"]) == ("VNA/VNS Photo", "Minh Đạo")
    assert [(p["name"], p["role"]) for p in first["people"]] == [
        ("Võ Văn Kiệt", "Prime Minister"), ("François Mitterrand", "President"),
    ]  # fmt: skip
    assert list(first["people"][0]) == ["name", "role", "start", "end", "id", "certainty"]
    for kind in ("people", "places", "events", "organisations"):
        for one in first[kind] + second[kind]:
            assert one["id"] is None
            line = first if one in first[kind] else second
            assert line["text"][one["start"] : one["end"]] == one["name"]
    assert (second["language"], second["date"]) == ("fr", "1954")


def test_an_archive_gives_its_numbers(cli: Cli, page: Path, read_sample: Path) -> None:
    people = {one["name"]: one["id"] for one in cli("person", read_sample, "list", "--json").json}
    first = cli("read", "--archive", read_sample, page, "--json").lines[0]
    assert {one["name"]: one["id"] for one in first["people"]} == {
        name: people[name] for name in ("Võ Văn Kiệt", "François Mitterrand")
    }
    assert [place["id"] is not None for place in first["places"]] == [True]


@pytest.mark.parametrize("file", [[], ["-"]])
def test_standard_input(cli: Cli, monkeypatch: pytest.MonkeyPatch, file: list[str]) -> None:
    data = io.BytesIO(("\ufeff" + CAPTION + "\r\n").encode())
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=data))
    assert cli("read", *file, "--json").lines[0]["text"] == CAPTION


def test_for_people(cli: Cli, page: Path) -> None:
    text = cli("read", page).out
    assert "  People: Võ Văn Kiệt (Prime Minister); François Mitterrand (President)\n" in text
    assert "  Photographer: Minh Đạo\n" in text


def test_an_empty_file_says_nothing(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert cli("read", tmp_path / "empty.txt", "--json").lines == []


HOUSE = """
name = "Courier"
caption = ["{people}."]
person = ["{name}"]
where = ["{place}, {date}"]
place_date = ["<{place} | {date}>"]
credit = ["~ {photographer} for {credit} ~"]
"""


def test_a_style_tells_credit_place_and_date(cli: Cli, tmp_path: Path, own_styles: Path) -> None:
    (own_styles / "courier.toml").write_text(HOUSE, "utf-8")
    text = (
        "Born on 1 May 1931. He waves <Sa Đéc, Đồng Tháp | 3 May 1991>. ~ Lê Thị Hoa for Courier ~"
    )
    page = tmp_path / "house.txt"
    page.write_text(text, "utf-8")
    for arguments in (["--style", "courier"], []):
        said = cli("read", page, "--json", *arguments).lines[0]
        assert (said["date"], said["credit"], said["photographer"]) == (
            "1991-05-03", "Courier", "Lê Thị Hoa",
        )  # fmt: skip
        assert [place["name"] for place in said["places"]] == ["Sa Đéc", "Đồng Tháp"]
    other = cli("read", page, "--json", "--style", "ap").lines[0]
    assert other["credit"] != "Courier"


def test_a_style_there_is_not(cli: Cli, page: Path) -> None:
    answer = cli("read", page, "--style", "nobody")
    assert answer.status != 0
    assert "nobody" in answer.err


@pytest.fixture
def own_styles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PHOTO_ARCHIVE_SETTINGS", str(tmp_path / "settings"))
    folder = tmp_path / "settings" / "house-styles"
    folder.mkdir(parents=True)
    return folder
