# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from photo_archive.catalogue import dialect
from photo_archive.catalogue.database import (
    FILE_NAME,
    explained,
    has_wal_reset_bug,
    make_engine,
    quick_check,
)
from photo_archive.domain.errors import ArchiveError


def test_a_writer_has_foreign_keys_wal_and_full_synchronous(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / FILE_NAME, "write")
    wanted = {"foreign_keys": 1, "journal_mode": "wal", "synchronous": 2, "trusted_schema": 0}
    with engine.begin() as connection:
        for name, value in wanted.items():
            assert connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() == value
        connection.exec_driver_sql("CREATE TABLE a (id INTEGER PRIMARY KEY)")
        connection.exec_driver_sql("CREATE TABLE b (a INTEGER REFERENCES a (id))")
        with pytest.raises(IntegrityError):
            connection.exec_driver_sql("INSERT INTO b VALUES (7)")
    engine.dispose()


def test_a_reader_never_writes_or_checkpoints(tmp_path: Path) -> None:
    make_engine(tmp_path / FILE_NAME, "write").connect().close()
    engine = make_engine(tmp_path / FILE_NAME, "read")
    wanted = {"query_only": 1, "wal_autocheckpoint": 0, "foreign_keys": 1, "busy_timeout": 5000}
    with engine.connect() as connection:
        for name, value in wanted.items():
            assert connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() == value
    engine.dispose()


def test_definitions_and_the_version_roll_back(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / FILE_NAME, "write")
    with engine.connect() as connection:
        transaction = connection.begin()
        connection.exec_driver_sql("CREATE TABLE a (id INTEGER PRIMARY KEY)")
        dialect.store_version(connection, 7)
        transaction.rollback()
        assert dialect.stored_version(connection) == 0
        tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
        assert tables.scalar_one() == 0
    engine.dispose()


def test_names_that_mean_something_in_an_address_are_names(tmp_path: Path) -> None:
    folder = tmp_path / "a b?c#d%41é"
    folder.mkdir()
    engine = make_engine(folder / FILE_NAME, "write")
    engine.connect().close()
    engine.dispose()
    assert (folder / FILE_NAME).exists()


@pytest.mark.parametrize(
    ("version", "has_it"),
    [((3, 6, 23), False), ((3, 7, 0), True), ((3, 40, 1), True), ((3, 51, 3), False)],
)
def test_which_versions_have_the_wal_reset_bug(version: tuple[int, int, int], has_it: bool) -> None:
    assert has_wal_reset_bug(version) is has_it


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("database or disk is full", "is full: make room"),
        ("attempt to write a readonly database", "cannot be written to"),
        ("database disk image is malformed", "is damaged"),
        ("file is not a database", "is damaged"),
        ("unable to open database file", "cannot be opened"),
        ("database is locked", "is busy"),
        ("disk I/O error", "reports an error"),
    ],
)
def test_what_sqlite_says_becomes_what_to_do(tmp_path: Path, said: str, told: str) -> None:
    with pytest.raises(ArchiveError, match=told) as caught, explained(tmp_path):
        raise sqlite3.OperationalError(said)
    assert str(tmp_path) in str(caught.value)


def test_our_own_mistakes_stay_what_they_are(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError), explained(tmp_path):
        raise sqlite3.OperationalError("no such table: x")


def test_a_damaged_page_is_found(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE a (t TEXT)")
        raw.executemany("INSERT INTO a VALUES (?)", [("x" * 500,)] * 200)
    raw.close()
    content = bytearray(path.read_bytes())
    content[8192:8292] = b"\xff" * 100
    path.write_bytes(content)
    engine = make_engine(path, "read")
    with pytest.raises(ArchiveError, match="damaged"), engine.connect() as connection:
        quick_check(connection, tmp_path)
    engine.dispose()
