# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.app.views.user_folders import documents_folder, pictures_folder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / ".config"))
    return tmp_path


def test_dialogs_begin_in_a_folder_that_is_there(home: Path) -> None:
    assert documents_folder() == home
    for name in ("Documents", "Pictures"):
        (home / name).mkdir()
    assert documents_folder() == home / "Documents"
    assert pictures_folder() == home / "Pictures"
