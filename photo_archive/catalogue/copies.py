# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Database files that are looked at from outside: copies, backups, and whether they are sound.

They are opened for reading only and without the machinery of an archive, since they may be of an
older format, damaged, or no database at all.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from photo_archive.catalogue import dialect


@dataclass(frozen=True, slots=True)
class CopyFacts:
    """What a database file says of itself.

    Attributes:
        uuid: The identity of its archive.
        title: What that is called.
        version: The number of its format.
        photos: How many photos are in it.
        changeset: The number of its last changeset, 0 if there is none.
        made: When that was made, ISO 8601 with zone.
        change: The number of its last change, 0 if there is none.
    """

    uuid: str
    title: str
    version: int
    photos: int
    changeset: int
    made: str
    change: int


def copy_database(source: Path, target: Path) -> None:
    """SQLite's own online copy: consistent, with what is still in the write-ahead log.

    Raises:
        sqlite3.DatabaseError: The source is no database.
    """
    with (
        closing(sqlite3.connect(source)) as old,
        closing(sqlite3.connect(target)) as new,
    ):
        old.execute("PRAGMA query_only=ON")
        old.execute("PRAGMA wal_autocheckpoint=0")
        old.backup(new, pages=4096)
        new.execute("PRAGMA journal_mode=DELETE")


def is_sound(path: Path) -> bool:
    """Whether a file that nobody writes to is a whole database of ours; reads all of it."""
    try:
        with closing(_opened(path)) as copy:
            sound = copy.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
            linked = copy.execute("PRAGMA foreign_key_check").fetchone() is None
            ours = copy.execute("PRAGMA application_id").fetchone()[0] == dialect.APPLICATION_ID
    except sqlite3.DatabaseError:
        return False
    return bool(sound and linked and ours)


def is_readable_in_use(path: Path) -> bool:
    """Whether the structure of a database is sound that may be open elsewhere; reads all of it."""
    try:
        with closing(sqlite3.connect(path)) as opened:
            opened.execute("PRAGMA query_only=ON")
            opened.execute("PRAGMA wal_autocheckpoint=0")
            return bool(opened.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError:
        return False


def facts_of(path: Path) -> CopyFacts | None:
    """What a database file says of itself, None if it cannot be read."""
    try:
        with closing(_opened(path)) as copy:
            known = dict(copy.execute("SELECT name, value FROM setting").fetchall())
            changeset, made = copy.execute(
                "SELECT id, made FROM changeset ORDER BY id DESC LIMIT 1"
            ).fetchone() or (0, "")
            return CopyFacts(
                uuid=str(known.get("uuid", "")),
                title=str(known.get("title", "")),
                version=int(copy.execute("PRAGMA user_version").fetchone()[0]),
                photos=int(copy.execute("SELECT count(*) FROM photo").fetchone()[0]),
                changeset=int(changeset),
                made=str(made),
                change=int(copy.execute("SELECT max(id) FROM change").fetchone()[0] or 0),
            )
    except (sqlite3.DatabaseError, OSError):
        return None


def changesets_of(path: Path, last: int) -> dict[int, str]:
    """The newest changesets of a database file: number to when it was made; {} if unreadable."""
    try:
        with closing(_opened(path)) as copy:
            query = "SELECT id, made FROM changeset ORDER BY id DESC LIMIT ?"
            return {int(one): str(made) for one, made in copy.execute(query, (last,))}
    except sqlite3.DatabaseError:
        return {}


def set_setting(path: Path, name: str, value: str) -> None:
    """Write a setting into a database file that no archive has open."""
    with closing(sqlite3.connect(path)) as copy, copy:
        copy.execute("DELETE FROM setting WHERE name=?", (name,))
        copy.execute("INSERT INTO setting (name, value) VALUES (?, ?)", (name, value))


def sync(path: Path) -> None:
    """Have the disk keep a file or a folder; folders cannot be opened on Windows."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() or os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _opened(path: Path) -> sqlite3.Connection:
    if not path.is_file() or not path.stat().st_size:
        msg = "file is not a database"
        raise sqlite3.DatabaseError(msg)
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
