# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json
import signal
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from photo_archive.app.stalls import LIMIT_MS, LOOK, StallLog, named
from photo_archive.wording import Wording

BUSY_S = 0.2


def is_ours(doing: Iterable[str]) -> bool:
    return any("wording.Wording" in what for what in doing)


def be_busy(log: StallLog) -> None:
    """Until it was seen: a thread that looks is not given its turn at once on a busy machine."""
    end = time.monotonic() + BUSY_S
    while time.monotonic() < end or not is_ours(log._doing):
        Wording("en").say("Photos")


def test_what_keeps_the_window_waiting_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    target, parent = tmp_path / "stalls", QObject()
    before = signal.getsignal(LOOK)
    log = StallLog(target, parent)

    def told() -> list[dict[str, Any]]:
        """Others may have kept us waiting, too: only of ours the cause is known."""
        text = target.read_text(encoding="utf-8") if target.exists() else ""
        found = [json.loads(line) for line in text.splitlines()]
        return [one for one in found if is_ours(one["doing"])]

    QTimer.singleShot(20, lambda: be_busy(log))
    qtbot.waitUntil(lambda: told() != [])
    log.stop()
    (stall,) = told()
    assert stall["wall_ms"] >= BUSY_S * 1000 > LIMIT_MS
    assert stall["cpu_ms"] >= 0
    assert signal.getsignal(LOOK) is before


def test_a_function_of_others_has_no_name() -> None:
    assert named(sys._getframe()) == ""
    assert named(None) == ""
