# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from photo_archive.catalogue import albums, dialect, migrate, photos
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.database import FILE_NAME, make_engine
from photo_archive.domain.errors import Message

ROWS = """
INSERT INTO setting VALUES (1, 'uuid', 'one'), (2, 'title', 'Old');
INSERT INTO saved_search VALUES (1, 'Paris', 'place:Paris', 1);
INSERT INTO photo (id, reference, reference_sort, title, title_type, date, date_source, date_note,
  status, credit, source, photographer, rights_uri, rights_note, restriction_reason,
  restriction_until, alt_text, level)
  VALUES (1, 'A-1', 'a-1', '', 'devised', '', '', '', 'imported',
  '', '', '', '', '', '', '', '', 'item');
"""


STEPS = (
    "m0001_first_format.py",
    "m0002_proposals_and_authorities.py",
    "m0003_files_and_order.py",
)


@pytest.mark.parametrize("version", [1, 2, 3])
def test_archives_of_older_formats_open_with_what_they_held(tmp_path: Path, version: int) -> None:
    folder, steps = tmp_path / "old", tmp_path / "steps"
    folder.mkdir()
    steps.mkdir()
    for step in STEPS[:version]:
        shutil.copy(migrate.STEPS / step, steps)
    engine = make_engine(folder / FILE_NAME, "write")
    with engine.begin() as connection:
        migrate.build(connection, steps)
        dialect.store_application(connection)
        dialect.store_version(connection, version)
    engine.dispose()
    with sqlite3.connect(folder / FILE_NAME) as raw:
        raw.executescript(ROWS)
    raw.close()
    with Archive.open(folder, write=True) as archive:
        with archive.reading() as session:
            photo = photos.photo_by_reference(session, "A-1").id
            (search,) = albums.saved_searches(session)
            assert (search.name, search.query) == ("Paris", "place:Paris")
        with archive.changing(Message("Make")) as changes:
            changes.albums.add(changes.albums.make("One"), [photo])
        with archive.reading() as session:
            assert [one.photos for one in albums.albums(session)] == [1]
