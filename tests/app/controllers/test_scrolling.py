# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers import scrolling
from photo_archive.app.controllers.program import Program
from photo_archive.app.controllers.scrolling import PROCESSOR, Scrolling


def test_frames_of_each_way_through_the_photos_are_told(
    qtbot: QtBot, opened: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scrolling, "WHEEL_TURNS", 2)
    monkeypatch.setattr(scrolling, "PULLS", 2)
    monkeypatch.setattr(scrolling, "FRAME_MS", 1)
    archive, target = opened.archive, tmp_path / "frames.json"
    assert archive is not None
    made = Scrolling(archive.library, opened.window.search, target)
    with qtbot.waitSignal(made.done):
        made.start()
    told = json.loads(target.read_text(encoding="utf-8"))
    assert len(told["grid wheel"]) == len(told[f"table wheel{PROCESSOR}"]) == 4
    assert len(told["grid bar"]) == len(told["table bar"]) == 6
    assert told.keys() >= {"select all", "clear selection", "typing"}
    assert opened.window.search.query() == scrolling.TYPED
