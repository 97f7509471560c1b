# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Cli = Callable[..., Any]


@pytest.mark.parametrize(
    ("command", "actions"),
    [
        ("album", ("list", "show", "add", "take", "edit", "remove", "load", "export")),
        ("saved", ("list", "show", "add", "edit", "remove", "load", "export")),
    ],
)
def test_each_action_tells_what_it_takes(cli: Cli, command: str, actions: tuple[str, ...]) -> None:
    whole = cli(command, "--help").out
    for action in actions:
        assert action in whole
        assert "--json" in cli(command, "anywhere", action, "--help").out
