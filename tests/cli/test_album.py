# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cli = Callable[..., Any]


@pytest.fixture
def archive(cli: Cli, tmp_path: Path, pictures: Path) -> Path:
    folder = tmp_path / "archive"
    assert cli("new", folder).status == 0
    cli("import", folder, pictures)
    return folder


def test_an_album_is_made_filled_and_emptied(cli: Cli, archive: Path) -> None:
    first, second, *_ = (one["reference"] for one in cli("find", archive, "--json").json["photos"])
    made = cli("album", archive, "add", "Số đẹp", second, "--json").json
    assert (made["name"], made["photos"]) == ("Số đẹp", 1)
    assert cli("album", archive, "add", "so dep", "--json").json["photos"] == 1
    assert cli("album", archive, "add", "SO DEP", first, "--json").json["photos"] == 2
    shown = cli("album", archive, "show", "so dep", "--json").json
    assert [one["reference"] for one in shown["photos"]] == [second, first]
    assert "     2  Số đẹp" in cli("album", archive, "list").out
    assert cli("album", archive, "take", "so dep", second, "--json").json["photos"] == 1
    assert "undo brings it back" in cli("album", archive, "remove", "so dep").out
    assert cli("album", archive, "list", "--json").json == []
    cli("undo", archive)
    assert cli("album", archive, "list", "--json").json[0]["name"] == "Số đẹp"


def test_name_and_note(cli: Cli, archive: Path) -> None:
    cli("album", archive, "add", "One")
    edited = cli("album", archive, "edit", "one", "--name", "Two", "--note", "Hm", "--json").json
    assert (edited["name"], edited["note"]) == ("Two", "Hm")
    assert "Two: 0 photos\n  Hm" in cli("album", archive, "show", "two").out
    assert cli("album", archive, "edit", "two").status == 2
    assert "no album “one”" in cli("album", archive, "show", "one").err


def test_out_to_a_file_and_in_again(cli: Cli, archive: Path, tmp_path: Path) -> None:
    numbers = [one["reference"] for one in cli("find", archive, "--json").json["photos"]]
    cli("album", archive, "add", "One", f'"{numbers[0]}"')
    file, other = tmp_path / "one.json", tmp_path / "other"
    written = cli("album", archive, "export", "one", "--to", file, "--json").json
    assert written == {"file": str(file), "photos": 1}
    assert "1 photo" in cli("album", archive, "export", "one", "--to", file).out
    cli("new", other)
    taken = cli("album", other, "load", file, "--json").json
    assert taken == {
        "kind": "album", "name": "One", "added": 0, "present": 0,
        "unmatched": [{"reference": numbers[0], "reason": "unknown"}],
    }  # fmt: skip
    again = cli("album", archive, "load", file)
    assert "0 added, 1 there before" in again.out
    assert f"{numbers[0]}: not in this archive" in cli("album", other, "load", file).out
    assert cli("saved", archive, "load", file).status == 1
