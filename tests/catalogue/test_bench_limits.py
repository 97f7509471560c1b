# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.bench_limits import ScratchArchive, read_all_texts
from photo_archive.domain.edits import SetRecordField
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.intake import NewLink


@pytest.fixture
def photos(
    archive: Archive,
    add_photo: Callable[..., PhotoId],
    add_record: Callable[..., RecordRef],
) -> list[PhotoId]:
    """The first in Paris in 1993, the second in France in 1950, the third nowhere and undated."""
    france = add_record(RecordKind.PLACE, "France")
    paris = add_record(RecordKind.PLACE, "Paris")
    lan = add_record(RecordKind.PERSON, "Tô Lan")
    with archive.changing(Message("Put Paris into France")) as changes:
        changes.apply(SetRecordField(paris, "parent_id", str(france.id)))
    return [
        add_photo("A-1", "Tô Lan ở Paris", date="1993-06", links=(NewLink(paris), NewLink(lan))),
        add_photo("A-2", "Vue de la ville", date="1950~", links=(NewLink(france), NewLink(lan))),
        add_photo("A-3", "A town"),
    ]


def test_texts_and_links_are_read(archive: Archive, photos: list[PhotoId]) -> None:
    with archive.reading() as session:
        assert read_all_texts(session) == 3 + 4


def test_plain_sql_writes_the_same_rows_elsewhere(
    archive: Archive, photos: list[PhotoId], tmp_path: Path
) -> None:
    with archive.reading() as session, ScratchArchive(tmp_path) as scratch:
        assert scratch.insert_photos(session, len(photos), batch=2) > 0
        assert scratch.set_credit("VNA", 2) > 0
        assert scratch.set_caption(photos[0], "Anew") > 0
    with sqlite3.connect(tmp_path / "scratch.sqlite") as connection:
        credits = connection.execute("SELECT reference, credit FROM photo ORDER BY id").fetchall()
        assert credits == [("A-1", "VNA"), ("A-2", "VNA"), ("A-3", "")]
        assert connection.execute("SELECT count(*) FROM photo_link").fetchone() == (4,)
        assert connection.execute("SELECT text FROM caption WHERE id = 1").fetchone() == ("Anew",)
    connection.close()
    with archive.reading() as session:
        texts = session.connection().exec_driver_sql("SELECT text FROM caption ORDER BY text")
        assert [row[0] for row in texts] == ["A town", "Tô Lan ở Paris", "Vue de la ville"]
