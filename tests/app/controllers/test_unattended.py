# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.app.controllers.unattended import BEGAN, Screenshot, StartTimes


def test_times_are_told_from_when_the_process_was_started(
    qtbot: QtBot, opened: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(BEGAN, repr(time.time() - 1000))
    told = tmp_path / "times.json"
    times = StartTimes(opened.window, told)
    opened.window.first_painted.emit()
    picture = tmp_path / "window.png"
    saver = Screenshot(opened, picture, times)
    qtbot.waitUntil(picture.exists)
    assert saver.error is None
    assert QImage(str(picture)).width() > 0
    said = json.loads(told.read_text(encoding="utf-8"))
    assert 1000 <= said["first_paint_s"] <= said["usable_s"]
    assert said["rss_mb"] > said["private_mb"] > 1


def test_a_picture_that_cannot_be_saved_is_told(
    qtbot: QtBot, opened: Program, tmp_path: Path
) -> None:
    saver = Screenshot(opened, tmp_path / "nowhere" / "window.png")
    qtbot.waitUntil(lambda: saver.error is not None)
    assert "nowhere" in str(saver.error)
