# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from photo_archive.catalogue import dialect, migrate, photos
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.backup import backups
from photo_archive.catalogue.database import FILE_NAME, make_engine

ROWS = """
INSERT INTO setting VALUES (1, 'uuid', 'one'), (2, 'title', 'Old');
INSERT INTO photo (id, reference, reference_sort, title, title_type, date, date_source, date_note,
  status, credit, source, photographer, rights_uri, rights_note, restriction_reason,
  restriction_until, alt_text, level)
  VALUES (1, 'A-1', 'a-1', '', 'devised', '', '', '', 'imported',
  '', '', '', '', '', '', '', '', 'item');
"""


@pytest.fixture
def of_format_2(tmp_path: Path) -> Path:
    """An archive as the second format had it, with a photo."""
    folder, steps = tmp_path / "old", tmp_path / "steps"
    folder.mkdir()
    steps.mkdir()
    for step in ("m0001_first_format.py", "m0002_proposals_and_authorities.py"):
        shutil.copy(migrate.STEPS / step, steps)
    engine = make_engine(folder / FILE_NAME, "write")
    with engine.begin() as connection:
        migrate.build(connection, steps)
        dialect.store_application(connection)
        dialect.store_version(connection, 2)
    engine.dispose()
    with sqlite3.connect(folder / FILE_NAME) as raw:
        raw.executescript(ROWS)
    raw.close()
    return folder


def test_an_archive_of_format_2_opens_with_what_it_held(of_format_2: Path) -> None:
    with Archive.open(of_format_2, write=True) as archive, archive.reading() as session:
        assert archive.title == "Old"
        assert photos.photo_by_reference(session, "A-1").id == 1
        asked = session.connection().exec_driver_sql("SELECT count(*) FROM file_state")
        assert asked.scalar() == 0
    (saved,) = backups(of_format_2)
    assert "before-format-" in saved.path.name
