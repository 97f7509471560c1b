# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive import paths


def test_resources_and_the_sample_archive_are_found() -> None:
    assert (paths.resources() / "templates").is_dir()
    assert (paths.sample_archive() / "captions.tsv").is_file()


def test_the_environment_moves_cache_and_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PHOTO_ARCHIVE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PHOTO_ARCHIVE_SETTINGS", str(tmp_path / "settings"))
    assert paths.cache_folder() == tmp_path / "cache"
    assert paths.log_folder().is_relative_to(tmp_path / "cache")
    assert paths.settings_folder() == tmp_path / "settings"


def test_without_the_environment_the_platform_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PHOTO_ARCHIVE_CACHE", raising=False)
    monkeypatch.delenv("PHOTO_ARCHIVE_SETTINGS", raising=False)
    assert paths.APP_NAME in str(paths.cache_folder())
    assert paths.APP_NAME in str(paths.settings_folder())
