# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json
import signal
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from photo_archive.app.stalls import LIMIT_MS, LOOK, StallLog, named
from photo_archive.wording import Wording

BUSY_S = 0.2


def be_busy() -> None:
    end = time.monotonic() + BUSY_S
    while time.monotonic() < end:
        Wording("en").say("Photos")


def test_what_keeps_the_window_waiting_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    target, parent = tmp_path / "stalls", QObject()
    before = signal.getsignal(LOOK)
    log = StallLog(target, parent)
    QTimer.singleShot(20, be_busy)
    qtbot.waitUntil(target.exists)
    log.stop()
    told = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    longest = max(told, key=lambda one: one["wall_ms"])
    assert longest["wall_ms"] >= BUSY_S * 1000 > LIMIT_MS
    assert longest["cpu_ms"] >= 0
    assert any("wording.Wording" in what for what in longest["doing"])
    assert signal.getsignal(LOOK) is before


def test_a_function_of_others_has_no_name() -> None:
    assert named(sys._getframe()) == ""
    assert named(None) == ""
