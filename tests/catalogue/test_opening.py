# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import json
import shutil
import socket
import sqlite3
from pathlib import Path

import pytest

from photo_archive.catalogue import backup, history, opening
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.database import FILE_NAME
from photo_archive.domain.edits import NewRecord
from photo_archive.domain.errors import ArchiveError, DamagedArchiveError, Message
from photo_archive.domain.ids import RecordKind


def refused(folder: Path, *, write: bool = True) -> str:
    with pytest.raises(ArchiveError) as caught:
        Archive.open(folder, write=write)
    return str(caught.value)


def test_a_text_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("hello")
    assert "is a file: an archive is a folder" in refused(tmp_path / "notes.txt")
    with pytest.raises(ArchiveError, match="is a file"):
        Archive.create(tmp_path / "notes.txt")


def test_a_missing_and_an_empty_folder_are_no_archives(tmp_path: Path) -> None:
    assert "There is no folder" in refused(tmp_path / "nowhere")
    assert "There is no archive in" in refused(tmp_path)


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3", b"\0" * 5000])
def test_what_is_no_database_is_called_damaged(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert "damaged or not an archive" in refused(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == content
    assert not (tmp_path / "archive.lock").exists()


def test_a_damaged_header_is_called_damaged(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    assert "damaged or not an archive" in refused(tmp_path)


def test_a_foreign_database_is_left_as_it_is(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as raw:
        raw.execute("CREATE TABLE song (title TEXT)")
    raw.close()
    before = (tmp_path / FILE_NAME).read_bytes()
    assert "made by another program" in refused(tmp_path)
    assert "made by another program" in refused(tmp_path, write=False)
    assert (tmp_path / FILE_NAME).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_a_newer_format_is_refused(tmp_path: Path) -> None:
    Archive.create(tmp_path / "a").close()
    with sqlite3.connect(tmp_path / "a" / FILE_NAME) as raw:
        raw.execute("PRAGMA user_version=999")
    raw.close()
    for write in (True, False):
        assert "newer version of this program (format 999" in refused(tmp_path / "a", write=write)


def test_an_older_format_needs_writing_once(tmp_path: Path) -> None:
    Archive.create(tmp_path / "a").close()
    with sqlite3.connect(tmp_path / "a" / FILE_NAME) as raw:
        raw.execute("PRAGMA user_version=0")
    raw.close()
    assert "open it once for writing" in refused(tmp_path / "a", write=False)


def test_a_new_archive_needs_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "picture.jpg").write_bytes(b"x")
    with pytest.raises(ArchiveError, match="not empty"):
        Archive.create(tmp_path)
    Archive.create(tmp_path / "a").close()
    with pytest.raises(ArchiveError, match="already"):
        Archive.create(tmp_path / "a")


def test_an_empty_folder_that_is_there_is_used(tmp_path: Path) -> None:
    (tmp_path / ".DS_Store").touch()
    Archive.create(tmp_path).close()


def test_a_failed_attempt_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(Exception, match=r"bind|type"):
        opening.make_database(tmp_path, object(), "t")  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_writing_on_a_network_drive_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Archive.create(tmp_path / "a").close()
    table = tmp_path / "mounts"
    table.write_text(f"server:/share {tmp_path.resolve()} nfs4 rw 0 0\n")
    monkeypatch.setattr("photo_archive.catalogue.network.MOUNTS", table)
    assert "network drive (nfs4)" in refused(tmp_path / "a")
    Archive.open(tmp_path / "a", write=False).close()


def cut_off(folder: Path) -> None:
    """As a program leaves an archive that is killed: its lock stays, its log is there."""
    (folder / "archive.lock").write_text(
        json.dumps({"program": "P", "pid": 1, "host": socket.gethostname(), "since": "2026-01-01"})
    )


def test_a_log_that_is_gone_is_told(tmp_path: Path) -> None:
    Archive.create(tmp_path / "a").close()
    cut_off(tmp_path / "a")
    with Archive.open(tmp_path / "a", write=True) as archive:
        assert "archive.sqlite-wal is gone" in str(archive.notice)
    with Archive.open(tmp_path / "a", write=True) as archive:
        assert archive.notice is None


def test_looking_at_what_was_cut_off_leaves_its_log(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a") as archive:
        with archive.changing(Message("Naming")) as changes:
            changes.create(NewRecord(RecordKind.TAG, "Visits"))
        shutil.copytree(archive.folder, tmp_path / "b")  # its log has not reached the file yet
    cut_off(tmp_path / "b")
    with Archive.open(tmp_path / "b", write=False) as looked_at, looked_at.reading() as session:
        assert history.change_seq(session) == 1
    assert (tmp_path / "b" / f"{FILE_NAME}-wal").stat().st_size > 0
    with Archive.open(tmp_path / "b", write=True) as archive:
        assert archive.notice is None
        with archive.reading() as session:
            assert history.change_seq(session) == 1
    assert not (tmp_path / "b" / f"{FILE_NAME}-wal").exists()


def test_what_was_cut_off_is_read_through(tmp_path: Path) -> None:
    path = tmp_path / "a" / FILE_NAME
    Archive.create(tmp_path / "a").close()
    cut_off(tmp_path / "a")
    content = bytearray(path.read_bytes())
    content[-4096:] = b"\xff" * 4096
    path.write_bytes(content)
    with pytest.raises(DamagedArchiveError):
        Archive.open(tmp_path / "a", write=True)


@pytest.mark.parametrize("damage", ["cut", "mark", "tables", "gone"])
def test_what_is_no_longer_ours_is_damaged_if_there_are_backups(
    tmp_path: Path, damage: str
) -> None:
    path = tmp_path / "a" / FILE_NAME
    Archive.create(tmp_path / "a").close()
    backup.make(tmp_path / "a")
    content = bytearray(path.read_bytes())
    match damage:
        case "cut":
            path.write_bytes(content[:-4096])
        case "mark":
            content[68:72] = b"else"
            path.write_bytes(content)
        case "tables":
            with sqlite3.connect(path) as raw:
                raw.execute("DROP TABLE saved_search")
            raw.close()
        case _:
            path.unlink()
    with pytest.raises(DamagedArchiveError) as caught:
        Archive.open(tmp_path / "a", write=False)
    assert caught.value.folder == tmp_path / "a"
