# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from photo_archive.domain.progress import finish
from photo_archive.services import bench_window
from photo_archive.services.bench_window import measure_window, start_empty_window


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PHOTO_ARCHIVE_CACHE", str(tmp_path / "cache"))


def test_an_empty_window_is_painted(tmp_path: Path) -> None:
    start = start_empty_window(tmp_path)
    assert start is not None
    assert 0 < start.usable_s < 60
    assert start.memory_mb > 10


def test_without_a_window_the_row_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    (row,) = finish(measure_window(tmp_path / "none", tmp_path, runs=1))
    assert row.value is None
    assert row.note


def test_a_program_that_never_ends_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench_window, "PATIENCE_S", 0.2)
    monkeypatch.setattr(bench_window, "_EMPTY_WINDOW", "import time; time.sleep(60)")
    assert start_empty_window(tmp_path) is None
