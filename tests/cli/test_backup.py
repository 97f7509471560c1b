# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]


def test_a_copy_that_can_be_read(cli: Cli, sample: Path) -> None:
    made = cli("backup", sample, "--json").json
    assert list(made) == ["file"]
    file = Path(made["file"])
    assert file.is_relative_to(sample)
    with sqlite3.connect(file) as copy:
        assert copy.execute("select count(*) from photo").fetchone() == (22,)
    copy.close()


def test_for_people(cli: Cli, sample: Path) -> None:
    assert Path(cli("backup", sample).out.strip()).is_file()
