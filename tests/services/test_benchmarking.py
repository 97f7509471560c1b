# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.domain.errors import UsageError
from photo_archive.domain.progress import finish
from photo_archive.services.benchmarking import run_bench

EXPECTED = {
    "import",
    "import first picture",
    "import searchable",
    "import processor",
    "import memory",
    "import 24 MP",
    "grow photos",
    "find",
    "find index build",
    "find phrase",
    "edit batch",
    "edit batch undone",
    "edit caption",
    "sheet PDF",
    "whole run",
}


def test_a_small_run_measures_everything_and_cleans_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    monkeypatch.delenv("PHOTO_ARCHIVE_CACHE", raising=False)
    bench = finish(run_bench(200, tmp_path / "kept"))
    rows = {row.name: row for row in bench.results}
    assert set(rows) >= EXPECTED
    assert any(name.startswith("start") for name in rows)
    assert [row.name for row in bench.results if row.value is None and not row.note] == []
    assert [row for row in bench.results if row.limit is not None and not row.limit_name] == []
    assert (tmp_path / "kept" / "archive.sqlite").is_file()
    assert not list(scratch.iterdir())


def test_a_cancelled_run_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    job = run_bench(50, None)
    next(job)
    job.close()
    assert not list(tmp_path.iterdir())


def test_too_few_photos_are_refused() -> None:
    with pytest.raises(UsageError):
        finish(run_bench(3, None))
