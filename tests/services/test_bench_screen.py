# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import shutil
import sys

import pytest

from photo_archive.services.bench_screen import screen


def test_who_wants_no_screen_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    with screen() as shown:
        assert shown == {"QT_QPA_PLATFORM": "offscreen"}


def test_the_screen_that_is_there_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    with screen() as shown:
        assert shown == {}


@pytest.mark.skipif(
    sys.platform in ("win32", "darwin") or shutil.which("Xvfb") is None, reason="no virtual screen"
)
def test_one_of_our_own_is_started_and_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    with screen() as shown:
        assert shown["QT_QPA_PLATFORM"] == "xcb"
        assert shown["DISPLAY"][1:].isdigit()
