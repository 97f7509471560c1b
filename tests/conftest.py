# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""For every test: no screen, English, settings and cache of its own; and the sample archive."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Machines are noisy: how long an example takes says nothing about the program.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def _own_base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    return (tmp_path_factory.getbasetemp() / f"own-{n}" for n in itertools.count())


@pytest.fixture(autouse=True)
def own_folders(_own_base: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the user's is read or written; the folders are made by whoever needs them."""
    base = next(_own_base)
    monkeypatch.setenv("PHOTO_ARCHIVE_CACHE", str(base / "cache"))
    monkeypatch.setenv("PHOTO_ARCHIVE_SETTINGS", str(base / "settings"))
    monkeypatch.setenv("PHOTO_ARCHIVE_LANGUAGE", "en")


@pytest.fixture(scope="session")
def built_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample archive, built once and only to be copied."""
    from photo_archive.services.sampling import build_sample

    folder = tmp_path_factory.mktemp("sample") / "archive"
    for _ in build_sample(folder):
        pass
    return folder


@pytest.fixture(scope="session")
def read_sample(built_sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample archive that tests share and only read."""
    return Path(shutil.copytree(built_sample, tmp_path_factory.mktemp("read") / "archive"))


@pytest.fixture
def sample(built_sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample archive for one test to change."""
    return Path(shutil.copytree(built_sample, tmp_path / "sample"))
