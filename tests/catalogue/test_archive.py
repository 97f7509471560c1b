# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from photo_archive.catalogue import photos
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.database import FILE_NAME
from photo_archive.domain.edits import PhotoField, SetField
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.intake import NewPhoto


def test_a_new_archive_knows_its_title_and_identity(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a", "  Visits  of state ") as made:
        assert (made.title, made.read_only, made.folder) == (
            "Visits of state",
            False,
            tmp_path / "a",
        )
        identity = made.uuid
    with Archive.open(tmp_path / "a", write=False) as again:
        assert (again.uuid, again.title, again.read_only) == (identity, "Visits of state", True)
    assert len(identity) == 36


def test_the_title_defaults_to_the_folder(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "Fonds 12") as made:
        assert made.title == "Fonds 12"


def test_an_open_archive_leaves_one_file_when_closed(tmp_path: Path) -> None:
    Archive.create(tmp_path / "a").close()
    assert [path.name for path in (tmp_path / "a").iterdir()] == [FILE_NAME]


def test_what_fails_changes_nothing(archive: Archive, add_photo: Callable[..., PhotoId]) -> None:
    photo = add_photo("A-1")
    edits = (
        SetField(photo, PhotoField.TITLE, "lost"),
        SetField(photo, PhotoField.DATE, "nonsense"),
    )
    with pytest.raises(ArchiveError), archive.changing(Message("x")) as changes:
        changes.apply(*edits)
    with archive.reading() as session:
        assert photos.photo(session, photo).title == ""


def test_an_empty_changeset_leaves_no_trace(archive: Archive) -> None:
    with archive.changing(Message("nothing")) as changes:
        assert changes.id is None
    with archive.reading() as session:
        rows = session.connection().exec_driver_sql("SELECT count(*) FROM changeset")
        assert rows.scalar_one() == 0


def test_what_is_derived_is_kept_whole_or_not_at_all_and_is_no_history(archive: Archive) -> None:
    def rows(table: str) -> int:
        with archive.reading() as session:
            found = session.connection().exec_driver_sql(f"SELECT count(*) FROM {table}")
            return int(found.scalar_one())

    insert = "INSERT INTO reading_progress VALUES (1, 0, '')"
    with pytest.raises(IntegrityError), archive.deriving() as session:
        session.connection().exec_driver_sql(f"{insert}, (1, 1, '')")
    assert rows("reading_progress") == 0
    with archive.deriving() as session:
        session.connection().exec_driver_sql(insert)
    assert (rows("reading_progress"), rows("changeset")) == (1, 0)
    archive.close()
    with (
        Archive.open(archive.folder, write=False) as read_only,
        pytest.raises(ArchiveError, match="read-only"),
        read_only.deriving(),
    ):
        pass


def test_closing_waits_for_the_transaction_of_another_thread(archive: Archive) -> None:
    begun, may_end = threading.Event(), threading.Event()

    def derive() -> None:
        with archive.deriving() as session:
            begun.set()
            may_end.wait(60)
            insert = "INSERT INTO reading_progress VALUES (1, 7, '')"
            session.connection().exec_driver_sql(insert)

    writing = threading.Thread(target=derive)
    writing.start()
    begun.wait(60)
    closing = threading.Thread(target=archive.close)
    closing.start()
    may_end.set()
    writing.join()
    closing.join()
    with Archive.open(archive.folder, write=False) as again, again.reading() as session:
        found = session.connection().exec_driver_sql("SELECT names_seen FROM reading_progress")
        assert found.scalar_one() == 7


def test_a_changeset_can_go_on_in_another_transaction(archive: Archive) -> None:
    with archive.changing(Message("Import")) as first:
        first.add_photo(NewPhoto("A-1"))
    with archive.changing(Message("Import"), continuing=first.id) as second:
        second.add_photo(NewPhoto("A-2"))
    assert first.id == second.id


def test_a_second_writer_is_told_who_holds_the_archive(archive: Archive) -> None:
    with pytest.raises(ArchiveError, match=f"process {os.getpid()}"):
        Archive.open(archive.folder, write=True)
    with Archive.open(archive.folder, write=False) as reader:
        assert reader.title == "Visits"
        with pytest.raises(ArchiveError, match="read-only"), reader.changing(Message("x")):
            pass


def test_a_reader_cannot_write_even_by_force(archive: Archive) -> None:
    with pytest.raises(ArchiveError, match="cannot be written to"), archive.reading() as session:
        session.connection().exec_driver_sql("DELETE FROM setting")


def test_a_reader_sees_the_archive_as_it_was(archive: Archive) -> None:
    with archive.reading() as session:
        assert photos.count(session) == 0
        with archive.changing(Message("Import")) as changes:
            changes.add_photo(NewPhoto("A-1"))
        assert photos.count(session) == 0
    with archive.reading() as session:
        assert photos.count(session) == 1


def test_a_writer_waits_for_the_other_thread_and_then_says_so(tmp_path: Path) -> None:
    Archive.create(tmp_path / "a").close()
    with Archive.open(tmp_path / "a", write=True, patience_s=0.05) as archive:
        refused: list[ArchiveError] = []

        def write() -> None:
            try:
                with archive.changing(Message("second")):
                    pass
            except ArchiveError as error:
                refused.append(error)

        with archive.changing(Message("first")):
            thread = threading.Thread(target=write)
            thread.start()
            thread.join()
        assert "busy with another job" in str(refused[0])
        thread = threading.Thread(target=write)
        thread.start()
        thread.join()
        assert len(refused) == 1


KILLED = """
import os, signal, sys
from pathlib import Path
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.errors import Message
from photo_archive.domain.intake import NewPhoto
archive = Archive.open(Path(sys.argv[1]), write=True)
with archive.changing(Message("kept")) as changes:
    changes.add_photo(NewPhoto("A-1"))
with archive.changing(Message("lost")) as changes:
    changes.add_photos([NewPhoto(f"B-{i}", title="x" * 2000) for i in range(5000)])
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_writer_leaves_a_sound_archive(tmp_path: Path) -> None:
    Archive.create(tmp_path / "a").close()
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path / "a")],
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.returncode == -signal.SIGKILL
    with Archive.open(tmp_path / "a", write=True) as archive:
        with archive.reading() as session:
            assert [photos.photo(session, one).reference for one in photos.all_ids(session)] == [
                "A-1"
            ]
        with archive.changing(Message("next")) as changes:
            changes.add_photo(NewPhoto("A-2"))
    with sqlite3.connect(tmp_path / "a" / FILE_NAME) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    raw.close()


def test_a_full_disk_is_named_and_changes_nothing(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)],
        check=False,
        capture_output=True,
    )
    if mounted.returncode:
        pytest.skip("a tiny disk can only be mounted by root")
    try:
        with Archive.create(disk / "a") as archive:
            with (
                pytest.raises(ArchiveError, match=r"disk .* is full"),
                archive.changing(Message("big")) as changes,
            ):
                changes.add_photos([NewPhoto(f"B-{i}", title="x" * 2000) for i in range(5000)])
            with archive.reading() as session:
                assert photos.count(session) == 0
            with archive.changing(Message("small")) as changes:
                changes.add_photo(NewPhoto("A-1"))
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_closing_twice_does_no_harm(archive: Archive) -> None:
    archive.close()
    archive.close()
