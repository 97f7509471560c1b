# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import random
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cli = Callable[..., Any]
PAGE = 4096


def garble(path: Path, start: int, length: int) -> None:
    content = bytearray(path.read_bytes())
    content[start : start + length] = random.Random(start).randbytes(length)
    path.write_bytes(content)


def cut(path: Path, share: float) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])


DAMAGES: dict[str, Callable[[Path], object]] = {
    "the header": lambda path: garble(path, 0, 100),
    "the mark of our files": lambda path: garble(path, 68, 4),
    "the page of the schema": lambda path: garble(path, 100, PAGE - 100),
    "cut in half": lambda path: cut(path, 0.5),
    "cut by a page": lambda path: path.write_bytes(path.read_bytes()[:-PAGE]),
    "empty": lambda path: path.write_bytes(b""),
    "another kind of file": lambda path: path.write_text("a letter"),
    "gone": Path.unlink,
}


def one_line_with_the_way_back(answer: Any) -> str:
    """The command that an answer names."""
    assert answer.status == 1
    assert answer.out == ""
    (line,) = answer.err.splitlines()
    assert "damaged or gone" in line
    return str(line.partition("photo-archive ")[2])


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_seen_on_opening_names_the_command_that_helps(
    cli: Cli, sample: Path, damage: str
) -> None:
    made = Path(cli("backup", sample, "--json").json["file"])
    DAMAGES[damage](sample / "archive.sqlite")
    for command in (("find", sample, "paris"), ("verify", sample), ("show", sample, "X")):
        way_back = one_line_with_the_way_back(cli(*command))
    assert way_back == f"restore {sample} {made.name}"
    assert cli(*shlex.split(way_back)).status == 0
    assert cli("find", sample, "--json").json["total"] == 22
    assert cli("verify", sample, "--json").json["intact"] == 24


def test_damage_met_later_is_told_as_damage(cli: Cli, sample: Path, tmp_path: Path) -> None:
    """Every page in turn: a command does its work, or says that the archive is damaged."""
    cli("backup", sample)
    whole = sample / "archive.sqlite"
    kept = shutil.copy(whole, tmp_path / "kept.sqlite")
    pages = whole.stat().st_size // PAGE
    told = 0
    for number in range(1, pages, 21):
        shutil.copy(kept, whole)
        garble(whole, number * PAGE, PAGE)
        for command in (("find", sample, "person:macron", "--facets"), ("history", sample)):
            answer = cli(*command)
            assert answer.status in (0, 1), (number, answer.err)
            if answer.status:
                told += 1
                one_line_with_the_way_back(answer)
    assert told > 3


def test_a_damaged_backup_is_passed_over(cli: Cli, sample: Path) -> None:
    sound = Path(cli("backup", sample, "--json").json["file"])
    garble(Path(cli("backup", sample, "--json").json["file"]), 5 * PAGE, PAGE)
    garble(sample / "archive.sqlite", 0, 100)
    assert one_line_with_the_way_back(cli("find", sample)).endswith(sound.name)


def test_without_a_backup_that_is_said(cli: Cli, sample: Path) -> None:
    garble(sample / "archive.sqlite", 0, 100)
    answer = cli("find", sample)
    assert answer.status == 1
    assert "there is no sound backup" in answer.err
    assert "photo-archive restore" in answer.err


def test_a_fault_of_ours_is_not_called_damage(
    cli: Cli, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise TypeError

    monkeypatch.setattr("photo_archive.cli.find.run", fail)
    assert cli("find", sample).status == 70
