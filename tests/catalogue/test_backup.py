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
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId


def test_a_backup_of_an_archive_in_use_opens_by_itself(
    archive: Archive, add_photo: Callable[..., PhotoId], tmp_path: Path
) -> None:
    add_photo("A-1")
    made = backup.make(archive.folder)
    assert made.parent == archive.folder / "backups"
    assert [one.path for one in backup.backups(archive.folder)] == [made]
    assert backup.backups(archive.folder)[0].size_bytes == made.stat().st_size
    copy = tmp_path / "copy"
    copy.mkdir()
    (copy / FILE_NAME).write_bytes(made.read_bytes())
    with Archive.open(copy, write=True) as again, again.reading() as session:
        assert photos.count(session) == 1
        assert again.uuid == archive.uuid


def test_only_the_newest_are_kept_and_labelled_ones_always(archive: Archive) -> None:
    labelled = backup.make(archive.folder, label="before-format-2")
    made = [backup.make(archive.folder, keep=2) for _ in range(4)]
    kept = {one.path for one in backup.backups(archive.folder)}
    assert kept == {labelled, *made[-2:]}


def test_what_does_not_pass_its_checks_is_no_backup(archive: Archive) -> None:
    archive.close()
    with sqlite3.connect(archive.folder / FILE_NAME) as raw:
        raw.execute("INSERT INTO tag_broader (tag_id, broader_id) VALUES (8, 9)")
    raw.close()
    with pytest.raises(ArchiveError, match="damaged or not an archive"):
        backup.make(archive.folder)
    assert list((archive.folder / "backups").iterdir()) == []


def test_a_backup_that_cannot_be_written_is_said(archive: Archive) -> None:
    (archive.folder / "backups").write_text("in the way")
    with pytest.raises(ArchiveError, match="could not be made"):
        backup.make(archive.folder)


def test_restoring_keeps_what_was_there(
    archive: Archive, add_photo: Callable[..., PhotoId]
) -> None:
    made = backup.make(archive.folder)
    add_photo("A-1")
    archive.close()
    replaced = backup.restore(archive.folder, made)
    with Archive.open(archive.folder, write=False) as again, again.reading() as session:
        assert photos.count(session) == 0
    backup.restore(archive.folder, replaced)
    with Archive.open(archive.folder, write=False) as again, again.reading() as session:
        assert photos.count(session) == 1


def test_a_damaged_archive_can_be_restored(archive: Archive) -> None:
    made = backup.make(archive.folder)
    archive.close()
    (archive.folder / FILE_NAME).write_bytes(b"ruined")
    replaced = backup.restore(archive.folder, made)
    assert replaced.read_bytes() == b"ruined"
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
        backup.restore(archive.folder, path)
    Archive.open(archive.folder, write=True).close()
