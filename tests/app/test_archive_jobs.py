# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.app.archive_jobs import create_archive, open_archive
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.progress import finish


def test_archives_are_made_and_opened_as_jobs(tmp_path: Path) -> None:
    made = finish(create_archive(tmp_path / "new", "New"))
    made.close()
    opened = finish(open_archive(tmp_path / "new", "Mai"))
    assert opened.title == "New"
    opened.close()
    with pytest.raises(ArchiveError):
        finish(open_archive(tmp_path / "nowhere", ""))
