# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import photo_archive
from photo_archive.domain.progress import finish
from photo_archive.services import bench_window
from photo_archive.services.bench_window import (
    Grown,
    go_through,
    measure_window,
    start_empty_window,
)

UNSEEN = {"QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PHOTO_ARCHIVE_CACHE", str(tmp_path / "cache"))


def test_an_empty_window_is_painted(tmp_path: Path) -> None:
    start = start_empty_window(tmp_path, UNSEEN)
    assert start is not None
    assert 0 < start.usable_s < 60
    assert start.memory_mb > 10


def test_without_a_window_the_row_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    (row,) = finish(measure_window([Grown(tmp_path / "none", 1)], tmp_path, UNSEEN, runs=1))
    assert row.value is None
    assert row.note


def test_a_program_that_never_ends_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench_window, "PATIENCE_S", 0.2)
    monkeypatch.setattr(bench_window, "_EMPTY_WINDOW", "import time; time.sleep(60)")
    assert start_empty_window(tmp_path, UNSEEN) is None


def test_frames_are_told_by_a_program_that_goes_through_the_photos(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = 'import os; open(os.environ["PHOTO_ARCHIVE_FRAMES"], "w").write(%r)'
    frames = '{"grid wheel": [1, 2, 40], "grid wheel, processor": [1, 2, 99]}'
    (tmp_path / "sitecustomize.py").write_text(told % frames + "; os._exit(0)")
    monkeypatch.setattr(photo_archive, "__file__", str(tmp_path / "photo_archive" / "at.py"))
    rows = {row.name: row for row in go_through(tmp_path, tmp_path, UNSEEN)}
    assert rows["frames grid wheel"].p50_ms == 2
    assert rows["frames longest"].value == 40
    assert rows["frames longest"].limit == 16


def test_without_frames_the_row_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/true")
    (row,) = go_through(tmp_path, tmp_path, UNSEEN)
    assert row.note
