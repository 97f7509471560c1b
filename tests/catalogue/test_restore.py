# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.catalogue import backup, photos
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.database import FILE_NAME
from photo_archive.catalogue.restore import restore
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId


def test_restoring_keeps_what_was_there(
    archive: Archive, add_photo: Callable[..., PhotoId]
) -> None:
    made = backup.make(archive.folder)
    add_photo("A-1")
    key = archive.cache_key
    archive.close()
    replaced = restore(archive.folder, made)
    assert replaced is not None
    with Archive.open(archive.folder, write=False) as again, again.reading() as session:
        assert photos.count(session) == 0
        assert again.uuid == archive.uuid
        assert again.cache_key != key
    restore(archive.folder, replaced)
    with Archive.open(archive.folder, write=False) as again, again.reading() as session:
        assert photos.count(session) == 1


def test_a_damaged_archive_can_be_restored_and_stays_as_it_was(archive: Archive) -> None:
    made = backup.make(archive.folder)
    archive.close()
    (archive.folder / FILE_NAME).write_bytes(b"ruined")
    (archive.folder / f"{FILE_NAME}-wal").write_bytes(b"its log")
    replaced = restore(archive.folder, made)
    assert replaced is not None
    assert replaced.name.endswith("-damaged.sqlite")
    assert replaced.read_bytes() == b"ruined"
    assert replaced.with_name(f"{replaced.name}-wal").read_bytes() == b"its log"
    Archive.open(archive.folder, write=True).close()


def test_an_archive_that_is_gone_can_be_restored(archive: Archive) -> None:
    made = backup.make(archive.folder)
    archive.close()
    (archive.folder / FILE_NAME).unlink()
    assert restore(archive.folder, made) is None
    Archive.open(archive.folder, write=True).close()


@pytest.mark.parametrize("content", [None, b"no database", b""])
def test_what_is_no_backup_is_refused(
    archive: Archive, tmp_path: Path, content: bytes | None
) -> None:
    archive.close()
    path = tmp_path / "b.sqlite"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ArchiveError):
        restore(archive.folder, path)
    Archive.open(archive.folder, write=True).close()


def test_a_backup_of_another_archive_or_a_newer_program_is_refused(
    archive: Archive, tmp_path: Path
) -> None:
    with Archive.create(tmp_path / "other", "Other") as other:
        foreign = backup.make(other.folder)
    newer = backup.make(archive.folder)
    archive.close()
    with sqlite3.connect(newer) as raw:
        raw.execute("PRAGMA user_version=999")
    raw.close()
    with pytest.raises(ArchiveError, match="of another archive, “Other”"):
        restore(archive.folder, foreign)
    with pytest.raises(ArchiveError, match="newer version"):
        restore(archive.folder, newer)
    assert sorted(path.name for path in archive.folder.iterdir()) == [FILE_NAME, "backups"]


def test_what_was_left_on_purpose_is_offered_last(archive: Archive) -> None:
    made = backup.make(archive.folder)
    archive.close()
    replaced = restore(archive.folder, made)
    found = backup.newest_sound(archive.folder)
    assert found is not None
    assert found.path == made
    made.unlink()
    found = backup.newest_sound(archive.folder)
    assert found is not None
    assert found.path == replaced
