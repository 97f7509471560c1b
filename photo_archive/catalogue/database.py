# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The only maker of database engines, and of clear sentences out of database errors.

Python's sqlite3 is told to leave transactions alone (isolation_level None); BEGIN comes from here,
so that DDL rolls back with everything else. One connection writes and checkpoints, all others are
``query_only`` and never checkpoint.

SQLite 3.7.0 to 3.51.2 can, rarely, damage a file when two connections write or checkpoint in the
same instant (the WAL-reset bug). In an archive that cannot come about with any version, so it is
always WAL: the lock file admits one writing program, that program has one writing connection, and
SQLite checkpoints on close only if no other connection is left. Files without that guarantee
(thumbnails) ask ``has_wal_reset_bug`` and do without WAL where the library is old.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from photo_archive.catalogue import dialect
from photo_archive.catalogue.lock import holder_of
from photo_archive.domain.errors import (
    ArchiveError,
    DamagedArchiveError,
    Message,
    WriteRefusedError,
)

FILE_NAME = "archive.sqlite"

Use = Literal["write", "read", "look"]
"""To write; to read in the program that writes; to read in any other."""

_BEGIN: dict[Use, str] = {"write": "BEGIN IMMEDIATE", "read": "BEGIN", "look": "BEGIN"}
_MODE: dict[Use, str] = {"write": "rwc", "read": "rw", "look": "rw"}
_READERS = 8

_DAMAGE = (
    "malformed",
    "not a database",
    "unsupported file format",
    "database corruption",
    "Could not decode to UTF-8",
)
"""What SQLite and Python say of a file whose content cannot be what was written."""


def has_wal_reset_bug(version: tuple[int, int, int]) -> bool:
    """Whether this SQLite can damage a WAL file that two connections write to at once."""
    return (3, 7, 0) <= version < (3, 51, 3)


def make_engine(path: Path, use: Use, *, timeout_s: float = 5.0) -> Engine:
    """An engine on an SQLite file that exists (or, to write, may be new)."""
    query = {"mode": _MODE[use], "uri": "true"}
    if use != "write" and _never_changes(path):
        query["immutable"] = "1"
    elif use == "look" and _has_log_of_another(path):
        query["mode"] = "ro"
    url = URL.create("sqlite+pysqlite", database=f"file:{_quoted(path)}", query=query)
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=1 if use == "write" else _READERS,
        max_overflow=0 if use == "write" else _READERS,
        pool_timeout=timeout_s,
        connect_args={"check_same_thread": False, "isolation_level": None},
    )
    pragmas = dialect.CONNECT_PRAGMAS + (
        dialect.WRITER_PRAGMAS if use == "write" else dialect.READER_PRAGMAS
    )

    @event.listens_for(engine, "connect")
    def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        for pragma in pragmas:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        connection.exec_driver_sql(_BEGIN[use])

    return engine


def _never_changes(path: Path) -> bool:
    """Whether a file is on a medium like a CD, where SQLite could not make its -shm file."""
    writable = os.access(path.parent, os.W_OK)
    return not writable and not path.with_name(f"{path.name}-wal").exists()


def _has_log_of_another(path: Path) -> bool:
    """Whether a log is there that another program writes, or left when it was cut off.

    The last one to close would put it into the file, unless he may only read: whoever writes next
    could not tell that from a log that was lost.
    """
    return path.with_name(f"{path.name}-wal").exists() and holder_of(path.parent) is not None


def _quoted(path: Path) -> str:
    """The path as a file URI has it: ? # and % would mean something else there."""
    return str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Turn what SQLite says of a file into what the user can do about it.

    Raises:
        ArchiveError: The disk is full, the file damaged, locked, read-only or not a database.
    """
    try:
        yield
    except DBAPIError as error:
        problem = _explanation(str(error.orig), folder)
        if problem is None:
            raise
        raise problem from error
    except sqlite3.Error as error:
        problem = _explanation(str(error), folder)
        if problem is None:
            raise
        raise problem from error


def _explanation(said: str, folder: Path) -> ArchiveError | None:
    """The ArchiveError for an SQLite message, None if it is a mistake of ours."""
    where = str(folder)
    if "disk is full" in said:
        return ArchiveError(
            "The disk of the archive in {folder} is full: make room, then do it again. Nothing was"
            " changed.",
            folder=where,
        )
    if "readonly" in said or "read-only" in said:
        return WriteRefusedError(
            "The archive in {folder} cannot be written to: open it read-only, or change the"
            " permissions of its folder and files.",
            folder=where,
        )
    if any(word in said for word in _DAMAGE):
        return damaged(folder)
    if "unable to open database" in said:
        return ArchiveError(
            "The archive in {folder} cannot be opened: see whether its files are there and may be"
            " read by you.",
            folder=where,
        )
    if "locked" in said or "busy" in said:
        return ArchiveError(
            "The archive in {folder} is busy in another program: wait until that is done, or close"
            " it.",
            folder=where,
        )
    if "disk I/O error" in said:
        return ArchiveError(
            "The disk of the archive in {folder} reports an error: see whether it is connected and"
            " sound, then open the archive again.",
            folder=where,
        )
    return None


def damaged(folder: Path) -> DamagedArchiveError:
    """What to say of a file that is damaged or no database at all."""
    values = {"file": str(folder / FILE_NAME), "backups": str(folder / "backups")}
    text = Message(
        "{file} is damaged or not an archive: restore the newest file from {backups}.", values
    )
    return DamagedArchiveError(folder, text)


def quick_check(connection: Connection, folder: Path) -> None:
    """Read the whole file for structural damage.

    Raises:
        ArchiveError: It is damaged.
    """
    found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    if found != "ok":
        raise damaged(folder)
