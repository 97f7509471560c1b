# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]


def test_what_would_be_lost_is_told_before(cli: Cli, sample: Path) -> None:
    made = Path(cli("backup", sample, "--json").json["file"])
    cli("tag", sample, "add", "Later")
    seen = cli("restore", sample, made.name, "--preview", "--json").json
    assert (seen["photos"], seen["photos_now"], seen["changes_lost"]) == (22, 22, 1)
    assert [one["title"] for one in seen["changes"]] == ["Add tag Later"]
    told = cli("restore", sample, made.name, "--preview").out
    assert "1 change would be lost" in told
    assert "Add tag Later" in told
    assert "Later" in cli("tag", sample, "list").out


def test_going_back_keeps_what_was_there(cli: Cli, sample: Path) -> None:
    cli("backup", sample)
    cli("tag", sample, "add", "Later")
    done = cli("restore", sample, "newest", "--json").json
    assert done["photos"] == 22
    assert "Later" not in cli("tag", sample, "list").out
    replaced = Path(done["replaced"])
    assert replaced.is_file()
    assert str(replaced.parent) in cli("restore", sample, replaced.name).out
    assert "Later" in cli("tag", sample, "list").out


def test_what_is_no_backup_is_refused(cli: Cli, sample: Path) -> None:
    assert "no sound backup" in cli("restore", sample, "newest").err
    assert "There is no backup" in cli("restore", sample, "nothing.sqlite").err
    assert cli("restore", sample, sample / "thumbnails.sqlite").status == 1
    assert cli("find", sample, "--json").json["total"] == 22
