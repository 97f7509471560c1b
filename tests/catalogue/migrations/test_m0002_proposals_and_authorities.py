# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from photo_archive.catalogue import dialect, links, migrate, photos
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.backup import backups
from photo_archive.catalogue.database import FILE_NAME, make_engine
from photo_archive.catalogue.schema import SCHEMA_VERSION
from photo_archive.domain.edits import RejectProposal
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef

ROWS = """
INSERT INTO setting VALUES (1, 'uuid', 'one'), (2, 'title', 'Old');
INSERT INTO record VALUES (1, 'person', 'Tô Lâm', 'vi', 'lam', '', '', NULL);
INSERT INTO person VALUES (1, '', '', '', '', '', '');
INSERT INTO photo (id, reference, reference_sort, title, title_type, date, date_source, date_note,
  status, credit, source, photographer, rights_uri, rights_note, restriction_reason,
  restriction_until, alt_text, level)
  VALUES (1, 'A-1', 'a-1', '', 'devised', '', '', '', 'imported',
  '', '', '', '', '', '', '', '', 'item');
INSERT INTO rejected_proposal VALUES (3, 1, 1, 'Lâm'), (7, 1, 1, 'gone');
DELETE FROM rejected_proposal WHERE id = 7;
"""


@pytest.fixture
def of_format_1(tmp_path: Path) -> Path:
    """An archive as the first format had it, with a rejection."""
    folder, steps = tmp_path / "old", tmp_path / "steps"
    folder.mkdir()
    steps.mkdir()
    shutil.copy(migrate.STEPS / "m0001_first_format.py", steps)
    engine = make_engine(folder / FILE_NAME, "write")
    with engine.begin() as connection:
        migrate.build(connection, steps)
        dialect.store_application(connection)
        dialect.store_version(connection, 1)
    engine.dispose()
    with sqlite3.connect(folder / FILE_NAME) as raw:
        raw.executescript(ROWS)
    raw.close()
    return folder


def test_an_archive_of_format_1_opens_with_what_it_held(of_format_1: Path) -> None:
    with Archive.open(of_format_1, write=True) as archive, archive.reading() as session:
        assert archive.title == "Old"
        assert photos.photo_by_reference(session, "A-1").id == 1
        lam = RecordRef(RecordKind.PERSON, 1)
        assert links.rejected(session, PhotoId(1)) == {(lam, "Lâm")}
    (saved,) = backups(of_format_1)
    assert saved.path.name.endswith(f"-before-format-{SCHEMA_VERSION}.sqlite")


def test_numbers_of_rejections_go_on_where_they_were(of_format_1: Path) -> None:
    with Archive.open(of_format_1, write=True) as archive:
        with archive.changing(Message("Reject")) as changes:
            changes.apply(RejectProposal(PhotoId(1), None, "Nobody"))
        with archive.reading() as session:
            rows = session.connection().exec_driver_sql("SELECT * FROM rejected_proposal").all()
    assert [tuple(row) for row in rows] == [(3, 1, 1, "Lâm"), (8, 1, None, "Nobody")]
