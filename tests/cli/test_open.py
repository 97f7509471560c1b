# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]


def test_the_window_is_opened_as_asked(cli: Cli, windows: list[Any], tmp_path: Path) -> None:
    assert cli("open", "visits").status == 0
    assert cli("open", "visits", "--find", "-macron", "--language", "fr").status == 0
    assert cli("open", "visits", "--screenshot", tmp_path / "w.png").status == 0
    assert windows == [
        (Path("visits"), None, "", ""),
        (Path("visits"), None, "-macron", "fr"),
        (Path("visits"), tmp_path / "w.png", "", ""),
    ]
