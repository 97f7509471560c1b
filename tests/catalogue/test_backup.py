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
from photo_archive.catalogue.rotation import Keep
from photo_archive.domain.errors import ArchiveError, DamagedArchiveError
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
    made = [backup.make(archive.folder, keep=Keep(2, 0, 0)) for _ in range(4)]
    found = backup.backups(archive.folder)
    assert {one.path for one in found} == {labelled, *made[-2:]}
    assert [one.label for one in found] == ["", "", "before-format-2"]


def test_old_ones_thin_out_to_one_a_week_and_one_a_month(archive: Archive) -> None:
    newest = backup.make(archive.folder)
    folder = newest.parent
    for day in ("2025-01-03", "2025-01-30", "2025-02-27", "2025-02-28", "2025-03-31"):
        (folder / f"archive-{day}-120000-000000.sqlite").write_bytes(b"")
        (folder / f"archive-{day}-130000-000000.sqlite").write_bytes(b"")
    (folder / "archive-copied by hand.sqlite").write_bytes(b"")
    backup.rotate(folder, Keep(1, 0, 3))
    assert {one.path.name for one in backup.backups(archive.folder)} == {
        newest.name,
        "archive-2025-02-28-130000-000000.sqlite",
        "archive-2025-03-31-130000-000000.sqlite",
        "archive-copied by hand.sqlite",
    }


def test_what_does_not_pass_its_checks_is_no_backup(archive: Archive) -> None:
    archive.close()
    with sqlite3.connect(archive.folder / FILE_NAME) as raw:
        raw.execute("INSERT INTO tag_broader (tag_id, broader_id) VALUES (8, 9)")
    raw.close()
    with pytest.raises(DamagedArchiveError, match="damaged or not an archive"):
        backup.make(archive.folder)
    assert list((archive.folder / "backups").iterdir()) == []


def test_a_backup_that_cannot_be_written_is_said(archive: Archive) -> None:
    (archive.folder / "backups").write_text("in the way")
    with pytest.raises(ArchiveError, match="could not be made"):
        backup.make(archive.folder)


def test_the_newest_sound_one_is_not_always_the_newest(archive: Archive) -> None:
    sound = backup.make(archive.folder)
    broken = backup.make(archive.folder)
    content = bytearray(broken.read_bytes())
    content[8192:12288] = b"\xff" * 4096
    broken.write_bytes(content)
    found = backup.newest_sound(archive.folder)
    assert found is not None
    assert found.path == sound
    sound.unlink()
    assert backup.newest_sound(archive.folder) is None
