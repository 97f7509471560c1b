# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from photo_archive import __version__
from photo_archive.cli import main
from photo_archive.cli.main import COMMANDS, DONE, OUR_BUG, USAGE, USER_CAN_ACT

HEAVY = ("PySide6", "sqlalchemy", "sqlmodel", "PIL", "numpy", "pyroaring", "typst", "exiv2")


def imported_by(*arguments: str) -> tuple[int, set[str]]:
    script = (
        "import sys; from photo_archive.cli.main import run;"
        f"status = run({list(arguments)!r}, lambda *_: 0);"
        "print(status, *sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, encoding="utf-8", check=True
    )
    status, *modules = done.stderr.split()
    return int(status), set(modules)


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_loads_nothing_heavy(name: str) -> None:
    status, modules = imported_by(*filter(None, [name]), "--help")
    assert status == DONE
    assert not modules.intersection(HEAVY)


def test_help_lists_every_command(cli: Callable[..., Any]) -> None:
    for asked in (["--help"], ["-h"], ["help"]):
        answer = cli(*asked)
        assert answer.status == DONE
        assert all(f"  {name} " in answer.out for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help(cli: Callable[..., Any], name: str) -> None:
    answer = cli(name, "--help")
    assert (answer.status, answer.err) == (DONE, "")
    assert answer.out.startswith(f"usage: photo-archive {name} ")
    assert cli("help", name).out == answer.out


def test_version(cli: Callable[..., Any]) -> None:
    for asked in ("-V", "--version"):
        assert cli(asked).out == f"Photo Archive {__version__}\n"


def test_no_command_opens_the_window(cli: Callable[..., Any], windows: list[Any]) -> None:
    assert cli().status == DONE
    assert cli("--language", "vi").status == DONE
    assert windows == [(None, None, "", ""), (None, None, "", "vi")]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["fnid", "visits"], "Did you mean find?"),
        (["zzz"], "photo-archive --help lists the commands"),
        (["--foo"], "--foo"),
        (["--language", "de"], "'de'"),
        (["--language"], "--language needs a value"),
        (["find"], "ARCHIVE"),
        (["find", "visits", "--limit", "x"], "whole number"),
        (["show", "visits"], "REFERENCE is missing"),
        (["import", "visits"], "PATH is missing"),
        (["undo", "visits", "last"], "whole number"),
        (["person", "visits"], "ACTION is missing"),
        (["person", "visits", "explode"], "'explode'"),
        (["sheet", "visits"], "--to is missing"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(
    cli: Callable[..., Any], arguments: list[str], said: str
) -> None:
    answer = cli(*arguments)
    assert (answer.status, answer.out) == (USAGE, "")
    assert said in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["find", "{none}", "paris"],
        ["show", "{none}", "R-1"],
        ["history", "{none}"],
        ["undo", "{none}"],
        ["redo", "{none}"],
        ["verify", "{none}"],
        ["backup", "{none}"],
        ["import", "{none}", "x"],
        ["captions", "{none}", "x"],
        ["set", "{none}", "", "credit=x"],
        ["sheet", "{none}", "--to", "x.pdf"],
        ["person", "{none}", "list"],
        ["read", "{none}"],
        ["read", "--archive", "{none}", "x"],
    ],
)
def test_what_the_user_can_mend_is_one_line_and_status_1(
    cli: Callable[..., Any], tmp_path: Path, arguments: list[str]
) -> None:
    missing = str(tmp_path / "none")
    answer = cli(*(missing if given == "{none}" else given for given in arguments))
    assert (answer.status, answer.out) == (USER_CAN_ACT, "")
    assert missing in answer.err
    assert answer.err.count("\n") == 1
    assert not Path(missing).exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["find", "{archive}", "date:1993", "--language", "fr"],
        ["find", "--language=fr", "{archive}", "date:1993"],
        ["--language", "fr", "find", "{archive}", "date:1993"],
        ["--language=fr", "find", "{archive}", "date:1993"],
    ],
)
def test_the_language_may_stand_anywhere(
    cli: Callable[..., Any], read_sample: Path, arguments: list[str]
) -> None:
    answer = cli(*(text.format(archive=read_sample) for text in arguments))
    assert "25 juin 1993" in answer.out
    assert "Le président François Mitterrand" in answer.out


def test_json_may_stand_before_the_command(cli: Callable[..., Any], read_sample: Path) -> None:
    assert cli("--json", "--language", "vi", "find", read_sample, "date:1993").json["total"] == 1


def test_our_own_bugs_are_logged_and_status_70(
    cli: Callable[..., Any],
    read_sample: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PHOTO_ARCHIVE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setitem(main._MODULES, "find", "output")  # a module that has no run()
    answer = cli("find", read_sample)
    log = tmp_path / "cache" / "logs" / "errors.log"
    assert answer.status == OUR_BUG
    assert str(log) in answer.err
    assert answer.err.count("\n") == 1
    assert "Traceback" in log.read_text("utf-8")


def test_an_interrupt_is_one_sentence_and_status_1(
    cli: Callable[..., Any], read_sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("photo_archive.cli.find.run", interrupted)
    answer = cli("find", read_sample)
    assert answer.status == USER_CAN_ACT
    assert answer.err.startswith("Stopped.")
    assert answer.err.count("\n") == 1
