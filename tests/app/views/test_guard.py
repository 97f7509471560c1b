# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import sys

import pytest

from photo_archive.app.views.guard import guarded


class Answers:
    @guarded(lambda: 7)
    def divide(self, by: int) -> int:
        return 10 // by

    @guarded(lambda: 7)
    def interrupted(self) -> int:
        raise KeyboardInterrupt


def test_a_failure_is_reported_and_a_default_returned(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: told.append(kind))
    assert Answers().divide(5) == 2
    assert Answers().divide(0) == 7
    assert told == [ZeroDivisionError]


def test_the_user_can_still_interrupt() -> None:
    with pytest.raises(KeyboardInterrupt):
        Answers().interrupted()
