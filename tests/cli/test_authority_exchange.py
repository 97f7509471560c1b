# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cli = Callable[..., Any]


@pytest.fixture
def archive(cli: Cli, tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    assert cli("new", folder).status == 0
    return folder


@pytest.fixture
def places(tmp_path: Path) -> Path:
    file = tmp_path / "places.csv"
    file.write_text("key,name,parent,kind\nhue,Huế,vn,city\nvn,Việt Nam,,country\n", "utf-8")
    return file


def test_load_with_and_without_preview(cli: Cli, archive: Path, places: Path) -> None:
    preview = cli("place", archive, "load", places, "--preview", "--json").json
    assert (preview["added"], preview["preview"]) == (2, True)
    assert preview["entries"][0] == {"id": None, "name": "Huế", "state": "new", "fields": []}
    assert cli("place", archive, "list", "--json").json == []
    assert cli("place", archive, "load", places).out == "2 added, 0 changed, 0 as before\n"
    places.write_text(places.read_text("utf-8").replace("city", "province"), "utf-8")
    told = cli("place", archive, "load", places, "--preview").out
    assert told == ("changed: Huế (kind)\n0 would be added, 1 changed, 1 as before\n")
    loaded = cli("place", archive, "load", places, "--json").json
    assert loaded["entries"][0]["fields"] == ["kind"]
    assert cli("place", archive, "load", places, "--json").json["unchanged"] == 2


def test_what_is_wrong_is_told_and_the_rest_loaded(cli: Cli, archive: Path, places: Path) -> None:
    places.write_text("key,name,kind\na,A,city\nb,B\nc,C,city,more\n", "utf-8")
    answer = cli("place", archive, "load", places)
    assert (answer.status, answer.out) == (0, "1 added, 0 changed, 0 as before\n")
    lines = answer.err.splitlines()
    assert [line.split(": ")[1][:6] for line in lines] == ["line 3", "line 4"]
    assert all(line.startswith(str(places)) for line in lines)


@pytest.mark.parametrize("arguments", [[], ["a.csv", "--start", "countries"]])
def test_one_file_has_to_be_named(cli: Cli, archive: Path, arguments: list[str]) -> None:
    answer = cli("place", archive, "load", *arguments)
    assert answer.status == 2
    assert "--start" in answer.err


def test_start_files(cli: Cli, archive: Path) -> None:
    listed = cli("place", archive, "load", "--start", "--json").json
    assert [one["name"] for one in listed] == ["countries", "viet-nam"]
    assert "Unicode-3.0" in cli("place", archive, "load", "--start").out
    assert "no start files" in cli("tag", archive, "load", "--start").out
    loaded = cli("place", archive, "load", "--start", "countries")
    assert "Source: " in loaded.out
    assert "(Unicode-3.0)" in loaded.out
    shown = cli("place", archive, "show", "france", "--json").json
    ids = [(one["scheme"], one["value"]) for one in shown["external_ids"]]
    assert ("iso3166", "FR") in ids
    assert "French" in {name["text"] for name in shown["names"] if name["kind"] == "demonym"}
    missing = cli("place", archive, "load", "--start", "oceans")
    assert (missing.status, "countries, viet-nam" in missing.err) == (1, True)


@pytest.mark.parametrize("suffix", ["toml", "csv", "jsonld", "ttl"])
def test_export(cli: Cli, archive: Path, places: Path, tmp_path: Path, suffix: str) -> None:
    cli("place", archive, "load", places)
    file = tmp_path / f"out.{suffix}"
    assert cli("place", archive, "export", "--to", file, "--json").json == {
        "file": str(file),
        "records": 2,
    }
    text = file.read_text("utf-8")
    assert "Việt Nam" in text
    if suffix == "ttl":
        refused = cli("place", archive, "load", file)
        assert (refused.status, "JSON-LD" in refused.err) == (1, True)
    else:
        assert cli("place", archive, "load", file, "--json").json["unchanged"] == 2


def test_export_as_each_reader_wants_it(
    cli: Cli, archive: Path, places: Path, tmp_path: Path
) -> None:
    cli("place", archive, "load", places)
    file = tmp_path / "out.csv"
    assert cli("place", archive, "export", "--to", file).out == f"2 records in {file}\n"
    assert file.read_bytes().startswith(b"\xef\xbb\xbfid,key,name")
    cli("place", archive, "export", "--to", file, "--language", "fr")
    assert file.read_text("utf-8-sig").startswith("id;key;name")
    file = tmp_path / "out.jsonld"
    cli("place", archive, "export", "--to", file, "--base", "https://example.org/")
    graph = json.loads(file.read_text("utf-8"))["@graph"]
    assert graph[1]["@id"] == "https://example.org/place/hue"
    file = tmp_path / "out.toml"
    cli("place", archive, "export", "--to", file)
    assert [one["key"] for one in tomllib.loads(file.read_text("utf-8"))["place"]] == ["hue", "vn"]
    assert cli("place", archive, "export", "--to", tmp_path / "out.doc").status == 1
